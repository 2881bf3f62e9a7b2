package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// facts are the details that the clause of a claim gives: rank of a visit, who asked for a call. The words are looked for
// from the subject to the end of the match, and behind it up to the end of the clause.
func (r *docReader) facts(c claim, typ *Type) []extract.Detail {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return nil
	}
	from, to := c.sent.Items[c.sent.Clauses[cl].From].Start, c.sent.Items[c.last(c.sent.Clauses[cl].To)-1].End
	if from = max(from, c.sent.Items[min(c.start, c.from)].Start); from >= to {
		return nil
	}
	text := extract.Span{Start: from, End: to}.Of(r.doc.View.Text)
	var out []extract.Detail
	for _, f := range typ.Facts {
		for _, w := range f.Words {
			if at := strings.Index(text, w); at >= 0 {
				v := extract.Span{Start: from + at, End: from + at + len(w)}
				out = append(out, extract.Detail{Name: f.Name, Quote: r.doc.QuoteAt(r.doc.View.Orig(v))})
				break
			}
		}
	}
	return out
}

// last is the end of the words that go on behind the match, before the next party, mark or joining word.
func (c claim) last(limit int) int {
	i := max(c.to, c.end)
	for i < limit && c.sent.Items[i].Kind == zh.WordItem && !strings.HasPrefix(c.sent.Items[i].Text, "并") {
		i++
	}
	return i
}

// addDetails is list with the details that it lacks; of two names the longer stays.
func addDetails(list, more []extract.Detail) []extract.Detail {
	out := slices.Clone(list)
	for _, d := range more {
		i := slices.IndexFunc(out, func(o extract.Detail) bool { return o.Name == d.Name })
		switch {
		case i < 0:
			out = append(out, d)
		case d.Name == "name" && len(d.Quote.Text) > len(out[i].Quote.Text):
			out[i] = d
		}
	}
	return out
}

// foreign tells whether an event of a type that needs it has anything to do with another state than its only party: by a
// word in its name, by somebody whom the name names, by its place.
func (r *docReader) foreign(c claim, typ *Type, ev *event) bool {
	if len(typ.Foreign) == 0 || !r.domestic(ev) {
		return true
	}
	own := r.stateCode(ev.Actors[0])
	span := extract.Span{Start: c.sent.Items[min(c.from, c.start)].Start, End: c.sent.Items[max(c.to, c.end)-1].End}
	for _, b := range c.bound("name") {
		span = b.span
	}
	if slices.ContainsFunc(typ.Foreign, func(w string) bool { return strings.Contains(span.Of(r.doc.View.Text), w) }) {
		return true
	}
	for _, m := range r.doc.MentionsIn(r.doc.View.Orig(span)) {
		if e := r.entities[m.Entity]; m.Kind != extract.Person && m.Kind != extract.Topic && m.Entity != "" && e.Country != own {
			return true
		}
	}
	place := r.entities[string(ev.Place)]
	return place.Country != "" && place.Country != own
}

// byVideo tells whether the parties were not in one place: 以视频方式出席, 视频会晤.
func (c claim) byVideo() bool {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return false
	}
	for i := c.sent.Clauses[cl].From; i < max(c.sent.Clauses[cl].To, c.end); i++ {
		if it := c.sent.Items[i]; it.Kind == zh.WordItem && (strings.Contains(it.Text, "视频") || it.Text == "线上" || it.Text == "云端") {
			return true
		}
	}
	return false
}

// singly is a claim for each of the conferences whose names are joined: 出席…第九次会晤和…对话会.
func (c claim) singly() []claim {
	at := slices.IndexFunc(c.bindings, func(b binding) bool { return b.role == "name" })
	if at < 0 {
		return []claim{c}
	}
	var out []claim
	for _, span := range c.names(c.bindings[at].span) {
		one := c
		one.bindings = slices.Clone(c.bindings)
		one.bindings[at].span = span
		out = append(out, one)
	}
	return out
}

// names cuts the words of a name where one conference ends, by a word of the slot's list, and a joining word leads to the
// next.
func (c claim) names(name extract.Span) []extract.Span {
	var ends []string
	for _, el := range c.variant.elements {
		if el.what == "name" {
			ends = el.needs
		}
	}
	text := name.Of(c.sent.Doc.View.Text)
	from, out := 0, []extract.Span(nil)
	for i := range text {
		for _, join := range []string{"和", "、", "以及", "及", "暨"} {
			if i > from && strings.HasPrefix(text[i:], join) && slices.ContainsFunc(ends, func(w string) bool { return strings.HasSuffix(text[from:i], w) }) {
				out = append(out, extract.Span{Start: name.Start + from, End: name.Start + i})
				from = i + len(join)
				break
			}
		}
	}
	return append(out, extract.Span{Start: name.Start + from, End: name.End})
}

// byName is the name of a conference that is only named, from its first party to the trigger: 中非合作论坛北京峰会.
func (r *docReader) byName(c claim, typ *Type) *extract.Detail {
	if typ.Merge != "name" || !c.rule.Nominal || len(c.bound("name")) > 0 {
		return nil
	}
	for _, b := range c.bound("actor") {
		if !b.span.Empty() && b.span.Start < c.sent.Items[c.from].Start {
			v := extract.Span{Start: b.span.Start, End: c.sent.Items[c.to-1].End}
			return &extract.Detail{Name: "name", Quote: r.doc.QuoteAt(r.doc.View.Orig(v))}
		}
	}
	return nil
}
