package graph

import "slices"

// decided is what decisions say about the items of a stretch.
type decided struct {
	// apart and together are pairs, each in both orders.
	apart, together map[[2]*item]bool
	// pairs are those that were ever put together, in the order of the decisions.
	pairs [][2]*item
}

// decide applies decisions, the earliest first, to a stretch. It parts items of which a decision is about some reports only,
// and returns the items that there are then.
func decide(items []*item, decisions []Decision) ([]*item, *decided) {
	by := &decided{map[[2]*item]bool{}, map[[2]*item]bool{}, nil}
	for i := range decisions {
		if decisions[i].These[0].typ() != items[0].kind {
			continue
		}
		x := sides{&decisions[i], map[report]bool{}}
		for _, it := range items {
			for _, c := range it.claims {
				x.present[report{c.Article, c.Says.text("key")}] = true
			}
		}
		if x.Kind == Split {
			items = x.part(items)
		}
		for _, a := range items {
			for _, b := range items {
				if a != b && x.has(a, these) && x.has(b, those) {
					by.note(x.Decision, a, b)
				}
			}
		}
	}
	return items, by
}

func (by *decided) note(d *Decision, a, b *item) {
	is, was := by.apart, by.together
	if d.Kind == Join {
		is, was = by.together, by.apart
		by.pairs = append(by.pairs, [2]*item{a, b})
	}
	for _, pair := range [][2]*item{{a, b}, {b, a}} {
		is[pair] = true
		delete(was, pair)
	}
	a.decisions, b.decisions = sorted(append(a.decisions, d.ID)), sorted(append(b.decisions, d.ID))
}

// hold tells whether a decision holds apart two items of the groups.
func (by *decided) hold(a, b *item) bool {
	return len(by.apart) > 0 && slices.ContainsFunc(a.members, func(x *item) bool {
		return slices.ContainsFunc(b.members, func(y *item) bool { return by.apart[[2]*item{x, y}] })
	})
}

// join makes one group of what decisions put together.
func (by *decided) join() {
	for _, pair := range by.pairs {
		if a, b := pair[0], pair[1]; by.together[pair] && a.group != b.group && !by.hold(a.group, b.group) {
			a.union(b, Join)
		}
	}
}

// sides tells on which side of a decision a report is.
type sides struct {
	*Decision
	// present are the reports of the stretch.
	present map[report]bool
}

type side int

const (
	neither side = iota
	these
	those
)

// of is the side of a report: the one that names it; of an article that was read anew and gives another key, the one that
// names the words; of an article that came later the one that names its key.
func (x sides) of(c *Claim) side {
	s := spotOf(c)
	is := func(same func(t Spot) bool) side {
		switch a, b := slices.ContainsFunc(x.These, same), slices.ContainsFunc(x.Those, same); {
		case a && !b:
			return these
		case b:
			return those
		}
		return neither
	}
	if on := is(func(t Spot) bool { return t.Article == s.Article && t.Key == s.Key }); on != neither {
		return on
	}
	if on := is(func(t Spot) bool { return t.near(s) && !x.present[report{t.Article, t.Key}] }); on != neither {
		return on
	}
	return is(func(t Spot) bool { return t.Key == s.Key })
}

func (x sides) has(it *item, on side) bool {
	return slices.ContainsFunc(it.claims, func(c *Claim) bool { return x.of(c) == on })
}

// part takes out of items the reports that the decision splits off, where others have or may have the same key: they become
// an item with a key of its own.
func (x sides) part(items []*item) []*item {
	var out []*item
	for _, it := range items {
		var off, stay []*Claim
		for _, c := range it.claims {
			if x.of(c) == these {
				off = append(off, c)
			} else {
				stay = append(stay, c)
			}
		}
		shared := len(stay) > 0 || slices.ContainsFunc(x.Those, func(t Spot) bool { return t.Key == it.claims[0].Says.text("key") })
		if len(off) == 0 || !shared {
			out = append(out, it)
			continue
		}
		if len(stay) > 0 {
			out = append(out, it.with(it.key, stay))
		}
		part := it.with(it.key+"~"+x.short(), off)
		part.split = x.ID
		out = append(out, part)
	}
	return out
}

// with is an item of some claims of this one.
func (it *item) with(key string, claims []*Claim) *item {
	out := newItem(key, claims)
	out.period, out.fine, out.split, out.decisions = it.period, it.fine, it.split, it.decisions
	return out
}
