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

// FollowerAt is who does what the clause with item k introduces: the subject that the clause behind it names, where the
// clause of k names none: 会见武契奇时，西雅尔多说. nil for nobody.
func (s *Sentence) FollowerAt(k int) *Phrase {
	c := s.ClauseOf(k)
	if c < 0 || c+1 >= len(s.Clauses) || s.ownSubject(s.Clauses[c].From, k) >= 0 {
		return nil
	}
	for _, cl := range s.Clauses[c+1:] {
		if cl.Own {
			return cl.Subject
		}
		if cl.To-cl.From > 4 { // only circumstances may stand between: 会见武契奇时，3日上午，…
			return nil
		}
	}
	return nil
}
