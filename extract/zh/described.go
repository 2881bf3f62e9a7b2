package zh

import "strings"

// describedSubject is the party at the end of a description with which items [from,to) begin and that does what follows, -1 for
// none: 来访的甲国外长同…会谈, 正在丙国访问的甲国总统说….
func (s *Sentence) describedSubject(from, to int) int {
	i := from
	for i < to && (s.Items[i].Kind == DateItem || s.Items[i].Text == "当天" || s.Items[i].Text == "目前") {
		i++
	}
	if i >= to || s.Items[i].Kind != WordItem || !s.words.visiting[s.Items[i].Text] {
		return -1
	}
	for j := i + 1; j+1 < to; j++ {
		it := s.Items[j]
		switch {
		case it.Kind == PunctItem && strings.Contains(clauseMarks, it.Text), j > i && s.verbs[it.Text] && !s.words.visiting[it.Text] && !s.words.venues[it.Text]:
			return -1
		case it.Text == "的" && s.Items[j+1].Kind == PartyItem && s.goesOn(j+2) && !s.describes(j+1):
			return j + 1
		}
	}
	return -1
}

// goesOn tells whether the clause goes on at item i with what somebody does.
func (s *Sentence) goesOn(i int) bool {
	if i >= len(s.Items) {
		return false
	}
	it := s.Items[i]
	return it.Kind == DateItem || it.Kind == WordItem && it.Text != "的" && it.Text != "时" && it.Text != "后" && it.Text != "等"
}
