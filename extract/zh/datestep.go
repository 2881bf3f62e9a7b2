package zh

// unit is a stretch of the calendar.
type unit int

// The units from coarse to fine.
const (
	noUnit unit = iota
	centuryUnit
	decadeUnit
	yearUnit
	halfUnit
	quarterUnit
	seasonUnit
	monthUnit
	tendayUnit
	weekUnit
	weekendUnit
	dayUnit
	partUnit
)

// unitNames are the units as datewords.yaml and rule names write them.
var unitNames = [...]string{"", "century", "decade", "year", "half", "quarter", "season", "month", "tenday", "week",
	"weekend", "day", "part"}

func (u unit) String() string { return unitNames[u] }

// unitOf is the unit of a name in the data.
func unitOf(name string) (unit, bool) {
	for i, n := range unitNames {
		if n == name && i > 0 {
			return unit(i), true
		}
	}
	return noUnit, false
}

// how is the way in which a step picks its stretch of the calendar.
type how int

const (
	named    how = iota // by its number: 2022年, 5月, 14日, 春
	shifted             // n units from a day: 去年, 上周
	ago                 // n units counted from a day: 三天前, 两年后
	nth                 // the nth within what stands before: 第二周; from the end for negative n
	run                 // the first n units, or the last for negative n: 前四个月
	weekday             // the day n of the week, 1 Monday to 7 Sunday
	feast               // a festival
	months              // months n to m of the year: 下半年
	days                // days n to m of the month: 中旬; m 0 is its last
	edge                // the beginning or end, which changes nothing: 本月初
	window              // n units beside today: 过去五年
	beside              // n days after what stands before: 春节前一天
	anchored            // a stretch of history with a value of its own
)

// step is one part of a date as written, from coarse to fine: 去年 + 9月 + 3日 + 晚上. Each step picks a stretch of what
// the steps before it leave; the first is put on the calendar by the context.
type step struct {
	unit unit
	how  how
	n, m int
	// story counts from the day the article is telling of and not from today.
	story bool
	// lunar steps are of the Chinese calendar; leap is its 闰月.
	lunar, leap bool
	// era marks years, and months in them, of an old reckoning whose months are lunar without saying so.
	era   bool
	feast *festival
	// alone is set where the step makes a date only if nothing else stands in the line.
	alone bool
	value string
}

// festival says on which day of a year a feast falls.
type festival struct {
	month, day   int
	lunar        bool
	weekday, nth int
	days         int
	term         string
	easter       *int
}

// shape names the written form of a piece for the guards in datewords.yaml: a sign (日), a kind (weekday) or a word.
type shape string

// piece is what the grammar finds at one place: steps, and where they end. No steps is nothing found.
type piece struct {
	steps []step
	end   int
	shape shape
	// right is set where the words are a range of their own: 今明两年.
	right []step
}

func (p piece) found() bool { return len(p.steps) > 0 }

// longer prefers the piece that reaches farther, of two equals the first.
func (p piece) longer(q piece) piece {
	if !p.found() || q.found() && q.end > p.end {
		return q
	}
	return p
}

// one is a piece of one step.
func one(s step, end int, sh shape) piece { return piece{steps: []step{s}, end: end, shape: sh} }
