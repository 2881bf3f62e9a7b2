package graph

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// This file and coref_rules.go decide which reports tell of one event; docs/coreference.md says it in words.
//
// The reports of one series are cut into stretches of time that have nothing to do with each other. In each stretch the
// rules are applied one after the other; what a rule finds depends on what the rules before it have joined, not on the
// order of reports. So the events depend on the set of reports only, and a stretch can be decided anew on its own.

// slack is the number of days that may lie between reports of one event.
const slack = 3

// item is what all reports of one key tell.
type item struct {
	key    string
	claims []*Claim
	says   Props // of the best claim
	// kind, date and state are the type, date and status that it tells of.
	kind, date, state string
	people            []string // of all claims
	period            extract.Period
	fine              bool
	// group is the item that stands for the group of this one; itself if alone.
	group *item
	// members are those of the group that this item stands for.
	members []*item
	links   []link
	// split is the decision that made it an item of its own, decisions are all that are about it.
	split     string
	decisions []string
}

// link is a decision that this item and another are one event.
type link struct {
	to   *item
	rule string
}

// resolve says of claims about events which of them are about one: it sets their Finding, Merge and Decisions. There must
// be all claims of each stretch of time of the series that occur, and the decisions in order.
func resolve(s *Schema, claims []*Claim, decisions []Decision) error {
	series := map[string][]*item{}
	var names []string
	for _, it := range items(claims) {
		name := it.says.text("series")
		if err := it.place(); err != nil {
			return err
		}
		if name == "" {
			name = it.key // without a date: alone
		}
		if series[name] == nil {
			names = append(names, name)
		}
		series[name] = append(series[name], it)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, part := range stretches(series[name]) {
			part, by := decide(part, decisions)
			policy{s.words, part, by}.apply()
			for _, it := range part {
				it.assign()
			}
		}
	}
	return nil
}

// items groups claims by key, sorted by key; the claims of an item are in order of worth.
func items(claims []*Claim) []*item {
	claims = slices.Clone(claims)
	slices.SortFunc(claims, func(a, b *Claim) int {
		if c := cmp.Compare(a.Says.text("key"), b.Says.text("key")); c != 0 {
			return c // of most pairs the keys differ
		}
		return cmp.Or(better(a.Says, b.Says), cmp.Compare(a.Article, b.Article))
	})
	var out []*item
	for len(claims) > 0 {
		key, n := claims[0].Says.text("key"), 1
		for n < len(claims) && claims[n].Says.text("key") == key {
			n++
		}
		out = append(out, newItem(key, claims[:n]))
		claims = claims[n:]
	}
	return out
}

// newItem is an item of claims in order of worth.
func newItem(key string, claims []*Claim) *item {
	says := claims[0].Says
	it := &item{key: key, claims: claims, says: says, kind: says.text("type"), date: says.text("date"), state: says.text("status")}
	it.group, it.members = it, []*item{it}
	for _, c := range claims {
		it.people = append(it.people, c.Says.list("people")...)
	}
	it.people = sorted(it.people)
	return it
}

// place puts the item in time.
func (it *item) place() error {
	p, err := period(it.date)
	it.period, it.fine = p, err == nil && fine(p)
	return err
}

// fine tells whether a date is that of one stay or one day: a day, or days on end of at most a month.
func fine(p extract.Period) bool {
	return p.Precision == extract.ToDay || p.Precision == extract.ToInterval && !p.Start.IsZero() && !p.End.IsZero() && p.End.DaysSince(p.Start) <= 31
}

// stretches cuts the items of a series where more than [slack] days lie between them.
func stretches(all []*item) [][]*item {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b *item) int { return cmp.Or(a.period.Compare(b.period), cmp.Compare(a.key, b.key)) })
	var out [][]*item
	var reach span
	for _, it := range all {
		if len(out) == 0 || !reach.touches(spanOf(it.period)) {
			out = append(out, nil)
			reach = spanOf(it.period)
		}
		reach = reach.join(spanOf(it.period))
		out[len(out)-1] = append(out[len(out)-1], it)
	}
	return out
}

// span is a stretch of days; an end that is open is as far as days go.
type span struct{ first, last extract.Day }

func spanOf(p extract.Period) span {
	s := span{p.Start, p.End}
	if s.first.IsZero() {
		s.first = extract.Day{Year: 1, Month: 1, Day: 1}
	}
	if s.last.IsZero() {
		s.last = extract.Day{Year: 9999, Month: 12, Day: 1}
	}
	return s
}

// touches tells whether at most [slack] days lie between two spans.
func (s span) touches(o span) bool { return s.apart(o) <= slack }

// apart is the number of days between two spans; 0 if they overlap, 1 from a day to the next.
func (s span) apart(o span) int {
	return max(0, o.first.DaysSince(s.last), s.first.DaysSince(o.last))
}

func (s span) join(o span) span {
	if o.first.Before(s.first) {
		s.first = o.first
	}
	if s.last.Before(o.last) {
		s.last = o.last
	}
	return s
}

// union makes one group of two.
func (it *item) union(o *item, rule string) {
	it.links, o.links = append(it.links, link{o, rule}), append(o.links, link{it, rule})
	a, b := it.group, o.group
	if a == b {
		return
	}
	for _, m := range b.members {
		m.group = a
	}
	a.members = append(a.members, b.members...)
	b.members = nil
}

// assign gives the claims of the item the event of its group, and the reason. The event has the key of the report that
// says most: one that it happened before a plan, a day before a month, everyone's name before one name, the first day.
func (it *item) assign() {
	if len(it.members) == 0 {
		return // another item of the group does it
	}
	head := slices.MinFunc(it.members, func(a, b *item) int {
		return cmp.Or(better2(a, b), a.period.Compare(b.period), cmp.Compare(a.key, b.key))
	})
	reason := map[*item]Merge{head: {}}
	for queue := []*item{head}; len(queue) > 0; queue = queue[1:] {
		for _, l := range queue[0].links {
			if _, done := reason[l.to]; !done {
				reason[l.to] = Merge{l.rule, queue[0].key}
				queue = append(queue, l.to)
			}
		}
	}
	for _, m := range it.members {
		why := reason[m]
		if m == head && m.split != "" {
			why = Merge{Split, m.split}
		}
		for _, c := range m.claims {
			c.Finding, c.Merge, c.Decisions = Ref{"Event", head.key}, why, m.decisions
		}
	}
}

// better2 compares what two items know.
func better2(a, b *item) int {
	full := func(it *item) int {
		n := 0
		if it.says["full"] == true {
			n += 2
		}
		if it.fine {
			n++
		}
		return n
	}
	return cmp.Or(cmp.Compare(strength(b.says.text("status")), strength(a.says.text("status"))), cmp.Compare(full(b), full(a)), cmp.Compare(b.named(), a.named()))
}

// named counts the parties of which a person is named.
func (it *item) named() int {
	n := 0
	for _, p := range it.says.list("principals") {
		if p != unknownOffice {
			n++
		}
	}
	return n
}
