package extract

import (
	"cmp"
	"fmt"
	"time"
)

// Day is a day of the Gregorian calendar, reckoned backwards without a break before 1582 as ISO 8601 does. The zero Day
// is no day. Year 0 is 1 BC.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// DayOf is the day of t in t's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, m, d}
}

// ParseDay reads a day written 2022-01-14, and nothing coarser.
func ParseDay(s string) (Day, error) {
	p, err := ParseEDTF(s)
	if err != nil {
		return Day{}, err
	}
	if p.Precision != ToDay || p.Start != p.End || p.Approximate || p.Uncertain {
		return Day{}, fmt.Errorf("EDTF date %q: not a day", s)
	}
	return p.Start, nil
}

// String is the day as EDTF: 2022-01-14; the empty string for no day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s-%02d-%02d", yearString(d.Year), int(d.Month), d.Day)
}

func yearString(y int) string {
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// IsZero tells whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Valid tells whether the calendar has the day: 2019-02-29 is not valid.
func (d Day) Valid() bool {
	return d.Month >= time.January && d.Month <= time.December && d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month)
}

// DaysIn is the number of days of a month.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Time is midnight at the start of the day in UTC.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays is the day n days later, or earlier for negative n.
func (d Day) AddDays(n int) Day { return DayOf(d.Time().AddDate(0, 0, n)) }

// DaysSince is the number of days from e to d, negative if d is earlier.
func (d Day) DaysSince(e Day) int { return int((d.Time().Unix() - e.Time().Unix()) / 86400) }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// Before tells whether d is earlier than e.
func (d Day) Before(e Day) bool { return d.Compare(e) < 0 }

// Compare is -1 if d is earlier than e, 0 if they are the same day, +1 otherwise.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}
