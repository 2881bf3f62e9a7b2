package lexicon

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// facts are what the dictionary tells of an entity, by entity id.
type facts struct {
	entities   map[string]extract.Entity
	people     map[string]*Person
	families   map[string][]*Person // family name → its bearers, where it stands first
	orgs       map[string]*Organization
	agreements map[string]*Agreement
	seats      map[string]string // place id → country id
}

func newFacts(d *Dictionary) facts {
	f := facts{entities: map[string]extract.Entity{}, people: map[string]*Person{}, families: map[string][]*Person{}, orgs: map[string]*Organization{},
		agreements: map[string]*Agreement{}, seats: map[string]string{}}
	for i := range d.Countries {
		f.country(&d.Countries[i])
	}
	for i := range d.Organizations {
		f.organization(&d.Organizations[i])
	}
	for i := range d.Places {
		f.place(&d.Places[i])
	}
	for i := range d.Topics {
		e := &d.Topics[i]
		f.put(&e.Common, "topic/", extract.Topic)
	}
	for i := range d.Agreements {
		f.agreements["agreement/"+d.Agreements[i].ID] = &d.Agreements[i]
	}
	for i := range d.People {
		f.person(&d.People[i])
	}
	return f
}

func (f facts) put(c *Common, prefix string, kind extract.Kind) extract.Entity {
	e := extract.Entity{ID: prefix + c.ID, Kind: kind, Name: c.Name, NameEN: c.NameEN, Aliases: c.Aliases, Known: true}
	f.entities[e.ID] = e
	return e
}

func (f facts) country(c *Country) {
	e := f.put(&c.Common, "country/", extract.Country)
	if c.Full != "" && c.Full != c.Name {
		e.Aliases = append([]string{c.Full}, e.Aliases...)
	}
	e.Country, e.Acts = Alpha3(c.ID), e.ID
	f.entities[e.ID] = e
}

func (f facts) organization(o *Organization) {
	e := f.put(&o.Common, "organization/", extract.Organization)
	e.Country, e.Acts, e.Company, e.Media = Alpha3(o.Country), e.ID, o.Kind == "company", o.Kind == "media"
	if o.Country != "" && governs(o.Kind) {
		e.Acts = "country/" + o.Country
	}
	f.entities[e.ID] = e
	f.orgs[e.ID] = o
}

// governs tells whether a national body of this kind acts as its state.
func governs(kind string) bool {
	switch kind {
	case "government", "parliament", "court", "armed":
		return true
	}
	return false
}

func (f facts) place(p *Place) {
	e := f.put(&p.Common, "place/", extract.Place)
	e.Country, e.Point = Alpha3(p.Country), p.Point()
	f.entities[e.ID] = e
	if p.SeatOf != "" {
		f.seats[e.ID] = "country/" + p.SeatOf
	}
}

func (f facts) person(p *Person) {
	e := f.put(&p.Common, "person/", extract.Person)
	e.Country, e.Acts = Alpha3(p.Country), "country/"+p.Country
	if p.Country == "" {
		e.Acts = EntityID(Organizations + "/" + p.Organization)
	}
	for _, o := range p.Offices {
		e.Holds = append(e.Holds, extract.Holding{Title: o.Title, Of: p.officeOf(o), From: o.From, Until: o.Until})
	}
	f.entities[e.ID] = e
	f.people[e.ID] = p
	for _, name := range familyNames(p.Name, p.Country) {
		f.families[name] = append(f.families[name], p)
	}
}

// officeOf is the entity in which p holds o.
func (p *Person) officeOf(o Tenure) string {
	switch {
	case o.Of != "":
		return EntityID(o.Of)
	case p.Organization != "":
		return "organization/" + p.Organization
	case p.Country != "":
		return "country/" + p.Country
	}
	return ""
}

// EntityID translates an entry's name (countries/irn; irn alone is a country) to an entity's id (country/irn).
func EntityID(ref string) string {
	kind, id, found := strings.Cut(ref, "/")
	switch {
	case !found:
		return "country/" + ref
	case kind == Countries:
		return "country/" + id
	default:
		return strings.TrimSuffix(kind, "s") + "/" + id
	}
}

// Alpha3 is the ISO 3166-1 code of a country entry's id; empty for none.
func Alpha3(id string) string { return strings.ToUpper(id) }

// CountryID is the entity id of an alpha-3 code; empty for none.
func CountryID(alpha3 string) string {
	if alpha3 == "" {
		return ""
	}
	return "country/" + strings.ToLower(alpha3)
}

// Entity gives what the dictionary knows of an id.
func (lx *Lexicon) Entity(id string) (extract.Entity, bool) {
	e, ok := lx.facts.entities[id]
	return e, ok
}

// Person gives the entry of a person's entity id, nil for one that is not in the dictionary.
func (lx *Lexicon) Person(id string) *Person { return lx.facts.people[id] }

// Organization gives the entry of an organisation's entity id, nil for one that is not in the dictionary.
func (lx *Lexicon) Organization(id string) *Organization { return lx.facts.orgs[id] }

// Agreement gives the entry of a known agreement's id, nil for one that is not in the dictionary.
func (lx *Lexicon) Agreement(id string) *Agreement { return lx.facts.agreements[id] }

// Held tells whether somebody held an office of a state or body on a day, by their ids.
func (lx *Lexicon) Held(person, office, of, day string) bool {
	p := lx.Person(person)
	return p != nil && day != "" && slices.ContainsFunc(p.Offices, func(t Tenure) bool {
		return t.Office == office && p.officeOf(t) == of && t.On(day)
	})
}
