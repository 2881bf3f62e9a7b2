package zh

import (
	"time"

	"github.com/diplograph/diplograph/extract"
)

// refineAll picks, step by step, from v what the steps name: 2022年 → 9月 → 上旬.
func refineAll(v value, steps []step) (value, bool) {
	ok := true
	for i := 0; i < len(steps) && ok; i++ {
		if s := steps[i]; s.unit == monthUnit && s.how == named && (s.lunar || lunarDayNext(steps, i)) {
			var next *step
			if lunarDayNext(steps, i) {
				i++
				next = &steps[i]
			}
			v, ok = lunarValue(v.Start.Year, s, next)
			continue
		}
		v, ok = refine(v, steps[i])
	}
	return v, ok
}

// lunarDayNext tells whether the step after i makes the month lunar: 八月初一.
func lunarDayNext(steps []step, i int) bool {
	return i+1 < len(steps) && steps[i+1].unit == dayUnit && steps[i+1].how == named && (steps[i+1].lunar || steps[i].lunar)
}

// lunarValue is a day of the Chinese calendar, or the days of a month of it. A month of an old reckoning is known to the
// month it begins in: 康熙三年五月 is 1664-05.
func lunarValue(year int, month step, day *step) (value, bool) {
	if day != nil {
		d, ok := lunarDay(year, month.n, day.n, month.leap)
		if !ok {
			return value{}, false
		}
		return dayValue(d)
	}
	first, last, ok := lunarMonth(year, month.n, month.leap)
	switch {
	case !ok:
		return value{}, false
	case month.era:
		return monthValue(first.Year, first.Month)
	}
	return daysValue(first, last, monthUnit)
}

// refine picks what one step names from v.
func refine(v value, s step) (value, bool) {
	if v.Start.IsZero() || v.End.IsZero() {
		return v, false
	}
	switch s.how {
	case named:
		return refineNamed(v, s)
	case shifted: // 去年的今天 needs today, which the resolver has put in: see resolveSteps
		return v, false
	case nth:
		return refineNth(v, s)
	case run:
		return refineRun(v, s)
	case weekday:
		return dayValue(firstMonday(v.Start).AddDays(s.n - 1))
	case feast:
		return refineFeast(v.Start.Year, s.feast)
	case months:
		return monthsValue(v.Start.Year, time.Month(s.n), s.m-s.n+1, halfUnit)
	case days:
		last := s.m
		if last == 0 {
			last = v.End.Day
		}
		return daysValue(dayIn(v, s.n), dayIn(v, last), tendayUnit)
	case edge:
		if s.unit == monthUnit && s.n > 0 && v.unit == yearUnit {
			return monthValue(v.Start.Year, time.Month(s.n))
		}
		return v, true
	}
	return v, false
}

// dayIn is a day of the month in which v begins.
func dayIn(v value, day int) extract.Day {
	return extract.Day{Year: v.Start.Year, Month: v.Start.Month, Day: day}
}

func refineNamed(v value, s step) (value, bool) {
	switch s.unit {
	case decadeUnit:
		if s.n >= 100 {
			return decadeValue(s.n)
		}
		return decadeValue(v.Start.Year/100*100 + s.n)
	case quarterUnit:
		return monthsValue(v.Start.Year, time.Month(3*s.n-2), 3, quarterUnit)
	case seasonUnit:
		return seasonValue(v.Start.Year, s.n)
	case monthUnit:
		return monthValue(v.Start.Year, time.Month(s.n))
	case dayUnit:
		if d := dayIn(v, s.n); d.Valid() {
			return dayValue(d)
		}
	case weekendUnit:
		monday := firstMonday(v.Start)
		return daysValue(monday.AddDays(5), monday.AddDays(6), weekendUnit)
	}
	return v, false
}

// refineNth picks the nth unit of v, from its end for negative n.
func refineNth(v value, s step) (value, bool) {
	if s.unit == weekUnit && s.m > 0 {
		d := nthWeekday(v.Start, v.End, s.m, s.n)
		out, ok := dayValue(d)
		return out, ok && v.Contains(d)
	}
	switch s.unit {
	case quarterUnit:
		from := time.Month(3*s.n - 2)
		if s.n < 0 {
			from = time.Month(13 + 3*s.n)
		}
		return within(v)(monthsValue(v.Start.Year, from, 3, quarterUnit))
	case monthUnit:
		if s.n < 0 {
			return within(v)(monthValue(addMonths(v.End.Year, v.End.Month, s.n+1)))
		}
		return within(v)(monthValue(addMonths(v.Start.Year, v.Start.Month, s.n-1)))
	case weekUnit, weekendUnit:
		return nthWeek(v, s)
	case dayUnit:
		if s.n < 0 {
			return within(v)(dayValue(v.End.AddDays(s.n + 1)))
		}
		return within(v)(dayValue(v.Start.AddDays(s.n - 1)))
	}
	return v, false
}

// within lets a value pass that begins inside v.
func within(v value) func(value, bool) (value, bool) {
	return func(w value, ok bool) (value, bool) { return w, ok && v.Contains(w.Start) }
}

// nthWeek picks a week of a year by ISO 8601; of a month, the first week is the one with its first Monday to Thursday.
func nthWeek(v value, s step) (value, bool) {
	monday := firstMonday(v.Start.AddDays(3)).AddDays(7 * (s.n - 1))
	if s.n < 0 {
		monday = firstMonday(v.End.AddDays(-3)).AddDays(7 * (s.n + 1))
	}
	if s.unit == weekendUnit {
		saturday := nthWeekday(v.Start, v.End, 6, s.n)
		return daysValue(saturday, saturday.AddDays(1), weekendUnit)
	}
	if thursday := monday.AddDays(3); !v.Contains(thursday) {
		return v, false
	}
	return daysValue(monday, monday.AddDays(6), weekUnit)
}

// refineRun picks the first n units of v, or the last: 前四个月, 最后10天.
func refineRun(v value, s step) (value, bool) {
	n, size := abs(s.n), 1
	switch s.unit {
	case quarterUnit, monthUnit:
		if s.unit == quarterUnit {
			size = 3
		}
		y, m := v.Start.Year, v.Start.Month
		if s.n < 0 {
			y, m = addMonths(v.End.Year, v.End.Month, 1-n*size)
		}
		return inside(v)(monthsValue(y, m, n*size, noUnit))
	case weekUnit:
		size = 7
	case dayUnit:
	default:
		return v, false
	}
	if s.n < 0 {
		return inside(v)(daysValue(v.End.AddDays(1-n*size), v.End, noUnit))
	}
	return inside(v)(daysValue(v.Start, v.Start.AddDays(n*size-1), noUnit))
}

// inside lets a value pass that lies in v altogether.
func inside(v value) func(value, bool) (value, bool) {
	return func(w value, ok bool) (value, bool) { return w, ok && v.Covers(w.Period) }
}

// refineFeast is the day of a festival in a year, or its days.
func refineFeast(year int, f *festival) (value, bool) {
	d, ok := feastDay(year, f)
	if !ok {
		return value{}, false
	}
	return daysValue(d, d.AddDays(max(f.days, 1)-1), dayUnit)
}

func feastDay(year int, f *festival) (extract.Day, bool) {
	switch {
	case f.term != "":
		return solarTerm(year, f.term)
	case f.easter != nil:
		return easter(year).AddDays(*f.easter), true
	case f.lunar:
		return lunarDay(feastLunarYear(year, f), f.month, f.day, false)
	case f.weekday > 0:
		first := extract.Day{Year: year, Month: time.Month(f.month), Day: 1}
		return nthWeekday(first, lastDay(year, first.Month), f.weekday, f.nth), true
	}
	d := extract.Day{Year: year, Month: time.Month(f.month), Day: f.day}
	return d, d.Valid()
}

// feastLunarYear is the lunar year of a feast in a civil year: 2023年除夕 is the eve of the spring festival of 2023, and
// belongs to the lunar year before.
func feastLunarYear(year int, f *festival) int {
	if f.month == 12 {
		return year - 1
	}
	return year
}
