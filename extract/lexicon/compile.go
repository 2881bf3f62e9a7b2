package lexicon

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// form is one way to write an entry's name.
type form struct {
	kind   extract.Kind // empty for ordinary words
	form   extract.Form
	entity string // country/irn
	by     string // countries/irn
	weak   bool
	former *former // set for what goes with a name of the past
}

// former is a name of the past, folded, and the last day on which news used it as one of the present.
type former struct {
	name  string
	until extract.Day
}

// officeKind is the kind of the forms of long offices, which compete with names for the text and are no names.
const officeKind extract.Kind = "office"

// Lexicon is a dictionary made ready to read folded text. It is read-only and safe to share.
type Lexicon struct {
	fold    func(string) string
	dict    *Dictionary
	names   *trie[form]
	bodies  *trie[*Body]
	offices *trie[*Office]
	shorts  map[string][]form
	parts   map[string][]string // part of a dotted name → states of its bearers
	facts   facts
}

// Compile builds a lexicon. fold is applied to every name, as it is to every text.
func Compile(d *Dictionary, fold func(string) string) *Lexicon {
	lx := &Lexicon{fold: fold, dict: d, names: newTrie[form](), bodies: newTrie[*Body](), offices: newTrie[*Office](), shorts: map[string][]form{}}
	for i := range d.Countries {
		lx.country(&d.Countries[i])
	}
	for i := range d.Organizations {
		lx.organization(&d.Organizations[i])
	}
	for i := range d.Places {
		lx.place(&d.Places[i])
	}
	for i := range d.Bodies {
		e := &d.Bodies[i]
		for _, n := range allNames(&e.Common) {
			lx.bodies.add(fold(n), e)
		}
	}
	for i := range d.Offices {
		e := &d.Offices[i]
		for _, n := range allNames(&e.Common) {
			lx.offices.add(fold(n), e)
			if len([]rune(n)) > 3 { // 中共中央政治局常委 hides the body in it
				lx.add(n, form{kind: officeKind})
			}
		}
	}
	plain(lx, d.Agreements, extract.Treaty, "agreement", Agreements)
	plain(lx, d.Topics, extract.Topic, "topic", Topics)
	plain(lx, d.People, extract.Person, "person", People)
	plain(lx, d.Words, "", "word", Words)
	lx.facts, lx.parts = newFacts(d), nameParts(d, fold)
	return lx
}

// nameParts lists for each part of people's dotted names of which states its bearers are.
func nameParts(d *Dictionary, fold func(string) string) map[string][]string {
	out := map[string][]string{}
	for i := range d.People {
		p := &d.People[i]
		for _, name := range allNames(&p.Common) {
			parts := strings.FieldsFunc(fold(name), func(r rune) bool { return r == '·' || r == '-' })
			for _, part := range parts {
				if len(parts) > 1 && !slices.Contains(out[part], p.Country) {
					out[part] = append(out[part], p.Country)
				}
			}
		}
	}
	return out
}

// common tells whether people of other states than one bear a name, too, as a part of theirs.
func (lx *Lexicon) common(name, state string) bool {
	return slices.ContainsFunc(lx.parts[lx.fold(name)], func(s string) bool { return s != state })
}

func allNames(c *Common) []string {
	return append([]string{c.Name}, c.Aliases...)
}

func (lx *Lexicon) add(name string, f form) { lx.names.add(lx.fold(name), f) }

func (lx *Lexicon) country(e *Country) {
	f := form{kind: extract.Country, form: extract.FullForm, entity: "country/" + e.ID, by: Countries + "/" + e.ID, weak: e.Weak}
	for _, n := range allNames(&e.Common) {
		lx.add(n, f)
	}
	if e.Full != "" && e.Full != e.Name {
		lx.add(e.Full, f)
	}
	lx.sides(e.Side, e.Short, f)
	for _, old := range e.Former {
		lx.add(old.Name, f)
		g := f
		until, _ := extract.ParseDay(old.Until) // checked on loading
		g.former = &former{lx.fold(old.Name), until}
		lx.sides(nil, old.Short, g)
	}
}

// sides adds 方-forms and one-character forms.
func (lx *Lexicon) sides(side, short []string, f form) {
	for _, n := range side {
		g := f
		g.form = extract.SideForm
		lx.add(n, g)
	}
	for _, n := range short {
		g := f
		g.form = extract.ShortForm
		n = lx.fold(n)
		lx.shorts[n] = append(lx.shorts[n], g)
	}
}

func (lx *Lexicon) organization(e *Organization) {
	f := form{kind: extract.Organization, form: extract.FullForm, entity: "organization/" + e.ID, by: Organizations + "/" + e.ID, weak: e.Weak}
	for _, n := range allNames(&e.Common) {
		lx.add(n, f)
	}
	lx.sides(e.Side, e.Short, f)
}

func (lx *Lexicon) place(e *Place) {
	f := form{kind: extract.Place, form: extract.FullForm, entity: "place/" + e.ID, by: Places + "/" + e.ID, weak: e.Weak}
	if e.SeatOf != "" {
		f.form = extract.SeatForm
	}
	for _, n := range allNames(&e.Common) {
		lx.add(n, f)
	}
	lx.sides(nil, e.Short, f)
}

// plain adds entries whose names are all read in the same way.
func plain[T any, P entry[T]](lx *Lexicon, list []T, kind extract.Kind, entity, key string) {
	for i := range list {
		c := P(&list[i]).common()
		f := form{kind: kind, form: extract.FullForm, entity: entity + "/" + c.ID, by: key + "/" + c.ID, weak: c.Weak}
		for _, n := range allNames(c) {
			f.weak = c.Weak && len([]rune(n)) <= 3 && !strings.Contains(n, "·")
			lx.add(n, f)
		}
	}
}

// Vocabulary lists all names of two characters or more with a weight, for a segmenter that must not cut through them.
// Weights are those of jieba's dictionary: the shorter a kind's names and the more often news uses them, the higher.
func (lx *Lexicon) Vocabulary() map[string]int {
	out := map[string]int{}
	put := func(name string, weight int) {
		if name = lx.fold(name); len([]rune(name)) > 1 && !strings.ContainsAny(name, " ·") {
			out[name] = max(out[name], weight)
		}
	}
	d := lx.dict
	for i := range d.Countries {
		e := &d.Countries[i]
		for _, n := range append(allNames(&e.Common), e.Side...) {
			put(n, 5000)
		}
		for _, old := range e.Former {
			put(old.Name, 5000)
		}
	}
	vocabulary(put, d.Organizations, 1000)
	vocabulary(put, d.Places, 1000)
	vocabulary(put, d.Topics, 500)
	vocabulary(put, d.Offices, 1000)
	vocabulary(put, d.People, 500)
	vocabulary(put, d.Words, 1000)
	for i := range d.Organizations {
		for _, n := range d.Organizations[i].Side {
			put(n, 3000)
		}
	}
	return out
}

func vocabulary[T any, P entry[T]](put func(string, int), list []T, weight int) {
	for i := range list {
		for _, n := range allNames(P(&list[i]).common()) {
			put(n, weight)
		}
	}
}
