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

// own tells whether a body belongs to the state for which a person acts anyway: a party's secretary acts for the state.
func (s Entities) own(side string, person extract.Entity) bool {
	o := s.Lexicon.Organization(side)
	return o != nil && o.Country != "" && Alpha3(o.Country) == person.Country
}

// side is for whom a person acts in the article: the state or organisation of the title that it gives them, if they ever
// held an office there; else that of the offices they held on the day, if it is one; else what their entry says.
func (s Entities) side(doc *extract.Document, e extract.Entity) string {
	p := s.Lexicon.Person(e.ID)
	if p == nil {
		return e.Acts
	}
	for _, t := range doc.Titles {
		if t.Holder == e.ID && t.Of != "" && slices.ContainsFunc(e.Holds, func(h extract.Holding) bool { return h.Of == t.Of }) {
			return t.Of
		}
	}
	now := ""
	for i, t := range p.Offices {
		if doc.Published == "" || t.From == "" || !t.On(doc.Published) {
			continue
		}
		if now != "" && now != e.Holds[i].Of {
			return e.Acts
		}
		now = e.Holds[i].Of
	}
	if now != "" {
		return now
	}
	return e.Acts
}

// complete adds what the article says of an entity.
func (s Entities) complete(doc *extract.Document, e extract.Entity) extract.Entity {
	if e.Kind != extract.Person {
		return e
	}
	if side := s.side(doc, e); !s.own(side, e) {
		e.Acts = side
	}
	if o, ok := s.Lexicon.Entity(e.Acts); ok {
		e.Country = o.Country
		if o.Kind == extract.Organization {
			e.Country = o.Name
		}
	}
	for _, t := range doc.Titles {
		if t.Holder == e.ID && t.Role != honorificRole && t.Role != spouseRole && !slices.Contains(e.Offices, t.Text) {
			e.Offices = append(e.Offices, t.Text)
		}
	}
	return e
}
