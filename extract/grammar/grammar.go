package grammar

import (
	"strings"

	"github.com/diplograph/diplograph/extract/layer"
	"github.com/diplograph/diplograph/extract/zh"
)

// Grammar is a set of rules ready to read documents. It is read-only and safe to share.
type Grammar struct {
	rules  *RuleSet
	reader zh.Reader
	all    []*compiled
	// first gives, by the first word of their triggers, the rules to try.
	first map[string][]trigger
	// stances are the words with which triggers of positions begin.
	stances map[string]bool
	cues    []cue
	// soldiers are words in the names of those who speak for armed forces: the word list of this id.
	soldiers []string
}

// trigger is a variant of a rule's pattern to try where its first word stands.
type trigger struct {
	rule    *compiled
	variant *variant
}

// Compile builds a grammar. fold is applied to every word of the rules, as it is to every text. All problems of all rules
// are reported at once as [layer.Problems].
func Compile(rs *RuleSet, words *zh.SyntaxWords, fold func(string) string) (*Grammar, error) {
	g := &Grammar{rules: rs, reader: zh.Reader{Words: words, Verbs: map[string]bool{}}, first: map[string][]trigger{}, stances: map[string]bool{}}
	lists := rs.lists(fold)
	g.soldiers = lists["soldiers"]
	var problems layer.Problems
	for i := range rs.Rules {
		c, ps := rs.compile(&rs.Rules[i], lists, fold)
		problems = append(problems, ps...)
		g.all = append(g.all, c)
		for j := range c.patterns {
			g.index(c, &c.patterns[j])
		}
	}
	g.cues = newCues(rs.Cues, fold)
	if len(problems) > 0 {
		return nil, problems
	}
	return g, nil
}

func (g *Grammar) index(c *compiled, v *variant) {
	for _, w := range v.elements[v.from].words {
		g.first[w] = append(g.first[w], trigger{c, v})
		g.reader.Verbs[w] = true
		if c.Position != "" {
			g.stances[w] = true
		}
	}
}

// Verbs are the words with which triggers begin.
func (g *Grammar) Verbs() map[string]bool { return g.reader.Verbs }

// Vocabulary lists the words of all triggers and cues, for a segmenter that must not cut through them.
func (g *Grammar) Vocabulary() []string {
	seen := map[string]bool{}
	var out []string
	add := func(words []string) {
		for _, w := range words {
			if !seen[w] && !strings.HasSuffix(w, "了") { // 举行了 is two words: a pattern with 举行 must find its own
				seen[w] = true
				out = append(out, w)
			}
		}
	}
	for _, c := range g.all {
		for _, v := range append(c.patterns[:len(c.patterns):len(c.patterns)], c.unless...) {
			for _, e := range v.elements {
				add(e.words)
			}
		}
	}
	for _, c := range g.cues {
		add(c.Words)
		add(c.After)
	}
	return out
}
