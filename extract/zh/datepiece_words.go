package zh

import "strings"

// readHeadWord reads a word that begins a date: 去年, 下半年, 春节.
func (g *dateGrammar) readHeadWord(s string, i int) piece {
	word, p := g.heads.match(s[i:])
	if word == "" {
		return piece{}
	}
	p.end = i + len(word)
	if strings.HasSuffix(word, "中") {
		p.shape = "中"
	}
	return p
}

// readNeighbour reads 上周, 下下个月, 这个周末, 上世纪.
func (g *dateGrammar) readNeighbour(s string, i int) piece {
	word, by := g.neighbours.match(s[i:])
	for word != "" {
		at := skipSpace(s, i+len(word))
		if of, u := g.moved.match(s[at:]); of != "" {
			return one(step{unit: u, how: shifted, n: by}, at+len(of), "moved")
		}
		word, by = g.neighbours.match(strings.TrimSuffix(word, lastRune(word)))
	}
	return piece{}
}

// readWeekday reads 周三, 星期天.
func (g *dateGrammar) readWeekday(s string, i int) piece {
	if i >= len(s) {
		return piece{}
	}
	week, _ := g.weeks.match(s[i:])
	if week == "" {
		return piece{}
	}
	if day, n := g.weekdays.match(s[i+len(week):]); day != "" {
		return one(step{unit: dayUnit, how: weekday, n: n}, i+len(week)+len(day), "weekday")
	}
	return piece{}
}

// readEra reads 民国三年, 令和4年, 康熙三年, 开元元年.
func (g *dateGrammar) readEra(s string, i int) piece {
	word, era := g.eras.match(s[i:])
	if word == "" {
		return piece{}
	}
	at := skipSpace(s, i+len(word))
	n, ok := readNumeral(s[at:])
	if rest, first := strings.CutPrefix(s[at:], "元年"); first {
		return eraYear(era, 1, len(s)-len(rest))
	}
	if end, signed := sign(s, at+n.width, "年"); ok && signed && n.value > 0 && !strings.HasPrefix(s[end:], "代") {
		return eraYear(era, n.value, end)
	}
	return piece{}
}

func eraYear(era wordEntry, n, end int) piece {
	return one(step{unit: yearUnit, how: named, n: era.First + n - 1, era: era.Lunar}, end, "era")
}

// readGregorianMark reads 公元1405年, 公元前221年, 公元前3世纪 and 公历5月1日.
func (g *dateGrammar) readGregorianMark(s string, i int) piece {
	bc, _ := g.beforeChrist.match(s[i:])
	ad, _ := g.gregorian.match(s[i:])
	mark := max(len(bc), len(ad))
	if mark == 0 || bc == "前" {
		return piece{}
	}
	at := skipSpace(s, i+mark)
	n, ok := readNumeral(s[at:])
	if !ok {
		return piece{}
	}
	end, signed := sign(s, at+n.width, "年", "世纪")
	if p := g.readCentury(s, at+n.width, n); p.found() && bc == "" {
		return p
	}
	switch {
	case !signed && bc == "":
		return g.readMonth(s, at+n.width, n)
	case !signed || n.value == 0 || n.value > lastYear:
		return piece{}
	case strings.HasSuffix(s[:end], "纪"):
		return one(step{unit: centuryUnit, how: named, n: beforeOr(bc, n.value, -n.value)}, end, "世纪")
	}
	return one(step{unit: yearUnit, how: named, n: beforeOr(bc, n.value, 1-n.value)}, end, "公元")
}

func beforeOr(bc string, ad, before int) int {
	if bc != "" {
		return before
	}
	return ad
}
