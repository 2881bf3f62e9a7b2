package main

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/grammar"
)

// part is a stretch of a sentence and what the rule bound it to.
type part struct {
	extract.Span
	name string
}

// marked is the sentence of a finding with its parts in brackets: ⟨actor 甲国总统⟩3日⟨trigger 会见⟩⟨actor 乙国外长⟩。
func (e explainer) marked(r grammar.Reading, f grammar.Found) string {
	sent := e.doc.View.Orig(r.Span)
	parts := []part{{f.Trigger.Span, "trigger"}}
	for _, role := range f.Roles {
		for _, q := range role.Quotes {
			if sent.Contains(q.Span) && !q.Empty() {
				parts = append(parts, part{q.Span, role.Name})
			}
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	var b strings.Builder
	e.mark(&b, sent, parts)
	return b.String()
}

// mark writes a stretch with the parts within it, those inside others nested. A part that crosses the end of one before it
// is left out.
func (e explainer) mark(b *strings.Builder, s extract.Span, parts []part) {
	at := s.Start
	for i, p := range parts {
		if p.Start < at || p.End > s.End {
			continue
		}
		b.WriteString(e.doc.Text[at:p.Start])
		b.WriteString("⟨" + p.name + " ")
		e.mark(b, p.Span, within(p.Span, parts[i+1:]))
		b.WriteString("⟩")
		at = p.End
	}
	b.WriteString(e.doc.Text[at:s.End])
}

func within(s extract.Span, parts []part) []part {
	var out []part
	for _, p := range parts {
		if s.Contains(p.Span) && p.Span != s {
			out = append(out, p)
		}
	}
	return out
}
