package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// when is the date of a claim and how it was found. The rule, in order:
//
//  1. a date within the words the pattern matched;
//  2. the nearest date to the left of the trigger in its clause, or to the right up to the end of the match;
//  3. a date that is all of the clause before, or that of the occasion it tells: 2018年，两国…; 去年7月甲访问期间，两国…;
//  4. for what is told, not said by somebody, and happened or did not: the nearest date in an earlier clause of the sentence;
//  5. for the same, of a type that belongs to the article's scene: the day that its first sentence gives;
//  6. in a diary the day that stands above, in a list (一、…) the last date of the sentence that introduces it.
//
// A report inside the description of somebody (来访的伊朗外长) has only dates within the words matched or right before them. Nothing else
// gives a date: an event without one keeps none, and the day of publication is never taken.
func (r *docReader) when(c claim, st standing) (string, extract.Basis) {
	if d := r.dateIn(c, r.own(c), max(c.end, c.to)); d != nil {
		return d.Value, d.Basis
	}
	if c.rule.Nominal || c.describes() {
		return r.dateBefore(c)
	}
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return "", ""
	}
	if d := r.lastDate(c.sent, c.sent.Clauses[cl].From, c.from); d != nil {
		return d.Value, d.Basis
	}
	if cl > 0 && !c.sent.Speech(cl-1) && (r.onlyDate(c.sent, c.sent.Clauses[cl-1]) || r.occasion(c.sent, c.sent.Clauses[cl-1])) {
		d := r.lastDate(c.sent, c.sent.Clauses[cl-1].From, c.sent.Clauses[cl-1].To)
		return d.Value, d.Basis
	}
	if st.status == extract.Planned && cl > 0 && !c.sent.Clauses[cl].Own && !c.voiced() { // 将于9日访问甲国，并会见乙
		if d := r.lastDate(c.sent, c.sent.Clauses[cl-1].From, c.sent.Clauses[cl-1].To); d != nil && !r.past(d.Value) {
			return d.Value, d.Basis
		}
	}
	if c.voiced() || st.status == extract.Proposed || st.status == extract.Planned || c.before(cl) {
		return "", ""
	}
	for i := cl - 1; i >= 0; i-- {
		if d := r.lastDate(c.sent, c.sent.Clauses[i].From, c.sent.Clauses[i].To); d != nil {
			return d.Value, d.Basis
		}
	}
	return r.sceneDate(c, st)
}

// own is the first item whose date can be the claim's: of a match its first, but a description (…23日宣布终止两国缔结的协定) begins
// behind the verb before it.
func (r *docReader) own(c claim) int {
	if !c.relative() {
		return c.start
	}
	i := c.from
	if i > c.start && c.sent.Items[i-1].Kind == zh.WordItem && r.g.reader.Verbs[c.sent.Items[i-1].Text] { // 去年会晤通过的宣言
		i--
	}
	for i > c.start && (c.sent.Items[i-1].Kind != zh.WordItem || !r.g.reader.Verbs[c.sent.Items[i-1].Text] && !strings.HasPrefix(c.sent.Items[i-1].Tag, "v")) {
		i--
	}
	return min(i, c.from)
}

// ofYears tells whether words before the claim say that it happened again and again over a time: 几年来，双方多次会晤.
func (r *docReader) ofYears(c claim) bool {
	span := r.doc.View.Orig(extract.Span{Start: c.sent.Start, End: c.sent.Items[c.from].Start})
	return slices.ContainsFunc(r.doc.Vague, func(d extract.Date) bool {
		return span.Contains(d.Span) && strings.HasSuffix(d.Text, "来")
	})
}

// earlier tells whether words without a value date the claim before the article's day: 不久前, 日前.
func (r *docReader) earlier(c claim) bool {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return false
	}
	for cl > 0 && (!c.sent.Clauses[cl].Own || c.sent.Clauses[cl-1].To-c.sent.Clauses[cl-1].From <= 2) {
		cl--
	}
	span := r.doc.View.Orig(extract.Span{Start: c.sent.Items[c.sent.Clauses[cl].From].Start, End: c.sent.Items[c.from].Start})
	return slices.ContainsFunc(r.doc.Vague, func(d extract.Date) bool {
		return span.Contains(d.Span) && !strings.HasSuffix(d.Text, "来") && !strings.HasSuffix(d.Text, "间")
	})
}

// dateBefore is the date right before the words of a claim that names an event in passing: 今年1月两国元首的会晤.
func (r *docReader) dateBefore(c claim) (string, extract.Basis) {
	i := min(c.start, c.from) - 1
	if i >= 0 && c.sent.Items[i].Text == "在" {
		i--
	}
	if i < 0 || c.sent.Items[i].Kind != zh.DateItem || dateline(c.sent, i) || c.start > c.from {
		return "", ""
	}
	d := r.doc.Dates[c.sent.Items[i].Ref]
	return d.Value, d.Basis
}

// yearOf is the year with which the name of a conference begins: 2013年夏季达沃斯年会.
func (r *docReader) yearOf(c claim) (string, extract.Basis) {
	for _, b := range c.bound("name") {
		if y, rest, found := strings.Cut(b.span.Of(r.doc.View.Text), "年"); found && len(y) == 4 && rest != "" && strings.Trim(y, "0123456789") == "" {
			return y, extract.Explicit
		}
	}
	return "", ""
}

// sceneDate is the day of the article, or of the list, for what is told of it.
func (r *docReader) sceneDate(c claim, st standing) (string, extract.Basis) {
	if day := c.sent.Day; day != nil && st.modality != "historical" { // 3月11日，…。下午，会见…
		if d := r.doc.Dates[day.Items[0].Ref]; d.Value != "" {
			return d.Value, extract.Carried
		}
	}
	if in := c.sent.List; in != nil {
		if d := r.lastDate(in, 0, len(in.Items)); d != nil {
			return d.Value, extract.Carried
		}
	}
	if t := r.g.rules.typ(c.rule.Event); t != nil && t.Scene && st.modality != "historical" && r.scenes[c.sent.Story] != "" && !r.earlier(c) && !r.ofYears(c) {
		return r.scenes[c.sent.Story], extract.Carried
	}
	return "", ""
}

// onlyDate tells whether a clause holds a date and nothing else to speak of.
func (r *docReader) onlyDate(s *zh.Sentence, cl zh.Clause) bool {
	return cl.To-cl.From <= 3 && r.lastDate(s, cl.From, cl.To) != nil
}

// occasion tells whether a clause with a date says on what occasion the next one's event was: 去年7月甲访问乙国期间，….
func (r *docReader) occasion(s *zh.Sentence, cl zh.Clause) bool {
	switch s.Items[cl.To-1].Text {
	case "期间", "之际", "时":
		return r.lastDate(s, cl.From, cl.To) != nil
	}
	return false
}

// before tells whether a clause up to the trigger's says that the event came before another: 在协议签署前，….
func (c claim) before(cl int) bool {
	for i := 0; i <= cl; i++ {
		last := c.sent.Items[c.sent.Clauses[i].To-1].Text
		if i < cl && (last == "前" || last == "之前" || last == "以前") {
			return true
		}
	}
	return false
}

// theScene is the first day in the first sentence of a story's body that tells something and does not only date the
// message: not 这里是莫斯科的机场.
func (r *docReader) theScene(story int) string {
	read := 0
	for _, s := range r.sentences {
		if s.Story != story {
			continue
		}
		if read++; s.Title {
			continue
		}
		if day := r.dayIn(s); day != "" || read > 4 || len(r.g.claims(s)) > 0 {
			return day
		}
	}
	return ""
}

// dayIn is the first day that a sentence names.
func (r *docReader) dayIn(s *zh.Sentence) string {
	for i, it := range s.Items {
		if it.Kind == zh.DateItem && len(r.doc.Dates[it.Ref].Value) == len("2022-01-14") && !dateline(s, i) {
			return r.doc.Dates[it.Ref].Value
		}
	}
	return ""
}

// dateIn is the first date among the items of a match.
func (r *docReader) dateIn(c claim, from, to int) *extract.Date {
	for i := from; i < min(to, len(c.sent.Items)); i++ {
		if it := c.sent.Items[i]; it.Kind == zh.DateItem && r.doc.Dates[it.Ref].Value != "" && !century(r.doc.Dates[it.Ref].Value) && !r.since(c.sent, i, to) {
			return &r.doc.Dates[it.Ref]
		}
	}
	return nil
}

// lastDate is the date nearest to the end of items [from,to) that is not the source's (外交部网站1月15日消息).
func (r *docReader) lastDate(s *zh.Sentence, from, to int) *extract.Date {
	for i := to - 1; i >= from; i-- {
		it := s.Items[i]
		if it.Kind == zh.DateItem && r.doc.Dates[it.Ref].Value != "" && !century(r.doc.Dates[it.Ref].Value) && !dateline(s, i) && !r.since(s, i, to) {
			return &r.doc.Dates[it.Ref]
		}
	}
	return nil
}

// since tells whether the date at item i only begins a time that ends before item to: 今年4月以来甲访问乙国, but not 自今年4月两国元首会晤
// 以来, where 以来 stands behind the event.
func (r *docReader) since(s *zh.Sentence, i, to int) bool {
	for j := i + 1; j < min(to+1, len(s.Items)); j++ {
		switch it := s.Items[j]; {
		case it.Text == "以来", it.Text == "至今":
			return true
		case it.Kind == zh.PunctItem && it.Text != "、":
			return false
		}
	}
	return false
}

// century tells whether a date is a century, which no event has: 面向21世纪的伙伴关系.
func century(value string) bool { return len(value) == 4 && strings.HasSuffix(value, "XX") }

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
	return c.sent.VoiceAt(c.from) != nil && !c.sent.Narrates(c.from)
}

// about tells whether a noun is one that only tells of what stands before it: 介绍了甲对乙国进行访问的有关情况.
func about(it zh.Item) bool {
	switch it.Text {
	case "有关情况", "有关", "情况", "相关情况", "安排", "有关安排", "消息", "重要意义", "意义", "背景":
		return true
	}
	return false
}

// describes tells whether the claim stands in the description of somebody or something else: 的 follows it in the clause
// before a party or the end of the description.
func (c claim) describes() bool {
	if c.relative() {
		return true
	}
	for i := max(c.to, c.end); i < len(c.sent.Items) && i < max(c.to, c.end)+3; i++ {
		it := c.sent.Items[i]
		if it.Text == "率领" || it.Text == "带领" { // 会见了由甲率领的代表团
			return false
		}
		if it.Text == "的" {
			return i+1 < len(c.sent.Items) && (c.sent.Items[i+1].Kind == zh.PartyItem || about(c.sent.Items[i+1]))
		}
		if it.Kind == zh.PunctItem {
			return false
		}
	}
	return false
}
