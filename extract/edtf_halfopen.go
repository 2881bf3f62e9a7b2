package extract

import "strings"

// HalfOpen gives a value as tools of the TIMEX3 family write it, with the end left out: until is the first day that is no
// longer meant. A date by itself ends where the next one begins: 2022-01 is 2022-01-01 until 2022-02-01. Of a range those
// tools leave out the unit that it names last, which EDTF and this package count in: 1995/1997 is 1995-01-01 until
// 1997-01-01 to them, and 2022-05-10/2022-05-12 until 2022-05-12. An end that is open is the zero Day. To write the days
// that are really meant half-open, take the day after [Period].End.
func HalfOpen(value string) (from, until Day, err error) {
	p, err := ParseEDTF(value)
	if err != nil {
		return Day{}, Day{}, err
	}
	switch _, last, isRange := strings.Cut(value, "/"); {
	case p.End.IsZero():
		return p.Start, Day{}, nil
	case isRange:
		end, err := parseEDTFEnd(last)
		return p.Start, end.Start, err
	}
	return p.Start, p.End.AddDays(1), nil
}
