package grammar

// here is the state from which a story is reported, where a visitor has come who is only said to be here: 新华社安曼5月3日电
// 来访的…. Nobody where the story has no dateline.
func (r *docReader) here(c claim) []string {
	for _, s := range r.sentences {
		if s.Story != c.sent.Story {
			continue
		}
		if ref := s.DatelinePlace(); ref >= 0 {
			if code := r.entities[r.doc.Mentions[ref].Entity].Country; code != "" {
				return []string{stateID(code)}
			}
			return nil
		}
	}
	return nil
}
