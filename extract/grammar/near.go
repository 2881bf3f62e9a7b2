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
	// Against is the unless pattern that forbids a finding whose own pattern holds; Missing is empty then.
	Against string
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
			n, ok := g.nearAt(sent, t, i)
			if !ok {
				continue
			}
			n.Trigger = r.quote(sent, i, i+1)
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

// nearAt tells how far a pattern got at item i, false if it holds or did not get anywhere.
func (g *Grammar) nearAt(sent *zh.Sentence, t trigger, i int) (Near, bool) {
	var miss nearMiss
	if _, ok := (matcher{sent: sent, stances: g.stances, near: &miss}).at(t.variant, i); ok {
		by := g.against(matcher{sent: sent, stances: g.stances}, t.rule, i)
		return Near{Rule: t.rule.ID, Against: by, Held: len(t.variant.elements)}, by != ""
	}
	if miss.miss == nil {
		return Near{}, false
	}
	return Near{Rule: t.rule.ID, Missing: miss.miss.String(), Held: miss.held}, true
}

// against is the unless pattern of a rule that holds at item i, empty for none.
func (g *Grammar) against(m matcher, c *compiled, i int) string {
	for j := range c.unless {
		if _, ok := m.at(&c.unless[j], i); ok {
			return c.unless[j].src
		}
	}
	return ""
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
