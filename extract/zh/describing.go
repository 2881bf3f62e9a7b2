package zh

import "strings"

// Describing tells whether the verb at item i stands in the description of a noun that comes before item to: 同要求独立的某党
// 举行会谈, 进行未事先宣布的访问. What it says is not said of what stands at item to.
func (s *Sentence) Describing(i, to int) bool {
	if !s.opensDescription(i) {
		return false
	}
	for j := i + 1; j < to; j++ {
		it := s.Items[j]
		if it.Kind == PunctItem && strings.Contains(clauseMarks, it.Text) {
			return false
		}
		if it.Text == "的" {
			return j+1 < to // 的 right before what is planned describes just that: 对计划的访问
		}
	}
	return false
}

// opensDescription tells whether a description can begin at item i: behind 同, 就 or the like, or behind a verb with 了.
func (s *Sentence) opensDescription(i int) bool {
	if i == 0 || s.Items[i-1].Kind != WordItem {
		return false
	}
	before := s.Items[i-1].Text
	return s.words.joining[before] || s.words.particles[before] || s.words.circumstances[before] || before == "进行"
}
