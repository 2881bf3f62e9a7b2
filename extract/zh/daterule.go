package zh

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// ruleOf names what found a date, after its steps: date.ymd, date.md, date.day, date.relative-day, date.range.
func ruleOf(e expression) string {
	first := e.steps[0]
	last := e.steps[len(e.steps)-1]
	switch {
	case e.open:
		return "date.open-range"
	case e.right != nil:
		return "date.range"
	case first.how == shifted && first.story:
		return "date.narrative-" + first.unit.String()
	case first.how == shifted:
		return "date.relative-" + first.unit.String()
	case first.how == ago:
		return "date.ago"
	case first.how == window:
		return "date.window"
	case first.how == anchored:
		return "date.anchor"
	case isLunar(e.steps):
		return "date.lunar"
	case last.how == feast:
		return "date.festival"
	}
	return "date." + writtenUnits(e.steps)
}

// writtenUnits is ymd, md, ym for years, months and days, else the name of the one unit or of the finest.
func writtenUnits(steps []step) string {
	var letters strings.Builder
	var finest unit
	for _, s := range steps {
		switch {
		case s.unit == partUnit || s.how == edge && s.n == 0 || s.unit == dayUnit && s.how == edge:
			continue
		case s.how == named && (s.unit == yearUnit || s.unit == monthUnit || s.unit == dayUnit):
			letters.WriteByte(s.unit.String()[0])
		}
		finest = s.unit
		if s.how == weekday {
			return "weekday"
		}
	}
	if n := letters.Len(); n > 1 && (finest == yearUnit || finest == monthUnit || finest == dayUnit) {
		return letters.String()
	}
	if finest == noUnit {
		finest = steps[0].unit
	}
	return finest.String()
}

func isLunar(steps []step) bool {
	for _, s := range steps {
		if s.lunar {
			return true
		}
	}
	return false
}

// mayBeName tells whether the expression is a year of four figures and nothing more, or with a season: that is how
// names of conferences and games begin (2013年夏季达沃斯年会).
func mayBeName(e expression, written string) bool {
	first := e.steps[0]
	return first.unit == yearUnit && first.how == named && e.right == nil && utf8.RuneCountInString(written) > utf8.RuneCountInString("08年") &&
		(len(e.steps) == 1 || e.steps[1].unit == seasonUnit)
}

// isFull tells whether year, month and day are written.
func isFull(e expression) bool {
	return e.right == nil && strings.HasSuffix(ruleOf(e), ".ymd")
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// runningCentury tells whether the expression is the century of today and no part of it: 21世纪 in 21世纪国际关系的典范
// says no more than 当代.
func runningCentury(e expression, today extract.Day) bool {
	s := e.steps[0]
	if len(e.steps) > 1 || e.right != nil || s.unit != centuryUnit || today.IsZero() {
		return false
	}
	return s.how == shifted && s.n == 0 || s.how == named && s.n == today.Year/100+1
}
