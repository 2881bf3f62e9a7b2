package lexicon

import "github.com/diplograph/diplograph/extract"

// JoinedPlaces is the stage that joins places that stand side by side (江苏无锡, 中南海紫光阁, 莫斯科克里姆林宫) to one mention of the
// last, which is the most specific. Only places of one state are joined.
type JoinedPlaces struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s JoinedPlaces) Annotate(doc *extract.Document) error {
	var out []extract.Mention
	for _, m := range doc.Mentions {
		if n := len(out); n > 0 && s.continues(out[n-1], m) {
			m.Start = out[n-1].Start
			out[n-1] = m
			continue
		}
		out = append(out, m)
	}
	doc.Mentions = out
	return nil
}

// continues tells whether place b stands right behind place a and lies in the same state.
func (s JoinedPlaces) continues(a, b extract.Mention) bool {
	if a.Kind != extract.Place || b.Kind != extract.Place || a.End != b.Start || a.Inside || b.Inside || a.Form == extract.ShortForm {
		return false
	}
	x, _ := s.Lexicon.Entity(a.Entity)
	y, _ := s.Lexicon.Entity(b.Entity)
	return x.Country != "" && x.Country == y.Country
}
