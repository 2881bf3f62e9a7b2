package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// mergeRule says when one report tells of the event of another.
type mergeRule struct {
	// Name stands in the graph, at the report that the rule joined.
	Name, About string
	// alone asks that the reports that the rule finds be of one event only.
	alone bool
	// joins tells whether a, which knows less, is of b's event.
	joins func(p policy, a, b *item) bool
}

// mergeRules are the rules in the order in which they are applied.
func mergeRules() []mergeRule {
	return []mergeRule{
		{"same-words", "of one day, and told in nearly the same words", false, policy.sameWords},
		{"same-people", "of one day and between the same people, of whom one report gives a part of the name only", false, policy.samePeople},
		{"same-act", "an act on one well-known agreement on one day, whoever of its parties is named", false, policy.sameAct},
		{"same-conference", "conferences whose names share what is proper to them, at most two days apart", false, policy.sameConference},
		{"same-stay", "visits of the same people to the same hosts, at most three days apart: announced, begun, gone on, ended", false, policy.sameStay},
		{"other-spelling", "of one day; the persons of one party have different names, but hold the same office, and those of the other party are the same", false, policy.otherSpelling},
		{"unnamed", "of one day; one report gives the office only of a person whom the other names, and there is one event only that it can be", true, policy.unnamed},
		{"other-day", "calls between the same people on two days on end, as it may be night for one of them, and there is none on a third", true, policy.otherDay},
		{"announced", "planned, and held by the same people at most two days before or after, and there is one such event only", true, policy.announced},
		{"within-month", "told of a month in which there is one such event only between the same people", true, policy.withinMonth},
		{"within-year", "a visit, an act on an agreement or a change of relations, told of a year in which there is one only", true, policy.withinYear},
	}
}

// policy decides on one stretch of time of a series.
type policy struct {
	words words
	items []*item
	by    *decided
}

func (p policy) apply() {
	if len(p.items) < 2 {
		return
	}
	slices.SortFunc(p.items, func(a, b *item) int { return cmp.Compare(a.key, b.key) })
	p.by.join()
	for _, rule := range mergeRules() {
		p.run(rule)
	}
}

// pair is a decision that a rule asks for.
type pair struct {
	a, b *item
	days int
}

// run finds all that a rule would join, then joins, the nearest in time first, where nothing in the two groups speaks
// against it.
func (p policy) run(rule mergeRule) {
	var found []pair
	for _, a := range p.items {
		var mine []pair
		for _, b := range p.items {
			if a.group != b.group && !p.by.hold(a.group, b.group) && rule.joins(p, a, b) {
				mine = append(mine, pair{a, b, spanOf(a.period).apart(spanOf(b.period))})
			}
		}
		if !rule.alone || oneGroup(mine) {
			found = append(found, mine...)
		}
	}
	slices.SortStableFunc(found, func(x, y pair) int {
		return cmp.Or(cmp.Compare(x.days, y.days), cmp.Compare(x.a.key, y.a.key), cmp.Compare(x.b.key, y.b.key))
	})
	for _, f := range found {
		if f.a.group != f.b.group && !p.contrary(f.a.group, f.b.group) {
			f.a.union(f.b, rule.Name)
		}
	}
}

func oneGroup(pairs []pair) bool {
	return len(pairs) > 0 && !slices.ContainsFunc(pairs, func(x pair) bool { return x.b.group != pairs[0].b.group })
}

// contrary tells whether two reports of the groups cannot be of one event: an analyst says so, other people met, or too
// many days lie between.
func (p policy) contrary(a, b *item) bool {
	if p.by.hold(a, b) {
		return true
	}
	for _, x := range a.members {
		for _, y := range b.members {
			if p.cannotBe(x, y) {
				return true
			}
		}
	}
	return false
}

func (p policy) cannotBe(a, b *item) bool {
	typ := a.says.text("type")
	if typ == "visit" {
		return false
	}
	if a.fine && b.fine && typ != "conference" && a.days(b) > 2 || typ == "call" && a.fine && b.fine && a.days(b) > 1 {
		return true
	}
	if m, n := a.says.text("matter"), b.says.text("matter"); m != "" && n != "" {
		return typ == "message" && m != n || typ == "conference" && !p.words.shareName(m, n)
	}
	return personal(typ) && p.people(a, b) == others
}

func personal(typ string) bool {
	switch typ {
	case "meeting", "call", "message", "appointment":
		return true
	}
	return false
}

func (it *item) days(o *item) int { return spanOf(it.period).apart(spanOf(o.period)) }

func (it *item) status(list ...extract.Status) bool {
	return slices.Contains(list, extract.Status(it.state))
}

func (it *item) typ(list ...string) bool { return slices.Contains(list, it.kind) }

func (it *item) sameDate(o *item) bool { return it.date == o.date }

// likeness is how the people of two reports compare.
type likeness int

const (
	others   likeness = iota // of one party somebody else
	fewer                    // one report names more of them
	same                     // the same, if any
	spelling                 // in one party another name for the same office
)

// people compares the first person of each party.
func (p policy) people(a, b *item) likeness {
	x, y := a.says.list("principals"), b.says.list("principals")
	out, differ, agree := same, -1, 0
	for i := range max(len(x), len(y)) {
		m, n := at(x, i), at(y, i)
		switch {
		case m != unknownOffice && samePerson(m, n):
			agree++
		case m == n:
		case m == unknownOffice || n == unknownOffice:
			out = fewer
		case differ >= 0:
			return others
		default:
			differ = i
		}
	}
	if differ < 0 {
		return out
	}
	if agree > 0 && p.words.sameOffice(a.office(x[differ]), b.office(y[differ])) && !(dictionaryPerson(x[differ]) && dictionaryPerson(y[differ])) {
		return spelling
	}
	return others
}

// samePerson tells whether two ids are of one person: the same, or people who are not in the dictionary, of one state, of
// whom one has a part of the other's name (劳尔, 劳尔·卡斯特罗).
func samePerson(a, b string) bool {
	x, first, ok := strings.Cut(a, ".")
	y, second, ok2 := strings.Cut(b, ".")
	if a == b || !ok || !ok2 || x != y {
		return a == b
	}
	all, some := strings.Split(first, "·"), strings.Split(second, "·")
	if len(all) < len(some) {
		all, some = some, all
	}
	return !slices.ContainsFunc(some, func(part string) bool { return !slices.Contains(all, part) })
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return unknownOffice
}

func (it *item) office(person string) string {
	if i := slices.Index(it.says.list("people"), person); i >= 0 {
		return it.says.list("offices")[i]
	}
	return ""
}

// dictionaryPerson tells whether the id is of a person in the dictionary: others have their name behind a point.
func dictionaryPerson(id string) bool { return !strings.Contains(id, ".") }

// everyone tells whether two reports name the same person for each party.
func (p policy) everyone(a, b *item) bool {
	return p.people(a, b) == same && a.named() > 0 && !slices.Contains(a.says.list("principals"), unknownOffice)
}

// delegation tells whether somebody is in both reports.
func delegation(a, b *item) bool {
	return slices.ContainsFunc(a.people, func(x string) bool {
		return slices.ContainsFunc(b.people, func(y string) bool { return samePerson(x, y) })
	})
}

// sameWords: copies of one text, with little changed.
func (p policy) sameWords(a, b *item) bool {
	least := 0.6
	if personal(a.says.text("type")) {
		least = 0.9 // 会见印度总统 and 会见印度副总统 differ in one word
	}
	return a.sameDate(b) && p.people(a, b) != others && alike(a.says.text("quote"), b.says.text("quote")) >= least
}

func (p policy) samePeople(a, b *item) bool {
	return a.typ("meeting", "call", "message") && a.sameDate(b) && p.everyone(a, b) && a.says.text("matter") == b.says.text("matter")
}

func (p policy) sameAct(a, b *item) bool {
	return a.typ("agreement") && a.says["agreement"] != nil && a.sameDate(b) && slices.Compare(parties(a), parties(b)) != 0
}

func parties(it *item) []string { return append(it.says.list("actors"), it.says.list("targets")...) }

func (p policy) sameConference(a, b *item) bool {
	m, n := a.says.text("matter"), b.says.text("matter")
	if !a.typ("conference") || !p.words.shareName(m, n) && !(hosted(a) && (m == "" || n == "") && a.fine && b.fine) {
		return false
	}
	return a.fine && b.fine && a.days(b) <= 2 || !a.fine && a.period.Covers(b.period)
}

// hosted tells whether an organisation is a party: then it is the organisation's conference.
func hosted(it *item) bool {
	return slices.ContainsFunc(parties(it), func(id string) bool { return strings.HasPrefix(id, "organization/") })
}

func (p policy) sameStay(a, b *item) bool {
	return a.typ("visit") && a.fine && b.fine && a.days(b) <= slack && delegation(a, b)
}

func (p policy) otherSpelling(a, b *item) bool {
	return a.typ("meeting", "call", "message") && a.sameDate(b) && p.people(a, b) == spelling
}

func (p policy) unnamed(a, b *item) bool {
	if !a.fine || !b.fine || a.named() >= b.named() || b.says["full"] != true {
		return false
	}
	if a.typ("visit") {
		return a.named() == 0 && a.days(b) <= 1
	}
	return a.typ("meeting", "call") && a.sameDate(b) && p.people(a, b) == fewer && !elsewhere(a, b) && a.givesOffice(b)
}

// givesOffice tells whether the quote of a, which does not name a person of b, has at least the office (会见伊朗外长).
func (it *item) givesOffice(b *item) bool {
	x, y := it.says.list("principals"), b.says.list("principals")
	quote := it.says.text("quote")
	for i, person := range y {
		if at(x, i) != unknownOffice || person == unknownOffice {
			continue
		}
		office := b.office(person)
		if office == "" || office == unknownOffice || !strings.Contains(strings.ReplaceAll(quote, "副"+office, ""), office) {
			return false
		}
	}
	return true
}

// elsewhere tells whether both reports give places, and not the same.
func elsewhere(a, b *item) bool {
	x, y := a.says.text("place"), b.says.text("place")
	return x != "" && y != "" && x != y
}

func (p policy) otherDay(a, b *item) bool {
	return a.typ("call") && a.fine && b.fine && a.days(b) == 1 && p.everyone(a, b) && a.status(extract.Happened) && b.status(extract.Happened) && !p.thirdDay(a, b)
}

// thirdDay tells whether the people of a and b dealt with each other on a day before or after, too: then they do so
// every day.
func (p policy) thirdDay(a, b *item) bool {
	return slices.ContainsFunc(p.items, func(c *item) bool {
		return c.fine && !c.sameDate(a) && !c.sameDate(b) && min(c.days(a), c.days(b)) == 1 && p.everyone(a, c)
	})
}

func (p policy) announced(a, b *item) bool {
	return a.status(extract.Planned) && b.status(extract.Happened) && a.typ("meeting", "call", "negotiation") && a.fine && b.fine && a.days(b) <= 2 && p.everyone(a, b)
}

func (p policy) withinMonth(a, b *item) bool {
	return a.period.Precision == extract.ToMonth && p.within(a, b)
}

func (p policy) withinYear(a, b *item) bool {
	return a.period.Precision == extract.ToYear && a.typ("visit", "agreement", "relations") && p.within(a, b)
}

func (p policy) within(a, b *item) bool {
	if a.sameDate(b) || !a.period.Covers(b.period) || a.status(extract.Proposed) || b.status(extract.Proposed) || a.says["full"] != true || b.says["full"] != true {
		return false
	}
	switch {
	case a.typ("visit"):
		return delegation(a, b) && p.people(a, b) != others
	case a.typ("meeting", "call", "message"):
		return p.everyone(a, b)
	case a.typ("agreement"):
		return a.says["agreement"] != nil
	}
	return a.typ("relations")
}
