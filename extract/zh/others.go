package zh

import (
	"strings"
)

// startsWithOther tells whether a clause begins with somebody who acts and is no party: 会议, 与会代表, 多国人士.
func (s *Sentence) startsWithOther(cl Clause) bool {
	if cl.To-cl.From > 1 && s.Items[cl.From].Kind == PlaceItem && s.landActs(cl.From) {
		return true
	}
	for i := cl.From; i < min(cl.To, cl.From+3); i++ {
		it := s.Items[i]
		if it.Kind == PartyItem && i+1 < cl.To && s.newspaper(i+1) {
			return true
		}
		if it.Kind == WordItem && s.words.others[it.Text] {
			return i+1 < cl.To && s.Items[i+1].Text != "的" && !strings.HasPrefix(s.Items[i+1].Tag, "n")
		}
		if it.Kind == WordItem && (s.words.prepositions[it.Text] || s.verbs[it.Text] || strings.HasPrefix(it.Tag, "v")) {
			return false
		}
	}
	return false
}

// landActs tells whether a verb of its own stands right behind the place at i: 非洲真诚欢迎.
func (s *Sentence) landActs(i int) bool {
	for _, it := range s.Items[i+1 : min(len(s.Items), i+4)] {
		switch {
		case it.Kind != WordItem:
			return false
		case s.words.pivots[it.Text]:
			return true
		case !s.words.adverbs[it.Text] && it.Tag != "d" && it.Tag != "ad" && it.Tag != "a":
			return false
		}
	}
	return false
}

// OtherActs tells whether somebody who is no party stands between items from and k, so that it may be he who does what
// stands at k: 一些国家单方面实施制裁.
func (s *Sentence) OtherActs(from, k int) bool {
	for i := max(from, 0); i < k; i++ {
		it := s.Items[i]
		if it.Kind == WordItem && s.words.prepositions[it.Text] {
			return false
		}
		if it.Text == "其" && i > 0 && (s.words.wishes[s.Items[i-1].Text] || s.Items[i-1].Text == "欢迎") { // 欢迎其来访: whoever is spoken of
			return true
		}
		if it.Text == "国家" && i > from && s.Items[i-1].Kind == PlaceItem { // 西方国家
			return true
		}
		if it.Kind != WordItem || !s.words.others[it.Text] {
			continue
		}
		if i == 0 || !s.words.prepositions[s.Items[i-1].Text] && s.Items[i-1].Text != "的" && s.Items[i-1].Kind != PartyItem && s.Items[i+1].Text != "的" && s.Items[i+1].Text != "上" && s.Items[i+1].Text != "中" {
			return true
		}
	}
	return false
}

// otherSubject tells whether items [from,k) end with a noun that does what stands at k and is no party: 多国人士反对, 检方指控.
// It is none behind a preposition or verb, whose object it is, and none if it is what somebody says: 声明敦促.
func (s *Sentence) otherSubject(from, k int) bool {
	j := k - 1
	for j >= from && s.Items[j].Kind == WordItem && (s.words.adverbs[s.Items[j].Text] || s.words.particles[s.Items[j].Text] || s.Items[j].Tag == "d" || s.Items[j].Tag == "ad") {
		j--
	}
	if j < from || !s.actsUnnamed(s.Items[j]) {
		return false
	}
	if s.words.others[s.Items[j].Text] && j > from && !s.words.prepositions[s.Items[j-1].Text] {
		return true
	}
	for i := j - 1; i >= from; i-- {
		it := s.Items[i]
		if it.Kind == WordItem && (s.words.prepositions[it.Text] || s.verbs[it.Text] || strings.HasPrefix(it.Tag, "v")) {
			return s.words.pivots[it.Text] && !s.words.speech[it.Text] // 禁止公司拒绝: the company refuses
		}
	}
	return true
}

// Unnamed tells whether the item at i is somebody who acts and is no party: 各国, 国际社会.
func (s *Sentence) Unnamed(i int) bool {
	return s.Items[i].Kind == WordItem && s.words.others[s.Items[i].Text]
}

// actsUnnamed tells whether an item is a noun that could be a subject without being a party.
func (s *Sentence) actsUnnamed(it Item) bool {
	if it.Kind != WordItem || s.words.statements[it.Text] || s.words.closers[it.Text] || s.verbs[it.Text] {
		return false
	}
	if s.words.others[it.Text] {
		return true
	}
	switch it.Tag {
	case "n", "vn", "nr", "nt", "nz", "ns", "nrt", "nrfg":
		return true
	}
	return false
}
