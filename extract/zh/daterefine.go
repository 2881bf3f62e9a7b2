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
	case beside:
		return dayValue(v.Start.AddDays(s.n))
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
		first, ok := seasonValue(v.Start.Year, s.n)
		if last, lastOK := seasonValue(v.Start.Year, s.m); s.m > 0 && lastOK { // 2020年夏秋之交
			return rangeValue(first, last)
		}
		return first, ok
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
