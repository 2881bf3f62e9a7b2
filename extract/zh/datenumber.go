package zh

import (
	"strings"
	"unicode/utf8"
)

// The years that four figures may mean. 5000年文明 is no year.
const firstYear, lastYear = 1000, 2199

// readNumberPiece reads what begins with a number at i and is a date by itself or with what follows: 2022年, 5月, 14日,
// 90年代, 19世纪, 一季度.
func (g *dateGrammar) readNumberPiece(s string, i int) piece {
	n, ok := readNumeral(s[i:])
	if !ok {
		return g.readRunPiece(s, i, n)
	}
	end := i + n.width
	p := g.readYear(s, end, n)
	p = p.longer(g.readMonth(s, end, n))
	p = p.longer(g.readDay(s, end, n))
	p = p.longer(g.readDecade(s, end, n))
	p = p.longer(g.readCentury(s, end, n))
	p = p.longer(g.readQuarter(s, end, n))
	p = p.longer(g.readAgo(s, i))
	return p.longer(g.readLoneYear(s, i, end, n))
}

// sign tells whether one of the signs follows at i, after a space at most, and where it ends.
func sign(s string, i int, signs ...string) (end int, ok bool) {
	if i < len(s) && s[i] == ' ' {
		i++
	}
	for _, w := range signs {
		if strings.HasPrefix(s[i:], w) {
			return i + len(w), true
		}
	}
	return i, false
}

// sharedSign tells whether the number that ends at i shares a sign with the one after a dash: 20 in 20至21日.
func (g *dateGrammar) sharedSign(s string, i int, signs ...string) (numeral, bool) {
	at := g.connector(s, i)
	if at == 0 {
		return numeral{}, false
	}
	n, ok := readNumeral(s[at:])
	if !ok {
		return n, false
	}
	_, ok = sign(s, at+n.width, signs...)
	return n, ok
}

// listedSign is sharedSign for a list: 14、15日. The numbers must follow each other; last is the last of them.
func listedSign(s string, i int, n numeral, signs ...string) (last, end int, ok bool) {
	last = n.value
	for {
		rest, listed := strings.CutPrefix(s[i:], "、")
		next, isNumber := readNumeral(rest)
		if !listed || !isNumber || next.value != last+1 || last > 31 {
			return last, i, false
		}
		last, i = next.value, i+len("、")+next.width
		if end, ok := sign(s, i, signs...); ok {
			return last, end, true
		}
	}
}

// yearSigns follow the number of a year.
var yearSigns = []string{"年度", "财年", "学年", "年"}

// readYear reads 2022年, 二〇二二年, 08年 and 98年10月 of which the number ended at i.
func (g *dateGrammar) readYear(s string, i int, n numeral) piece {
	year, ok := writtenYear(n)
	if y, counted := countedYear(s[i-n.width:i], n); counted {
		year, ok, n.figures = y, true, 4
	}
	end, signed := sign(s, i, yearSigns...)
	switch {
	case !ok || strings.HasSuffix(s[:end], "年") && strings.HasPrefix(s[end:], "代"):
		return piece{}
	case signed && n.figures == 4, signed && n.zero && n.figures == 2, signed && g.partOfYearFollows(s, end):
		return one(step{unit: yearUnit, how: named, n: year}, end, "年")
	case signed && n.figures == 2 && spokenYear(s[i-n.width:i], n):
		return one(step{unit: yearUnit, how: named, n: year}, end, "年")
	}
	if right, shared := g.sharedSign(s, i, yearSigns...); shared && n.figures == 4 && right.figures == 4 && right.value > n.value {
		return one(step{unit: yearUnit, how: named, n: year}, i, "年")
	}
	return g.readShortRange(s, i, n)
}

// readShortRange reads 2021-22年, 2021/22财年 and 2021/2022年度.
func (g *dateGrammar) readShortRange(s string, i int, n numeral) piece {
	at := g.connector(s, i)
	if rest, ok := strings.CutPrefix(s[i:], "/"); ok {
		at = len(s) - len(rest)
	}
	if at == 0 || n.figures != 4 {
		return piece{}
	}
	right, ok := readNumeral(s[at:])
	end, signed := sign(s, at+right.width, yearSigns...)
	to := right.value
	if right.figures == 2 {
		to += n.value / 100 * 100
	}
	if !ok || !signed || right.figures == 3 || to <= n.value || to > n.value+99 {
		return piece{}
	}
	return through(step{unit: yearUnit, how: named, n: n.value}, to, end, "年")
}

// countedYear tells 两千零四年 and 一千九百四十九年 from a number of years: 两千年, 一千五百年.
func countedYear(written string, n numeral) (int, bool) {
	if n.style != countedStyle || n.value%100 == 0 || n.value < 1800 || n.value > 2100 {
		return 0, false
	}
	return n.value, strings.ContainsAny(written, "零〇") || n.value < 2000
}

// writtenYear is the year that a number may mean.
func writtenYear(n numeral) (int, bool) {
	switch {
	case n.style == countedStyle:
		return 0, false
	case n.figures == 4:
		return n.value, n.value >= firstYear && n.value <= lastYear
	case n.figures == 2 && n.value < 40:
		return 2000 + n.value, true
	case n.figures == 2:
		return 1900 + n.value, true
	case n.figures == 3:
		return n.value, n.value >= 100
	}
	return 0, false
}

// spokenYear tells 九七年, which is 1997, from 七八年, which is seven or eight years.
func spokenYear(written string, n numeral) bool {
	return n.style == figureStyle && n.value >= 40 && n.value%10 != n.value/10+1 && utf8.RuneCountInString(written) == 2
}

// partOfYearFollows tells 21年5月 and 21年第三季度 from a number of years.
func (g *dateGrammar) partOfYearFollows(s string, i int) bool {
	p := g.following(s, i, []step{{unit: yearUnit, how: named, n: 2000}})
	if !p.found() {
		return false
	}
	switch first := p.steps[0]; first.unit {
	case monthUnit:
		return first.how == named || first.how == edge && !strings.HasPrefix(s[i:], "中") // 19年底
	case quarterUnit, halfUnit:
		return first.how != run
	}
	return false
}

// readMonth reads 5月, 五月份 and 5 in 5至7月.
func (g *dateGrammar) readMonth(s string, i int, n numeral) piece {
	month := step{unit: monthUnit, how: named, n: n.value}
	if from, to, ok := n.neighbours(); ok { // 七八月份
		if end, ok := sign(s, i, "月份", "月"); ok {
			month.n = from
			return through(month, to, end, "月")
		}
	}
	if n.value < 1 || n.value > 12 || n.figures > 2 || n.pair {
		return piece{}
	}
	if end, ok := sign(s, i, "月份", "月"); ok {
		return one(month, end, "月")
	}
	if last, end, ok := listedSign(s, i, n, "月份", "月"); ok && last <= 12 {
		return through(month, last, end, "月")
	}
	if right, ok := g.sharedSign(s, i, "月"); ok && right.value <= 12 {
		return one(month, i, "月")
	}
	return piece{}
}

// through is the range from a step to another of its kind: 14、15日.
func through(from step, last, end int, sh shape) piece {
	to := from
	to.n = last
	return piece{steps: []step{from}, right: []step{to}, end: end, shape: sh}
}

// readDay reads 14日, 十四号, 14 in 14至16日.
func (g *dateGrammar) readDay(s string, i int, n numeral) piece {
	if n.value < 1 || n.value > 31 || n.figures > 3 || n.pair {
		return piece{}
	}
	day := step{unit: dayUnit, how: named, n: n.value}
	if end, ok := sign(s, i, "日", "号"); ok {
		return one(day, end, dayShape(s, end, n))
	}
	if last, end, ok := listedSign(s, i, n, "日", "号"); ok && last <= 31 {
		return through(day, last, end, dayShape(s, end, n))
	}
	if right, ok := g.sharedSign(s, i, "日", "号"); ok && right.value <= 31 && right.value > 0 {
		return one(day, i, "日")
	}
	return piece{}
}

// dayShape is the sign of the day; short numbers in Chinese characters are names (神舟十三号) and durations (三日), too.
func dayShape(s string, end int, n numeral) shape {
	sh := shape(s[end-len("日") : end])
	if n.style != arabicStyle && (sh == "号" || n.value <= 10) {
		sh += " in figures"
	}
	return sh
}
