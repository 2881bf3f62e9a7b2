package zh

import "github.com/diplograph/diplograph/extract"

// telling is where an article stands in time while it is read from beginning to end. What an expression leaves out, it
// completes from what was told before.
type telling struct {
	// today is the day that 今天 means: the dateline's, else the day of publication. Zero where nobody knows.
	today extract.Day
	// basis says which of the two today is.
	basis extract.Basis
	// main is the last day of the story itself, here the last day told of in this paragraph, be it long ago.
	main, here extract.Day
	// last is the date before, and the sentence it stands in.
	last         value
	lastSentence int
	// lastEnd is where it ends in its sentence.
	lastEnd int
	// lastYear is set where the year of last was written and does not merely start a stretch (2013年以来).
	lastYear bool
	// paragraphYear is the year of the last date told of in this paragraph, 0 for none. 去年 alone, which news compares
	// with, does not count.
	paragraphYear int
	// heading is the year or month that a line of its own gives for what stands below it, as in a chronicle.
	heading value
	// diary is set once a day with its year stood above an entry: today is then the day of the entry.
	diary bool
	// seen is the last day told of with that day of the month: after 本月15号, 15号 is the same day.
	seen [32]extract.Day

	sentence int
	tense    tense
	// compared is set where something is measured against the expression: 比年初增长.
	compared bool
	// alone is set where the expression fills its line, only where it fills the text.
	alone, only bool
	// between is the text from the date before in the sentence to this one.
	between string
}

// near is how many days from today the story itself happens; what lies farther off is background.
const near = 12

// storyDay is the day that 当天 means.
func (t *telling) storyDay() extract.Day {
	switch {
	case !t.here.IsZero():
		return t.here
	case !t.main.IsZero():
		return t.main
	}
	return t.today
}

// paragraph begins a new paragraph. In a chronicle the day goes on: 同日 may begin the next entry.
func (t *telling) paragraph() {
	t.paragraphYear = 0
	if t.heading.edtf == "" {
		t.here = extract.Day{}
	}
}

// entry makes a day that stands above an entry of a diary the day of that entry. A date with its year opens the diary, if
// it is not that of the article itself.
func (t *telling) entry(v value, full bool) {
	if v.unit != dayUnit || !t.diary && !full {
		return
	}
	t.diary = t.diary || t.today.IsZero() || t.today.DaysSince(v.Start) > near || t.basis == extract.Dateline
	if t.diary {
		t.today, t.basis, t.here, t.main = v.Start, extract.Dateline, extract.Day{}, v.Start
	}
}

// head makes a year or a month that fills its line the heading of what follows, if it is not of today: a chronicle tells
// of what has been.
func (t *telling) head(v value) {
	if (v.unit == yearUnit || v.unit == monthUnit) && (t.diary || !v.Contains(t.today) && (t.today.IsZero() || v.End.Before(t.today))) {
		t.heading, t.here = v, extract.Day{}
	}
}

// tell notes a date that was read, so that later ones can lean on it. since says that a stretch began then.
func (t *telling) tell(v value, e expression, basis extract.Basis, since bool) {
	t.lastYear = (writesYear(e.steps) || basis == extract.Carried && t.lastYear) && !since
	t.last, t.lastSentence, t.lastEnd = v, t.sentence, e.End
	if v.unit != yearUnit || basis != extract.Relative {
		t.paragraphYear = v.Start.Year
	}
	if v.unit != dayUnit || v.Start.IsZero() {
		return
	}
	t.seen[v.Start.Day] = v.Start
	if t.tense == future || !t.today.IsZero() && v.Start.DaysSince(t.today) > 0 {
		return
	}
	t.here = v.Start
	if t.today.IsZero() || t.today.DaysSince(v.Start) <= near {
		t.main = v.Start
	}
}

// writesYear tells whether the words name a year: 2016年5月, 去年5月.
func writesYear(steps []step) bool { return steps[0].unit == yearUnit && steps[0].how != edge }

// dateline makes a day of the dateline (新华社6月8日电) the article's today if it can be one.
func (t *telling) dateline(v value) {
	if v.unit != dayUnit {
		return
	}
	if d := v.Start.DaysSince(t.today); t.today.IsZero() || d <= 1 && d >= -7 {
		t.today, t.basis = v.Start, extract.Dateline
	}
}
