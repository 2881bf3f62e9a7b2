package eval

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// pair is an item of gold and the item of the system that matches it.
type pair struct{ gold, system int }

// match pairs items one to one, greedily from the most alike; alike is 0 for items that do not match.
func match[T any](gold, system []T, alike func(g, s T) float64) []pair {
	type candidate struct {
		pair
		value float64
	}
	var all []candidate
	for i, g := range gold {
		for j, s := range system {
			if v := alike(g, s); v > 0 {
				all = append(all, candidate{pair{i, j}, v})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.value, a.value), a.gold-b.gold, a.system-b.system)
	})
	usedGold, usedSystem := make([]bool, len(gold)), make([]bool, len(system))
	var out []pair
	for _, c := range all {
		if !usedGold[c.gold] && !usedSystem[c.system] {
			usedGold[c.gold], usedSystem[c.system] = true, true
			out = append(out, c.pair)
		}
	}
	return out
}

// forms are the name and the surfaces of something, each once.
func (n Named) forms() []string {
	out := slices.Clone(n.Surfaces)
	if n.Name != "" {
		out = append(out, n.Name)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// shared is how much two names have in common: a shared form counts, and with contain a form that contains another.
func shared(g, s Named, contain bool) float64 {
	a, b := g.forms(), s.forms()
	if n := common(a, b); n > 0 {
		return float64(2 + n)
	}
	if !contain {
		return 0
	}
	for _, x := range a {
		for _, y := range b {
			if utf8.RuneCountInString(x) > 1 && utf8.RuneCountInString(y) > 1 && (strings.Contains(x, y) || strings.Contains(y, x)) {
				return 1
			}
		}
	}
	return 0
}

func person(g, s Person) float64       { return shared(g.Named, s.Named, false) }
func organization(g, s Named) float64  { return shared(g, s, false) }
func place(g, s Named) float64         { return shared(g, s, true) }
func agreement(g, s Agreement) float64 { return shared(g.Named, s.Named, true) }

func country(g, s Country) float64 {
	if g.ID == s.ID {
		return 1
	}
	return 0
}

func date(g, s Date) float64 {
	if g.Value == s.Value && (strings.Contains(g.Surface, s.Surface) || strings.Contains(s.Surface, g.Surface)) {
		return overlap(g.Surface, s.Surface)
	}
	return 0
}

func event(g, s Event) float64 {
	if g.Type != s.Type || g.Stage != s.Stage {
		return 0
	}
	j := jaccard(slices.Concat(g.Actors, g.Targets), slices.Concat(s.Actors, s.Targets))
	if j < 0.5 {
		return 0
	}
	v := 1 + j + jaccard(g.People, s.People)
	if g.Date == s.Date {
		v++
	}
	if g.Status == s.Status {
		v++
	}
	return v
}

func position(g, s Position) float64 {
	if g.Holder != s.Holder || g.Stance != s.Stance {
		return 0
	}
	if o := overlap(g.Issue, s.Issue); o >= 0.5 {
		return o
	}
	return 0
}

// strict tells whether two matched events agree in everything an event's identity rests on.
func strict(g, s Event) bool {
	return g.Status == s.Status && g.Date == s.Date && sameSet(g.Actors, s.Actors) && sameSet(g.Targets, s.Targets)
}

// set is a sorted copy, each once.
func set(s []string) []string {
	out := slices.Clone(s)
	slices.Sort(out)
	return slices.Compact(out)
}

func sameSet(a, b []string) bool { return slices.Equal(set(a), set(b)) }

// common counts what two lists without repetition share.
func common(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// jaccard is the share of two sets' union that is in both, 0 for empty sets.
func jaccard(a, b []string) float64 {
	a, b = set(a), set(b)
	both := common(a, b)
	if len(a)+len(b) == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// overlap is the length of the longest stretch that two texts share, in characters, as a part of the shorter text.
func overlap(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	best, row := 0, make([]int, len(y)+1)
	for i := range x {
		for j := len(y); j > 0; j-- {
			if x[i] != y[j-1] {
				row[j] = 0
				continue
			}
			row[j] = row[j-1] + 1
			best = max(best, row[j])
		}
	}
	return float64(best) / float64(min(len(x), len(y)))
}
