package zh

import "slices"

func (c *wordCompiler) relative(list []lined[wordEntry]) {
	for _, l := range list {
		e := l.entry
		s := step{unit: c.unit(l.line, e.Unit), how: shifted, n: e.By, story: e.From == "story", alone: e.Alone}
		if e.From != "" && e.From != "story" {
			c.problem(l.line, "from %q: want story or nothing", e.From)
		}
		c.head(l.line, e.Words, s, "")
		for _, w := range e.Words {
			switch {
			case s.unit == monthUnit && e.By == 0: // 去年本月
				c.lex.after[yearUnit].add(c.fold(w), step{unit: monthUnit, how: shifted, story: s.story})
			case s.unit != dayUnit:
			case !e.Part && e.By == 0: // 去年的今天, 十年前的同一天
				c.lex.after[yearUnit].add(c.fold(w), step{unit: dayUnit, how: shifted, story: s.story})
			case s.story && e.Beside: // 春节前一天
				c.lex.after[dayUnit].add(c.fold(w), step{unit: dayUnit, how: beside, n: s.n})
			}
		}
	}
}

// numbers lays out a list of words that stand for a number.
func (c *wordCompiler) numbers(list []lined[wordEntry], out *wordList[int], number func(wordEntry) int) {
	for _, l := range list {
		n := number(l.entry)
		c.within(l.line, "number", n, -9, 9)
		c.words(l.line, l.entry.Words, func(w string) bool { return out.add(w, n) })
	}
}

func (c *wordCompiler) unitWords(list []lined[wordEntry], out *wordList[unit]) {
	for _, l := range list {
		u := c.unit(l.line, l.entry.Unit)
		c.words(l.line, l.entry.Words, func(w string) bool { return out.add(w, u) })
	}
}

func (c *wordCompiler) seasons(list, relative []lined[wordEntry]) {
	for _, l := range list {
		c.within(l.line, "season", l.entry.Season, 21, 24)
		s := step{unit: seasonUnit, how: named, n: l.entry.Season, m: l.entry.To}
		c.words(l.line, l.entry.Words, func(w string) bool { return c.lex.after[yearUnit].add(w, s) })
		s.alone = true
		for _, w := range l.entry.Words {
			if len(w) > len("春") { // one character is no season by itself
				c.lex.heads.add(c.fold(w), one(s, 0, "season"))
			}
		}
	}
	for _, l := range relative {
		c.within(l.line, "season", l.entry.Season, 21, 24)
		p := piece{shape: "relative season", steps: []step{
			{unit: yearUnit, how: shifted, n: l.entry.By}, {unit: seasonUnit, how: named, n: l.entry.Season}}}
		c.words(l.line, l.entry.Words, func(w string) bool { return c.lex.heads.add(w, p) })
	}
}

// pairs are ranges of two units in one word. The season of 今冬明春 is `by`, of the year `first` years on.
func (c *wordCompiler) pairs(list []lined[wordEntry]) {
	for _, l := range list {
		u := c.unit(l.line, l.entry.Unit)
		from, to := l.entry.By, l.entry.By+1
		p := piece{shape: "pair", steps: []step{{unit: u, how: shifted, n: from}}, right: []step{{unit: u, how: shifted, n: to}}}
		if u == seasonUnit {
			c.within(l.line, "season", from, 24, 24)
			p.steps = []step{{unit: yearUnit, how: shifted, n: l.entry.First}, {unit: u, how: named, n: from}}
			p.right = []step{{unit: yearUnit, how: shifted, n: l.entry.First + 1}, {unit: u, how: named, n: 21}}
		}
		c.words(l.line, l.entry.Words, func(w string) bool { return c.lex.heads.add(w, p) })
	}
}

// stretches are runs of months in a year or of days in a month; they stand alone or after their unit.
func (c *wordCompiler) stretches(list []lined[stretchEntry], of unit, s step) {
	most := 12
	if of == monthUnit {
		most = 31
	}
	for _, l := range list {
		c.within(l.line, "from", l.entry.From, 1, most)
		c.within(l.line, "to", l.entry.To, 0, most)
		s.n, s.m = l.entry.From, l.entry.To
		c.head(l.line, l.entry.Words, s, "stretch")
		c.words(l.line, l.entry.Words, func(w string) bool { return c.lex.after[of].add(w, s) })
	}
}

func (c *wordCompiler) edges(list []lined[wordEntry]) {
	for _, l := range list {
		of := c.unit(l.line, l.entry.Of)
		s := step{unit: of, how: edge}
		if of == yearUnit {
			c.within(l.line, "month", l.entry.Month, 1, 12)
			s = step{unit: monthUnit, how: edge, n: l.entry.Month}
		}
		c.words(l.line, l.entry.Words, func(w string) bool { return c.lex.after[of].add(w, s) })
		if l.entry.Bare {
			c.head(l.line, l.entry.Words, s, "edge")
		}
	}
}

func (c *wordCompiler) months(list []lined[wordEntry]) {
	for _, l := range list {
		c.within(l.line, "month", l.entry.Month, 1, 12)
		s := step{unit: monthUnit, how: named, n: l.entry.Month, lunar: l.entry.Lunar}
		c.head(l.line, l.entry.Words, s, "month name")
		c.words(l.line, l.entry.Words, func(w string) bool { return c.lex.after[yearUnit].add(w, s) })
	}
}

func (c *wordCompiler) festivals(list []lined[feastEntry]) {
	for _, l := range list {
		e := l.entry
		f := &festival{month: e.Month, day: e.Day, lunar: e.Lunar, weekday: e.Weekday, nth: e.Nth, days: e.Days, term: e.Term, easter: e.Easter}
		switch {
		case f.term != "" || f.easter != nil:
		case f.weekday != 0:
			c.within(l.line, "weekday", f.weekday, 1, 7)
			c.within(l.line, "nth", f.nth, 1, 5)
			fallthrough
		default:
			c.within(l.line, "month", f.month, 1, 12)
			c.within(l.line, "day", f.day, -1, 31)
		}
		s := step{unit: dayUnit, how: feast, feast: f}
		c.words(l.line, e.Words, func(w string) bool { return c.lex.after[yearUnit].add(w, s) })
		s.alone = true
		c.head(l.line, e.Words, s, "feast")
	}
}

func (c *wordCompiler) eras(list []lined[wordEntry]) {
	for _, l := range list {
		c.within(l.line, "first year", l.entry.First, -2000, 2100)
		c.words(l.line, l.entry.Words, func(w string) bool { return c.lex.eras.add(w, l.entry) })
	}
}

func (c *wordCompiler) anchors(list []lined[wordEntry]) {
	for _, l := range list {
		c.value(l.line, l.entry.Value)
		c.head(l.line, l.entry.Words, step{how: anchored, value: l.entry.Value, alone: true}, "anchor")
	}
}

// guardedShapes are the shapes that are no words of the data.
var guardedShapes = []shape{"号", "号 in figures", "日", "日 in figures", "月", "年", "年代", "世纪", "weekday", "weekend", "season",
	"edge", "中", "part", "moved", "ago", "later", "run", "nth"}

func (c *wordCompiler) guards(list []lined[guardEntry]) {
	c.lex.guards = make(map[shape]guardEntry, len(list))
	for _, l := range list {
		g := l.entry
		if _, twice := c.lex.guards[shape(g.Shape)]; twice {
			c.problem(l.line, "shape %q has two guards", g.Shape)
		}
		if !slices.Contains(guardedShapes, shape(g.Shape)) && c.headShape(g.Shape) != shape(g.Shape) && !c.isVague(g.Shape) {
			c.problem(l.line, "shape %q is no sign, kind, relative or vague word", g.Shape)
		}
		for _, words := range []*[]string{&g.Before, &g.PrecededBy, &g.After, &g.Except, &g.FollowedBy} {
			*words = c.folded(*words)
		}
		c.lex.guards[shape(g.Shape)] = g
	}
}

// folded gives a copy of words as the text's view has them.
func (c *wordCompiler) folded(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = c.fold(w)
	}
	return out
}

// isVague tells whether the word says when without a date.
func (c *wordCompiler) isVague(word string) bool {
	found, _ := c.lex.vague.match(c.fold(word))
	return found == c.fold(word)
}

// headShape is the shape of a word that begins a date, empty for one that does not.
func (c *wordCompiler) headShape(word string) shape {
	found, p := c.lex.heads.match(c.fold(word))
	if found != c.fold(word) {
		return ""
	}
	return p.shape
}
