package pubdate

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"
)

// statement is a moment as someone wrote it down.
type statement struct {
	time.Time
	// hasTime and hasZone tell what was written; offset is in seconds east of UTC.
	hasTime, hasZone bool
	offset           int
	iso              bool
}

// midnight tells a Chinese midnight that a program wrote in UTC.
func (s statement) midnight() bool {
	h, m, sec := s.Clock()
	return s.iso && h == 16 && m == 0 && sec == 0
}

const (
	clock = `(?:[T ,日]{0,3}(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2}))?(?:\.\d+)?秒?)?`
	zone  = ` ?(Z|GMT|UTC|UT|[+-]\d{2}:?\d{2})?`
	// nothing stands for the clock and zone of forms that we read the day of only.
	nothing = `()()()()`
)

// forms is every way to write a moment that we read; the groups are year, month, day, hour, minute, second, zone.
var forms = []*regexp.Regexp{
	regexp.MustCompile(`(?:^|[^\d])(?P<y>\d{4}) ?[-/.年] ?(?P<m>\d{1,2}) ?[-/.月] ?(?P<d>\d{1,2})` + clock + zone),
	regexp.MustCompile(`(?i)(?:^|[^\d])(?P<d>\d{1,2})[ -](?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ,-]+(?P<y>\d{4})` + clock + zone),
	regexp.MustCompile(`(?i)(?:^|[^a-z])(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?P<d>\d{1,2}),? (?P<y>\d{4})` + clock + zone),
	regexp.MustCompile(`^(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?` + zone + `$`),
	// Sat Jan 15 23:30:00 CST 2022, as Java and Unix write it. CST is Chinese Standard Time here, and no zone that we convert.
	regexp.MustCompile(`(?i)^[a-z]{3} (?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,2}(?P<d>\d{1,2}) (?:\d{1,2}:\d{2}:\d{2}) (?:[a-z]{2,5}(?:[+-]\d{2}:?\d{2})? )?(?P<y>\d{4})$` + nothing),
	// 1/15/2022 and 15/1/2022 where only one reading is a day of the calendar.
	regexp.MustCompile(`^(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>\d{4})(?:[ ,T]|$)` + nothing),
	regexp.MustCompile(`^(?P<d>1[3-9]|2\d|3[01])/(?P<m>0?[1-9]|1[0-2])/(?P<y>\d{4})(?:[ ,T]|$)` + nothing),
}

// parse reads the first moment in s.
func parse(s string) (statement, bool) {
	s = strings.TrimSpace(republican(numerals(width.Fold.String(s))))
	if len(s) > 400 {
		return statement{}, false
	}
	if t, ok := epoch(s); ok {
		return t, true
	}
	for _, re := range forms {
		if m := re.FindStringSubmatch(s); m != nil {
			if t, ok := moment(re, m); ok {
				return t, true
			}
		}
	}
	return statement{}, false
}

// moment puts the groups of a form together.
func moment(re *regexp.Regexp, m []string) (statement, bool) {
	d, ok := date(number(m[re.SubexpIndex("y")]), month(m[re.SubexpIndex("m")]), number(m[re.SubexpIndex("d")]))
	n := len(m)
	h, minute, sec, zone := number(m[n-4]), number(m[n-3]), number(m[n-2]), m[n-1]
	if !ok || placeholder(d) || h > 24 || minute > 59 {
		return statement{}, false
	}
	st := statement{hasTime: m[n-4] != "", hasZone: zone != "", offset: offset(zone), iso: zone == "Z"}
	loc := time.UTC
	if st.offset != 0 {
		loc = time.FixedZone(zone, st.offset)
	}
	st.Time = time.Date(d.Year(), d.Month(), d.Day(), h, minute, sec, 0, loc)
	return st, true
}

// placeholder tells the days that programs write where they know none: the zero of Unix, on either side of midnight, and
// that of databases and spreadsheets.
func placeholder(d time.Time) bool {
	switch d.Format(time.DateOnly) {
	case "1969-12-31", "1970-01-01", "1900-01-01":
		return true
	}
	return false
}

// offset is the seconds east of UTC of a zone as written.
func offset(zone string) int {
	zone = strings.ReplaceAll(zone, ":", "")
	if len(zone) != 5 {
		return 0
	}
	sec := number(zone[1:3])*3600 + number(zone[3:])*60
	if zone[0] == '-' {
		return -sec
	}
	return sec
}

// epoch reads seconds or milliseconds since 1970, which have a true zone.
func epoch(s string) (statement, bool) {
	n, err := strconv.ParseInt(strings.TrimSuffix(s, ".0"), 10, 64)
	switch {
	case err != nil || n < 1e8 || n >= 4e12:
		return statement{}, false
	case n >= 1e11:
		n /= 1000
	case n >= 4e9, len(s) == 8 || len(s) == 9 && n < 3e8:
		return statement{}, false
	}
	// One second off zero: the offset is known, not suspected.
	return statement{Time: time.Unix(n, 0).UTC(), hasTime: true, hasZone: true, offset: 1}, true
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // the groups are digits or empty
	return n
}

// month reads a month as digits or as its English name.
func month(s string) int {
	if n := number(s); n > 0 {
		return n
	}
	at := strings.Index("jan feb mar apr may jun jul aug sep oct nov dec", strings.ToLower(s))
	return at/4 + 1
}
