package lexicon

import (
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// Entities is the stage that collects who and what the mentions refer to, in order of first mention, with the facts of
// the dictionary and the offices that the article gives. New names were listed by the stages that found them.
type Entities struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Entities) Annotate(doc *extract.Document) error {
	found := make(map[string]extract.Entity, len(doc.Entities))
	for _, e := range doc.Entities {
		found[e.ID] = e
	}
	doc.Entities = nil
	seen := map[string]bool{}
	for _, m := range doc.Mentions {
		if m.Entity == "" || m.Kind == extract.Treaty || seen[m.Entity] {
			continue
		}
		seen[m.Entity] = true
		e, ok := s.Lexicon.Entity(m.Entity)
		if !ok {
			if e, ok = found[m.Entity]; !ok {
				continue
			}
		}
		doc.Entities = append(doc.Entities, s.complete(doc, e))
	}
	return nil
}

// complete adds what the article says of an entity.
func (s Entities) complete(doc *extract.Document, e extract.Entity) extract.Entity {
	if e.Kind != extract.Person {
		return e
	}
	if p := s.Lexicon.Person(e.ID); p != nil && p.Country == "" && p.Organization != "" {
		if o, ok := s.Lexicon.Entity("organization/" + p.Organization); ok {
			e.Country = o.Name
		}
	}
	for _, t := range doc.Titles {
		if t.Holder == e.ID && !slices.Contains(e.Offices, t.Text) {
			e.Offices = append(e.Offices, t.Text)
		}
	}
	return e
}
