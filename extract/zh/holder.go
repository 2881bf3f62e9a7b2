package zh

// HolderAt is who takes the stand said at item k: the subject, but where neither the clause nor one before it in the
// sentence names a subject, whoever speaks: 王毅表示，乌克兰局势令人担忧。支持各方对话.
func (s *Sentence) HolderAt(k int) (*Phrase, int) {
	ph, i := s.SubjectAt(k)
	c := s.ClauseOf(k)
	if c < 0 || s.otherSubject(max(i+1, s.Clauses[c].From), k) {
		return nil, -1
	}
	if i >= 0 {
		return ph, i
	}
	if s.aimedAt(k-1) || s.OtherActs(s.Clauses[c].From, k) { // 海湾国家同样对…表示担忧
		return nil, -1
	}
	for d := c; d >= 0 && !s.Clauses[d].Own; d-- {
		if s.Clauses[d].other {
			return nil, -1
		}
	}
	if v := s.Clauses[c].Voice; v != nil && s.goesOnSpeaking(c, k) { // 甲国表示乙国…，并警告…
		return v, -1
	}
	if blamed := s.blamed(c, k); blamed != nil {
		return blamed, -1
	}
	if before := s.aboutThat(c); before != nil {
		return before, -1
	}
	if p := s.pivotOf(c); p >= 0 { // 希望甲方发挥作用，反对保护主义: not 甲方 opposes
		ph, _ = s.SubjectAt(p)
	}
	for j, cl := range s.Clauses[:c+1] {
		if cl.Own && (j < c || s.ownSubject(cl.From, cl.To) < k) {
			return ph, i
		}
	}
	if v := s.Clauses[c].Voice; v != nil {
		return v, -1
	}
	return ph, i
}

// blamed is whom the clause before c blames, if the verb at item k is one more fault: 批评甲国坚持错误立场，拒绝谈判. nil for nobody.
func (s *Sentence) blamed(c, k int) *Phrase {
	switch s.Items[k].Text {
	case "拒绝", "拒不", "威胁", "扬言", "否认", "不承认":
	default:
		return nil
	}
	if c == 0 {
		return nil
	}
	for i := s.Clauses[c-1].From; i+1 < s.Clauses[c-1].To; i++ {
		if s.words.faulting[s.Items[i].Text] && s.Items[i+1].Kind == PartyItem {
			return &s.Phrases[s.Items[i+1].Ref]
		}
	}
	return nil
}

// aboutThat is who spoke in the clause before where clause c says with 对此 how somebody feels about what was said there: 甲称乙限制出口，对此非常担心.
func (s *Sentence) aboutThat(c int) *Phrase {
	if first := s.Items[s.Clauses[c].From].Text; c < 1 || s.Clauses[c].Own || first != "对此" && first != "就此" {
		return nil
	}
	before := s.Clauses[c-1]
	if i := s.ownSubject(before.From, before.To); i >= 0 && s.speechAfter(i, before.To) >= 0 {
		return &s.Phrases[s.Items[i].Ref]
	}
	return nil
}

// goesOnSpeaking tells whether clause c begins with 并 and the verb at item k, with which somebody who speaks goes on.
func (s *Sentence) goesOnSpeaking(c, k int) bool {
	from := s.Clauses[c].From
	if from >= k || s.Items[from].Text != "并" && s.Items[from].Text != "同时" && s.Items[from].Text != "并且" {
		return false
	}
	for i := from; i < k; i++ {
		if s.Items[i].Kind != WordItem || !s.words.adverbs[s.Items[i].Text] && !s.words.conjunctions[s.Items[i].Text] {
			return false
		}
	}
	switch s.Items[k].Text {
	case "警告", "呼吁", "敦促", "谴责", "指责", "批评", "抨击", "促请", "威胁":
		return true
	}
	return false
}

// aimedAt tells whether the party at item i is whom words behind 针对 are about: 针对甲国支持乙国….
func (s *Sentence) aimedAt(i int) bool {
	if i < 1 || s.Items[i].Kind != PartyItem {
		return false
	}
	switch s.Items[i-1].Text {
	case "针对", "对于", "关于":
		return true
	}
	return false
}

// pivotOf is the verb whose object the subject is that clause c takes over from a clause before it, -1 for none.
func (s *Sentence) pivotOf(c int) int {
	for d := c - 1; d >= 0; d-- {
		if !s.Clauses[d].Own {
			continue
		}
		i := s.ownSubject(s.Clauses[d].From, s.Clauses[d].To)
		if i < 0 || !s.Pivoted(i) {
			return -1
		}
		for i--; !s.words.pivots[s.Items[i].Text]; i-- {
		}
		return i
	}
	return -1
}

// Wished tells whether what stands at item k is only wished of the subject that its clause takes over: 希望日方正视历史，
// 恪守承诺.
func (s *Sentence) Wished(k int) bool {
	c := s.ClauseOf(k)
	if c < 0 {
		return false
	}
	if p := s.pivotOf(c); p >= 0 {
		return s.words.wishes[s.Items[p].Text]
	}
	return s.demanded(c)
}

// WishedHere tells whether the clause wishes what stands at item k of somebody who is no party: 希望欧洲支持停火.
func (s *Sentence) WishedHere(k int) bool {
	c := s.ClauseOf(k)
	if c < 0 {
		return false
	}
	for i := s.Clauses[c].From; i+1 < k; i++ {
		next := s.Items[i+1]
		if it := s.Items[i]; it.Kind != WordItem || !s.words.wishes[it.Text] || it.Text == "愿" || it.Text == "相信" {
			continue
		}
		if next.Kind == PlaceItem || next.Kind == WordItem && (s.words.others[next.Text] || next.Tag == "n" && !s.verbs[next.Text]) {
			return true
		}
	}
	return false
}

// demanded tells whether the clause before c, of which it takes over the subject, demands something of somebody: 敦促日方履行义务，
// 恪守承诺.
func (s *Sentence) demanded(c int) bool {
	for d := c - 1; d >= 0 && !s.Clauses[d+1].Own; d-- {
		cl := s.Clauses[d]
		for i := cl.From; i+1 < cl.To; i++ {
			switch next := s.Items[i+1]; s.Items[i].Text {
			case "敦促", "奉劝", "要求", "呼吁", "督促":
				if next.Kind == PartyItem || s.words.others[next.Text] || next.Tag == "n" {
					return true
				}
			}
		}
	}
	return false
}

// pivotBefore tells whether the party at i is the object of a verb like 支持 and so does what follows.
func (s *Sentence) pivotBefore(i, from int) bool {
	for i--; i >= from && s.words.particles[s.Items[i].Text]; i-- { // 关注了王毅强调…
	}
	return i >= from && s.Items[i].Kind == WordItem && s.words.pivots[s.Items[i].Text]
}

// Pivoted tells whether the party at item i is the object of a verb that asks it, supports it or thanks it for doing what
// follows; a verb of speech only says that it does.
func (s *Sentence) Pivoted(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		it := s.Items[j]
		if it.Kind != WordItem {
			return false
		}
		if s.words.pivots[it.Text] {
			return !s.words.speech[it.Text] && it.Text != "是"
		}
		if !s.words.adverbs[it.Text] && !s.words.particles[it.Text] {
			return false
		}
	}
	return false
}
