package grammar

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// mostPoints is the number of points beyond which a list is no list of proposals.
const mostPoints = 12

// points gives an issue for each point of the list that a proposal at item i announces: 提出三点建议：一是…，二是….
// The points are counted (一是, 第二, 三、) and stand in the sentence itself, in the sentences behind it or in the
// paragraphs behind it; without numbers, they are what semicolons separate behind the colon. The issue is the first clause
// of a point.
func (m matcher) points(i int) []binding {
	out := numbered(m.sent, i)
	for s := m.sent.After; s != nil && len(out) < mostPoints; s = s.After {
		more := numbered(s, 0)
		if len(more) == 0 && s.Paragraph != m.sent.Paragraph && (s.Before.Paragraph != s.Paragraph) {
			break
		}
		out = append(out, more...)
	}
	if len(out) == 0 {
		out = separated(m.sent, i)
	}
	return out
}

// numbered gives the points that begin with a number at or behind item i of a sentence.
func numbered(s *zh.Sentence, i int) []binding {
	var out []binding
	for k := i; k < len(s.Items); k++ {
		if k > 0 && s.Items[k-1].Kind != zh.PunctItem || !zh.Numbered(extract.Span{Start: s.Items[k].Start, End: s.End}.Of(s.Doc.View.Text)) {
			continue
		}
		if b := pointAt(s, k); b != nil {
			out = append(out, *b)
		}
	}
	return out
}

// pointAt is the first clause behind the number at item k.
func pointAt(s *zh.Sentence, k int) *binding {
	for k < len(s.Items) && counts(s.Items[k].Text) {
		k++
	}
	return clauseFrom(s, k)
}

// counts tells whether a word belongs to the number of a point and not to what it says.
func counts(w string) bool {
	switch w {
	case "是", "要", "，", "、", ",", ".", "．", "首先", "其次", "我们", "应", "应该", "应当":
		return true
	}
	return strings.Trim(w, "第一二三四五六七八九十其0123456789") == "" || strings.Trim(w, "一二三四五六七八九十") == "是" || strings.Trim(w, "一二三四五六七八九十") == "要"
}

func clauseFrom(s *zh.Sentence, k int) *binding {
	end := k
	for end < len(s.Items) && !endsClause(s.Items[end]) {
		end++
	}
	if end == k {
		return nil
	}
	return &binding{role: "issue", span: extract.Span{Start: s.Items[k].Start, End: s.Items[end-1].End}, ref: -1}
}

// separated gives the points that semicolons separate behind the colon after item i.
func separated(s *zh.Sentence, i int) []binding {
	for i < len(s.Items) && s.Items[i].Text != "：" && s.Items[i].Text != ":" {
		i++
	}
	var out []binding
	for k := i + 1; k < len(s.Items); k++ {
		if k == i+1 || s.Items[k-1].Text == "；" {
			if b := clauseFrom(s, k); b != nil {
				out = append(out, *b)
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
