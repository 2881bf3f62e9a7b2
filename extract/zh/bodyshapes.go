package zh

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// BodyShapes says what names of organisations and places look like that no dictionary knows. Read-only once loaded.
type BodyShapes struct {
	organizations, places map[string]*bodyShape
	heads, fields, stop   map[string]bool
	events, not           []string
	palaces, at           []string
	longest               int // of the words of shapes, in characters
}

// bodyShape is one way in which names end, with what must stand before.
type bodyShape struct {
	Kind    string   `yaml:"kind"`
	Words   []string `yaml:"words"`
	Generic []string `yaml:"generic"`
	Bare    bool     `yaml:"bare"`
	Plain   bool     `yaml:"plain"`
	State   bool     `yaml:"state"`
	Posted  bool     `yaml:"posted"`
	Run     bool     `yaml:"run"`

	generic map[string]bool
	place   bool
}

// LoadBodyShapes reads the data of a bodyshapes.yaml; file is its name in errors.
func LoadBodyShapes(file string, src []byte, fold func(string) string) (*BodyShapes, error) {
	var raw struct {
		Organizations []bodyShape `yaml:"organizations"`
		Places        []bodyShape `yaml:"places"`
		Heads         []string    `yaml:"heads"`
		Fields        []string    `yaml:"fields"`
		Stop          []string    `yaml:"stop"`
		Events        []string    `yaml:"events"`
		Not           []string    `yaml:"not"`
		Palaces       []string    `yaml:"palaces"`
		At            []string    `yaml:"at"`
	}
	if err := yaml.UnmarshalWithOptions(src, &raw, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	b := &BodyShapes{heads: set(raw.Heads), fields: set(raw.Fields), stop: set(raw.Stop), events: raw.Events, not: raw.Not, palaces: raw.Palaces, at: raw.At}
	b.organizations = b.byWord(raw.Organizations, fold, false)
	b.places = b.byWord(raw.Places, fold, true)
	return b, nil
}

// byWord lists shapes by the words that they end with; of two shapes with one word the first counts.
func (b *BodyShapes) byWord(shapes []bodyShape, fold func(string) string, place bool) map[string]*bodyShape {
	out := map[string]*bodyShape{}
	for i := range shapes {
		s := &shapes[i]
		s.generic, s.place = set(s.Generic), place
		for _, w := range s.Words {
			w = fold(w)
			b.longest = max(b.longest, utf8.RuneCountInString(w))
			if out[w] == nil {
				out[w] = s
			}
		}
	}
	return out
}

// ending is the longest word of the shapes that text ends with, and its shape; nil if there is none.
func (b *BodyShapes) ending(text string) (string, *bodyShape) {
	runes := []rune(text)
	for n := min(b.longest, len(runes)); n > 0; n-- {
		w := string(runes[len(runes)-n:])
		if s := b.organizations[w]; s != nil {
			return w, s
		}
		if s := b.places[w]; s != nil {
			return w, s
		}
	}
	return "", nil
}

// event tells whether the name of a conference or games ends at the start of text, perhaps behind a year: 2022年冬奥会, 峰会.
func (b *BodyShapes) event(text string) bool {
	if i := strings.Index(text, "年"); i > 0 && i <= 4 && digits(text[:i]) {
		text = text[i+len("年"):]
	}
	for _, w := range b.events {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}
