package eval

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// FromRecord is what a record says, in the form of annotations.
func FromRecord(rec *extract.Record) Article {
	n := namesOf(rec)
	a := Article{ID: rec.ID, Published: rec.Published}
	for _, e := range rec.Entities {
		a.addEntity(e)
	}
	for _, d := range rec.Dates {
		a.Dates = append(a.Dates, Date{d.Text, d.Value})
	}
	for _, g := range rec.Agreements {
		a.Agreements = append(a.Agreements, Agreement{Named{Name: g.Name, Surfaces: surfaces(g.Mentions)}, g.Kind, n.all(g.Parties)})
	}
	for _, ev := range rec.Events {
		a.Events = append(a.Events, Event{Type: ev.Type, Stage: ev.Stage, Status: string(ev.Status), Date: ev.Date, Place: n.optional(ev.Place),
			Actors: n.all(ev.Actors), Targets: n.all(ev.Targets), People: n.all(ev.People), Agreement: n.agreement(ev.Agreement),
			Trigger: ev.Trigger.Text, Rule: ev.Rule, Sentence: ev.Sentence.Of(rec.Text)})
	}
	for _, p := range rec.Positions {
		a.Positions = append(a.Positions, Position{Holder: n.name(p.Holder), Speaker: n.optional(p.Speaker), Stance: p.Stance,
			Target: n.optional(p.Target), Issue: p.Issue.Text, Rule: p.Rule, Sentence: p.Sentence.Of(rec.Text)})
	}
	return a
}

func (a *Article) addEntity(e extract.EntityRecord) {
	named := Named{e.Name, surfaces(e.Mentions), e.Country}
	switch e.Kind {
	case extract.Person:
		a.People = append(a.People, Person{named, e.Offices})
	case extract.Country:
		a.Countries = append(a.Countries, Country{code(e.ID), named.Surfaces})
	case extract.Organization:
		a.Organizations = append(a.Organizations, named)
	case extract.Place:
		a.Places = append(a.Places, named)
	}
}

// code is the ISO code of a state's id: CHN for country/chn.
func code(id string) string { return strings.ToUpper(id[strings.LastIndex(id, "/")+1:]) }

func surfaces(mentions []extract.MentionRecord) []string {
	out := make([]string, len(mentions))
	for i, m := range mentions {
		out[i] = m.Text
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// names turns ids of a record into the names that annotations use.
type names struct{ entities, agreements map[string]string }

func namesOf(rec *extract.Record) names {
	n := names{map[string]string{}, map[string]string{}}
	for _, e := range rec.Entities {
		n.entities[e.ID] = e.Name
		if e.Kind == extract.Country {
			n.entities[e.ID] = code(e.ID)
		}
	}
	for _, a := range rec.Agreements {
		n.agreements[a.ID] = a.Name
	}
	return n
}

func (n names) name(id string) string {
	if name, ok := n.entities[id]; ok {
		return name
	}
	return id
}

func (n names) all(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = n.name(id)
	}
	return out
}

func (n names) optional(id extract.Optional) extract.Optional {
	if id == "" {
		return ""
	}
	return extract.Optional(n.name(string(id)))
}

func (n names) agreement(id extract.Optional) extract.Optional {
	return extract.Optional(n.agreements[string(id)])
}

// inGoldNames is the article with its people, organisations and places under the names that gold uses for them.
func (a Article) inGoldNames(gold Article) Article {
	to := map[string]string{}
	learn(to, gold.Places, a.Places, place)
	learn(to, gold.Organizations, a.Organizations, organization)
	learn(to, gold.People, a.People, person)
	a.People = rename(a.People, func(p *Person) { p.Country = one(to, p.Country) })
	a.Agreements = rename(a.Agreements, func(g *Agreement) { g.Parties = many(to, g.Parties) })
	a.Events = rename(a.Events, func(e *Event) {
		e.Actors, e.Targets, e.People, e.Place = many(to, e.Actors), many(to, e.Targets), many(to, e.People), one(to, e.Place)
	})
	a.Positions = rename(a.Positions, func(p *Position) {
		p.Holder, p.Speaker, p.Target = string(one(to, extract.Optional(p.Holder))), one(to, p.Speaker), one(to, p.Target)
	})
	return a
}

// learn notes under which name gold knows each matched item.
func learn[T interface{ called() string }](to map[string]string, gold, system []T, same func(g, s T) float64) {
	for _, p := range match(gold, system, same) {
		if s := system[p.system].called(); s != "" {
			to[s] = gold[p.gold].called()
		}
	}
}

func (n Named) called() string { return n.Name }

func rename[T any](items []T, change func(*T)) []T {
	out := slices.Clone(items)
	for i := range out {
		change(&out[i])
	}
	return out
}

func one(to map[string]string, name extract.Optional) extract.Optional {
	if known, ok := to[string(name)]; ok {
		return extract.Optional(known)
	}
	return name
}

func many(to map[string]string, names []string) []string {
	return rename(names, func(n *string) { *n = string(one(to, extract.Optional(*n))) })
}
