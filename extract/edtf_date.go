package extract

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// errEDTF says what an EDTF date may look like.
var errEDTF = errors.New("want YYYY, YYYY-MM, YYYY-MM-DD, a season YYYY-21 to YYYY-24, or X for unspecified digits")

// parseEDTFDate reads a date that is not an interval.
func parseEDTFDate(s string) (Period, error) {
	var p Period
	s, p.Approximate, p.Uncertain = cutQualifier(s)
	year, rest, err := cutYear(s)
	if err != nil {
		return Period{}, err
	}
	if p.Start, p.End, p.Precision, err = yearPeriod(year); err != nil {
		return Period{}, err
	}
	if rest == "" {
		return p, nil
	}
	if p.Precision != ToYear {
		return Period{}, errEDTF
	}
	p.Start, p.End, p.Precision, err = withinYear(p.Start.Year, rest)
	return p, err
}

func cutQualifier(s string) (rest string, approximate, uncertain bool) {
	if s == "" {
		return s, false, false
	}
	switch s[len(s)-1] {
	case '~':
		return s[:len(s)-1], true, false
	case '?':
		return s[:len(s)-1], false, true
	case '%':
		return s[:len(s)-1], true, true
	}
	return s, false, false
}

// cutYear splits a date after its year; a minus at the front belongs to the year.
func cutYear(s string) (year, rest string, err error) {
	from := 0
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "Y-") {
		from = strings.IndexByte(s, '-') + 1
	}
	i := strings.IndexByte(s[from:], '-')
	if i < 0 {
		return s, "", nil
	}
	if rest = s[from+i+1:]; rest == "" {
		return "", "", errEDTF
	}
	return s[:from+i], rest, nil
}

// yearPeriod reads 2022, -0221, Y17000, 199X and 19XX.
func yearPeriod(s string) (start, end Day, prec Precision, err error) {
	if digits, ok := strings.CutPrefix(s, "Y"); ok {
		y, err := parseLongYear(digits)
		return Day{y, time.January, 1}, Day{y, time.December, 31}, ToYear, err
	}
	digits, negative := strings.CutPrefix(s, "-")
	known := strings.TrimRight(digits, "X")
	width, prec := 1, ToYear
	switch len(digits) - len(known) {
	case 0:
	case 1:
		width, prec = 10, ToDecade
	case 2:
		width, prec = 100, ToCentury
	default:
		return start, end, "", errEDTF
	}
	n, ok := parseDigits(known)
	if !ok || len(digits) != 4 {
		return start, end, "", errEDTF
	}
	first, last := n*width, n*width+width-1
	if negative {
		first, last = -last, -first
	}
	return Day{first, time.January, 1}, Day{last, time.December, 31}, prec, nil
}

// parseLongYear reads the digits after Y: five at least, nine at most, which is more than anyone needs.
func parseLongYear(s string) (int, error) {
	digits, negative := strings.CutPrefix(s, "-")
	n, ok := parseDigits(digits)
	if !ok || len(digits) < 5 || len(digits) > 9 || digits[0] == '0' {
		return 0, fmt.Errorf("year Y%s: want five to nine digits after Y", s)
	}
	if negative {
		n = -n
	}
	return n, nil
}

// withinYear reads what stands after the year: a month, a season, a day, or unspecified ones.
func withinYear(year int, rest string) (start, end Day, prec Precision, err error) {
	month, day, hasDay := strings.Cut(rest, "-")
	if month == "XX" && (!hasDay || day == "XX") {
		return Day{year, time.January, 1}, Day{year, time.December, 31}, ToYear, nil
	}
	m, ok := parseDigits(month)
	switch {
	case !ok || len(month) != 2:
		return start, end, "", errEDTF
	case m >= 21 && m <= 24 && !hasDay:
		first := Day{year, time.Month(3*(m-21) + 3), 1}
		return first, DayOf(first.Time().AddDate(0, 3, -1)), ToSeason, nil
	case m < 1 || m > 12:
		return start, end, "", fmt.Errorf("no month %s", month)
	}
	if first := (Day{year, time.Month(m), 1}); !hasDay || day == "XX" {
		return first, Day{year, first.Month, DaysIn(year, first.Month)}, ToMonth, nil
	}
	d, ok := parseDigits(day)
	if !ok || len(day) != 2 {
		return start, end, "", errEDTF
	}
	start = Day{year, time.Month(m), d}
	if !start.Valid() {
		return Day{}, Day{}, "", fmt.Errorf("no day %s in this month", day)
	}
	return start, start, ToDay, nil
}

func parseDigits(s string) (int, bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
