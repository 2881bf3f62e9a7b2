package page

import (
	_ "embed"
	"fmt"
	"net/url"
	"strings"

	"github.com/andybalholm/cascadia"
	"github.com/goccy/go-yaml"
)

//go:embed sites.yaml
var embedded []byte

// Sites is what is known of sites. It is read-only once built and safe to share.
type Sites struct {
	content []cascadia.Matcher
	hosts   []host
}

type host struct {
	Host string `yaml:"host"`
	Name string `yaml:"name"`
}

// DefaultSites is the list that the program carries.
func DefaultSites() (*Sites, error) {
	s := &Sites{}
	return s, s.Load("sites.yaml", embedded)
}

// Load puts the selectors and hosts of a YAML file before those that are there. Name is for error messages.
func (s *Sites) Load(name string, data []byte) error {
	var f struct {
		Content []string `yaml:"content"`
		Hosts   []host   `yaml:"hosts"`
	}
	if err := yaml.UnmarshalWithOptions(data, &f, yaml.Strict()); err != nil {
		return fmt.Errorf("%s:%w", name, err)
	}
	content := make([]cascadia.Matcher, len(f.Content))
	for i, c := range f.Content {
		m, err := cascadia.ParseGroup(c)
		if err != nil {
			return fmt.Errorf("%s: selector %q: %w", name, c, err)
		}
		content[i] = m
	}
	s.content = append(content, s.content...)
	s.hosts = append(f.Hosts, s.hosts...)
	return nil
}

// Publisher is the name under which the host of an address publishes, empty if it is not known.
func (s *Sites) Publisher(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	name := strings.ToLower(u.Hostname())
	best := host{}
	for _, h := range s.hosts {
		if (name == h.Host || strings.HasSuffix(name, "."+h.Host)) && len(h.Host) > len(best.Host) {
			best = h
		}
	}
	return best.Name
}
