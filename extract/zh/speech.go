package zh

// speechAfter is the verb of speech that belongs to the subject at item i, with only circumstances between; -1 for none.
func (s *Sentence) speechAfter(i, to int) int {
	for j := i + 1; j < to; j++ {
		it := s.Items[j]
		switch {
		case it.Kind == WordItem && s.words.speech[it.Text]:
			return j
		case it.Kind == WordItem && (s.words.adverbs[it.Text] || s.words.conjunctions[it.Text]), it.Kind == DateItem:
		case it.Kind == WordItem && s.words.circumstances[it.Text]:
			j = s.skipCircumstance(j, to)
		default:
			return s.speechLast(j, to)
		}
	}
	return -1
}

// skipCircumstance is the last item of the prepositional phrase that begins at j: up to the party, place or date in it.
func (s *Sentence) skipCircumstance(j, to int) int {
	for k := j + 1; k < min(to, j+8); k++ {
		switch s.Items[k].Kind {
		case PartyItem, PlaceItem, DateItem:
			return k
		}
		if s.Items[k].Text == "中" || s.Items[k].Text == "时" || s.Items[k].Text == "上" || s.Items[k].Text == "后" {
			return k
		}
	}
	return j
}

// speechLast is a verb of speech that ends the clause: 王毅在回答记者提问时表示，.
func (s *Sentence) speechLast(from, to int) int {
	if to > from && s.Items[to-1].Kind == WordItem && s.words.speech[s.Items[to-1].Text] && to < len(s.Items) {
		return to - 1
	}
	return -1
}

// speechIn is a verb of speech at the end or start of a clause that names no subject: 表示，…; 并表示，….
func (s *Sentence) speechIn(from, to int) int {
	for i := from; i < min(to, from+2); i++ {
		if s.Items[i].Kind == WordItem && s.words.speech[s.Items[i].Text] {
			return i
		}
	}
	return s.speechLast(from, to)
}

// Speech tells whether clause c says only who speaks: 外交部发言人表示.
func (s *Sentence) Speech(c int) bool {
	cl := s.Clauses[c]
	return s.speechIn(cl.From, cl.To) == cl.To-1 || cl.Own && s.speechAfter(s.ownSubject(cl.From, cl.To), cl.To) == cl.To-1
}

// Says is the verb of speech that belongs to the subject a clause names, -1 for none.
func (s *Sentence) Says(cl Clause) int {
	if i := s.ownSubject(cl.From, cl.To); i >= 0 {
		return s.speechAfter(i, cl.To)
	}
	return -1
}

// SaysFirst is the verb of speech with which the clause of item k begins, before k; -1 for none.
func (s *Sentence) SaysFirst(k int) int {
	c := s.ClauseOf(k)
	if c < 0 {
		return -1
	}
	for i := s.Clauses[c].From; i < k && s.Items[i].Kind == WordItem; i++ {
		switch w := s.Items[i].Text; {
		case s.words.speech[w]:
			return i
		case !s.words.adverbs[w] && !s.words.conjunctions[w]:
			return -1
		}
	}
	return -1
}

// IsSpeech tells whether a word is a verb of speech.
func (s *Sentence) IsSpeech(word string) bool { return s.words.speech[word] }

// VoiceAt is who says what stands at item k, nil for the article itself.
func (s *Sentence) VoiceAt(k int) *Phrase {
	c := s.ClauseOf(k)
	if c < 0 {
		return nil
	}
	cl := s.Clauses[c]
	if i := s.ownSubject(cl.From, k); i >= 0 {
		if v := s.speechAfter(i, k); v >= 0 {
			return &s.Phrases[s.Items[i].Ref]
		}
	}
	return cl.Voice
}

// Narrates tells whether the sentence tells what the one who spoke before it did, so that what stands at item k is no longer
// said: 外长说，…。他向总统转达了问候。
func (s *Sentence) Narrates(k int) bool {
	c := s.ClauseOf(k)
	if c < 0 || s.voice == nil || s.Clauses[c].Voice != s.voice || len(s.voice.Members) != 1 || !s.voice.Members[0].Person {
		return false
	}
	for _, cl := range s.Clauses[:c+1] {
		if cl.Own {
			return cl.Subject.By != "ref.self" && len(cl.Subject.Members) == 1 && cl.Subject.Members[0].Entity == s.voice.Members[0].Entity
		}
	}
	return false
}
