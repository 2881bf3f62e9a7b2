package zh

import (
	"time"

	"github.com/diplograph/diplograph/extract"
)

// frame is the year, month or week of which a date is a part.
type frame struct {
	unit unit
	in   extract.Day
}

// frameOf is the frame that a first step needs, where the day `from` lies in.
func frameOf(first step, from value) frame {
	switch {
	case first.how == weekday || first.unit == weekendUnit:
		return frame{weekUnit, firstMonday(from.Start)}
	case first.lunar:
		return frame{yearUnit, extract.Day{Year: lunarYearOf(from.Start), Month: time.January, Day: 1}}
	case first.unit == dayUnit && first.how == named, first.how == days, first.unit == monthUnit && first.how == edge && first.n == 0:
		return frame{monthUnit, extract.Day{Year: from.Start.Year, Month: from.Start.Month, Day: 1}}
	}
	return frame{yearUnit, extract.Day{Year: from.Start.Year, Month: time.January, Day: 1}}
}

func (f frame) value() (value, bool) {
	switch f.unit {
	case weekUnit:
		return daysValue(f.in, f.in.AddDays(6), weekUnit)
	case monthUnit:
		return monthValue(f.in.Year, f.in.Month)
	}
	return yearValue(f.in.Year)
}

// refined is the part of the frame that the steps pick.
func (f frame) refined(steps []step) (value, bool) {
	v, ok := f.value()
	if !ok {
		return v, false
	}
	return refineAll(v, steps)
}

func (f frame) next() frame { return f.move(1) }

func (f frame) previous() frame { return f.move(-1) }

func (f frame) move(n int) frame {
	switch f.unit {
	case weekUnit:
		return frame{f.unit, f.in.AddDays(7 * n)}
	case monthUnit:
		y, m := addMonths(f.in.Year, f.in.Month, n)
		return frame{f.unit, extract.Day{Year: y, Month: m, Day: 1}}
	}
	return frame{f.unit, extract.Day{Year: f.in.Year + n, Month: time.January, Day: 1}}
}
