package grammar

import (
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// when is the date of a claim and how it was found. The rule, in order:
//
//  1. a date within the words the pattern matched;
//  2. the nearest date to the left of the trigger in its clause, or to the right up to the end of the match;
//  3. for what is told and not said by somebody: the nearest date in an earlier clause of the sentence;
//  4. for what is told, happened, and is of a type that belongs to the article's scene: the scene's day.
//
// A report inside the description of somebody (来访的伊朗外长) has only dates within the words matched. Nothing else
// gives a date: an event without one keeps none, and the day of publication is never taken.
func (r *docReader) when(c claim, st standing) (string, extract.Basis) {
	if d := r.dateIn(c, c.start, max(c.end, c.to)); d != nil {
		return d.Value, d.Basis
	}
	if c.describes() {
		return "", ""
	}
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return "", ""
	}
	if d := r.lastDate(c.sent, c.sent.Clauses[cl].From, c.from); d != nil {
		return d.Value, d.Basis
	}
	if c.voiced() {
		return "", ""
	}
	for i := cl - 1; i >= 0 && st.status != extract.Proposed; i-- {
		if d := r.lastDate(c.sent, c.sent.Clauses[i].From, c.sent.Clauses[i].To); d != nil {
			return d.Value, d.Basis
		}
	}
	if t := r.g.rules.typ(c.rule.Event); t != nil && t.Scene && st.status == extract.Happened && r.scene != "" {
		return r.scene, extract.Carried
	}
	return "", ""
}

// dateIn is the first date among the items of a match.
func (r *docReader) dateIn(c claim, from, to int) *extract.Date {
	for i := from; i < min(to, len(c.sent.Items)); i++ {
		if it := c.sent.Items[i]; it.Kind == zh.DateItem && r.doc.Dates[it.Ref].Value != "" {
			return &r.doc.Dates[it.Ref]
		}
	}
	return nil
}

// lastDate is the date nearest to the end of items [from,to) that is not the source's (外交部网站1月15日消息).
func (r *docReader) lastDate(s *zh.Sentence, from, to int) *extract.Date {
	for i := to - 1; i >= from; i-- {
		it := s.Items[i]
		if it.Kind == zh.DateItem && r.doc.Dates[it.Ref].Value != "" && !dateline(s, i) {
			return &r.doc.Dates[it.Ref]
		}
	}
	return nil
}

// dateline tells whether the date at item i only dates the message.
func dateline(s *zh.Sentence, i int) bool {
	if i+1 >= len(s.Items) {
		return false
	}
	switch s.Items[i+1].Text {
	case "消息", "电", "讯", "报道":
		return true
	}
	return false
}

// voiced tells whether somebody in the article says what the claim reports.
func (c claim) voiced() bool {
	return c.sent.VoiceAt(c.from) != nil
}

// describes tells whether the claim stands in the description of somebody or something else: 的 follows it in the clause
// before a party or the end of the description.
func (c claim) describes() bool {
	for i := max(c.to, c.end); i < len(c.sent.Items) && i < max(c.to, c.end)+3; i++ {
		it := c.sent.Items[i]
		if it.Text == "的" {
			return i+1 < len(c.sent.Items) && (c.sent.Items[i+1].Kind == zh.PartyItem)
		}
		if it.Kind == zh.PunctItem {
			return false
		}
	}
	return false
}
