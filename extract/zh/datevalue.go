package zh

import (
	"fmt"
	"strings"
	"time"

	"github.com/diplograph/diplograph/extract"
)

// value is a date on the calendar.
type value struct {
	edtf string
	extract.Period
	unit unit
}

// newValue is the value of an EDTF string that this package wrote. Years beyond four figures are no value.
func newValue(edtf string, u unit) (value, bool) {
	p, err := extract.ParseEDTF(edtf)
	return value{edtf, p, u}, err == nil
}

func dayValue(d extract.Day) (value, bool) { return newValue(d.String(), dayUnit) }

func monthValue(year int, month time.Month) (value, bool) {
	return newValue(yearText(year)+fmt.Sprintf("-%02d", int(month)), monthUnit)
}

func yearValue(year int) (value, bool) { return newValue(yearText(year), yearUnit) }

// yearText is a year as EDTF writes it; year 0 is 1 BC.
func yearText(year int) string {
	return strings.TrimSuffix(extract.Day{Year: year, Month: time.January, Day: 1}.String(), "-01-01")
}

func seasonValue(year, season int) (value, bool) {
	return newValue(fmt.Sprintf("%s-%d", yearText(year), season), seasonUnit)
}

// decadeValue is the ten years from year on.
func decadeValue(year int) (value, bool) {
	return newValue(strings.TrimSuffix(yearText(year), "0")+"X", decadeUnit)
}

// centuryValue is the nth century as EDTF knows it, 1900 to 1999 for the 20th; -3 is the third before Christ.
func centuryValue(n int) (value, bool) {
	if n < 0 {
		return newValue(fmt.Sprintf("-%02dXX", -n-1), centuryUnit)
	}
	return newValue(fmt.Sprintf("%02dXX", n-1), centuryUnit)
}

// daysValue is a run of days; of one day, that day.
func daysValue(from, to extract.Day, u unit) (value, bool) {
	if from == to {
		return dayValue(from)
	}
	return newValue(from.String()+"/"+to.String(), u)
}

// monthsValue is a run of months.
func monthsValue(year int, from time.Month, n int, u unit) (value, bool) {
	if n == 1 {
		return monthValue(year, from)
	}
	y, m := addMonths(year, from, n-1)
	first, _ := monthValue(year, from)
	last, ok := monthValue(y, m)
	if !ok {
		return value{}, false
	}
	return newValue(first.edtf+"/"+last.edtf, u)
}

// rangeValue runs from the beginning of a to the end of b.
func rangeValue(a, b value) (value, bool) {
	return newValue(rangeEnd(a, 0)+"/"+rangeEnd(b, 1), noUnit)
}

// rangeEnd is what of v stands at one end of an interval. EDTF of level 1 wants decades and centuries written there by
// their years, and seasons by their months.
func rangeEnd(v value, end int) string {
	if from, to, ok := strings.Cut(v.edtf, "/"); ok {
		return [...]string{from, to}[end]
	}
	switch v.unit {
	case decadeUnit, centuryUnit:
		return [...]string{yearText(v.Start.Year), yearText(v.End.Year)}[end]
	case seasonUnit:
		d := [...]extract.Day{v.Start, v.End}[end]
		month, _ := monthValue(d.Year, d.Month)
		return month.edtf
	}
	return v.edtf
}

// openValue goes on from v.
func openValue(v value) (value, bool) { return newValue(rangeEnd(v, 0)+"/..", noUnit) }

// approximately marks a value as ~. An interval stays as it is: which of its ends is meant, the words do not say.
func approximately(v value) value {
	if a, ok := newValue(v.edtf+"~", v.unit); ok && !strings.Contains(v.edtf, "/") {
		return a
	}
	return v
}
