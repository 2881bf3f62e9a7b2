package zh

import (
	"time"

	"github.com/diplograph/diplograph/extract"
)

// resolveSteps puts the steps of a date on the calendar: the first with the help of the context, each further one
// inside what came before.
func (t *telling) resolveSteps(steps []step) (value, extract.Basis, bool) {
	first, rest := steps[0], steps[1:]
	if len(rest) > 0 && rest[0].how == shifted && rest[0].unit == dayUnit {
		return t.sameDay(first, rest)
	}
	if len(rest) > 0 && rest[0].how == shifted && rest[0].unit == monthUnit {
		return t.sameMonth(first, rest)
	}
	if t.lastWinter(steps) {
		first.n--
	}
	switch {
	case first.how == anchored:
		v, ok := newValue(first.value, noUnit)
		return v, extract.Explicit, ok
	case first.how == named && first.unit < quarterUnit:
		v, ok := t.namedHead(first)
		return refined(v, rest, extract.Explicit, ok)
	case first.how == shifted:
		v, ok := t.shiftedHead(first)
		return refined(v, rest, extract.Relative, ok)
	case first.how == ago:
		v, ok := t.agoHead(first)
		return refined(v, rest, extract.Relative, ok)
	case first.how == window:
		v, ok := t.windowHead(first)
		return refined(v, rest, extract.Relative, ok)
	}
	return t.completed(steps)
}

func refined(v value, rest []step, basis extract.Basis, ok bool) (value, extract.Basis, bool) {
	if ok {
		v, ok = refineAll(v, rest)
	}
	return v, basis, ok
}

// lastWinter tells whether 今冬 is the winter that began in the year before, as it is at the beginning of a year.
func (t *telling) lastWinter(steps []step) bool {
	return len(steps) > 1 && steps[0].how == shifted && steps[0].unit == yearUnit && steps[0].n == 0 && !steps[0].story &&
		steps[1].unit == seasonUnit && steps[1].n == 24 && t.today.Month <= time.March && t.tense != future && !t.today.IsZero()
}

// oldDecade is the last decade of a century that is named without its century while it runs: 90年代 in 1998 is that of
// the day, 20年代 in 2022 the one a hundred years before.
const oldDecade = 60

// namedHead is a year, decade or century by its number. Of the decades that 30年代 can mean, it is the last that is over,
// of 60年代 and later the last that has begun.
func (t *telling) namedHead(s step) (value, bool) {
	switch s.unit {
	case centuryUnit:
		return centuryValue(s.n)
	case decadeUnit:
		if s.n >= 100 {
			return decadeValue(s.n)
		}
		year := t.today.Year
		if t.today.IsZero() {
			year = 2000
		}
		decade := year/100*100 + s.n
		if decade > year || decade+10 > year && s.n < oldDecade {
			decade -= 100
		}
		return decadeValue(decade)
	}
	return yearValue(s.n)
}
