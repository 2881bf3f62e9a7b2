package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/layer"
)

// Audit looks for what can be wrong in dictionaries that read well. Errors are facts that cannot be: a day that the calendar does
// not have, an office that ends before it begins, an office of no entry. Warnings are what somebody who knows should look at: two
// holders at a time of an office for one, a time without a holder, an entry that no text can name.
func Audit(d *Dictionary) (errors, warnings layer.Problems) {
	a := auditor{dict: d, terms: map[string][]term{}, offices: map[string]*Office{}}
	for i := range d.Offices {
		a.offices[d.Offices[i].ID] = &d.Offices[i]
	}
	for i := range d.People {
		a.person(&d.People[i])
	}
	for i := range d.Agreements {
		e := &d.Agreements[i]
		a.date(&e.Common, "signed", e.Signed)
		a.date(&e.Common, "in_force", e.InForce)
	}
	for _, key := range a.keys {
		a.office(a.terms[key])
	}
	a.hidden()
	return sorted(a.errors), sorted(a.warnings)
}

func sorted(ps layer.Problems) layer.Problems {
	slices.SortStableFunc(ps, func(x, y layer.Problem) int { return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line)) })
	return ps
}

type auditor struct {
	dict             *Dictionary
	offices          map[string]*Office
	terms            map[string][]term // by office and where it is held
	keys             []string          // of terms, in the order of the entries
	errors, warnings layer.Problems
}

// term is the time for which somebody held a single-holder office, by its first and last day; last is empty where it is open.
type term struct {
	person      *Person
	office      *Office
	of          string
	first, last string
	// sure is set where both ends are known to the month at least.
	sureFirst, sureLast bool
}

func (a *auditor) fail(c *Common, format string, args ...any) {
	a.errors = append(a.errors, c.Problem(format, args...))
}

func (a *auditor) warn(c *Common, format string, args ...any) {
	a.warnings = append(a.warnings, c.Problem(format, args...))
}

// date checks an EDTF date of day, month or year precision, and gives its first and last day; empty for none.
func (a *auditor) date(c *Common, field, value string) (first, last string) {
	if value == "" {
		return "", ""
	}
	first, last, ok := days(value)
	if !ok {
		a.fail(c, "%s: %q is no date", field, value)
	}
	return first, last
}

// days gives the first and last day of a year, month or day, or of a decade (199X).
func days(value string) (first, last string, ok bool) {
	if d, decade := strings.CutSuffix(value, "X"); decade && len(d) == 3 {
		return d + "0-01-01", d + "9-12-31", true
	}
	for _, f := range []struct {
		layout        string
		years, months int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		if t, err := time.Parse(f.layout, strings.TrimRight(value, "~?%")); err == nil {
			end := t
			if f.years+f.months > 0 {
				end = t.AddDate(f.years, f.months, -1)
			}
			return t.Format(time.DateOnly), end.Format(time.DateOnly), true
		}
	}
	return "", "", false
}

func (a *auditor) person(p *Person) {
	for _, t := range p.Offices {
		first, _ := a.date(&p.Common, "from of "+t.Title, t.From)
		_, last := a.date(&p.Common, "until of "+t.Title, t.Until)
		if first != "" && last != "" && last < first {
			a.fail(&p.Common, "%s: until %s is before from %s", t.Title, t.Until, t.From)
		}
		if t.Office == "" {
			continue
		}
		o := a.offices[t.Office]
		if o == nil {
			a.fail(&p.Common, "%s: no office %q", t.Title, t.Office)
			continue
		}
		if of := p.officeOf(t); o.Single && first != "" && slices.Contains(allNames(&o.Common), t.Title) && !assistant(t.Title) {
			key := t.Office + " " + of
			if a.terms[key] == nil {
				a.keys = append(a.keys, key)
			}
			a.terms[key] = append(a.terms[key], term{p, o, of, first, last, len(t.From) > 4, len(t.Until) > 4})
		}
	}
}

// assistant tells whether a title is not that of the one holder: 候任总统, 代理外长 beside a minister. Titles that are no name of the
// office (鞑靼斯坦总统) are not looked at at all.
func assistant(title string) bool {
	for _, w := range []string{"候任", "当选", "代理", "代", "署理", "看守", "临时", "过渡", "第一", "副", "助理"} {
		if strings.HasPrefix(title, w) {
			return true
		}
	}
	return false
}

// office looks for overlaps and gaps between the holders of one single-holder office.
func (a *auditor) office(ts []term) {
	slices.SortStableFunc(ts, func(x, y term) int { return cmp.Or(cmp.Compare(x.first, y.first), cmp.Compare(x.last, y.last)) })
	for i := 1; i < len(ts); i++ {
		before, t := ts[i-1], ts[i]
		if before.person == t.person {
			continue
		}
		switch {
		case before.last == "":
			a.warn(&t.person.Common, "%s of %s from %s, but %s (%s:%d) has no end", t.office.Name, t.of, t.first, before.person.Name, before.person.File, before.person.Line)
		case t.first < before.last && before.sureLast && t.sureFirst && apart(t.first, before.last) > 45:
			a.warn(&t.person.Common, "%s of %s from %s overlaps %s until %s (%s:%d)", t.office.Name, t.of, t.first, before.person.Name, before.last, before.person.File, before.person.Line)
		case before.last < t.first && apart(before.last, t.first) > 370:
			a.warn(&t.person.Common, "%s of %s: nobody between %s until %s and %s from %s", t.office.Name, t.of, before.person.Name, before.last, t.person.Name, t.first)
		}
	}
}

// apart is the number of days between two days.
func apart(first, last string) int {
	f, err1 := time.Parse(time.DateOnly, first)
	l, err2 := time.Parse(time.DateOnly, last)
	if err1 != nil || err2 != nil {
		return 0
	}
	return int(l.Sub(f).Hours() / 24)
}

// hidden looks for entries that no text can name: each of their names is an ordinary word of the dictionary, or one character.
func (a *auditor) hidden() {
	words := map[string]bool{}
	for i := range a.dict.Words {
		for _, n := range allNames(&a.dict.Words[i].Common) {
			words[n] = true
		}
	}
	reach(a, a.dict.People, words, extract.Person)
	reach(a, a.dict.Organizations, words, extract.Organization)
	reach(a, a.dict.Places, words, extract.Place)
	reach(a, a.dict.Agreements, words, extract.Treaty)
	reach(a, a.dict.Topics, words, extract.Topic)
}

func reach[T any, P entry[T]](a *auditor, list []T, words map[string]bool, kind extract.Kind) {
	for i := range list {
		c := P(&list[i]).common()
		if !slices.ContainsFunc(allNames(c), func(n string) bool { return !words[n] && len([]rune(n)) > 1 }) {
			a.warn(c, "no text can name this %s: its names are ordinary words or single characters", kind)
		}
	}
}
