package lexicon

import (
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/layer"
)

var idShape = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// validate finds what must not be in a dictionary that reads articles: malformed ids, nameless entries, references to
// entries that are not there, one name for two entries that do not say so.
func validate(d *Dictionary) layer.Problems {
	v := validator{countries: ids(d.Countries), organizations: ids(d.Organizations), places: ids(d.Places), owners: map[string][]*Common{}, people: map[*Common]bool{}}
	commons(&v, d.Countries)
	commons(&v, d.Organizations)
	commons(&v, d.Bodies)
	commons(&v, d.Places)
	commons(&v, d.Agreements)
	commons(&v, d.Topics)
	commons(&v, d.Offices)
	commons(&v, d.Words)
	commons(&v, d.Contexts)
	commons(&v, d.Compounds)
	commons(&v, d.People)
	v.references(d)
	names(&v, d.Countries, false)
	names(&v, d.Organizations, false)
	names(&v, d.Places, false)
	names(&v, d.Agreements, false)
	names(&v, d.Topics, false)
	names(&v, d.People, true)
	slices.SortFunc(v.problems, func(a, b layer.Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	return v.problems
}

type validator struct {
	countries, organizations, places map[string]bool
	// owners are the entries that own a name; people marks those of people.
	owners   map[string][]*Common
	people   map[*Common]bool
	problems layer.Problems
}

func ids[T any, P entry[T]](list []T) map[string]bool {
	out := make(map[string]bool, len(list))
	for i := range list {
		out[P(&list[i]).common().ID] = true
	}
	return out
}

func (v *validator) add(c *Common, format string, args ...any) {
	v.problems = append(v.problems, c.Problem(format, args...))
}

func commons[T any, P entry[T]](v *validator, list []T) {
	for i := range list {
		c := P(&list[i]).common()
		if !idShape.MatchString(c.ID) {
			v.add(c, "id %q is not lower-case letters, digits and hyphens", c.ID)
		}
		if strings.TrimSpace(c.Name) == "" {
			v.add(c, "no name")
		}
		for _, a := range c.Aliases {
			if strings.TrimSpace(a) == "" {
				v.add(c, "empty alias")
			}
		}
	}
}

func (v *validator) references(d *Dictionary) {
	for i := range d.Countries {
		e := &d.Countries[i]
		for _, f := range e.Former {
			if _, err := extract.ParseDay(f.Until); err != nil || f.Name == "" {
				v.add(&e.Common, "former: a name and until, a day (2006-01-02), are needed")
			}
		}
	}
	for i := range d.Organizations {
		e := &d.Organizations[i]
		v.country(&e.Common, "country", e.Country)
	}
	for i := range d.Places {
		e := &d.Places[i]
		v.country(&e.Common, "country", e.Country)
		v.country(&e.Common, "seat_of", e.SeatOf)
		if e.In != "" && !v.places[e.In] {
			v.add(&e.Common, "in: no place %q", e.In)
		}
	}
	for i := range d.Agreements {
		e := &d.Agreements[i]
		for _, p := range e.Parties {
			v.holder(&e.Common, "parties", p)
		}
	}
	for i := range d.Compounds {
		v.compound(&d.Compounds[i])
	}
	for i := range d.People {
		v.person(&d.People[i])
	}
}

func (v *validator) compound(e *Compound) {
	if len(e.Reads) != len([]rune(e.Name)) {
		v.add(&e.Common, "%d readings for the %d characters of %s", len(e.Reads), len([]rune(e.Name)), e.Name)
	}
	for _, r := range e.Reads {
		v.holder(&e.Common, "reads", r)
	}
}

func (v *validator) person(e *Person) {
	v.country(&e.Common, "country", e.Country)
	if e.Organization != "" && !v.organizations[e.Organization] {
		v.add(&e.Common, "organization: no organisation %q", e.Organization)
	}
	for _, o := range e.Offices {
		if o.Title == "" {
			v.add(&e.Common, "office without a title")
		}
		if o.Of != "" {
			v.holder(&e.Common, "of", o.Of)
		}
	}
}

func (v *validator) country(c *Common, field, id string) {
	if id != "" && !v.countries[id] {
		v.add(c, "%s: no country %q", field, id)
	}
}

// holder checks a state or organisation written as irn, countries/irn or organizations/united-nations.
func (v *validator) holder(c *Common, field, ref string) {
	kind, id, found := strings.Cut(ref, "/")
	if !found {
		kind, id = Countries, ref
	}
	if (kind == Countries && v.countries[id]) || (kind == Organizations && v.organizations[id]) {
		return
	}
	v.add(c, "%s: no entry %q", field, ref)
}

// names reports a name that two entries own, unless both say that it is ambiguous. Of a person and a place or body it is
// enough that the person does: a title tells them apart.
func names[T any, P entry[T]](v *validator, list []T, people bool) {
	for i := range list {
		c := P(&list[i]).common()
		v.people[c] = people
		seen := map[string]bool{}
		for _, n := range append([]string{c.Name}, c.Aliases...) {
			if seen[n] {
				v.add(c, "the name %s stands twice", n)
			}
			seen[n] = true
			for _, other := range v.owners[n] {
				if other != c && !(c.Ambiguous && (other.Ambiguous || people != v.people[other])) {
					v.add(c, "the name %s belongs to %s, too (%s:%d): both need ambiguous: true", n, other.ID, other.File, other.Line)
				}
			}
			v.owners[n] = append(v.owners[n], c)
		}
	}
}
