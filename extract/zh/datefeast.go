package zh

import (
	"time"

	"github.com/diplograph/diplograph/extract"
)

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
