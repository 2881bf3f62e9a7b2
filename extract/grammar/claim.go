package grammar

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/extract/zh"
)

// claim is one place where a rule says that something is reported.
type claim struct {
	rule *compiled
	sent *zh.Sentence
	match
	// weight is how much of the sentence the match explains: of two claims with one trigger the heavier stays.
	weight int
}

// claims finds what the rules say of a sentence, in order of the triggers.
func (g *Grammar) claims(sent *zh.Sentence) []claim {
	var out []claim
	if sent.Question {
		return nil
	}
	m := matcher{sent: sent, stances: g.stances}
	for i := range sent.Items {
		if !spelled(sent.Items[i]) {
			continue
		}
		for _, t := range g.triggersAt(sent, i) {
			if found, ok := m.at(t.variant, i); ok && g.against(m, t.rule, i) == "" {
				out = append(out, claim{rule: t.rule, sent: sent, match: found, weight: found.weight()})
			}
		}
	}
	return strongest(out)
}

// triggersAt gives the variants whose trigger could begin at item i.
func (g *Grammar) triggersAt(sent *zh.Sentence, i int) []trigger {
	var out []trigger
	for n := 1; n <= 4 && i+n <= len(sent.Items); n++ {
		if !spelled(sent.Items[i+n-1]) {
			break
		}
		out = append(out, g.first[sent.TextOf(i, i+n)]...)
	}
	return out
}

// weight counts a match's words and bindings; a subject that is only understood counts less than one that is named.
func (m match) weight() int {
	w := 0
	for _, e := range m.variant.elements {
		if e.kind == literal {
			w += 2
		}
	}
	for _, b := range m.bindings {
		if b.role == "" {
			continue
		}
		if w += 3; b.span.Empty() {
			w--
		}
	}
	return w
}

// strongest keeps, of claims of one kind whose triggers overlap, the one that explains most; of equals the longer
// trigger, then the rule whose id comes first.
func strongest(cs []claim) []claim {
	slices.SortStableFunc(cs, func(a, b claim) int {
		return cmp.Or(b.weight-a.weight, (b.to-b.from)-(a.to-a.from), cmp.Compare(a.rule.ID, b.rule.ID), a.from-b.from)
	})
	var out []claim
	for _, c := range cs {
		if !slices.ContainsFunc(out, func(o claim) bool { return o.kind() == c.kind() && c.from < o.to && o.from < c.to }) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b claim) int { return a.from - b.from })
	return out
}

// kind separates events, positions and additions, which may share words.
func (c claim) kind() string {
	switch {
	case c.rule.Position != "":
		return "position"
	case len(c.rule.Adds) > 0:
		return "adds"
	}
	return "event"
}

// bound gives the bindings of a role in order of the sentence.
func (c claim) bound(role string) []binding {
	var out []binding
	for _, b := range c.bindings {
		if b.role == role {
			out = append(out, b)
		}
	}
	slices.SortStableFunc(out, func(a, b binding) int { return a.span.Start - b.span.Start })
	return out
}
