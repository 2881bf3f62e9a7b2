package zh

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// SkipRight gives the item positions that can be reached from i by passing over circumstances to the right, nearest
// first; i itself is the first.
func (s *Sentence) SkipRight(i int) []int {
	out := []int{i}
	for seen := 0; seen < len(out) && len(out) < 12; seen++ {
		out = append(out, s.overRight(out[seen])...)
	}
	return out
}

// overRight gives where one circumstance that begins at item i ends.
func (s *Sentence) overRight(i int) []int {
	if i >= len(s.Items) {
		return nil
	}
	it := s.Items[i]
	switch {
	case it.Kind == DateItem, it.Kind == WordItem && (s.words.particles[it.Text] || s.words.adverbs[it.Text]), it.Text == "(" || it.Text == "（":
		if it.Kind == PunctItem {
			return s.bracketRight(i)
		}
		return []int{i + 1}
	case it.Kind == WordItem && s.words.circumstances[it.Text]:
		return s.phraseRight(i)
	}
	return nil
}

// phraseRight gives the ends of the prepositional phrase that begins at i: behind each party, place, date or closing
// word (上, 中, 问题, 方式 …) of the next few items of the clause.
func (s *Sentence) phraseRight(i int) []int {
	var out []int
	for j := i + 1; j < min(len(s.Items), i+12); j++ {
		it := s.Items[j]
		if it.Kind == PunctItem && it.Text != "“" && it.Text != "”" && it.Text != "、" {
			break
		}
		if it.Kind != WordItem && it.Kind != PunctItem || s.words.closers[it.Text] {
			out = append(out, j+1)
		}
	}
	return out
}

func (s *Sentence) bracketRight(i int) []int {
	for j := i + 1; j < min(len(s.Items), i+15); j++ {
		if s.Items[j].Text == ")" || s.Items[j].Text == "）" {
			return []int{j + 1}
		}
	}
	return nil
}

// SkipLeft gives the item positions that can be reached by passing over circumstances that end at position i (before
// item i) to the left, nearest first; i itself is the first.
func (s *Sentence) SkipLeft(i int) []int {
	out := []int{i}
	for seen := 0; seen < len(out) && len(out) < 12; seen++ {
		out = append(out, s.overLeft(out[seen])...)
	}
	return out
}

func (s *Sentence) overLeft(i int) []int {
	if i <= 0 {
		return nil
	}
	it := s.Items[i-1]
	var out []int
	if it.Kind == DateItem || it.Kind == WordItem && (s.words.particles[it.Text] || s.words.adverbs[it.Text]) {
		out = append(out, i-1)
	}
	if it.Text == ")" || it.Text == "）" {
		for j := i - 2; j >= max(0, i-15); j-- {
			if s.Items[j].Text == "(" || s.Items[j].Text == "（" {
				return append(out, j)
			}
		}
	}
	return append(out, s.phraseLeft(i)...)
}

// phraseLeft gives the starts of prepositional phrases that end before position i.
func (s *Sentence) phraseLeft(i int) []int {
	last := s.Items[i-1]
	if last.Kind == PunctItem || last.Kind == WordItem && !s.words.closers[last.Text] {
		return nil
	}
	var out []int
	for j := i - 2; j >= max(0, i-13); j-- {
		it := s.Items[j]
		if it.Kind == PunctItem && it.Text != "“" && it.Text != "”" && it.Text != "、" {
			break
		}
		if it.Kind == WordItem && s.words.circumstances[it.Text] {
			out = append(out, j)
		}
	}
	return out
}

// ObjectAt is the party whom the verb that ends before item i is about: the one right behind it, or the first in the
// clause that a 的 leads to (会见来访的伊朗外长). The second result is the party's item, -1 if there is none.
func (s *Sentence) ObjectAt(i int) (*Phrase, int) {
	for i < len(s.Items) && (s.words.particles[s.Items[i].Text] || s.Items[i].Kind == DateItem) {
		i++
	}
	group := -1
	for j := i; j < len(s.Items); j++ {
		it := s.Items[j]
		if it.Kind == PartyItem && s.delegation(j) {
			group = j
		}
		if it.Kind == PunctItem && strings.Contains(clauseMarks, it.Text) || it.Text == "令" || it.Text == "使" || it.Text == "让" {
			break // 来访的喜讯令我们振奋
		}
		if it.Kind != PartyItem || j+1 < len(s.Items) && s.Items[j+1].Text == "的" || s.Private(j) || len(s.Phrases[it.Ref].Acting()) == 0 {
			continue
		}
		if j == i || s.Items[j-1].Text == "的" || s.people(it) && !s.laterPerson(j) {
			return &s.Phrases[it.Ref], j
		}
	}
	if group >= 0 {
		return &s.Phrases[s.Items[group].Ref], group
	}
	return nil, -1
}

// delegation tells whether the party at item j sends a group that its words name: 会见以某某为团长的乙国某协会访华团.
func (s *Sentence) delegation(j int) bool {
	for k := j; k < min(len(s.Items), j+4); k++ {
		it := s.Items[k]
		if k > j && it.Kind == PunctItem || it.Text == "的" {
			return false
		}
		for _, w := range []string{"代表团", "访华团", "访问团"} {
			if strings.HasSuffix(it.Text, w) || k > j && (s.TextOf(k-1, k+1) == w || k > j+1 && s.TextOf(k-2, k+1) == w) {
				return true
			}
		}
	}
	return false
}

// Private tells whether the party at item j only says where people come from who do not act for it: 会见中国留学生代表.
func (s *Sentence) Private(j int) bool {
	if text := s.Items[j].Text; s.Headline && (strings.HasSuffix(text, "客人") || strings.HasSuffix(text, "贵宾")) { // 会见乙国客人: the body says who
		return true
	}
	for k := j + 1; k < min(len(s.Items), j+5); k++ {
		it := s.Items[k]
		if (it.Kind == WordItem || it.Kind == TopicItem) && s.words.private[it.Text] {
			return !s.people(s.Items[j])
		}
		if it.Kind != WordItem || !strings.HasPrefix(it.Tag, "n") && it.Tag != "j" && it.Tag != "b" && it.Tag != "vn" && it.Text != "的" {
			return false
		}
	}
	return false
}

func (s *Sentence) people(it Item) bool { return len(s.Phrases[it.Ref].People()) > 0 }

// laterPerson tells whether a phrase with people stands behind a 的 later in the clause of item j.
func (s *Sentence) laterPerson(j int) bool {
	for k := j + 1; k < len(s.Items); k++ {
		it := s.Items[k]
		if it.Kind == PunctItem && strings.Contains(clauseMarks, it.Text) {
			return false
		}
		if it.Kind == PartyItem && s.Items[k-1].Text == "的" && s.people(it) {
			return true
		}
	}
	return false
}

// TextOf is the folded text of items [from,to).
func (s *Sentence) TextOf(from, to int) string {
	if from >= to {
		return ""
	}
	return extract.Span{Start: s.Items[from].Start, End: s.Items[to-1].End}.Of(s.Doc.View.Text)
}
