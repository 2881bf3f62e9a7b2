package zh

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
