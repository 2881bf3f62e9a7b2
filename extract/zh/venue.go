package zh

import "strings"

// Venue tells whether a word before the place at item i makes it the place where something happens: 在无锡, 抵达莫斯科, 在约旦首都安曼.
func (s *Sentence) Venue(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		it := s.Items[j]
		if it.Kind == WordItem && s.words.venues[it.Text] {
			return true
		}
		if it.Kind != PartyItem && it.Kind != PlaceItem && !s.words.seats[it.Text] {
			return false
		}
	}
	return false
}

// Topical tells whether the place at item i only belongs to what something is about: 就以军从西岸撤出问题达成….
func (s *Sentence) Topical(i, to int) bool {
	about := false
	for j := i - 1; j >= max(0, i-10); j-- {
		it := s.Items[j]
		if it.Kind == PunctItem && strings.Contains(clauseMarks, it.Text) {
			break
		}
		if it.Text == "就" || it.Text == "围绕" || it.Text == "关于" || it.Text == "针对" {
			about = true
			break
		}
	}
	for j := i + 1; about && j < to; j++ {
		switch s.Items[j].Text {
		case "问题", "局势", "事件", "冲突", "危机", "情况", "形势", "一事", "事宜":
			return true
		}
	}
	return false
}
