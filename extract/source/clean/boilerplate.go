package clean

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

//go:embed boilerplate.yaml
var embedded []byte

// Boilerplate is a compiled list of what is not part of an article. It is read-only and safe to share.
type Boilerplate struct {
	lines, heads, tails, trims, ends, captions, prefixes, suffixes []pattern
}

// file is the form of boilerplate.yaml.
type file struct {
	Lines    []pattern `yaml:"lines"`
	Heads    []pattern `yaml:"heads"`
	Tails    []pattern `yaml:"tails"`
	Trims    []pattern `yaml:"trims"`
	Ends     []pattern `yaml:"ends"`
	Captions []pattern `yaml:"captions"`
	Prefixes []pattern `yaml:"title_prefixes"`
	Suffixes []pattern `yaml:"title_suffixes"`
}

// Default is the list that the program carries.
func Default() (*Boilerplate, error) {
	b := &Boilerplate{}
	return b, b.Load("boilerplate.yaml", embedded)
}

// Load adds the patterns of a YAML file; name is for error messages, which carry file and line. Every example is tested.
// It must not be called once b is in use.
func (b *Boilerplate) Load(name string, data []byte) error {
	var f file
	if err := yaml.UnmarshalWithOptions(data, &f, yaml.Strict()); err != nil {
		return fmt.Errorf("%s:%w", name, err)
	}
	for _, s := range []struct {
		into     *[]pattern
		from     []pattern
		from0, z string
	}{
		{&b.lines, f.Lines, "^", "$"}, {&b.heads, f.Heads, "^", "$"}, {&b.tails, f.Tails, "^", "$"},
		{&b.ends, f.Ends, "^", "$"}, {&b.captions, f.Captions, "^", "$"}, {&b.trims, f.Trims, "", "$"},
		{&b.prefixes, f.Prefixes, "^", ""}, {&b.suffixes, f.Suffixes, "", "$"},
	} {
		for _, p := range s.from {
			if err := p.compile(s.from0, s.z); err != nil {
				return fmt.Errorf("%s:%d: %w", name, p.line, err)
			}
			*s.into = append(*s.into, p)
		}
	}
	return nil
}

// Title is a headline without the marks of its site: [视频]两国外长会谈_某某网 is 两国外长会谈.
func (b *Boilerplate) Title(title string) string {
	title = Line(title)
	for _, p := range b.prefixes {
		title = title[p.length(title):]
	}
	for _, p := range b.suffixes {
		// What remains must still be a headline, not the name of the site alone.
		if n := p.length(title); n > 0 && len(title)-n >= len("外长") {
			title = title[:len(title)-n]
		}
	}
	return strings.TrimSpace(title)
}

// Caption tells whether a paragraph that stands beside a picture describes it.
func (b *Boilerplate) Caption(paragraph string) bool { return matches(b.captions, paragraph) }

// Body is the paragraphs of an article (each a [Line]) without what belongs to the site. The slice is reused.
func (b *Boilerplate) Body(paragraphs []string) []string {
	ps := b.cut(paragraphs)
	out := ps[:0]
	for _, p := range ps {
		if !matches(b.lines, p) && (len(out) > 0 || !matches(b.heads, p)) {
			out = append(out, p)
		}
	}
	for len(out) > 0 && matches(b.tails, out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	if len(out) > 0 {
		out[len(out)-1] = b.trim(out[len(out)-1])
	}
	return out
}

// cut is the paragraphs before the first that ends the article.
func (b *Boilerplate) cut(ps []string) []string {
	for i, p := range ps {
		if i > 0 && matches(b.ends, p) {
			return ps[:i]
		}
	}
	return ps
}

// trim cuts credits off the end of the last paragraph, as often as there are any.
func (b *Boilerplate) trim(s string) string {
	for again := true; again; {
		again = false
		for _, p := range b.trims {
			if n := p.length(s); n > 0 && n < len(s) {
				s, again = strings.TrimSpace(s[:len(s)-n]), true
			}
		}
	}
	return s
}
