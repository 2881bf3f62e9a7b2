package zh

import "strings"

// lunarMark is the end of 农历 and its like at i, 0 if there is none.
func (g *dateGrammar) lunarMark(s string, i int) int {
	if word, _ := g.lunar.match(s[i:]); word != "" {
		return i + len(word)
	}
	return 0
}

// readLunarMark reads 农历八月十五, 农历2022年正月初一, 农历春节.
func (g *dateGrammar) readLunarMark(s string, i int) piece {
	at := g.lunarMark(s, i)
	if at == 0 {
		return g.readCycleYear(s, i).longer(g.readLeapMonth(s, i))
	}
	if n, ok := readNumeral(s[at:]); ok {
		if p := g.readYear(s, at+n.width, n); p.found() {
			p.steps[0].lunar = true
			return p
		}
	}
	if word, year, ok := stemAndBranch(s[at:]); ok {
		end := at + len(word)
		alone := !g.readLunarMonth(s, end).found() // 农历虎年 is no year of the calendar
		return one(step{unit: yearUnit, how: shifted, n: year, lunar: true, alone: alone}, end, "era")
	}
	return g.readLunarMonth(s, at)
}

// readCycleYear reads 壬寅年正月 without a word that says it is lunar; 壬寅年 and 虎年 alone are more often wishes.
func (g *dateGrammar) readCycleYear(s string, i int) piece {
	word, year, ok := stemAndBranch(s[i:])
	if !ok {
		return piece{}
	}
	end := i + len(word)
	alone := !g.readLunarMonth(s, end).found()
	return one(step{unit: yearUnit, how: shifted, n: year, lunar: true, alone: alone}, end, "era")
}

// readLeapMonth reads 闰二月, which only the Chinese calendar has.
func (g *dateGrammar) readLeapMonth(s string, i int) piece {
	if !strings.HasPrefix(s[i:], "闰") {
		return piece{}
	}
	return g.readLunarMonth(s, i)
}

// readLunarMonth reads 八月, 闰二月, 正月 where the Chinese calendar is meant.
func (g *dateGrammar) readLunarMonth(s string, i int) piece {
	rest, leap := strings.CutPrefix(s[i:], "闰")
	at := len(s) - len(rest)
	if word, p := g.heads.match(rest); word != "" && p.steps[0].how == named && p.steps[0].unit == monthUnit {
		p.end = at + len(word)
		return p
	}
	n, ok := readNumeral(rest)
	end, signed := sign(s, at+n.width, "月")
	if !ok || !signed || n.value < 1 || n.value > 12 {
		return piece{}
	}
	return one(step{unit: monthUnit, how: named, n: n.value, lunar: true, leap: leap}, end, "lunar")
}

// readLunarDay reads 初五, 十五, 廿三, 三十 after a month of the Chinese calendar.
func (g *dateGrammar) readLunarDay(s string, i int) piece {
	if p := g.readFirstDays(s, i); p.found() {
		return p
	}
	n, ok := readNumeral(s[i:])
	if !ok || n.value < 1 || n.value > 30 {
		return piece{}
	}
	end, _ := sign(s, i+n.width, "日")
	if !strings.HasSuffix(s[:end], "日") {
		end = i + n.width
	}
	return one(step{unit: dayUnit, how: named, n: n.value, lunar: true}, end, "lunar")
}

// readFirstDays reads 初一 to 初十, which only the Chinese calendar has: it makes the month before it a lunar one.
func (g *dateGrammar) readFirstDays(s string, i int) piece {
	rest, ok := strings.CutPrefix(s[i:], "初")
	if !ok {
		return readTwentiethDays(s, i)
	}
	n, ok := readNumeral(rest)
	if !ok || n.value < 1 || n.value > 10 || n.style == arabicStyle {
		return piece{}
	}
	return one(step{unit: dayUnit, how: named, n: n.value, lunar: true}, i+len("初")+n.width, "lunar")
}

// readTwentiethDays reads 廿, 廿二 and 卅 without 日, as days are written in the Chinese calendar only.
func readTwentiethDays(s string, i int) piece {
	if !beginsWith(s[i:], []string{"廿", "卅"}) {
		return piece{}
	}
	n, ok := readNumeral(s[i:])
	if _, signed := sign(s, i+n.width, "日", "号"); !ok || signed || n.value > 30 {
		return piece{}
	}
	return one(step{unit: dayUnit, how: named, n: n.value, lunar: true}, i+n.width, "lunar")
}

// stemAndBranch reads 壬寅年, 壬寅虎年 and 虎年; year is its place in the cycle of 60 with 甲子 as 0, for an animal alone
// 100 and its place in the cycle of 12.
func stemAndBranch(s string) (word string, year int, ok bool) {
	const stems, branches, animals = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
	const w = len("甲")
	if len(s) < 2*w {
		return "", 0, false
	}
	if a := strings.Index(animals, s[:w]); a >= 0 && s[w:2*w] == "年" {
		return s[:2*w], 100 + a/w, true
	}
	stem, branch := strings.Index(stems, s[:w]), strings.Index(branches, s[w:2*w])
	if stem < 0 || branch < 0 {
		return "", 0, false
	}
	end := 2 * w
	if len(s) >= end+w && strings.Contains(animals, s[end:end+w]) {
		end += w
	}
	if !strings.HasPrefix(s[end:], "年") || (branch-stem)/w%2 != 0 {
		return "", 0, false
	}
	year = (6*stem/w - 5*branch/w + 60*5) % 60
	return s[:end+w], year, true
}
