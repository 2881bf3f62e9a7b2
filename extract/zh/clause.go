package zh

import (
	"strings"
)

// Clause is a stretch of items between commas. Items are [From,To).
type Clause struct {
	From, To int
	// Subject is who does what the clause says: named in it, or understood from the clause or sentence before. Own tells
	// the first.
	Subject *Phrase
	Own     bool
	// Voice is whose words the clause reports; nil for the article's own.
	Voice *Phrase
	// other tells that somebody acts in it who is no party: 会议….
	other bool
	// from tells that it only says where the report is from: 新华社北京1月8日电(记者甲).
	from bool
}

// clauseMarks end a clause. 、 does not: it joins.
const clauseMarks = "，；：—,;:"

// splitClauses cuts the items of a sentence at its clause marks. Marks inside brackets and book titles do not count. In a
// headline white space does what a comma does elsewhere: 王毅会见波兰外长 强调深化合作.
func splitClauses(items []Item, title bool) []Clause {
	var out []Clause
	from, depth := dateline(items), 0
	if from > 0 {
		out = append(out, Clause{To: from, from: true})
	}
	for i, it := range items {
		if i < from {
			continue
		}
		if title && depth == 0 && i > from && items[i-1].End < it.Start && it.Kind != PunctItem {
			out = append(out, Clause{From: from, To: i})
			from = i
		}
		if it.Kind != PunctItem {
			continue
		}
		switch it.Text {
		case "《", "(", "（":
			depth++
		case "》", ")", "）":
			depth = max(0, depth-1)
		}
		if depth == 0 && strings.Contains(clauseMarks, it.Text) {
			if i > from {
				out = append(out, Clause{From: from, To: i})
			}
			from = i + 1
		}
	}
	if from < len(items) {
		out = append(out, Clause{From: from, To: len(items)})
	}
	return out
}

// ClauseOf is the index of the clause that holds item i, -1 for none.
func (s *Sentence) ClauseOf(i int) int {
	for c, cl := range s.Clauses {
		if cl.From <= i && i < cl.To {
			return c
		}
	}
	return -1
}

// readClauses settles subject and voice of every clause, from left to right.
func (s *Sentence) readClauses() {
	s.Clauses = splitClauses(s.Items, s.Headline)
	subject, voice := s.carried, s.voice
	for c := range s.Clauses {
		cl := &s.Clauses[c]
		cl.Voice = voice
		if cl.from {
			continue
		}
		if i := s.ownSubject(cl.From, cl.To); i >= 0 {
			cl.Subject, cl.Own = s.withList(c, &s.Phrases[s.Items[i].Ref]), true
			subject = cl.Subject
			if s.Colon(c) && cl.To-cl.From == 1 { // 毛宁：…
				voice = subject
				continue
			}
			if speaks := s.speechAfter(i, cl.To); speaks >= 0 {
				if voice == nil || cl.Subject.By != "ref.self" { // 发言人：…我们重申，…
					voice = cl.Subject
				}
				if j := s.ownSubject(speaks+1, cl.To); j >= 0 { // 帕纳里蒂表示阿尔巴尼亚珍视…
					subject = &s.Phrases[s.Items[j].Ref]
				}
			} else if s.words.notices[s.Items[cl.To-1].Text] { // 我们注意到，…
				subject = nil
			}
			continue
		}
		cl.Subject, cl.other = subject, s.startsWithOther(*cl)
		if speaks := s.speechIn(cl.From, cl.To); speaks >= 0 && subject != nil && len(subject.People()) > 0 {
			voice = subject
		}
	}
}

// Colon tells whether a colon ends clause c.
func (s *Sentence) Colon(c int) bool {
	to := s.Clauses[c].To
	return to < len(s.Items) && (s.Items[to].Text == "：" || s.Items[to].Text == ":")
}

// withList is a subject together with the parties of the clauses right before it that are nothing but parties: 印度外长甲，
// 伊朗外长乙以及俄罗斯外长丙出席.
func (s *Sentence) withList(c int, subject *Phrase) *Phrase {
	for c--; c >= 0; c-- {
		cl := s.Clauses[c]
		if cl.To-cl.From != 1 || s.Items[cl.From].Kind != PartyItem || s.Colon(c) {
			break
		}
		before := s.Phrases[s.Items[cl.From].Ref]
		subject = &Phrase{Span: before.Join(subject.Span), Members: append(append([]Member{}, before.Members...), subject.Members...), Joined: true}
	}
	return subject
}

// feels are words with which somebody says what he feels about something.
var feels = map[string]bool{"表示": true, "发表": true, "发表声明": true, "发表谈话": true, "深表": true, "深感": true, "感到": true, "赞赏": true, "满意": true, "感谢": true, "不满": true, "遗憾": true, "钦佩": true}

// ClauseSubject is the item that clause c names as its subject, -1 for none.
func (s *Sentence) ClauseSubject(c int) int {
	return s.ownSubject(s.Clauses[c].From, s.Clauses[c].To)
}

// SubjectIn is the item in [from,to) that is named as the subject of what these say, -1 for none.
func (s *Sentence) SubjectIn(from, to int) int { return s.ownSubject(from, to) }

// before is the subject of the clause before c, or who the sentence is about.
func (s *Sentence) before(c int) *Phrase {
	if c > 0 {
		return s.Clauses[c-1].Subject
	}
	return s.carried
}
