package grammar

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/layer"
)

// Load reads the rules of all layers, later ones over earlier ones. All problems are reported at once.
func Load(layers ...layer.Layer) (*RuleSet, error) {
	rs := &RuleSet{}
	hash, err := layer.Read(layers, nil,
		layer.Into("rules", &rs.Rules), layer.Into("words", &rs.Words), layer.Into("cues", &rs.Cues), layer.Into("codes", &rs.Codes), layer.Into("codelists", &rs.CodeLists), layer.Into("types", &rs.Types))
	if err != nil {
		return nil, err
	}
	rs.Hash = hash
	for i := range rs.Types {
		rs.Types[i].Outward = rs.spellOut(rs.Types[i].Outward)
	}
	return rs, nil
}

// spellOut puts the words of a list where its <id> stands among words.
func (rs *RuleSet) spellOut(words []string) []string {
	var out []string
	for _, w := range words {
		if i := slices.IndexFunc(rs.Words, func(l WordList) bool { return w == "<"+l.ID+">" }); i >= 0 {
			out = append(out, rs.Words[i].Words...)
			continue
		}
		out = append(out, w)
	}
	return out
}

// Patterns counts the patterns of all rules as they are written.
func (rs *RuleSet) Patterns() int {
	n := 0
	for _, r := range rs.Rules {
		n += len(r.Patterns)
	}
	return n
}

// lists gives the words of all word lists by id, the longest first.
func (rs *RuleSet) lists(fold func(string) string) map[string][]string {
	out := make(map[string][]string, len(rs.Words))
	for _, w := range rs.Words {
		words := make([]string, len(w.Words))
		for i, s := range w.Words {
			words[i] = fold(s)
		}
		slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
		out[w.ID] = words
	}
	return out
}

// validate finds what a rule must not be without.
func (rs *RuleSet) validate(r *Rule) layer.Problems {
	var out layer.Problems
	add := func(format string, args ...any) { out = append(out, r.Problem(format, args...)) }
	kinds := 0
	for _, set := range []bool{r.Event != "", r.Position != "", len(r.Adds) > 0} {
		if set {
			kinds++
		}
	}
	if kinds != 1 {
		add("needs one of event, position, adds")
	}
	if len(r.Patterns) == 0 {
		add("no patterns")
	}
	if len(r.Examples) == 0 || len(r.Counterexamples) == 0 {
		add("needs an example and a counterexample at least")
	}
	if strings.TrimSpace(r.About) == "" {
		add("no about")
	}
	for _, t := range append([]string{r.Event}, r.Adds...) {
		rs.checkType(r, t, add)
	}
	if r.Position != "" && !slices.ContainsFunc(rs.Codes, func(c Code) bool { return c.Position == r.Position }) {
		add("no stance %q", r.Position)
	}
	return out
}

func (rs *RuleSet) checkType(r *Rule, id string, add func(string, ...any)) {
	if id == "" {
		return
	}
	t := rs.typ(id)
	switch {
	case t == nil:
		add("no event type %q", id)
	case r.Event != "" && (len(t.Stages) > 0) != (r.Stage != ""):
		add("event type %s: stage %q", id, r.Stage)
	case r.Stage != "" && !slices.Contains(t.Stages, r.Stage):
		add("event type %s has no stage %q", id, r.Stage)
	}
}

// typ is the type of events with this id, nil for none.
func (rs *RuleSet) typ(id string) *Type {
	i, found := slices.BinarySearchFunc(rs.Types, id, func(t Type, id string) int { return strings.Compare(t.ID, id) })
	if !found {
		return nil
	}
	return &rs.Types[i]
}

func (rs *RuleSet) compile(r *Rule, lists map[string][]string, fold func(string) string) (*compiled, layer.Problems) {
	c := &compiled{Rule: r}
	problems := rs.validate(r)
	parse := func(kind string, srcs []string) (out []variant) {
		for _, src := range srcs {
			vs, err := parsePattern(fold(src), lists)
			if err != nil {
				problems = append(problems, r.Problem("%s %q: %v", kind, src, err))
			}
			for i := range vs {
				vs[i].src = src
			}
			out = append(out, vs...)
		}
		return out
	}
	c.patterns, c.unless = parse("pattern", r.Patterns), parse("unless", r.Unless)
	return c, problems
}

// compiled is a rule ready to match.
type compiled struct {
	*Rule
	patterns, unless []variant
}

func (c *compiled) String() string { return fmt.Sprintf("%s (%s:%d)", c.ID, c.File, c.Line) }

// Examples counts the examples of all rules, Counterexamples the counterexamples.
func (rs *RuleSet) Examples() int {
	n := 0
	for _, r := range rs.Rules {
		n += len(r.Examples)
	}
	return n
}

// Counterexamples counts the counterexamples of all rules.
func (rs *RuleSet) Counterexamples() int {
	n := 0
	for _, r := range rs.Rules {
		n += len(r.Counterexamples)
	}
	return n
}
