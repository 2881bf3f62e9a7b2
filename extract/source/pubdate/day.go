package pubdate

import (
	"time"
	_ "time/tzdata" // a machine without zone files must give the same days
)

// The bases of a day of publication.
const (
	Metadata = "metadata"
	URL      = "url"
	Dateline = "dateline"
	Filename = "filename"
)

// Policy says how statements of time are read. The zero Policy reads them in UTC; see [New].
type Policy struct {
	// Zone is where a time without a zone was written, and whose calendar the day is of.
	Zone *time.Location
	// TrustUTC converts times that are stamped GMT instead of suspecting them.
	TrustUTC bool
}

// New is the policy for a zone of the IANA database; empty is Asia/Shanghai.
func New(zone string) (Policy, error) {
	if zone == "" {
		zone = "Asia/Shanghai"
	}
	loc, err := time.LoadLocation(zone)
	return Policy{Zone: loc}, err
}

// Evidence is what an article has to say about its day.
type Evidence struct {
	// Metadata is statements of the record or page, the most reliable first.
	Metadata []string
	URL      string
	// Text is the first paragraphs.
	Text []string
	// File is the name of a file that holds this article alone.
	File string
}

// Day is the day of publication as an EDTF day (2022-01-15) and the basis it stands on, both empty where nothing tells.
func (p Policy) Day(e Evidence) (day, basis string) {
	for _, s := range e.Metadata {
		if t, ok := parse(s); ok {
			return format(p.resolve(t, e)), Metadata
		}
	}
	if d, ok := inURL(e.URL); ok {
		return format(d), URL
	}
	if d, ok := inText(e); ok {
		return format(d), Dateline
	}
	if d, ok := inName(e.File); ok {
		return format(d), Filename
	}
	return "", ""
}

// resolve is the day that a statement means.
func (p Policy) resolve(s statement, e Evidence) time.Time {
	written := day(s.Time)
	if !s.hasTime || !s.hasZone || p.Zone == nil {
		return written
	}
	converted := day(s.Time.In(p.Zone))
	if s.offset != 0 || p.TrustUTC || s.midnight() {
		return converted
	}
	for _, find := range []func(Evidence) (time.Time, bool){fromURL, inText} {
		if d, ok := find(e); ok && d.Equal(converted) {
			return converted
		}
	}
	return written
}

func fromURL(e Evidence) (time.Time, bool) { return inURL(e.URL) }

// day is the calendar day of t, as midnight UTC.
func day(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// date makes a day of its parts; days that no calendar has are refused.
func date(y, m, d int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, y >= 1900 && y < 2100 && t.Month() == time.Month(m) && t.Day() == d
}

func format(t time.Time) string { return t.Format(time.DateOnly) }
