package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// mostIssue is the length in characters beyond which a stretch is no issue.
const mostIssue = 80

// issueRight is the issue that begins at item j: the words up to the end of the clause. Marks inside quotation marks and
// book titles do not end it.
func (m matcher) issueRight(el *element, j int) (end int, b *binding) {
	depth, left := 0, mostIssue
	for end = j; end < len(m.sent.Items); end++ {
		it := m.sent.Items[end]
		if it.Kind == zh.PunctItem {
			switch it.Text {
			case "“", "《", "(":
				depth++
			case "”", "》", ")":
				if depth--; depth < 0 {
					return m.issue(el, j, end)
				}
			}
			if depth == 0 && endsClause(it) {
				break
			}
		}
		if left -= runes(it.Text); left < 0 {
			break
		}
	}
	return m.issue(el, j, end)
}

// issueLeft calls try with every issue that ends before item j, the shortest first, until one is taken.
func (m matcher) issueLeft(el *element, j int, try func(start int, b *binding) bool) bool {
	left := mostIssue
	for k := j - 1; k >= 0; k-- {
		it := m.sent.Items[k]
		if endsClause(it) {
			return false
		}
		if left -= runes(it.Text); left < 0 {
			return false
		}
		if _, b := m.issue(el, k, j); b != nil && try(k, b) {
			return true
		}
	}
	return false
}

// issue is the stretch of items [from,to), nil if it does not begin like an issue or fails the slot's conditions.
func (m matcher) issue(el *element, from, to int) (int, *binding) {
	if from >= to || notFirst[m.sent.Items[from].Text] {
		return from, nil
	}
	span := extract.Span{Start: m.sent.Items[from].Start, End: m.sent.Items[to-1].End}
	holds := func(w string) bool { return strings.Contains(span.Of(m.sent.Doc.View.Text), w) }
	if len(el.needs) > 0 && !slices.ContainsFunc(el.needs, holds) || slices.ContainsFunc(el.lacks, holds) {
		return from, nil
	}
	return to, &binding{role: el.role, span: span, ref: -1}
}

// notFirst are words with which no issue begins: the stance word before them is a noun (坚持的原则) or one of two.
var notFirst = map[string]bool{"的": true, "和": true, "与": true, "及": true, "以及": true, "、": true, "，": true, "力度": true, "率": true, "者": true, "派": true, "票": true}

// nameRight calls try with every stretch from item j to a word of the slot's list, the longest first.
func (m matcher) nameRight(el *element, j int, try func(end int, b *binding) bool) bool {
	var ends []int
	left := mostIssue
	for end := j; end < len(m.sent.Items); end++ {
		it := m.sent.Items[end]
		if endsClause(it) {
			break
		}
		if left -= runes(it.Text); left < 0 {
			break
		}
		if slices.ContainsFunc(el.needs, func(w string) bool { return m.literalLeft(w, end+1) <= end }) {
			ends = append(ends, end+1)
		}
	}
	for _, end := range slices.Backward(ends) {
		span := extract.Span{Start: m.sent.Items[j].Start, End: m.sent.Items[end-1].End}
		if try(end, &binding{role: el.role, span: span, ref: -1}) {
			return true
		}
	}
	return false
}

// endsClause tells whether a mark ends the clause.
func endsClause(it zh.Item) bool {
	return it.Kind == zh.PunctItem && strings.ContainsAny(it.Text, "，。；！？：,;!?:")
}
