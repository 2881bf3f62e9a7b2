package eval

import (
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Score counts the items of a layer.
type Score struct {
	Name string `json:"name"`
	// Right is how many of Gold's items were found, System how many items there were to find them among.
	Right  int `json:"right"`
	Gold   int `json:"gold"`
	System int `json:"system"`
}

// Precision is the part of what was found that is right, 0 if nothing was found.
func (s Score) Precision() float64 { return share(s.Right, s.System) }

// Recall is the part of what is there that was found.
func (s Score) Recall() float64 { return share(s.Right, s.Gold) }

// F1 is the harmonic mean of precision and recall.
func (s Score) F1() float64 { return share(2*s.Right, s.Gold+s.System) }

// Accuracy counts how often an attribute of matched items agrees.
type Accuracy struct {
	Name  string `json:"name"`
	Right int    `json:"right"`
	Of    int    `json:"of"`
}

// Share is the part that agrees.
func (a Accuracy) Share() float64 { return share(a.Right, a.Of) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Miss is an item that only one side has.
type Miss struct {
	Layer   string `json:"layer"`
	Article string `json:"article"`
	// Spurious tells a finding that the annotation does not have from one that was not made.
	Spurious bool `json:"spurious"`
	// Item is a [Person], [Country], [Named], [Date], [Agreement], [Event] or [Position].
	Item any `json:"item"`
}

// Result is a measurement.
type Result struct {
	// Layers are the layers in the order of the line, Types the events by type and the positions by stance.
	Layers, Types []Score
	Attributes    []Accuracy
	// Rules says of each rule how many of its findings were right.
	Rules  []Accuracy
	Misses []Miss
	// Missing are the annotated articles without a record; they count as read without finding anything.
	Missing []string
}

// Measure compares records with annotated articles. Records of other articles are passed over.
func Measure(gold []Article, records []extract.Record) *Result {
	system := map[string]Article{}
	for i := range records {
		system[records[i].ID] = FromRecord(&records[i])
	}
	m := &measurement{Result: &Result{}}
	pairs := make([]both, len(gold))
	for i, g := range gold {
		s, ok := system[g.ID]
		if !ok {
			m.Missing = append(m.Missing, g.ID)
		}
		pairs[i] = both{g, s.inGoldNames(g)}
	}
	m.all(pairs)
	return m.Result
}

// both are the two readings of an article.
type both struct{ gold, system Article }

type measurement struct{ *Result }

func (m *measurement) all(pairs []both) {
	layer(m, pairs, "people", func(a Article) []Person { return a.People }, person, m.person)
	layer(m, pairs, "countries", func(a Article) []Country { return a.Countries }, country, nil)
	layer(m, pairs, "organizations", func(a Article) []Named { return a.Organizations }, organization, nil)
	layer(m, pairs, "places", func(a Article) []Named { return a.Places }, place, nil)
	layer(m, pairs, "dates", func(a Article) []Date { return a.Dates }, date, nil)
	layer(m, pairs, "agreements", func(a Article) []Agreement { return a.Agreements }, agreement, m.agreement)
	events := layer(m, pairs, "events", func(a Article) []Event { return a.Events }, event, m.event)
	m.strict(events)
	positions := layer(m, pairs, "positions", func(a Article) []Position { return a.Positions }, position, nil)
	byType(m, "events", events, func(e Event) (string, string) { return e.Type, e.Rule })
	byType(m, "positions", positions, func(p Position) (string, string) { return p.Stance, p.Rule })
}

// matched are the items of a layer over all articles.
type matched[T any] struct {
	pairs        [][2]T
	gold, system []T
}

// layer matches one kind of item in all articles, counts, and hands each matched pair to compare.
func layer[T any](m *measurement, pairs []both, name string, items func(Article) []T, alike func(g, s T) float64, compare func(g, s T)) matched[T] {
	var all matched[T]
	var missed, spurious []Miss
	for _, b := range pairs {
		gold, system := items(b.gold), items(b.system)
		usedGold, usedSystem := make([]bool, len(gold)), make([]bool, len(system))
		for _, p := range match(gold, system, alike) {
			usedGold[p.gold], usedSystem[p.system] = true, true
			all.pairs = append(all.pairs, [2]T{gold[p.gold], system[p.system]})
			if compare != nil {
				compare(gold[p.gold], system[p.system])
			}
		}
		missed = append(missed, unused(name, b.gold.ID, gold, usedGold, false)...)
		spurious = append(spurious, unused(name, b.gold.ID, system, usedSystem, true)...)
		all.gold, all.system = append(all.gold, gold...), append(all.system, system...)
	}
	m.Layers = append(m.Layers, Score{name, len(all.pairs), len(all.gold), len(all.system)})
	m.Misses = append(append(m.Misses, missed...), spurious...)
	return all
}

func unused[T any](layer, article string, items []T, used []bool, spurious bool) []Miss {
	var out []Miss
	for i, item := range items {
		if !used[i] {
			out = append(out, Miss{layer, article, spurious, item})
		}
	}
	return out
}

func (m *measurement) strict(events matched[Event]) {
	s := Score{Name: "events.strict", Gold: len(events.gold), System: len(events.system)}
	for _, p := range events.pairs {
		if strict(p[0], p[1]) {
			s.Right++
		}
	}
	m.Layers = append(m.Layers, s)
}

// hit counts one comparison of an attribute.
func (m *measurement) hit(name string, right bool) {
	i := slices.IndexFunc(m.Attributes, func(a Accuracy) bool { return a.Name == name })
	if i < 0 {
		i = len(m.Attributes)
		m.Attributes = append(m.Attributes, Accuracy{Name: name})
	}
	m.Attributes[i].Of++
	if right {
		m.Attributes[i].Right++
	}
}

func (m *measurement) person(g, s Person) {
	m.hit("people.country", g.Country == s.Country)
	m.hit("people.name", slices.Contains(s.forms(), g.Name))
	if len(g.Offices) > 0 {
		m.hit("people.office", slices.ContainsFunc(g.Offices, func(p string) bool {
			return slices.ContainsFunc(s.Offices, func(q string) bool { return q != "" && (strings.Contains(p, q) || strings.Contains(q, p)) })
		}))
	}
}

func (m *measurement) agreement(g, s Agreement) {
	m.hit("agreements.parties", sameSet(g.Parties, s.Parties))
	m.hit("agreements.kind", g.Kind == s.Kind)
}

func (m *measurement) event(g, s Event) {
	m.hit("events.status", g.Status == s.Status)
	m.hit("events.date", g.Date == s.Date)
	m.hit("events.actors", sameSet(g.Actors, s.Actors) && sameSet(g.Targets, s.Targets))
	if g.Place != "" {
		m.hit("events.place", g.Place == s.Place)
	}
	if len(g.People) > 0 {
		m.hit("events.people", sameSet(g.People, s.People))
	}
}

// byType counts a layer by type or stance, and by rule.
func byType[T any](m *measurement, layer string, all matched[T], of func(T) (kind, rule string)) {
	types, rules := map[string]*Score{}, map[string]*Accuracy{}
	score := func(item T) *Score {
		kind, _ := of(item)
		return entry(types, layer+"."+kind, func(name string) *Score { return &Score{Name: name} })
	}
	count := func(item T) *Accuracy {
		_, rule := of(item)
		return entry(rules, rule, func(name string) *Accuracy { return &Accuracy{Name: name} })
	}
	for _, g := range all.gold {
		score(g).Gold++
	}
	for _, s := range all.system {
		score(s).System++
		count(s).Of++
	}
	for _, p := range all.pairs {
		score(p[1]).Right++
		count(p[1]).Right++
	}
	for _, k := range slices.Sorted(maps.Keys(types)) {
		m.Types = append(m.Types, *types[k])
	}
	for _, k := range slices.Sorted(maps.Keys(rules)) {
		m.Rules = append(m.Rules, *rules[k])
	}
}

// entry is the counter under a name, made anew the first time.
func entry[T any](counters map[string]*T, name string, make func(string) *T) *T {
	c := counters[name]
	if c == nil {
		c = make(name)
		counters[name] = c
	}
	return c
}
