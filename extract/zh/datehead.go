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

// sameDay is today, or the day told of, in another year: 去年的今天.
func (t *telling) sameDay(year step, rest []step) (value, extract.Basis, bool) {
	base := t.today
	if rest[0].story {
		base = t.storyDay()
	}
	v, _, ok := t.resolveSteps([]step{year})
	d := extract.Day{Year: v.Start.Year, Month: base.Month, Day: base.Day}
	if !ok || !d.Valid() {
		return value{}, extract.Relative, false
	}
	v, ok = dayValue(d)
	return refined(v, rest[1:], extract.Relative, ok)
}

func refined(v value, rest []step, basis extract.Basis, ok bool) (value, extract.Basis, bool) {
	if ok {
		v, ok = refineAll(v, rest)
	}
	return v, basis, ok
}

// namedHead is a year, decade or century by its number. Of the decades that 90年代 can mean, it is the last that is over.
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
		if decade+10 > year {
			decade -= 100
		}
		return decadeValue(decade)
	}
	return yearValue(s.n)
}

// shiftedHead is so many units from today, or from the day the story is at.
func (t *telling) shiftedHead(s step) (value, bool) {
	base := t.today
	if s.story {
		base = t.storyBase(s.unit)
	}
	if base.IsZero() {
		return value{}, false
	}
	switch s.unit {
	case centuryUnit:
		return centuryValue(base.Year/100 + 1 + s.n)
	case decadeUnit:
		return decadeValue(base.Year/10*10 + 10*s.n)
	case yearUnit:
		if s.lunar {
			return yearValue(cycleYear(lunarYearOf(base), s.n))
		}
		return yearValue(base.Year + s.n)
	case quarterUnit:
		y, m := addMonths(base.Year, (base.Month-1)/3*3+1, 3*s.n)
		return monthsValue(y, m, 3, quarterUnit)
	case monthUnit:
		return monthValue(addMonths(base.Year, base.Month, s.n))
	case weekUnit, weekendUnit:
		monday := firstMonday(base).AddDays(7 * s.n)
		if s.unit == weekendUnit {
			return daysValue(monday.AddDays(5), monday.AddDays(6), weekendUnit)
		}
		return daysValue(monday, monday.AddDays(6), weekUnit)
	case dayUnit:
		return dayValue(base.AddDays(s.n))
	}
	return value{}, false
}

// storyBase is where 当天, 同月 and 同年 count from: the day told of, or the month or year of the date before.
func (t *telling) storyBase(u unit) extract.Day {
	if u == dayUnit || u == weekUnit || t.last.Start.IsZero() {
		return t.storyDay()
	}
	return t.last.Start
}

// cycleYear is the lunar year nearest to year that stands at that place in the cycle of 60, or of 12 for 100 and more.
func cycleYear(year, place int) int {
	cycle := 60
	if place >= 100 {
		cycle, place = 12, place-100
	}
	back := ((year-4-place)%cycle + cycle) % cycle
	if back >= cycle/2 {
		return year + cycle - back
	}
	return year - back
}

// agoHead counts back from today (三天前) and on from the day the story is at (三天后). What is counted in years is
// known to the year, in months to the month.
func (t *telling) agoHead(s step) (value, bool) {
	base := t.today
	if s.n > 0 && !t.alone {
		base = t.storyBase(s.unit)
		if s.unit == monthUnit && t.last.unit < monthUnit {
			return value{}, false
		}
	}
	if base.IsZero() {
		return value{}, false
	}
	switch s.unit {
	case yearUnit:
		return yearValue(base.Year + s.n)
	case monthUnit:
		return monthValue(addMonths(base.Year, base.Month, s.n))
	}
	return dayValue(base.AddDays(s.n))
}

// windowHead is the stretch of n units that ends with the day before today, or begins with the day after it.
func (t *telling) windowHead(s step) (value, bool) {
	if t.today.IsZero() {
		return value{}, false
	}
	from, to := t.today, t.today.AddDays(-1)
	if s.n > 0 {
		from, to = t.today.AddDays(1), t.today
	}
	far := moveDay(t.today, s.unit, s.n)
	if s.n < 0 {
		return daysValue(far, to, noUnit)
	}
	return daysValue(from, far, noUnit)
}

// moveDay is the day n units on; of a month that lacks the day, the last.
func moveDay(d extract.Day, u unit, n int) extract.Day {
	switch u {
	case centuryUnit:
		n *= 1200
	case yearUnit:
		n *= 12
	case quarterUnit:
		n *= 3
	case monthUnit:
	case weekUnit:
		return d.AddDays(7 * n)
	default:
		return d.AddDays(n)
	}
	y, m := addMonths(d.Year, d.Month, n)
	return extract.Day{Year: y, Month: m, Day: min(d.Day, extract.DaysIn(y, m))}
}

// completed finds the year, month or week that the steps leave out, and picks from it.
func (t *telling) completed(steps []step) (value, extract.Basis, bool) {
	first := steps[0]
	if first.how == weekday || first.unit == weekendUnit {
		return t.completedWeek(steps)
	}
	if first.unit == dayUnit && first.how == named && !first.lunar {
		d, basis, ok := t.completeDay(first.n)
		if !ok {
			return value{}, basis, false
		}
		v, ok := dayValue(d)
		return refined(v, steps[1:], basis, ok)
	}
	if first.lunar || first.how == feast {
		return t.completedFeast(steps)
	}
	if first.how == days || first.how == edge && first.unit == monthUnit && first.n == 0 {
		return t.completedMonth(steps)
	}
	year, basis, ok := t.completeYear(monthOf(first), dayAfter(steps))
	if !ok {
		return value{}, basis, false
	}
	v, ok := yearValue(year)
	return refined(v, steps, basis, ok)
}

// monthOf is the month in which a part of a year begins; 前11个月 is told of after the eleventh.
func monthOf(s step) int {
	switch {
	case s.unit == quarterUnit && s.how != run:
		return 3*max(s.n, 1) - 2
	case s.unit == seasonUnit:
		return 3 * (s.n - 20)
	case s.how == run && s.unit == quarterUnit:
		return min(3*s.n, 12)
	}
	return min(max(s.n, 1), 12)
}

// dayAfter is the day of the month that the steps name after their month, 0 for none.
func dayAfter(steps []step) int {
	if len(steps) > 1 && steps[1].unit == dayUnit && steps[1].how == named {
		return steps[1].n
	}
	return 0
}

// completedMonth is a part of the month of the date before in the sentence, else of this month: 中旬, 月底.
func (t *telling) completedMonth(steps []step) (value, extract.Basis, bool) {
	base, basis := t.today, t.basis
	if t.carries() && t.last.unit >= monthUnit && !t.last.Start.IsZero() {
		base, basis = t.last.Start, extract.Carried
	}
	if base.IsZero() {
		return value{}, "", false
	}
	v, ok := monthValue(base.Year, base.Month)
	return refined(v, steps, basis, ok)
}

func (t *telling) completedWeek(steps []step) (value, extract.Basis, bool) {
	if t.today.IsZero() {
		return value{}, "", false
	}
	monday := firstMonday(t.completeWeekday(steps[0].n))
	if steps[0].unit == weekendUnit {
		monday = firstMonday(t.completeWeekend())
	}
	v, ok := daysValue(monday, monday.AddDays(6), weekUnit)
	return refined(v, steps, t.basis, ok)
}

// completedFeast is the lunar date nearest to today, by the clause's tense before or after it.
func (t *telling) completedFeast(steps []step) (value, extract.Basis, bool) {
	if t.today.IsZero() {
		return value{}, "", false
	}
	if steps[0].how == feast {
		return t.completedFestival(steps)
	}
	var best value
	bestCost := -1
	for k := -1; k <= 1; k++ {
		v, ok := frame{yearUnit, extract.Day{Year: t.today.Year + k, Month: time.January, Day: 1}}.refined(steps)
		if !ok {
			continue
		}
		cost := v.Start.DaysSince(t.today) * t.aheadCost()
		if cost < 0 {
			cost = t.today.DaysSince(v.Start) * t.behindCost()
		}
		if bestCost < 0 || cost < bestCost {
			best, bestCost = v, cost
		}
	}
	return best, t.basis, bestCost >= 0
}

// completedFestival is the festival of this year, or of the one beside it that the clause's tense wants.
func (t *telling) completedFestival(steps []step) (value, extract.Basis, bool) {
	f := frame{yearUnit, extract.Day{Year: t.today.Year, Month: time.January, Day: 1}}
	v, ok := f.refined(steps)
	switch {
	case ok && t.tense == past && t.today.Before(v.Start):
		v, ok = f.previous().refined(steps)
	case ok && t.tense == future && v.End.Before(t.today):
		v, ok = f.next().refined(steps)
	}
	return v, t.basis, ok
}
