package extract

import (
	"fmt"
	"strings"
)

// Precision says how finely a date is known.
type Precision string

// The precisions of EDTF values. An interval may have ends of any precision.
const (
	ToDay      Precision = "day"
	ToMonth    Precision = "month"
	ToSeason   Precision = "season"
	ToYear     Precision = "year"
	ToDecade   Precision = "decade"
	ToCentury  Precision = "century"
	ToInterval Precision = "interval"
)

// Period is the stretch of days that an EDTF value stands for.
type Period struct {
	// Start and End are the first and the last day, both included. The zero Day is an end that is open (..) or not
	// known: 2013/.. goes on, ../2013 has no beginning that anybody wrote down.
	Start, End Day
	Precision  Precision
	// Approximate is set by ~ (约), Uncertain by ?, both by %. One qualified end qualifies the interval.
	Approximate, Uncertain bool
}

// ParseEDTF reads a value of EDTF level 0 or 1 (ISO 8601-2:2019, as the Library of Congress describes it): days, months,
// years, seasons 21 to 24, unspecified digits from the right (199X, 19XX, 2004-XX), qualifiers (?, ~, %) at the end of a
// date, intervals between days, months or years, open and unknown ends. Times of day and level 2 are errors. A season is three whole months, beginning
// in March for spring (21); winter (24) runs into the next year.
func ParseEDTF(value string) (Period, error) {
	p, err := parseEDTF(value)
	if err != nil {
		return Period{}, fmt.Errorf("EDTF date %q: %w", value, err)
	}
	return p, nil
}

func parseEDTF(value string) (Period, error) {
	start, end, isInterval := strings.Cut(value, "/")
	if !isInterval {
		return parseEDTFDate(value)
	}
	from, err := parseEDTFEnd(start)
	if err != nil {
		return Period{}, err
	}
	until, err := parseEDTFEnd(end)
	if err != nil {
		return Period{}, err
	}
	p := Period{Start: from.Start, End: until.End, Precision: ToInterval,
		Approximate: from.Approximate || until.Approximate, Uncertain: from.Uncertain || until.Uncertain}
	switch {
	case p.Start.IsZero() && p.End.IsZero():
		return Period{}, fmt.Errorf("interval without an end")
	case !p.Start.IsZero() && !p.End.IsZero() && until.End.Before(from.Start):
		return Period{}, fmt.Errorf("interval ends before it starts")
	}
	return p, nil
}

// parseEDTFEnd reads one end of an interval. An open end (..) and an unknown one (nothing) are empty periods.
func parseEDTFEnd(s string) (Period, error) {
	if s == "" || s == ".." {
		return Period{}, nil
	}
	p, err := parseEDTFDate(s)
	if err == nil && (p.Precision == ToSeason || strings.Contains(s, "X")) {
		return Period{}, fmt.Errorf("%s in an interval is level 2", s)
	}
	return p, err
}

// ValidEDTF tells whether value is EDTF of level 0 or 1 as [ParseEDTF] reads it.
func ValidEDTF(value string) bool {
	_, err := ParseEDTF(value)
	return err == nil
}

// Compare orders periods by their first day, then by their last: -1 if p comes before q, 0, or +1. An open start comes
// before every day, an open end after.
func (p Period) Compare(q Period) int {
	if c := compareOpen(p.Start, q.Start, -1); c != 0 {
		return c
	}
	return compareOpen(p.End, q.End, +1)
}

// compareOpen compares days of which the zero one lies at the far end of the given side.
func compareOpen(a, b Day, side int) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return side
	case b.IsZero():
		return -side
	}
	return a.Compare(b)
}

// Contains tells whether the day d lies in the period.
func (p Period) Contains(d Day) bool {
	return (p.Start.IsZero() || !d.Before(p.Start)) && (p.End.IsZero() || !p.End.Before(d))
}

// Overlaps tells whether the periods share a day.
func (p Period) Overlaps(q Period) bool {
	startsInTime := p.Start.IsZero() || q.End.IsZero() || !q.End.Before(p.Start)
	return startsInTime && (p.End.IsZero() || q.Start.IsZero() || !p.End.Before(q.Start))
}

// Covers tells whether every day of q lies in p: 2022-01 covers 2022-01-14.
func (p Period) Covers(q Period) bool {
	return compareOpen(p.Start, q.Start, -1) <= 0 && compareOpen(p.End, q.End, +1) >= 0
}
