package zh

import (
	"fmt"

	"github.com/diplograph/diplograph/extract"
)

// dateLexicon is the words of dates, checked and laid out for looking up. It is read-only once built.
type dateLexicon struct {
	// heads may begin a date and need no number: 去年, 今明两年, 今春, 元月, 下半年, 中旬, 年底, 春节, 二战.
	heads wordList[piece]
	// after gives, for a unit, the words that may follow it: 初 after a month.
	after [partUnit + 1]wordList[step]

	neighbours wordList[int]
	moved      wordList[unit]
	units      wordList[unit]
	weeks      wordSet
	weekdays   wordList[int]
	eras       wordList[wordEntry]
	windows    wordList[int]

	lunar, gregorian, beforeChrist                            wordSet
	vague, not, until, soFar, dateline, names, betweenNames   wordSet
	repeated                                                  wordSet
	future, past, happened, noTense                           wordSet
	approximatelyBefore, approximatelyAfter, notApproximately wordSet

	guards map[shape]guardEntry
	// weather is the characters with which diaries write it.
	weather string
}

// wordCompiler lays out DateWords and collects what is wrong with them.
type wordCompiler struct {
	file string
	fold func(string) string
	lex  *dateLexicon
	err  error
}

// problem keeps the first thing that is wrong.
func (c *wordCompiler) problem(line int, format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%s:%d: %s", c.file, line, fmt.Sprintf(format, args...))
	}
}

// compileDateWords checks the words and lays them out; fold writes a word as the text's view has it.
func compileDateWords(w *DateWords, fold func(string) string) (*dateLexicon, error) {
	c := &wordCompiler{file: w.file, fold: fold, lex: &dateLexicon{}}
	d, lex := w.data, c.lex
	c.relative(d.Relative)
	c.numbers(d.Neighbours, &lex.neighbours, func(e wordEntry) int { return e.By })
	c.numbers(d.Weekdays, &lex.weekdays, func(e wordEntry) int { return e.Day })
	c.numbers(d.Windows, &lex.windows, func(e wordEntry) int { return e.By })
	c.unitWords(d.Moved, &lex.moved)
	c.unitWords(d.Units, &lex.units)
	c.seasons(d.Seasons, d.RelativeSeasons)
	c.pairs(d.Pairs)
	c.stretches(d.Stretches, yearUnit, step{unit: halfUnit, how: months})
	c.stretches(d.Tendays, monthUnit, step{unit: tendayUnit, how: days})
	c.edges(d.Edges)
	c.months(d.Months)
	c.festivals(d.Festivals)
	c.eras(d.Eras)
	c.anchors(d.Anchors)
	c.sets(d)
	c.guards(d.Guards)
	return lex, c.err
}

// sets lays out the lists that are words alone.
func (c *wordCompiler) sets(d dateData) {
	set := func(words []string) wordSet { return setOf(words, c.fold) }
	lex := c.lex
	lex.weeks, lex.lunar, lex.gregorian, lex.beforeChrist = set(d.Weeks), set(d.Lunar), set(d.Gregorian), set(d.BeforeChrist)
	lex.vague, lex.not, lex.until, lex.soFar, lex.dateline = set(d.Vague), set(d.Not), set(d.Until), set(d.SoFar), set(d.Dateline)
	lex.approximatelyBefore, lex.approximatelyAfter = set(d.Approximately.Before), set(d.Approximately.After)
	lex.notApproximately = set(d.Approximately.Not)
	lex.names, lex.betweenNames = set(d.Names.Words), set(d.Names.Between)
	lex.repeated, lex.weather = set(d.Sets), d.Weather
	lex.future, lex.past, lex.happened, lex.noTense = set(d.Future), set(d.Past), set(d.Happened), set(d.NoTense)
	for _, w := range d.Parts {
		c.lex.after[dayUnit].add(c.fold(w), step{unit: partUnit, how: edge})
	}
	for _, w := range d.Weekends {
		w = c.fold(w)
		c.lex.heads.add(w, one(step{unit: weekendUnit, how: named}, 0, "weekend"))
		c.lex.after[weekUnit].add(w, step{unit: weekendUnit, how: named})
	}
}

// words calls f with every folded word of an entry.
func (c *wordCompiler) words(line int, words []string, f func(word string) bool) {
	if len(words) == 0 {
		c.problem(line, "entry without words")
	}
	for _, w := range words {
		if w == "" || !f(c.fold(w)) {
			c.problem(line, "word %q is empty or stands in this list twice", w)
		}
	}
}

// head adds a word that begins a date. Two lists may hold the same word only where they say the same: the first wins.
func (c *wordCompiler) head(line int, words []string, s step, sh shape) {
	c.words(line, words, func(w string) bool {
		p := one(s, 0, sh)
		if sh == "" {
			p.shape = shape(w)
		}
		return c.lex.heads.add(w, p)
	})
}

// unit reads the name of a unit.
func (c *wordCompiler) unit(line int, name string) unit {
	u, ok := unitOf(name)
	if !ok {
		c.problem(line, "unknown unit %q", name)
	}
	return u
}

// within complains about a number outside low to high.
func (c *wordCompiler) within(line int, what string, n, low, high int) {
	if n < low || n > high {
		c.problem(line, "%s %d is not between %d and %d", what, n, low, high)
	}
}

// value complains about what is no EDTF.
func (c *wordCompiler) value(line int, value string) {
	if _, err := extract.ParseEDTF(value); err != nil {
		c.problem(line, "%v", err)
	}
}
