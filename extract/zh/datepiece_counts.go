package zh

import "strings"

// readAgo reads 三天前, 两周后, 半年前, 一年半后: so many units before or after a day.
func (g *dateGrammar) readAgo(s string, i int) piece {
	n, end, ok := readAmount(s, i)
	if !ok {
		return piece{}
	}
	at := skipSpace(s, end)
	half := n.half
	if rest, ok := strings.CutPrefix(s[at:], "个半"); ok && n.value > 0 { // 两个半月前
		at, half = len(s)-len(rest), true
	}
	word, u := g.units.match(s[at:])
	if word == "" || n.arabicYear() && strings.HasPrefix(word, "年") {
		return piece{}
	}
	end = at + len(word)
	if strings.HasPrefix(s[end:], "半") && u == yearUnit {
		half = true
		end += len("半")
	}
	end, ok = sign(s, end, "之前", "以前", "前", "之后", "以后", "后")
	if !ok {
		return piece{}
	}
	sgn := 1
	if strings.HasSuffix(s[:end], "前") {
		sgn = -1
	}
	st, ok := agoStep(u, n.value, half, sgn)
	if !ok {
		return piece{}
	}
	return one(st, end, agoShape(sgn))
}

func agoShape(sign int) shape {
	if sign < 0 {
		return "ago"
	}
	return "later"
}

// amount is a number of units, or a half of one.
type amount struct {
	numeral
	half bool
}

// arabicYear tells a year (2015年前) from a number of years (45年前).
func (n amount) arabicYear() bool {
	return n.figures == 4 && n.style != countedStyle && n.value >= 1800 && n.value <= lastYear
}

func readAmount(s string, i int) (amount, int, bool) {
	if strings.HasPrefix(s[i:], "半") {
		return amount{half: true}, i + len("半"), true
	}
	n, ok := readCount(s, i)
	return amount{numeral: n}, i + n.width, ok
}

// readCount reads a number of things: 三四年 is no number of years.
func readCount(s string, i int) (numeral, bool) {
	n, ok := readNumeral(s[i:])
	return n, ok && n.value > 0 && (n.style != figureStyle || n.figures == 1)
}

// agoStep counts halves in the next finer unit. Half a month is 15 days, half a week is nothing anybody says.
func agoStep(u unit, n int, half bool, sign int) (step, bool) {
	switch {
	case half && u == yearUnit:
		return step{unit: monthUnit, how: ago, n: sign * (12*n + 6)}, true
	case half && u == monthUnit:
		return step{unit: dayUnit, how: ago, n: sign * (30*n + 15)}, n < 12
	case half && u == centuryUnit:
		return step{unit: yearUnit, how: ago, n: sign * 50}, n == 0
	case half:
		return step{}, false
	case u == weekUnit:
		return step{unit: dayUnit, how: ago, n: sign * 7 * n}, true
	case u == quarterUnit:
		return step{unit: monthUnit, how: ago, n: sign * 3 * n}, true
	case u == centuryUnit:
		return step{unit: yearUnit, how: ago, n: sign * 100 * n}, true
	case u == weekendUnit || u == yearUnit && n >= 1000 || u == dayUnit && n > 1000 || u == monthUnit && n > 100:
		return step{}, false
	}
	return step{unit: u, how: ago, n: sign * n}, true
}

// readWindow reads 过去五年, 未来三天: a stretch beside today.
func (g *dateGrammar) readWindow(s string, i int) piece {
	word, by := g.windows.match(s[i:])
	if word == "" {
		return piece{}
	}
	n, end, ok := readAmount(s, i+len(word))
	if !ok || n.half {
		return piece{}
	}
	of, u := g.units.match(s[end:])
	if word == "前" && (u == monthUnit || u == quarterUnit) { // 前三季度 are those of the year
		return piece{}
	}
	if of == "" || n.arabicYear() || end+len(of) < len(s) && beginsWith(s[end+len(of):], []string{"前", "后", "以前", "之前", "以后", "之后"}) {
		return piece{}
	}
	return one(step{unit: u, how: window, n: by * n.value, alone: true}, end+len(of), "window")
}

// readNth reads 第三季度, 第二周, 第一个星期日, 最后一个月, 倒数第二天, 首个月 inside a year or a month.
func (g *dateGrammar) readNth(s string, i int) piece {
	at, sgn, ok := ordinalMark(s, i)
	if !ok {
		return piece{}
	}
	n, ok := readNumeral(s[at:])
	if strings.HasSuffix(s[:at], "首") {
		n, ok = numeral{value: 1}, true
	}
	if !ok || n.value < 1 || n.value > 366 {
		return piece{}
	}
	end := skipSpace(s, at+n.width)
	rest := strings.TrimPrefix(s[end:], "个")
	if q := g.readWeekday(rest, 0); q.found() {
		return one(step{unit: weekUnit, how: nth, n: sgn * n.value, m: q.steps[0].n}, len(s)-len(rest)+q.end, "weekday")
	}
	word, u := g.units.match(s[end:])
	if word == "" || u < quarterUnit {
		return piece{}
	}
	return one(step{unit: u, how: nth, n: sgn * n.value}, end+len(word), "nth")
}

// ordinalMark reads what makes a number an ordinal, and whether it counts from the end.
func ordinalMark(s string, i int) (end, sign int, ok bool) {
	for _, m := range []struct {
		word string
		sign int
	}{{"倒数第", -1}, {"最后第", -1}, {"最后", -1}, {"第", 1}, {"首", 1}} {
		if strings.HasPrefix(s[i:], m.word) {
			at := i + len(m.word)
			one := strings.HasPrefix(s[at:], "一")
			if m.word == "最后" && !one {
				return 0, 0, false
			}
			return at, m.sign, true
		}
	}
	return 0, 0, false
}

// readRun reads 前四个月, 头10天, 最后两周 inside a year or a month.
func (g *dateGrammar) readRun(s string, i int) piece {
	sgn, at := 1, 0
	for _, m := range []string{"前", "头", "首", "最后", "后"} {
		if strings.HasPrefix(s[i:], m) {
			at = skipSpace(s, i+len(m))
			if strings.HasSuffix(m, "后") {
				sgn = -1
			}
			break
		}
	}
	if at == 0 {
		return piece{}
	}
	n, ok := readCount(s, at)
	if !ok || n.value > 366 {
		return piece{}
	}
	end := skipSpace(s, at+n.width)
	word, u := g.units.match(s[end:])
	if word == "" || u < quarterUnit || u == weekendUnit {
		return piece{}
	}
	return one(step{unit: u, how: run, n: sgn * n.value}, end+len(word), "run")
}

// readHeadRun reads 前四个月 and 前三季度 of the running year. 前三天 and 前两年 are vague, and 首 ends 元首 more often.
func (g *dateGrammar) readHeadRun(s string, i int) piece {
	p := g.readRun(s, i)
	if strings.HasPrefix(s[i:], "首") || !p.found() || p.steps[0].n < 2 || p.steps[0].n > 11 || p.steps[0].unit > monthUnit {
		return piece{}
	}
	return p
}

// readOrdinalQuarter reads 第三季度 and Q3 of the running year.
func (g *dateGrammar) readOrdinalQuarter(s string, i int) piece {
	if p := g.readNth(s, i); p.found() && p.steps[0].unit == quarterUnit && p.steps[0].n <= 4 {
		return p
	}
	p := g.readQ(s, i)
	if p.found() {
		p.steps[0].alone = true
	}
	return p
}

// readQ reads Q1 to Q4.
func (g *dateGrammar) readQ(s string, i int) piece {
	if i+1 >= len(s) || s[i] != 'Q' || s[i+1] < '1' || s[i+1] > '4' || i+2 < len(s) && joinsFigures(s[i+2]) {
		return piece{}
	}
	return one(step{unit: quarterUnit, how: named, n: int(s[i+1] - '0')}, i+2, "Q")
}
