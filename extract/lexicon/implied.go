package lexicon

import (
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// Implied is the stage that lists the states and bodies that take part in an event or hold a position though the text never
// names them: 全国人大代表团访问英国 never says 中国. They have no mentions, so that a reader of the record finds every id of
// a finding among its entities. It runs last.
type Implied struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Implied) Annotate(doc *extract.Document) error {
	listed := make(map[string]bool, len(doc.Entities))
	for _, e := range doc.Entities {
		listed[e.ID] = true
	}
	for _, ev := range doc.Events {
		s.list(doc, listed, slices.Concat(ev.Actors, ev.Targets))
	}
	for _, p := range doc.Positions {
		s.list(doc, listed, []string{p.Holder, string(p.Target)})
	}
	return nil
}

func (s Implied) list(doc *extract.Document, listed map[string]bool, ids []string) {
	for _, id := range ids {
		if e, ok := s.Lexicon.Entity(id); ok && !listed[id] {
			listed[id] = true
			doc.Entities = append(doc.Entities, e)
		}
	}
}
