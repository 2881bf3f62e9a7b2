package zh

import (
	"time"

	"github.com/diplograph/diplograph/extract"
)

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
	v, basis, ok = refined(v, steps, basis, ok)
	if ok && basis != extract.Carried && t.looksBack(first, v) {
		return refined(v.yearBefore(), steps, basis, true)
	}
	return v, basis, ok
}

// reviewDays is how far the end of half a year or of a run of months may lie ahead before it is that of the year before.
const reviewDays = 120

// looksBack tells whether a part of this year that has only begun is that of the year before, as where news reviews a year
// in its first weeks: 出口比年初增长, 上半年增速放缓了.
func (t *telling) looksBack(first step, v value) bool {
	if t.only || t.tense == future || t.today.Before(v.Start) || v.Start.Year != t.today.Year {
		return false
	}
	if t.tense != happened && !t.compared && t.paragraphYear != t.today.Year-1 {
		return false
	}
	switch first.how {
	case edge:
		return first.unit == monthUnit && first.n == 1 && t.today.Month == time.January
	case months, run:
		return v.End.DaysSince(t.today) > reviewDays
	}
	return false
}

// yearBefore is the whole year before the one in which v begins.
func (v value) yearBefore() value {
	y, _ := yearValue(v.Start.Year - 1)
	return y
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
	case ok && t.tense.isPast() && t.today.Before(v.Start):
		v, ok = f.previous().refined(steps)
	case ok && t.tense == future && v.End.Before(t.today):
		v, ok = f.next().refined(steps)
	}
	return v, t.basis, ok
}
