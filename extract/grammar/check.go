package grammar

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/layer"
)

// Found is what one rule found at one place: for checks and explanations.
type Found struct {
	Rule string
	// File and Line say where the rule stands, Pattern which of its patterns held.
	File    string
	Line    int
	Pattern string
	Trigger extract.Quote
	// Roles are the words bound to each role, in order of the sentence.
	Roles []Role
	// Events are the events made of it before any merging, Positions the positions.
	Events    []extract.Event
	Positions []extract.Position
}

// Role is the words that a pattern bound to a role.
type Role struct {
	Name  string
	Words []string
	// Quotes are the words with their places; empty places for a party that is only understood.
	Quotes []extract.Quote
}

// Words gives the words of a role.
func (f Found) Words(role string) []string {
	for _, r := range f.Roles {
		if r.Name == role {
			return r.Words
		}
	}
	return nil
}

// Find reads a document that has gone through all stages before the grammar, and tells what each rule found where, in
// order of the text. It does not change the document's findings.
func (g *Grammar) Find(doc *extract.Document) []Found {
	r := newDocReader(g, doc)
	var out []Found
	for _, sent := range r.sentences {
		for _, c := range outer(g.claims(sent)) {
			out = append(out, r.found(c))
		}
	}
	return out
}

func (r *docReader) found(c claim) Found {
	f := Found{Rule: c.rule.ID, File: c.rule.File, Line: c.rule.Line, Pattern: c.variant.src, Trigger: r.quote(c.sent, c.from, c.to)}
	for _, name := range []string{"actor", "target", "people", "place", "date", "agreement", "topic", "name", "issue", "kind", "what", "level"} {
		bs := c.bound(name)
		if len(bs) == 0 {
			continue
		}
		role := Role{Name: name}
		for _, b := range bs {
			span := b.span
			if span.Empty() && b.phrase != nil {
				span = b.phrase.Span
			}
			if name == "issue" {
				span = trimIssue(r.doc.View.Text, span)
			}
			q := r.doc.QuoteAt(r.doc.View.Orig(span))
			role.Words, role.Quotes = append(role.Words, q.Text), append(role.Quotes, q)
		}
		f.Roles = append(f.Roles, role)
	}
	events, positions := len(r.events), len(r.doc.Positions)
	r.claim(c)
	for _, ev := range r.events[events:] {
		f.Events = append(f.Events, ev.Event)
	}
	f.Positions = slices.Clone(r.doc.Positions[positions:])
	return f
}

// Check runs the examples and counterexamples of all rules. read takes a text through all stages before the grammar, as
// an article published on day.
func (g *Grammar) Check(read func(text string) (*extract.Document, error)) (layer.Problems, error) {
	var problems layer.Problems
	for _, rule := range g.all {
		for i := range rule.Examples {
			doc, err := read(rule.Examples[i].Text)
			if err != nil {
				return nil, err
			}
			if text := rule.Examples[i].differs(g.of(rule.ID, doc)); text != "" {
				problems = append(problems, rule.Problem("example %q: %s", rule.Examples[i].Text, text))
			}
		}
		for _, text := range rule.Counterexamples {
			doc, err := read(text)
			if err != nil {
				return nil, err
			}
			if found := g.of(rule.ID, doc); len(found) > 0 {
				problems = append(problems, rule.Problem("counterexample %q: finds %q", text, found[0].Trigger.Text))
			}
		}
	}
	return problems, nil
}

// of is what one rule finds in a document and makes something of.
func (g *Grammar) of(rule string, doc *extract.Document) []Found {
	return slices.DeleteFunc(g.Find(doc), func(f Found) bool {
		adds := len(f.Events)+len(f.Positions) == 0 && !g.adds(rule)
		return f.Rule != rule || adds
	})
}

func (g *Grammar) adds(rule string) bool {
	return slices.ContainsFunc(g.all, func(c *compiled) bool { return c.ID == rule && len(c.Adds) > 0 })
}

// differs tells what is wrong with what a rule found in its example, empty for nothing.
func (e Example) differs(found []Found) string {
	if len(found) != 1 {
		return fmt.Sprintf("found %d times, want once", len(found))
	}
	f := found[0]
	var wrong []string
	words := func(name string, want []string) {
		if got := f.Words(name); want != nil && !slices.Equal(got, want) {
			wrong = append(wrong, fmt.Sprintf("%s: got %q, want %q", name, got, want))
		}
	}
	words("actor", e.Actor)
	words("target", e.Target)
	words("people", e.People)
	one := func(name, want string, got func() string) {
		if want != "" && got() != want {
			wrong = append(wrong, fmt.Sprintf("%s: got %q, want %q", name, got(), want))
		}
	}
	one("agreement", e.Agreement, func() string { return strings.Join(f.Words("agreement"), " ") })
	one("issue", e.Issue, func() string { return strings.Join(f.Words("issue"), " ") })
	one("kind", e.Kind, func() string { return strings.Join(f.Words("kind"), " ") })
	one("what", e.What, func() string { return strings.Join(f.Words("what"), " ") })
	one("level", e.Level, func() string { return strings.Join(f.Words("level"), " ") })
	one("trigger", e.Trigger, func() string { return f.Trigger.Text })
	if e.Count > 0 && e.Count != len(f.Events)+len(f.Positions) {
		wrong = append(wrong, fmt.Sprintf("makes %d findings, want %d", len(f.Events)+len(f.Positions), e.Count))
	}
	if len(f.Events) > 0 {
		ev := f.Events[0]
		one("status", e.Status, func() string { return string(ev.Status) })
		one("date", e.Date, func() string { return string(ev.Date) })
		one("place", e.Place, func() string { return string(ev.Place) })
	}
	return strings.Join(wrong, "; ")
}
