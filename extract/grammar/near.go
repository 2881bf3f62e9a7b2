package grammar

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// Near is a rule whose trigger stands in a sentence and whose pattern does not hold: what is missing.
type Near struct {
	Rule    string
	Trigger extract.Quote
	// Missing is the element of the pattern that did not hold, as it would be written.
	Missing string
	// Held counts the elements that did.
	Held int
}

// Reading is how the grammar sees one sentence, for people who want to know why.
type Reading struct {
	*zh.Sentence
	Found []Found
	Near  []Near
}

// Explain reads a document that has gone through all stages before the grammar and tells of every sentence what was found
// in it by which rule, and which rules came near, nearest first.
func (g *Grammar) Explain(doc *extract.Document) []Reading {
	r := newDocReader(g, doc)
	var out []Reading
	for _, sent := range r.sentences {
		reading := Reading{Sentence: sent}
		for _, c := range outer(g.claims(sent)) {
			reading.Found = append(reading.Found, r.found(c))
		}
		reading.Near = g.near(r, sent, reading.Found)
		out = append(out, reading)
	}
	return out
}

// near lists, for triggers with which nothing was found, the rules that came nearest, one line a rule.
func (g *Grammar) near(r *docReader, sent *zh.Sentence, found []Found) []Near {
	best := map[string]Near{}
	for i := range sent.Items {
		for _, t := range g.triggersAt(sent, i) {
			var miss nearMiss
			if _, ok := (matcher{sent: sent, stances: g.stances, near: &miss}).at(t.variant, i); ok || miss.miss == nil {
				continue
			}
			n := Near{Rule: t.rule.ID, Trigger: r.quote(sent, i, i+1), Missing: miss.miss.String(), Held: miss.held}
			if old, seen := best[n.Rule]; !seen || n.Held > old.Held {
				best[n.Rule] = n
			}
		}
	}
	for _, f := range found {
		delete(best, f.Rule)
	}
	out := make([]Near, 0, len(best))
	for _, n := range best {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b Near) int { return cmp.Or(b.Held-a.Held, cmp.Compare(a.Rule, b.Rule)) })
	return out
}

// String writes an element as in a pattern.
func (el *element) String() string {
	switch el.kind {
	case gap:
		return "…"
	case slot:
		return "{" + el.what + "}"
	}
	if len(el.words) > 5 {
		return strings.Join(el.words[:5], "|") + "|…"
	}
	return strings.Join(el.words, "|")
}
