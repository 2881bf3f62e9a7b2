package lexicon

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Resolve is the stage that decides between the candidates of an ambiguous name by what the article says: the state in
// the person's title, the office held on the day of publication, the states that the article names. A name that nothing
// decides keeps its candidates, or is somebody whom no dictionary knows; a weak name (an ordinary word) that nothing supports is no name and goes.
type Resolve struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Resolve) Annotate(doc *extract.Document) error {
	r := resolver{lx: s.Lexicon, doc: doc, named: s.Lexicon.namedStates(doc), settled: map[string]string{}}
	r.contradictions()
	r.strangers()
	for i := range doc.Mentions { // what a title decides counts for the whole article, the headline too
		r.titledMention(&doc.Mentions[i])
	}
	for i := range doc.Mentions {
		r.mention(&doc.Mentions[i])
		r.seat(i)
	}
	doc.Mentions = slices.DeleteFunc(doc.Mentions, func(m extract.Mention) bool {
		return m.Entity == "" && len(m.Candidates) == 1 || r.strayside(m) || r.inWork(m)
	})
	return nil
}

type resolver struct {
	lx    *Lexicon
	doc   *extract.Document
	named map[string]bool
	// settled remembers by its words what a name means in the article.
	settled map[string]string
}

func (r *resolver) mention(m *extract.Mention) {
	if m.Entity != "" || len(m.Candidates) == 0 {
		return
	}
	words := m.Span.Of(r.doc.Text)
	id := r.settled[words]
	if own := r.best(m, m.Candidates); own != "" && r.fit(m, own) >= 3 { // two bearers in one article, each with their office
		id = own
	}
	if id == "" {
		id = r.person(m)
	}
	if id == "" {
		id = r.other(m)
	}
	if id == "" {
		id = r.open(m)
	}
	if id != "" {
		r.settled[words] = id
		r.settle(m, id)
	}
}

// other decides between the candidates that are no people: a name that is also a place's is the place's, unless a title
// makes it a person's.
func (r *resolver) other(m *extract.Mention) string {
	others := slices.DeleteFunc(slices.Clone(m.Candidates), func(id string) bool { return kindOfID(id) == extract.Person })
	if len(others) == 0 {
		return ""
	}
	if len(others) == 1 && len(m.Candidates) > 1 {
		return others[0]
	}
	m.Candidates = others
	return r.state(m)
}

// settle makes m a mention of an entity.
func (r *resolver) settle(m *extract.Mention, id string) {
	m.Kind = kindOfID(id)
	m.By = pluralOf(m.Kind) + strings.TrimPrefix(id, string(m.Kind))
	m.Entity, m.Candidates = id, nil
	if m.Kind == extract.Person && r.lx.Person(id) == nil {
		m.Form, m.By = extract.NewName, "name.open"
	}
}

// kindOfID is the kind of entity that an id names.
func kindOfID(id string) extract.Kind {
	kind, _, _ := strings.Cut(id, "/")
	return extract.Kind(kind)
}

// pluralOf is the key of the dictionaries for a kind of entity.
func pluralOf(kind extract.Kind) string {
	switch kind {
	case extract.Person:
		return People
	case extract.Country:
		return Countries
	}
	return string(kind) + "s"
}

// inWork tells whether a person or a place is named in the title of a work or document only: 《虎踞钟山》.
func (r *resolver) inWork(m extract.Mention) bool {
	if m.Kind != extract.Person && m.Kind != extract.Place {
		return false
	}
	before := r.doc.Text[:m.Start]
	open := strings.LastIndex(before, "《")
	if open < 0 || strings.ContainsAny(before[open:], "》\n") {
		return false
	}
	rest, _, _ := strings.Cut(r.doc.Text[m.End:], "\n")
	return strings.Contains(rest, "》")
}

// strayside tells whether a 方-form is an ordinary word (南方, 多方): its owner is not named in the article.
func (r *resolver) strayside(m extract.Mention) bool {
	return m.Form == extract.SideForm && m.Entity != "" && !r.named[m.Entity] && !r.lx.plainSide(r.doc, m)
}

// seat reads a building that also stands for a state: as the state, unless it is where something happens (在白宫会见).
func (r *resolver) seat(i int) {
	m := &r.doc.Mentions[i]
	state := r.lx.facts.seats[m.Entity]
	if state == "" || m.Form != extract.SeatForm || m.Inside {
		return
	}
	if i > 0 && r.doc.Mentions[i-1].Kind == extract.Place && r.doc.Mentions[i-1].End == m.Start {
		return
	}
	v := r.doc.View.Folded(m.Span)
	for _, x := range r.lx.dict.Contexts {
		if x.Venue && slices.ContainsFunc(x.Before, func(w string) bool { return hasSuffixAt(r.doc.View.Text, v.Start, w) }) {
			return
		}
	}
	m.Kind, m.Entity = extract.Country, state
}

// state decides by which of the candidates the article names in a longer form, or in which of the states it names a
// place lies.
func (r *resolver) state(m *extract.Mention) string {
	var named []string
	for _, id := range m.Candidates {
		state := r.lx.countryOf(id)
		if m.Kind == extract.Organization && state != "" { // 社民党: whose state the article names
			if r.named[state] {
				named = append(named, id)
			}
			continue
		}
		if r.named[id] || m.Kind == extract.Place && r.named[state] {
			named = append(named, id)
		}
	}
	if len(named) == 1 {
		return named[0]
	}
	return r.leading(named)
}

// countryOf is the state of a place as an entity id, empty for none.
func (lx *Lexicon) countryOf(id string) string { return CountryID(lx.facts.entities[id].Country) }

// leading is the one of ids that the headline or the first sentence names, if it names only one.
func (r *resolver) leading(ids []string) string {
	found := ""
	for _, m := range r.doc.Mentions {
		if m.Start >= r.lead() {
			break
		}
		if slices.Contains(ids, m.Entity) && m.Entity != found {
			if found != "" {
				return ""
			}
			found = m.Entity
		}
	}
	return found
}

// lead is the end of the first sentence that is not the headline.
func (r *resolver) lead() int {
	for _, s := range r.doc.Sentences {
		if !s.Title {
			return s.End
		}
	}
	return len(r.doc.Text)
}
