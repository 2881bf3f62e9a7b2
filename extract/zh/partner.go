package zh

// RecipientAt is the party behind 向, 给, 为 or 对 before item k in its clause: to whom or for whom something is done; nil for
// nobody.
func (s *Sentence) RecipientAt(k int) *Phrase {
	c := s.ClauseOf(k)
	if c < 0 {
		return nil
	}
	for i := k - 1; i > s.Clauses[c].From; i-- {
		if s.Items[i].Kind == PartyItem && s.words.towards[s.Items[i-1].Text] {
			return &s.Phrases[s.Items[i].Ref]
		}
	}
	return nil
}

// PartnerAt is whoever the subject does together with what stands at item k: the party behind 同 or 与 in its clause, or in
// an earlier clause of the same subject (愿同中方加强交往，签署…); nil for nobody.
func (s *Sentence) PartnerAt(k int) *Phrase {
	c := s.ClauseOf(k)
	for c >= 0 {
		cl := s.Clauses[c]
		for i := min(k, cl.To) - 1; i > cl.From; i-- {
			if s.Items[i].Kind != PartyItem || s.describes(i) {
				continue
			}
			if j := s.described(i); s.words.joining[s.Items[i-1].Text] || j >= 0 && s.words.joining[s.Items[j].Text] {
				return &s.Phrases[s.Items[i].Ref]
			}
		}
		if cl.Own {
			return nil
		}
		c--
	}
	return nil
}
