package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/grammar"
	"github.com/diplograph/diplograph/extract/zh"
)

// explainer prints how a document was read.
type explainer struct {
	out   io.Writer
	doc   *extract.Document
	rules *grammar.RuleSet
	// near is the most rules that came near to name for a sentence.
	near int
}

func (e explainer) text(r grammar.Reading) string { return e.doc.View.Orig(r.Span).Of(e.doc.Text) }

func (e explainer) sentence(r grammar.Reading) {
	fmt.Fprintf(e.out, "\n%s\n  read     %s\n", e.text(r), strings.TrimSpace(items(r.Sentence)))
	for _, c := range r.Clauses {
		fmt.Fprintf(e.out, "  clause   %s\n           subject %s, voice %s\n", r.TextOf(c.From, c.To), e.party(c.Subject), e.party(c.Voice))
	}
	for _, f := range r.Found {
		e.found(r, f)
	}
	for i, n := range r.Near {
		switch {
		case i >= e.near:
			return
		case n.Against != "":
			fmt.Fprintf(e.out, "  near     %s at %s: ruled out by unless %q\n", n.Rule, n.Trigger.Text, n.Against)
		default:
			fmt.Fprintf(e.out, "  near     %s at %s: no %s\n", n.Rule, n.Trigger.Text, n.Missing)
		}
	}
}

func (e explainer) found(r grammar.Reading, f grammar.Found) {
	fmt.Fprintf(e.out, "  found    %s  %s:%d\n           %s\n           %s\n", f.Rule, f.File, f.Line, f.Pattern, e.marked(r, f))
	e.entries(f)
	for i := range f.Events {
		e.happening(&f.Events[i])
	}
	for i := range f.Positions {
		e.stand(&f.Positions[i])
	}
	if len(f.Events)+len(f.Positions) == 0 {
		fmt.Fprintln(e.out, "           → nothing new: told before, negated, only due, or nobody with a name takes part")
	}
}

func (e explainer) happening(ev *extract.Event) {
	fmt.Fprintf(e.out, "           → %s\n", strings.Join(strings.Fields(fmt.Sprintf("%s %s %s (%s)", ev.Type, ev.Stage, ev.Status, ev.Modality)), " "))
	e.list("actors", ev.Actors)
	e.list("targets", ev.Targets)
	e.list("people", ev.People)
	for _, d := range ev.Details {
		fmt.Fprintf(e.out, "             %s %s\n", d.Name, d.Quote.Text)
	}
	if ev.Agreement != "" {
		fmt.Fprintf(e.out, "             agreement %s\n", ev.Agreement)
	}
	if ev.Place != "" {
		fmt.Fprintf(e.out, "             place %s\n", ev.Place)
	}
	e.date(ev)
	e.code(e.rules.CodeOf(ev), ev.Confidence)
}

func (e explainer) stand(p *extract.Position) {
	fmt.Fprintf(e.out, "           → %s: %s “%s”\n", p.Holder, p.Stance, p.Issue.Text)
	if p.Speaker != "" {
		fmt.Fprintf(e.out, "             speaker %s\n", p.Speaker)
	}
	if p.Target != "" {
		fmt.Fprintf(e.out, "             target %s\n", p.Target)
	}
	e.code(e.rules.CodeOfStance(p.Stance), p.Confidence)
}

func (e explainer) list(name string, ids []string) {
	if len(ids) > 0 {
		fmt.Fprintf(e.out, "             %s %s\n", name, strings.Join(ids, ", "))
	}
}

func (e explainer) code(c grammar.Code, confidence float64) {
	if c.ID != "" {
		plover := strings.TrimSpace("PLOVER " + c.PLOVER + " " + c.Mode)
		fmt.Fprintf(e.out, "             code %s, CAMEO %s by %s (%s)\n", plover, c.CAMEO, c.ID, e.rules.CodeVersions())
	}
	fmt.Fprintf(e.out, "             confidence %.2f\n", confidence)
}

// date tells which words gave an event its date, and how they were completed.
func (e explainer) date(ev *extract.Event) {
	if ev.Date == "" {
		return
	}
	words := ""
	for _, d := range e.doc.Dates {
		if d.Value == string(ev.Date) && (words == "" || ev.Sentence.Contains(d.Span)) {
			words = d.Text
		}
	}
	fmt.Fprintf(e.out, "             date %s from %s: %s\n", ev.Date, words, basis(ev.DateBasis))
}

// basis says in words what a date stands on.
func basis(b extract.Basis) string {
	switch b {
	case extract.Explicit:
		return "written in full"
	case extract.Dateline:
		return "completed from the dateline"
	case extract.Carried:
		return "completed from, or carried over from, a date before it"
	case extract.Relative:
		return "counted from a day that the article gives"
	case extract.Published:
		return "completed from the day of publication"
	}
	return cmp.Or(string(b), "no basis")
}

// entries tells of every part of a finding which dictionary entries and rules made the names in it.
func (e explainer) entries(f grammar.Found) {
	for _, role := range f.Roles {
		for _, q := range role.Quotes {
			if by := e.sources(q.Span); len(by) > 0 && role.Name != "issue" {
				fmt.Fprintf(e.out, "           %s %s: %s\n", role.Name, q.Text, strings.Join(by, ", "))
			}
		}
	}
}

// sources names what made the names, titles, references and dates within a stretch of the text.
func (e explainer) sources(s extract.Span) []string {
	var out []string
	add := func(in extract.Span, by string) {
		if by != "" && s.Contains(in) && !slices.Contains(out, by) {
			out = append(out, by)
		}
	}
	for _, m := range e.doc.Mentions {
		add(m.Span, m.By)
	}
	for _, t := range e.doc.Titles {
		add(t.Span, t.By)
	}
	for _, r := range e.doc.References {
		add(r.Span, strings.TrimSpace(r.By+" → "+strings.Join(r.Refers, " + ")))
	}
	for _, d := range e.doc.Dates {
		add(d.Span, d.By)
	}
	return out
}

// items writes the items of a sentence: names in brackets with a letter for their kind.
func items(s *zh.Sentence) string {
	marks := map[zh.ItemKind]string{zh.PartyItem: "P", zh.PlaceItem: "L", zh.DateItem: "D", zh.AgreementItem: "A", zh.TopicItem: "T"}
	var b strings.Builder
	for _, it := range s.Items {
		if m, named := marks[it.Kind]; named {
			fmt.Fprintf(&b, "[%s %s] ", m, it.Text)
		} else {
			fmt.Fprintf(&b, "%s ", it.Text)
		}
	}
	return b.String()
}

func (e explainer) party(p *zh.Phrase) string {
	if p == nil {
		return "–"
	}
	s := fmt.Sprintf("%s %v", e.doc.View.Orig(p.Span).Of(e.doc.Text), p.Acting())
	if p.By != "" {
		s += " (" + p.By + ")"
	}
	return s
}
