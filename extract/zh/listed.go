package zh

// ListedBefore are the members of a phrase and of those before it in its clause, where the clause is a list of people of whom
// some are not known by name: 甲国外长乙、副外长某某和大使丙参加会见.
func (s *Sentence) ListedBefore(ph *Phrase) []Member {
	at := s.ItemAt(ph.Start)
	c := s.ClauseOf(at)
	if c < 0 {
		return ph.Members
	}
	out := append([]Member{}, ph.Members...)
	for i := at - 1; i >= s.Clauses[c].From; i-- {
		it := s.Items[i]
		switch {
		case it.Kind == PartyItem && s.people(it) && !s.governed(i):
			out = append(append([]Member{}, s.Phrases[it.Ref].Members...), out...)
		case it.Kind == WordItem && (s.blocks(i) || s.words.prepositions[it.Text] && !s.words.joining[it.Text] || it.Text == "的"):
			return out
		}
	}
	return out
}
