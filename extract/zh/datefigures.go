package zh

import (
	"time"

	"github.com/diplograph/diplograph/extract"
)

// readFigures reads a date in figures alone: 2022-01-14, 2022/1/14, 2022.1.14, 14/1/2022, 22-01-14, 2022-01. Of two
// numbers that could both be the month, the day stands first in 14/1/2022, as outside America. After the dash of a
// range, inRange is set.
func (g *dateGrammar) readFigures(s string, i int, inRange bool) piece {
	if i > 0 && joinsFigures(s[i-1]) && !inRange {
		return piece{}
	}
	var ns [3]numeral
	var dash byte
	count, end := 0, i
	for count < 3 {
		n, ok := readNumeral(s[end:])
		if !ok || n.style != arabicStyle {
			return piece{}
		}
		ns[count] = n
		count++
		end += n.width
		if count == 3 || end >= len(s) || !isDash(s[end]) || dash != 0 && s[end] != dash {
			break
		}
		dash = s[end]
		end++
	}
	if end < len(s) && joinsFigures(s[end]) && !g.rangeOfFigures(s, end) && !timeFollows(s, end) {
		return piece{}
	}
	return figureDate(ns, count, dash, end)
}

func isDash(c byte) bool { return c == '-' || c == '/' || c == '.' }

// joinsFigures tells whether c beside a number makes it part of something longer: of a version, an address, a sum.
func joinsFigures(c byte) bool {
	return isDash(c) || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '%' || c == ':'
}

// rangeOfFigures tells whether what follows a date in figures is the dash before another one: 2018/1/10-2018/7/10.
func (g *dateGrammar) rangeOfFigures(s string, i int) bool {
	at := g.connector(s, i)
	return at > 0 && at < len(s) && s[at] >= '0' && s[at] <= '9'
}

// timeFollows tells 2021-12-31T23:59 from a longer word.
func timeFollows(s string, i int) bool {
	return s[i] == 'T' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9'
}

// figureDate puts two or three numbers together.
func figureDate(ns [3]numeral, count int, dash byte, end int) piece {
	a, b, c := ns[0], ns[1], ns[2]
	switch {
	case count == 2 && a.figures == 4 && b.figures == 2 && dash != '/' && b.value >= 1 && b.value <= 12:
		steps := []step{{unit: yearUnit, how: named, n: a.value, alone: true}, {unit: monthUnit, how: named, n: b.value}}
		return validFigures(piece{steps: steps, end: end, shape: "figures"})
	case count != 3:
		return piece{}
	case a.figures == 4 && b.figures <= 2 && c.figures <= 2:
		return validFigures(figurePiece(a.value, b.value, c.value, end))
	case c.figures == 4 && a.figures <= 2 && b.figures <= 2 && b.value <= 12:
		return validFigures(figurePiece(c.value, b.value, a.value, end))
	case c.figures == 4 && a.figures <= 2 && b.figures <= 2:
		return validFigures(figurePiece(c.value, a.value, b.value, end))
	case a.figures == 2 && b.figures == 2 && c.figures == 2 && dash != '.':
		year, _ := writtenYear(a)
		return validFigures(figurePiece(year, b.value, c.value, end))
	}
	return piece{}
}

func figurePiece(year, month, day, end int) piece {
	return piece{end: end, shape: "figures", steps: []step{{unit: yearUnit, how: named, n: year},
		{unit: monthUnit, how: named, n: month}, {unit: dayUnit, how: named, n: day}}}
}

// validFigures drops a piece that the calendar does not have.
func validFigures(p piece) piece {
	d := extract.Day{Year: p.steps[0].n, Month: time.Month(p.steps[1].n), Day: 1}
	if len(p.steps) == 3 {
		d.Day = p.steps[2].n
	}
	if d.Year < firstYear || d.Year > lastYear || !d.Valid() {
		return piece{}
	}
	return p
}

// figuresAlone reads 20220114.
func figuresAlone(n, end int) piece {
	p := figurePiece(n/10000, n/100%100, n%100, end)
	p.steps[0].alone = true
	return validFigures(p)
}
