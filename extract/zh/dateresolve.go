package zh

import (
	"slices"
	"time"

	"github.com/diplograph/diplograph/extract"
)

// resolve puts an expression on the calendar.
func (t *telling) resolve(e expression) (value, extract.Basis, bool) {
	v, basis, ok := t.resolveRange(e)
	if ok && e.approximate {
		v = approximately(v)
	}
	return v, basis, ok
}

func (t *telling) resolveRange(e expression) (value, extract.Basis, bool) {
	if e.right != nil && e.right[0].how == shifted && t.lastWinter(e.steps) { // 今冬明春 in January
		e.right = slices.Clone(e.right)
		e.right[0].n--
	}
	if e.right == nil {
		v, basis, ok := t.resolveInner(e)
		if ok && e.open {
			v, ok = openValue(v)
		}
		return v, basis, ok
	}
	if !bare(e.right[0]) && !e.right[0].story && bare(e.steps[0]) {
		return t.resolveLeftward(e)
	}
	left, basis, ok := t.resolveSteps(e.steps)
	if !ok {
		return left, basis, false
	}
	v, ok := t.rangeFrom(left, e)
	if ok && basis == t.basis && t.monthsUnderWay(e, v) {
		if before, _, beforeOK := refined(left.yearBefore(), e.steps, basis, true); beforeOK {
			v, ok = t.rangeFrom(before, e)
		}
	}
	return v, basis, ok
}

// rangeFrom is the range that begins with left.
func (t *telling) rangeFrom(left value, e expression) (value, bool) {
	right, ok := t.resolveAfter(left, e.steps, e.right)
	if !ok {
		return left, false
	}
	return rangeValue(left, right)
}

// halfYear is how many days a month may lie ahead of today and still be one of this year where nothing tells.
const halfYear = 183

// monthsUnderWay tells whether a run of months without a year has begun and ends long after today though nothing says
// that it is to come: 1至11月 in January is that of the year before.
func (t *telling) monthsUnderWay(e expression, v value) bool {
	isMonth := func(steps []step) bool { return len(steps) == 1 && steps[0].unit == monthUnit && !steps[0].lunar }
	return isMonth(e.steps) && isMonth(e.right) && !t.only && t.tense != future &&
		v.Contains(t.today) && v.End.DaysSince(t.today) > halfYear
}

// bare tells whether a step needs a coarser one from the context.
func bare(s step) bool {
	switch s.how {
	case named:
		return s.unit >= quarterUnit
	case days, months, weekday, nth, run, edge:
		return true
	}
	return false
}

// resolveInner prefers the day in brackets: an article published after midnight says 今天（8日） of the day before.
func (t *telling) resolveInner(e expression) (value, extract.Basis, bool) {
	v, basis, ok := t.resolveSteps(e.steps)
	if e.inner == nil || e.inner[0].how == weekday {
		return v, basis, ok
	}
	inner, _, innerOK := t.resolveSteps(e.inner)
	loose := e.steps[0].how == shifted || e.steps[0].how == weekday
	if innerOK && inner.unit == dayUnit && (!ok || v.unit == dayUnit && loose) {
		return inner, extract.Relative, true
	}
	return v, basis, ok
}

// resolveAfter puts the right end of a range on the calendar. What it leaves out it takes from the left end, and it
// never lies before it: 8月至2月 ends in the next year.
func (t *telling) resolveAfter(left value, leftSteps, steps []step) (value, bool) {
	if s := steps[0]; s.unit == decadeUnit && s.how == named && s.n < 100 { // 19世纪60年代到70年代
		return decadeValue(left.Start.Year/100*100 + s.n)
	}
	if !bare(steps[0]) {
		here := t.here
		t.here = left.End // 14日晚至次日
		v, _, ok := t.resolveSteps(steps)
		t.here = here
		return v, ok && !v.End.Before(left.Start)
	}
	f := frameOf(steps[0], left)
	if first := steps[0]; first.lunar && first.unit == dayUnit { // 正月初一至初五
		steps = append(lunarMonths(leftSteps), steps...)
		f = frame{yearUnit, extract.Day{Year: lunarYearOf(left.Start), Month: time.January, Day: 1}}
	}
	for range 12 {
		if v, ok := f.refined(steps); ok && !v.Start.Before(left.Start) {
			return v, true
		}
		f = f.next()
	}
	return value{}, false
}

func lunarMonths(steps []step) []step {
	var out []step
	for _, s := range steps {
		if s.unit == monthUnit {
			out = append(out, s)
		}
	}
	return out
}

// resolveLeftward puts the left end before the right one, which is complete: 12月30日至2023年1月2日.
func (t *telling) resolveLeftward(e expression) (value, extract.Basis, bool) {
	right, basis, ok := t.resolveSteps(e.right)
	if !ok || right.Start.IsZero() {
		return right, basis, false
	}
	f := frameOf(e.steps[0], right)
	for range 12 {
		if left, ok := f.refined(e.steps); ok && !right.End.Before(left.End) {
			v, ok := rangeValue(left, right)
			return v, basis, ok
		}
		f = f.previous()
	}
	return value{}, "", false
}
