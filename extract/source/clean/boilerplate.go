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
	for i := range b.prefixes {
		title = title[b.prefixes[i].length(title):]
	}
	for i := range b.suffixes {
		// What remains must still be a headline, not the name of the site alone.
		if n := b.suffixes[i].length(title); n > 0 && len(title)-n >= len("外长") {
			title = title[:len(title)-n]
		}
	}
	return strings.TrimSpace(title)
}

// Caption tells whether a paragraph that stands beside a picture describes it.
func (b *Boilerplate) Caption(paragraph string) bool { return newLine(paragraph).matches(b.captions) }

// Head tells whether a paragraph in front of a text is none of it: the source, the time, where on the site one is.
func (b *Boilerplate) Head(paragraph string) bool { return newLine(paragraph).matches(b.heads) }

// Body is the paragraphs of an article (each a [Line]) without what belongs to the site. The slice is reused.
func (b *Boilerplate) Body(paragraphs []string) []string {
	out, last := paragraphs[:0], line{}
	for i, p := range paragraphs {
		l := newLine(p)
		if i > 0 && l.matches(b.ends) {
			break
		}
		if l.matches(b.lines) || len(out) == 0 && l.matches(b.heads) {
			continue
		}
		out, last = append(out, p), l
	}
	return b.end(out, last)
}

// end drops and cuts what stands at the end of the paragraphs; last is the last of them.
func (b *Boilerplate) end(out []string, last line) []string {
	for len(out) > 0 {
		n := len(out) - 1
		if !last.matches(b.tails) && !last.matches(b.lines) {
			trimmed := b.trim(last.text)
			if out[n] = trimmed; trimmed == last.text {
				return out
			}
			last = newLine(trimmed)
			continue
		}
		if out = out[:n]; n > 0 {
			last = newLine(out[n-1])
		}
	}
	return out
}

// trim cuts credits off the end of the last paragraph, as often as there are any.
func (b *Boilerplate) trim(s string) string {
	for again := true; again; {
		again = false
		for i := range b.trims {
			if n := b.trims[i].length(s); n > 0 && n < len(s) {
				s, again = strings.TrimSpace(s[:len(s)-n]), true
			}
		}
	}
	return s
}
