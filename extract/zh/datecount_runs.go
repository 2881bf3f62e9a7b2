package zh

import "strings"

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
	if rest, ok := strings.CutPrefix(s[i:], "第"); ok { // 第一、二季度
		at := len(s) - len(rest)
		if n, ok := readNumeral(rest); ok {
			if p := g.readQuarter(s, at+n.width, n); p.found() {
				return p
			}
		}
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
