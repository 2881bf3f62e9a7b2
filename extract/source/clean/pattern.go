package clean

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"golang.org/x/text/width"
)

// longest is the length in bytes over which a paragraph is prose and no pattern is tried.
const longest = 1200

// pattern is one expression with the tests that it brings.
type pattern struct {
	re         *regexp.Regexp
	expression string
	yes, no    []string
	line       int
}

// UnmarshalYAML keeps the line, for error messages.
func (p *pattern) UnmarshalYAML(node ast.Node) error {
	var in struct {
		Pattern         string   `yaml:"pattern"`
		Examples        []string `yaml:"examples"`
		Counterexamples []string `yaml:"counterexamples"`
	}
	if err := yaml.NodeToValue(node, &in, yaml.Strict()); err != nil {
		return err
	}
	p.expression, p.yes, p.no = in.Pattern, in.Examples, in.Counterexamples
	p.line = node.GetToken().Position.Line
	return nil
}

// compile anchors the expression and runs its examples.
func (p *pattern) compile(from, to string) error {
	if len(p.yes) == 0 || len(p.no) == 0 {
		return fmt.Errorf("pattern %q needs an example and a counterexample", p.expression)
	}
	re, err := regexp.Compile(from + "(?:" + p.expression + ")" + to)
	if err != nil {
		return fmt.Errorf("pattern %q: %w", p.expression, err)
	}
	p.re = re
	for _, s := range p.yes {
		if p.length(s) == 0 {
			return fmt.Errorf("pattern %q does not match its example %q", p.expression, s)
		}
	}
	for _, s := range p.no {
		if p.length(s) != 0 {
			return fmt.Errorf("pattern %q matches its counterexample %q", p.expression, s)
		}
	}
	return nil
}

// length is how many bytes of s the pattern covers, 0 if none.
func (p *pattern) length(s string) int { return newLine(s).length(p) }

// line is a paragraph and its folded form, which patterns are written for.
type line struct{ text, folded string }

func newLine(s string) line { return line{s, fold(s)} }

// length is how many bytes of the paragraph a pattern covers, 0 if none.
func (l line) length(p *pattern) int {
	if len(l.text) > longest && p.re.String()[0] == '^' {
		return 0
	}
	at := p.re.FindStringIndex(l.folded)
	if at == nil {
		return 0
	}
	return back(l.text, l.folded[:at[1]]) - back(l.text, l.folded[:at[0]])
}

// matches tells whether one of the patterns matches the paragraph.
func (l line) matches(ps []pattern) bool {
	if len(l.text) > longest {
		return false
	}
	for i := range ps {
		if ps[i].re.MatchString(l.folded) {
			return true
		}
	}
	return false
}

// fold writes full-width letters, digits and punctuation half-width, rune for rune.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x3000 || r > 0x3000 && r < 0xFF00 {
			return r
		}
		if f := width.LookupRune(r).Folded(); f != 0 {
			return f
		}
		return r
	}, s)
}

// back is the length in s of what is prefix in the folded text.
func back(s, prefix string) int {
	n := 0
	for range utf8.RuneCountInString(prefix) {
		_, w := utf8.DecodeRuneInString(s[n:])
		n += w
	}
	return n
}
