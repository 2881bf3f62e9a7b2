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
	if word == "" || half == n.half && !n.counts(word) {
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

// counts tells whether the number counts the unit: 45年前 and 三日前 do, 2015年前, 14日前 and 3月前 name a year, a day and
// a month.
func (n amount) counts(unitWord string) bool {
	switch unitWord {
	case "年":
		return !n.arabicYear() && !n.zero
	case "日":
		return n.style != arabicStyle
	}
	return unitWord != "月"
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
