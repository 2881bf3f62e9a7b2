package zh

import (
	"strings"
	"unicode/utf8"
)

// head reads the piece that a date may begin with at i. After the sign of a range, or in brackets, inside is set.
func (g *dateGrammar) head(s string, i int, inside bool) piece {
	if i >= len(s) {
		return piece{}
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	k := g.starts[r]
	var p piece
	if k&startsNumber != 0 {
		p = g.readFigures(s, i, inside).longer(g.readNumberPiece(s, i))
	}
	if k&startsHead != 0 {
		p = p.longer(g.readHeadWord(s, i))
	}
	if k&startsNeighbour != 0 {
		p = p.longer(g.readNeighbour(s, i))
	}
	if k&startsWeek != 0 {
		p = p.longer(g.readWeekday(s, i))
	}
	p = p.longer(g.rareHead(s, i, k))
	if inside && (p.shape == "日" || p.shape == "号") { // 12日和13日之间: no duration
		p.shape = "month and day"
	}
	return g.guarded(s, p)
}

// rareHead reads the heads that few articles have.
func (g *dateGrammar) rareHead(s string, i int, k startKind) piece {
	var p piece
	if k&startsEra != 0 {
		p = g.readEra(s, i)
	}
	if k&startsLunar != 0 {
		p = p.longer(g.readLunarMark(s, i))
	}
	if k&startsGregorian != 0 {
		p = p.longer(g.readGregorianMark(s, i))
	}
	if k&startsWindow != 0 {
		p = p.longer(g.readWindow(s, i))
	}
	if k&startsCount != 0 {
		p = p.longer(g.readOrdinalQuarter(s, i)).longer(g.readHeadRun(s, i)).longer(g.readAgo(s, i))
	}
	return p
}

// following reads the piece that may come after the steps of a date.
func (g *dateGrammar) following(s string, i int, steps []step) piece {
	last := steps[len(steps)-1]
	at := g.skipOf(s, i)
	p := piece{}
	switch last.unit {
	case centuryUnit, decadeUnit:
		p = g.afterCentury(s, i, at, last)
	case yearUnit:
		p = g.afterYear(s, i, at, steps)
	case quarterUnit, weekUnit:
		p = g.afterWeek(s, i, at, last)
	case monthUnit:
		p = g.afterMonth(s, i, at, last)
	case dayUnit, weekendUnit:
		p = g.afterDay(s, i, at, last)
	}
	return g.guarded(s, p)
}

// skipOf moves past 的 and spaces inside a date: 2021 年的最後 4 个月.
func (g *dateGrammar) skipOf(s string, i int) int {
	i = skipSpace(s, i)
	if rest, ok := strings.CutPrefix(s[i:], "的"); ok {
		return skipSpace(s, len(s)-len(rest))
	}
	return i
}

// afterWord reads a word that may stand after the unit u.
func (g *dateGrammar) afterWord(s string, i int, u unit, sh shape) piece {
	word, st := g.after[u].match(s[i:])
	if short, ok := strings.CutSuffix(word, "至"); ok && g.yearAt(s, i+len(word)) { // 2021年冬至2022年春
		word, st = g.after[u].match(short)
	}
	if word != "" {
		switch {
		case st.how == edge && st.unit != partUnit:
			sh = edgeShape(word)
		case st.unit == seasonUnit && len(word) == len("春"):
			sh = "season"
		case st.unit != partUnit || len(word) > len("晚"):
			sh = "word"
		}
		return one(st, i+len(word), sh)
	}
	return piece{}
}

func (g *dateGrammar) yearAt(s string, i int) bool {
	p := g.head(s, i, true)
	return p.found() && p.steps[0].unit == yearUnit
}

// edgeShape tells the 中 of 年中, which rarely is one, from the other edges, and those from whole words.
func edgeShape(word string) shape {
	switch {
	case strings.HasSuffix(word, "中"):
		return "中"
	case len(word) <= len("年底"):
		return "edge"
	}
	return "word"
}

func (g *dateGrammar) afterCentury(s string, i, at int, last step) piece {
	var p piece
	if n, ok := readNumeral(s[at:]); last.unit == centuryUnit && (ok || n.width > 0) {
		if ok {
			p = g.readDecade(s, at+n.width, n)
		} else {
			p = g.readRunPiece(s, at, n)
		}
	}
	if last.unit == centuryUnit {
		p = p.longer(g.readDecadeOf(s, at))
	}
	return p.longer(g.afterWord(s, i, last.unit, "word"))
}

func (g *dateGrammar) afterYear(s string, i, at int, steps []step) piece {
	if end := g.lunarMark(s, at); end > 0 {
		return g.readLunarMonth(s, end)
	}
	last := steps[len(steps)-1]
	p := g.afterWord(s, at, yearUnit, "word")
	if n, ok := readNumeral(s[at:]); ok {
		end := at + n.width
		p = p.longer(g.readMonth(s, end, n)).longer(g.readQuarter(s, end, n))
	}
	if q := g.readLunarMonth(s, at); q.found() && (last.era || last.lunar) {
		q.steps[0].era = last.era
		p = q.longer(p)
	}
	p = p.longer(g.readLeapMonth(s, at))
	return p.longer(g.readOrdinalQuarter(s, at)).longer(g.readNth(s, at)).longer(g.readRun(s, at))
}

func (g *dateGrammar) afterMonth(s string, i, at int, last step) piece {
	if last.how == edge {
		return piece{}
	}
	if last.lunar {
		return g.readLunarDay(s, at).longer(g.afterWord(s, at, monthUnit, "edge"))
	}
	p := g.afterWord(s, at, monthUnit, "edge")
	if n, ok := readNumeral(s[at:]); ok {
		q := g.readDay(s, at+n.width, n).longer(bareDay(s, at+n.width, n))
		q.shape = "month and day"
		p = p.longer(q)
	}
	if last.how == named && !endsWith(s[:i], arabicMonths) { // 二月初二, but 5月初一名男子
		p = p.longer(g.readFirstDays(s, i))
	}
	return p.longer(g.readNth(s, at)).longer(g.readRun(s, at))
}

func (g *dateGrammar) afterWeek(s string, i, at int, last step) piece {
	p := g.afterWord(s, i, last.unit, "edge")
	if last.unit != weekUnit || last.how == weekday {
		return p
	}
	if word, n := g.weekdays.match(s[i:]); word != "" {
		p = p.longer(one(step{unit: dayUnit, how: weekday, n: n}, i+len(word), "weekday"))
	}
	return p.longer(g.readWeekday(s, at))
}

// arabicMonths end a month that is not of the Chinese calendar.
var arabicMonths = []string{"0月", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "月份"}

// bareDay reads the 14 of 1月14 and the 二十三 of 一月二十三 at the end of a clause. 八月十五 without its year and days with 廿
// are of the Chinese calendar.
func bareDay(s string, i int, n numeral) piece {
	written := s[i-n.width : i]
	feast := strings.HasSuffix(s[:i], "八月十五") && !strings.HasSuffix(s[:i], "年八月十五")
	if n.style != arabicStyle && (n.value <= 10 || feast || strings.ContainsAny(written, "廿卅")) || n.value < 1 || n.value > 31 || !endsClause(s[i:]) || i < len(s) && s[i] < 0x7F {
		return piece{}
	}
	return one(step{unit: dayUnit, how: named, n: n.value}, i, "month and day")
}

// afterDay reads what only confirms a day: its part (14日晚), the day of the week (10月12号，星期一), its feast.
func (g *dateGrammar) afterDay(s string, i, at int, last step) piece {
	p := g.afterWord(s, at, dayUnit, "part")
	if last.unit != dayUnit || last.how == weekday || last.how == edge {
		return p
	}
	if word, q := g.heads.match(s[at:]); word != "" && q.shape == "feast" && last.how == named {
		return one(step{unit: dayUnit, how: edge}, at+len(word), "word")
	}
	from := at
	if rest, ok := strings.CutPrefix(s[at:], "，"); ok {
		from = len(s) - len(rest)
	} else if rest, ok := strings.CutPrefix(s[at:], ","); ok {
		from = len(s) - len(rest)
	}
	q := g.readWeekday(s, skipSpace(s, from))
	if q.found() && last.how == named {
		return p.longer(one(step{unit: dayUnit, how: edge, n: q.steps[0].n}, q.end, "weekday"))
	}
	return p
}
