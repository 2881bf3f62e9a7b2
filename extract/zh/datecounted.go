package zh

import "github.com/diplograph/diplograph/extract"

// sameMonth is this month, or the month told of, in another year, or a day in it: 去年本月, 去年本月十日.
func (t *telling) sameMonth(year step, rest []step) (value, extract.Basis, bool) {
	base := t.today
	if rest[0].story {
		base = t.storyBase(monthUnit)
	}
	v, _, ok := t.resolveSteps([]step{year})
	if !ok || base.IsZero() {
		return value{}, extract.Relative, false
	}
	v, ok = monthValue(v.Start.Year, base.Month)
	return refined(v, rest[1:], extract.Relative, ok)
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
