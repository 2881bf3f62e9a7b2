package zh

import (
	"fmt"
	"slices"

	"github.com/goccy/go-yaml"
)

// Instruments says what agreements look like that no dictionary knows. Read-only once loaded.
type Instruments struct {
	heads   []head
	leading map[string]bool
	acts    map[string]bool
	works   []string
	// none are names that name no instrument in particular: 国际公约.
	none map[string]bool
}

// head is a word with which the name of an instrument ends.
type head struct {
	word, kind string
	// general heads need something else that makes them an instrument; quoted ones count only within 《》.
	general, quoted bool
}

// bare tells whether the head alone is too common to be a name: 协定, 行动计划.
func (h head) bare() bool {
	return h.kind == "plan" || h.kind == "memorandum" || len(h.word) == len("协定")
}

// LoadInstruments reads the data of an instruments.yaml; file is its name in errors.
func LoadInstruments(file string, src []byte, fold func(string) string) (*Instruments, error) {
	var raw struct {
		Instruments []struct {
			Kind    string   `yaml:"kind"`
			Heads   []string `yaml:"heads"`
			General bool     `yaml:"general"`
			Quoted  bool     `yaml:"quoted"`
		} `yaml:"instruments"`
		Leading []string `yaml:"leading"`
		Acts    []string `yaml:"acts"`
		Works   []string `yaml:"works"`
		None    []string `yaml:"none"`
	}
	if err := yaml.UnmarshalWithOptions(src, &raw, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	out := &Instruments{leading: set(raw.Leading), acts: set(raw.Acts), works: raw.Works, none: set(raw.None)}
	for _, r := range raw.Instruments {
		for _, w := range r.Heads {
			out.heads = append(out.heads, head{fold(w), r.Kind, r.General, r.Quoted})
		}
	}
	slices.SortStableFunc(out.heads, func(a, b head) int { return len(b.word) - len(a.word) })
	return out, nil
}

// Words lists the heads, for the segmenter.
func (in *Instruments) Words() []string {
	out := make([]string, len(in.heads))
	for i, h := range in.heads {
		out[i] = h.word
	}
	return out
}
