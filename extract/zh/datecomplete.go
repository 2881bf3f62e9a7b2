package zh

import (
	"strings"
	"time"

	"github.com/diplograph/diplograph/extract"
)

// carries tells whether the date before stands in the same sentence, close enough to lend what this one leaves out.
func (t *telling) carries() bool { return t.last.edtf != "" && t.lastSentence == t.sentence }

// sameClause tells whether no clause ends between the date before and this one. A comma right after it ends none: 2016年，
// 他于5月访华.
func (t *telling) sameClause() bool {
	between := strings.TrimPrefix(t.between, "，")
	return !strings.ContainsAny(between, clauseEnds)
}

// completeYear is the year of a month, and a day if not 0, that are written without one.
func (t *telling) completeYear(month, day int) (int, extract.Basis, bool) {
	if t.carries() && t.lastYear && (t.last.unit != yearUnit || t.sameClause()) {
		if y, ok := t.carriedYear(month, day); ok {
			return y, extract.Carried, true
		}
	}
	if t.heading.edtf != "" {
		return t.heading.Start.Year, extract.Carried, true
	}
	if t.today.IsZero() {
		return 0, "", false
	}
	return t.nearYear(month, day), t.basis, true
}

// carriedYear is the year of the date before, or the one after where the months have turned: 2018年12月5日…，1月3日…
// It is no year that would put the date ahead of today, unless the clause speaks of what is to come.
func (t *telling) carriedYear(month, day int) (int, bool) {
	if t.last.Start.IsZero() || t.last.End.IsZero() || t.last.unit == noUnit && t.last.End.DaysSince(t.last.Start) > 360 {
		return 0, false // 今明两年 lends no year
	}
	y := t.last.End.Year
	first := dayOrFirst(y, month, day)
	if t.last.unit != yearUnit && t.last.Start.DaysSince(first) > 270 {
		next := dayOrFirst(y+1, month, day)
		if t.tense == future || t.today.IsZero() || !t.today.Before(next) {
			return y + 1, true
		}
	}
	if t.today.IsZero() || !t.today.Before(first) {
		return y, true
	}
	if y > t.today.Year { // 将于明年3月退出，原计划在10月前达成协议: October of this year if that is to come
		return y, t.sameClause() || !t.today.Before(dayOrFirst(t.today.Year, month, day))
	}
	return y, t.tense == future
}

// dayOrFirst is the day, or the first of the month for day 0.
func dayOrFirst(year, month, day int) extract.Day {
	return extract.Day{Year: year, Month: time.Month(month), Day: max(day, 1)}
}

// nearYear is this year, also for a date that nothing stands beside, unless the month lies behind while the clause speaks
// of what is to come (将于1月 in December), or ahead while it does not: by more than half a year (12月 in January), by two
// months after words that tell what happened, or at all in a paragraph that was telling of the year before. News says 去年
// and 明年 where it means them.
func (t *telling) nearYear(month, day int) int {
	y := t.today.Year
	if day == 29 && month == 2 && extract.DaysIn(y, time.February) < 29 {
		return t.nearLeapYear()
	}
	if t.only {
		return y
	}
	base := t.today
	if day == 0 {
		base.Day = 1
	}
	switch ahead := dayOrFirst(y, month, day).DaysSince(base); {
	case t.tense == future && ahead < -100:
		return y + 1
	case ahead > 0 && t.paragraphYear == y-1 && int(t.last.Start.Month) == month: // 去年12月…。12月25日，他们将书送到…
		return y - 1
	case t.tense == future || ahead <= 0:
		return y
	case ahead > halfYear, t.tense == happened && ahead > 60, t.paragraphYear == y-1:
		return y - 1
	}
	return y
}

func (t *telling) nearLeapYear() int {
	y := t.today.Year
	step := -1
	if t.tense == future {
		step = 1
	}
	for range 8 {
		if y += step; extract.DaysIn(y, time.February) == 29 {
			return y
		}
	}
	return y
}

// completeDay is the day of a number without a month: 14日.
func (t *telling) completeDay(n int) (extract.Day, extract.Basis, bool) {
	if t.carries() && t.last.unit >= monthUnit && !t.last.Start.IsZero() {
		if d, ok := t.carriedDay(n); ok {
			return d, extract.Carried, true
		}
	}
	if d := (extract.Day{Year: t.heading.Start.Year, Month: t.heading.Start.Month, Day: n}); t.heading.unit == monthUnit && d.Valid() {
		return d, extract.Carried, true
	}
	if t.today.IsZero() {
		return extract.Day{}, "", false
	}
	if d := t.seen[n]; !d.IsZero() && abs(d.DaysSince(t.today)) <= 40 {
		return d, extract.Carried, true
	}
	if d := (extract.Day{Year: t.today.Year, Month: t.today.Month, Day: n}); t.only && d.Valid() {
		return d, t.basis, true
	}
	return nearestDay(t.today, n, t.aheadCost(), t.behindCost()), t.basis, true
}

// carriedDay is the day with that number nearest to the date before, rather after it than before.
func (t *telling) carriedDay(n int) (extract.Day, bool) {
	if n == t.today.Day && abs(t.today.DaysSince(t.last.Start)) <= 31 && t.last.unit == dayUnit && t.last.Start.Before(t.today) { // 元旦刚过…到26日 on the 26th
		return t.today, true
	}
	d := nearestDay(t.last.Start, n, 2, 3)
	if t.last.unit == monthUnit {
		d = extract.Day{Year: t.last.Start.Year, Month: t.last.Start.Month, Day: n}
	}
	if !d.Valid() || t.last.unit == monthUnit && !t.lastYear {
		return d, false
	}
	lastAhead := !t.today.IsZero() && t.today.Before(t.last.Start)
	ahead := !t.today.IsZero() && t.today.Before(d)
	return d, ahead == lastAhead || t.tense == future || !ahead && t.tense.isPast()
}

// aheadCost and behindCost weigh days after and before today by what the clause speaks of. News tells of what has been.
func (t *telling) aheadCost() int {
	switch t.tense {
	case future:
		return 2
	case past, happened:
		return 6
	}
	return 3
}

func (t *telling) behindCost() int {
	if t.tense == future {
		return 8
	}
	return 2
}

// nearestDay is the day with number n in the month of d or beside it that lies nearest, days after and before weighed
// by their cost.
func nearestDay(d extract.Day, n, ahead, behind int) extract.Day {
	best, bestCost := extract.Day{}, 0
	for k := -1; k <= 1; k++ {
		y, m := addMonths(d.Year, d.Month, k)
		c := extract.Day{Year: y, Month: m, Day: n}
		if !c.Valid() {
			continue
		}
		cost := c.DaysSince(d) * ahead
		if cost < 0 {
			cost = d.DaysSince(c) * behind
		}
		if best.IsZero() || cost < bestCost {
			best, bestCost = c, cost
		}
	}
	return best
}

// completeWeekend is the Saturday nearest to today, or the one that the clause's tense wants.
func (t *telling) completeWeekend() extract.Day {
	d := t.completeWeekday(6)
	if t.tense == noTense && d.DaysSince(t.today) > 3 {
		return d.AddDays(-7)
	}
	return d
}

// completeWeekday is the day of the running week with that name, or one week on or back as the clause's tense wants.
func (t *telling) completeWeekday(n int) extract.Day {
	d := firstMonday(t.today).AddDays(n - 1)
	switch {
	case t.tense == future && d.Before(t.today):
		return d.AddDays(7)
	case t.tense.isPast() && t.today.Before(d):
		return d.AddDays(-7)
	}
	return d
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
