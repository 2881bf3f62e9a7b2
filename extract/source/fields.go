package source

import (
	_ "embed"
	"fmt"

	"github.com/goccy/go-yaml"
)

// Fields are the places of the parts of an article in a record: names, or paths with dots (video_detail.content) in the
// syntax of github.com/tidwall/gjson. Several are separated by commas; the first that has something counts.
type Fields struct {
	ID        string `yaml:"id" mapstructure:"id"`
	URL       string `yaml:"url" mapstructure:"url"`
	Title     string `yaml:"title" mapstructure:"title"`
	Publisher string `yaml:"publisher" mapstructure:"publisher"`
	Published string `yaml:"published" mapstructure:"published"`
	// Text is plain text, HTML, or a list of paragraphs.
	Text string `yaml:"text" mapstructure:"text"`
	// Records is the list of articles inside a JSON document.
	Records string `yaml:"records" mapstructure:"records"`
}

// usual is the names under which records usually keep their parts, the likeliest first.
type usual struct {
	ID        []string `yaml:"id"`
	URL       []string `yaml:"url"`
	Title     []string `yaml:"title"`
	Publisher []string `yaml:"publisher"`
	Published []string `yaml:"published"`
	Text      []string `yaml:"text"`
	Summary   []string `yaml:"summary"`
}

//go:embed fields.yaml
var usualNames []byte

func loadUsual() (usual, error) {
	var u usual
	if err := yaml.UnmarshalWithOptions(usualNames, &u, yaml.Strict()); err != nil {
		return u, fmt.Errorf("fields.yaml:%w", err)
	}
	return u, nil
}
