package zh

import "time"

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
