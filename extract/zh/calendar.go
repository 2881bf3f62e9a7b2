package zh

import (
	"math"
	"time"

	"github.com/6tail/lunar-go/calendar"

	"github.com/diplograph/diplograph/extract"
)

// firstMonday is the Monday of the week that d lies in; weeks begin on Monday as in ISO 8601 and in China.
func firstMonday(d extract.Day) extract.Day {
	return d.AddDays(-((int(d.Weekday()) + 6) % 7))
}

// lastDay is the last day of a month.
func lastDay(year int, month time.Month) extract.Day {
	return extract.Day{Year: year, Month: month, Day: extract.DaysIn(year, month)}
}

// addMonths moves a month by n.
func addMonths(year int, month time.Month, n int) (int, time.Month) {
	months := year*12 + int(month) - 1 + n
	y := months / 12
	if months < 0 && months%12 != 0 {
		y--
	}
	return y, time.Month(months-y*12) + 1
}

// nthWeekday is the nth weekday (1 Monday to 7 Sunday) from the day `from` on, or back from the day `until` for
// negative n. It may lie outside the two.
func nthWeekday(from, until extract.Day, weekday, n int) extract.Day {
	iso := func(d extract.Day) int { return (int(d.Weekday())+6)%7 + 1 }
	if n > 0 {
		return from.AddDays((weekday-iso(from)+7)%7 + 7*(n-1))
	}
	return until.AddDays(-((iso(until)-weekday+7)%7 + 7*(-n-1)))
}

// The years for which the lunar calendar is reckoned; before and after, the library's tables say nothing.
const firstLunarYear, lastLunarYear = 1, 2999

// lunarMonth is the first and the last day of a month of the Chinese calendar; a leap month follows the month of its
// number. The library gives Julian day numbers, so days before 1582 come out Gregorian as [extract.Day] wants them.
func lunarMonth(year, month int, leap bool) (first, last extract.Day, ok bool) {
	if year < firstLunarYear || year > lastLunarYear || month < 1 || month > 12 {
		return first, last, false
	}
	if leap {
		month = -month
	}
	m := calendar.NewLunarMonthFromYm(year, month)
	if m == nil {
		return first, last, false
	}
	first = julianDay(m.GetFirstJulianDay())
	return first, first.AddDays(m.GetDayCount() - 1), true
}

// lunarDay is a day of the Chinese calendar; day -1 is the last of the month (除夕).
func lunarDay(year, month, day int, leap bool) (extract.Day, bool) {
	first, last, ok := lunarMonth(year, month, leap)
	switch {
	case !ok || day > last.DaysSince(first)+1:
		return extract.Day{}, false
	case day == -1:
		return last, true
	}
	return first.AddDays(day - 1), true
}

// lunarYearOf is the Chinese year that the day lies in.
func lunarYearOf(d extract.Day) int {
	if first, _, ok := lunarMonth(d.Year, 1, false); ok && d.Before(first) {
		return d.Year - 1
	}
	return d.Year
}

// solarTerm is the day of one of the 24 solar terms (清明) of a year, in China's time.
func solarTerm(year int, name string) (extract.Day, bool) {
	if year < firstLunarYear || year > lastLunarYear {
		return extract.Day{}, false
	}
	for i, jd := range calendar.NewLunarYear(year).GetJieQiJulianDays() {
		if d := julianDay(jd); calendar.JIE_QI_IN_USE[i] == name && d.Year == year {
			return d, true
		}
	}
	return lateTerm(year, name)
}

// lateTerm finds the terms at the end of the year, which the library lists under the year after.
func lateTerm(year int, name string) (extract.Day, bool) {
	for i, jd := range calendar.NewLunarYear(year + 1).GetJieQiJulianDays() {
		if d := julianDay(jd); calendar.JIE_QI_IN_USE[i] == name && d.Year == year {
			return d, true
		}
	}
	return extract.Day{}, false
}

// julianDay is the civil day of a Julian day number, which counts from noon.
func julianDay(jd float64) extract.Day {
	const unixEpoch = 2440588 // the Julian day number of 1970-01-01
	epoch := extract.Day{Year: 1970, Month: time.January, Day: 1}
	return epoch.AddDays(int(math.Floor(jd+0.5)) - unixEpoch)
}

// easter is Easter Sunday of the western churches, by the method of Meeus, Jones and Butcher (Nature, 1876).
func easter(year int) extract.Day {
	a, b, c := year%19, year/100, year%100
	d := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	e := (32 + 2*(b%4) + 2*(c/4) - d - c%4) % 7
	f := d + e - 7*((a+11*d+22*e)/451) + 114
	return extract.Day{Year: year, Month: time.Month(f / 31), Day: f%31 + 1}
}
