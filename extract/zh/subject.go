package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// ownSubject is the item in [from,to) that is named as the subject: the first party before any verb that no preposition
// governs and that does not only describe a noun behind it. -1 where there is none.
func (s *Sentence) ownSubject(from, to int) int {
	if i := s.describedSubject(from, to); i >= 0 {
		return i
	}
	for i := from; i < to; i++ {
		it := s.Items[i]
		switch {
		case it.Kind == PartyItem && s.governed(i):
		case it.Kind == PartyItem && s.describes(i):
		case it.Kind == PartyItem:
			return i
		case it.Kind == WordItem && (s.blocks(i) || s.opens(from, i)):
			return -1
		}
	}
	return -1
}

// opens tells whether the clause that begins at from opens with the act at i and whom it concerns, as a diary does: 3月2日，会见
// 意大利外长.
func (s *Sentence) opens(from, i int) bool {
	if !s.noted || i+1 >= len(s.Items) || s.Items[i+1].Kind != PartyItem || !s.verbs[s.Items[i].Text] {
		return false
	}
	for ; from < i; from++ {
		if it := s.Items[from]; it.Kind != DateItem && it.Kind != PunctItem && (it.Kind != WordItem || it.Tag != "t") {
			return false
		}
	}
	return true
}

// blocks tells whether the word at i is a verb with which a clause without a subject of its own begins: 祝贺中国….
func (s *Sentence) blocks(i int) bool {
	it := s.Items[i]
	if it.Text == "为首" { // 以甲国为首的集团…
		return false
	}
	if i+1 < len(s.Items) && strings.HasPrefix(it.Tag, "v") && (s.Items[i+1].Text == "中" || s.Items[i+1].Text == "期间" || s.Items[i+1].Text == "后") { // 会谈中乙国…
		return false
	}
	if s.words.adverbs[it.Text] || s.words.prepositions[it.Text] || s.words.conjunctions[it.Text] {
		return false
	}
	return strings.HasPrefix(it.Tag, "v") || s.words.pivots[it.Text] || s.verbs[it.Text] && i+1 < len(s.Items) && s.Items[i+1].Kind == PartyItem // 在北京会见甲
}

// Governed tells whether a preposition stands before the party at item i.
func (s *Sentence) Governed(i int) bool { return s.governed(i) }

// governed tells whether a preposition stands before the party at i, or before the description that leads to it: 同来华访问的
// 约旦国王.
func (s *Sentence) governed(i int) bool {
	if i == 0 || s.Items[i-1].Kind != WordItem {
		return false
	}
	if s.Items[i-1].Text == "的" {
		return s.described(i) >= 0
	}
	return s.words.prepositions[s.Items[i-1].Text]
}

// described is the preposition before a description that ends with 的 right before the party at i, -1 for none.
func (s *Sentence) described(i int) int {
	if i < 2 || s.Items[i-1].Text != "的" {
		return -1
	}
	for j := i - 2; j >= max(0, i-15); j-- {
		it := s.Items[j]
		if it.Kind == PunctItem && strings.Contains(clauseMarks, it.Text) {
			return -1
		}
		if it.Kind == WordItem && (s.words.joining[it.Text] || s.words.towards[it.Text]) {
			return j
		}
		if it.Kind == WordItem && (s.verbs[it.Text] && j < i-2 && s.Items[j+1].Kind == WordItem && s.verbs[s.Items[j+1].Text] && !s.words.adverbs[s.Items[j+1].Text]) {
			return -1
		}
	}
	return -1
}

// describes tells whether the party at i belongs to the noun behind it: 美方的行动, 中国企业.
func (s *Sentence) describes(i int) bool {
	if i+1 >= len(s.Items) {
		return false
	}
	next := s.Items[i+1]
	switch {
	case next.Kind == WordItem && next.Text == "的", s.newspaper(i + 1):
		return true
	case next.Kind == WordItem && s.leadsToPerson(i+1):
		return true
	case next.Tag == "t" && i+2 < len(s.Items) && s.Items[i+2].Text == "的": // 甲国目前的局势
		return true
	case next.Kind == WordItem && (next.Text == "国家" || next.Text == "成员国" || next.Text == "各国"): // 北约国家 act, too
		return i+2 < len(s.Items) && (s.Items[i+2].Text == "的" || strings.HasPrefix(s.Items[i+2].Tag, "n"))
	case next.Kind == WordItem:
		w := next.Text
		return next.Tag == "n" && !s.words.prepositions[w] && !s.words.pivots[w] && !s.words.speech[w] && !s.words.adverbs[w] && !s.verbs[w]
	}
	return false
}

// newspaper tells whether the name of a newspaper begins at item i, maybe with what it is before it: 机关报《甲报》.
func (s *Sentence) newspaper(i int) bool {
	for j := i; j < min(len(s.Items), i+3); j++ {
		if s.Items[j].Text != "《" {
			continue
		}
		for k := j + 1; k < min(len(s.Items), j+8); k++ {
			if s.Items[k].Text == "》" {
				last := s.Items[k-1].Text
				return strings.HasSuffix(last, "报") || strings.HasSuffix(last, "刊") || strings.HasSuffix(last, "杂志") || strings.HasSuffix(last, "新闻")
			}
		}
		return false
	}
	return false
}

// leadsToPerson tells whether nouns from item i on lead to a person with a title, whose office they belong to: 甲国|安全政策特别|协调员乙.
func (s *Sentence) leadsToPerson(i int) bool {
	for ; i < len(s.Items); i++ {
		switch it := s.Items[i]; {
		case it.Kind == PartyItem:
			at := s.Doc.View.Orig(it.Span).Start
			return s.people(it) && slices.ContainsFunc(s.Doc.Titles, func(t extract.Title) bool { return t.Start == at })
		case it.Kind == TopicItem, it.Text == "特别":
		case it.Kind != WordItem || s.words.prepositions[it.Text] || s.words.pivots[it.Text] || s.verbs[it.Text]:
			return false
		case !strings.HasPrefix(it.Tag, "n") && it.Tag != "an" && it.Tag != "vn" && it.Tag != "b" && it.Tag != "j":
			return false
		}
	}
	return false
}

// SubjectAt is who does what stands at item k: the nearest party before it in its clause that is neither governed by a
// preposition nor the object of another verb, else the clause's subject. The second result is the party's item, -1 if
// the subject is understood.
func (s *Sentence) SubjectAt(k int) (*Phrase, int) {
	c := s.ClauseOf(k)
	if c < 0 {
		return nil, -1
	}
	cl := s.Clauses[c]
	joined := false
	for i := k - 1; i >= cl.From; i-- {
		it := s.Items[i]
		switch {
		case s.openPronoun(i):
			return nil, -1
		case it.Kind == WordItem && s.words.conjunctions[it.Text]:
			joined = true
		case it.Kind == PartyItem && i == k-1 && s.governed(i) && s.Items[i-1].Text != "向" && s.relative(k):
			return &s.Phrases[it.Ref], i
		case it.Kind == PartyItem && s.feltAbout(i, k, cl.To):
			return &s.Phrases[it.Ref], i
		case it.Kind != PartyItem || s.governed(i) || s.describes(i):
		case !joined && (s.pivotBefore(i, cl.From) || s.ownSubject(cl.From, i+1) == i || s.embedded(i, k)):
			return &s.Phrases[it.Ref], i
		}
	}
	if cl.Own && s.ownSubject(cl.From, cl.To) > k {
		return s.before(c), -1
	}
	return cl.Subject, -1
}

// openPronoun tells whether a pronoun stands at item i of which no rule can tell for whom, and which may do what follows.
func (s *Sentence) openPronoun(i int) bool {
	it := s.Items[i]
	if it.Kind != WordItem || i > 0 && (s.words.prepositions[s.Items[i-1].Text] || strings.HasPrefix(s.Items[i-1].Tag, "v")) || i+1 < len(s.Items) && s.Items[i+1].Text == "的" {
		return false
	}
	switch it.Text {
	case "我们", "我方", "我", "他", "她", "他们", "她们":
		return true
	}
	return false
}

// embedded tells whether the party at i, which a verb precedes, does what stands at item k: between the two there is only what
// can stand between a subject and its verb, and it begins with what no object has behind it: 介绍了习近平主席即将对蒙古国进行访问.
func (s *Sentence) embedded(i, k int) bool {
	if i+1 >= k || s.Items[i+1].Kind != WordItem {
		return false
	}
	next := s.Items[i+1].Text
	if !s.words.opening[next] {
		return false
	}
	for j := i + 1; j < k; j++ {
		if it := s.Items[j]; it.Kind == WordItem && (s.verbs[it.Text] && !s.words.circumstances[it.Text] && !s.words.adverbs[it.Text] || it.Text == "的") {
			return false
		}
	}
	return true
}

// feltAbout tells whether the party at i does what stands at k and somebody feels about it: 对北约拒绝谈判表示失望.
func (s *Sentence) feltAbout(i, k, to int) bool {
	if i == 0 || s.Items[i-1].Text != "对" && s.Items[i-1].Text != "就" {
		return false
	}
	return !feels[s.Items[k].Text] && slices.ContainsFunc(s.Items[k:to], func(it Item) bool { return feels[it.Text] })
}

// relative tells whether the verb at item k only describes something: 对中方给予的帮助表示感谢.
func (s *Sentence) relative(k int) bool {
	return k+1 < len(s.Items) && s.Items[k+1].Text == "的"
}
