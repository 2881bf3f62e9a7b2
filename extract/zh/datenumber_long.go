package zh

import "strings"

// readDecade reads 90年代, 九十年代, 2010年代 and 五、六十年代.
func (g *dateGrammar) readDecade(s string, i int, n numeral) piece {
	if end, ok := sign(s, i, "年代"); ok && n.value%10 == 0 && (n.value < 100 || n.value >= firstYear && n.value <= lastYear) {
		return one(step{unit: decadeUnit, how: named, n: n.value}, end, "年代")
	}
	for _, dash := range []string{"、", "至", "到", "-", "—"} {
		rest, ok := strings.CutPrefix(s[i:], dash)
		if !ok {
			continue
		}
		right, ok := readNumeral(rest)
		end, signed := sign(s, i+len(dash)+right.width, "年代")
		if ok && signed && right.value%10 == 0 && right.value < 100 {
			return decades(n, right, end)
		}
	}
	return piece{}
}

// decades is the range of 五、六十年代 and 60、70年代.
func decades(left, right numeral, end int) piece {
	from := left.value
	if from < 10 {
		from *= 10
	}
	if from%10 != 0 || from >= right.value {
		return piece{}
	}
	first := step{unit: decadeUnit, how: named, n: from}
	last := step{unit: decadeUnit, how: named, n: right.value}
	return piece{steps: []step{first}, right: []step{last}, end: end, shape: "年代"}
}

// readRunPiece reads decades whose figures stand side by side: 六七十年代. Nothing else of that kind is a date.
func (g *dateGrammar) readRunPiece(s string, i int, n numeral) piece {
	runes := []rune(s[i : i+n.width])
	end, ok := sign(s, i+n.width, "年代")
	if !ok || len(runes) != 3 || runes[2] != '十' {
		return piece{}
	}
	from, fromOK := figureOf(runes[0])
	to, toOK := figureOf(runes[1])
	if !fromOK || !toOK {
		return piece{}
	}
	return decades(numeral{value: from}, numeral{value: 10 * to}, end)
}

// readCentury reads 19世纪.
func (g *dateGrammar) readCentury(s string, i int, n numeral) piece {
	if end, ok := sign(s, i, "世纪"); ok && n.value >= 1 && n.value <= 30 && !n.pair {
		return one(step{unit: centuryUnit, how: named, n: n.value}, end, "世纪")
	}
	if right, ok := g.sharedSign(s, i, "世纪"); ok && n.value >= 1 && right.value > n.value && right.value <= 30 {
		return one(step{unit: centuryUnit, how: named, n: n.value}, i, "世纪")
	}
	return piece{}
}

// readQuarter reads 一季度, 二、三季度 and 1 in 1至3季度; the first of 第一季度 is read with its 第.
func (g *dateGrammar) readQuarter(s string, i int, n numeral) piece {
	quarter := step{unit: quarterUnit, how: named, n: n.value}
	if n.value < 1 || n.value > 4 || n.pair {
		return piece{}
	}
	if end, ok := sign(s, i, "季度"); ok {
		return one(quarter, end, "季度")
	}
	if last, end, ok := listedSign(s, i, n, "季度"); ok && last <= 4 {
		return through(quarter, last, end, "季度")
	}
	if right, ok := g.sharedSign(s, i, "季度"); ok && right.value > n.value && right.value <= 4 {
		return one(quarter, i, "季度")
	}
	return piece{}
}

// readDecadeOf reads 头十年, 第二个十年 and 最后十年 of a century.
func (g *dateGrammar) readDecadeOf(s string, i int) piece {
	for _, w := range []struct {
		words []string
		n     int
	}{{[]string{"头十年", "前十年", "第一个十年", "头10年", "第一个10年"}, 0}, {[]string{"第二个十年", "第二个10年"}, 10},
		{[]string{"第三个十年", "第三个10年"}, 20}, {[]string{"最后十年", "最后10年", "后十年", "最后一个十年"}, 90}} {
		if end, ok := sign(s, i, w.words...); ok {
			return one(step{unit: decadeUnit, how: named, n: w.n}, end, "word")
		}
	}
	return piece{}
}

// readLoneYear reads four figures, or eight (20220114), that fill their line: a heading or a cell of a table.
func (g *dateGrammar) readLoneYear(s string, i, end int, n numeral) piece {
	if n.style == arabicStyle && n.figures == 8 {
		return figuresAlone(n.value, end)
	}
	if n.style != arabicStyle || n.figures != 4 || n.value < firstYear || n.value > lastYear {
		return piece{}
	}
	return one(step{unit: yearUnit, how: named, n: n.value, alone: true}, end, "figures")
}
