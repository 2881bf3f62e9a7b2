package zh

import (
	"strings"
	"unicode/utf8"
)

// numeralStyle is the way in which a number is written.
type numeralStyle int

const (
	arabicStyle  numeralStyle = iota // 2022
	figureStyle                      // 二〇二二: one character a figure
	countedStyle                     // 二十二, 廿二
)

// numeral is a number at the start of some text.
type numeral struct {
	value int
	style numeralStyle
	// figures is the number of characters, width that of bytes.
	figures, width int
	// zero is set where the first figure is a nought: 08年. pair is set for 两, which counts and names no month or day.
	zero, pair bool
}

// maxFigures is more than any date needs; a longer number is none.
const maxFigures = 8

// readNumeral reads the number that s begins with. A run of numeral characters that is no number (六七十, 123456789)
// gives false with the width of the run, so that the caller can skip it whole.
func readNumeral(s string) (numeral, bool) {
	n := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if n < 0 {
		n = len(s)
	}
	if n > 0 {
		return readArabic(s[:n])
	}
	return readChinese(s)
}

func readArabic(s string) (numeral, bool) {
	out := numeral{style: arabicStyle, figures: len(s), width: len(s), zero: s[0] == '0'}
	if len(s) > maxFigures {
		return out, false
	}
	for _, c := range []byte(s) {
		out.value = out.value*10 + int(c-'0')
	}
	return out, true
}

func readChinese(s string) (numeral, bool) {
	out := numeral{style: figureStyle}
	figures := 0
	for _, r := range s {
		_, isFigure := figureOf(r)
		_, isUnit := placeOf(r)
		if !isFigure && !isUnit {
			break
		}
		if isUnit {
			out.style = countedStyle
		}
		if isFigure {
			figures++
		}
		out.figures++
		out.width += utf8.RuneLen(r)
	}
	if out.figures == 0 || out.figures > maxFigures {
		return out, false
	}
	first, _ := utf8.DecodeRuneInString(s)
	v, isFigure := figureOf(first)
	out.zero, out.pair = isFigure && v == 0, first == '两'
	return out, out.evaluate(s[:out.width])
}

// evaluate sets the value of a run of Chinese numeral characters.
func (n *numeral) evaluate(s string) bool {
	if n.style == figureStyle {
		for _, r := range s {
			v, _ := figureOf(r)
			n.value = n.value*10 + v
		}
		return true
	}
	last, open := 0, false // the figure that waits for its place
	for _, r := range s {
		v, isFigure := figureOf(r)
		switch place, _ := placeOf(r); {
		case isFigure && open && last != 0:
			return false
		case isFigure:
			last, open = v, true
		case place < 0: // 廿, 卅: tens of their own
			n.value += -place
		case open && last != 0:
			n.value, last, open = n.value+last*place, 0, false
		default:
			n.value, open = n.value+place, false
		}
	}
	n.value += last
	return true
}

// neighbours reads two figures side by side that follow each other: 七八 in 七八月.
func (n numeral) neighbours() (from, to int, ok bool) {
	from, to = n.value/10, n.value%10
	return from, to, n.style == figureStyle && n.figures == 2 && from > 0 && to == from+1
}

// figureOf is the value of a character that stands for one figure.
func figureOf(r rune) (int, bool) {
	switch r {
	case '〇', '零', '○', '◯':
		return 0, true
	case '一', '壹', '幺':
		return 1, true
	case '二', '贰', '两':
		return 2, true
	case '三', '叁':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	}
	return 0, false
}

// placeOf is the place value of 十, 百 and 千; negative for a character that holds its figure, too (廿 is -20).
func placeOf(r rune) (int, bool) {
	switch r {
	case '十', '拾':
		return 10, true
	case '百', '佰':
		return 100, true
	case '千', '仟':
		return 1000, true
	case '廿':
		return -20, true
	case '卅':
		return -30, true
	case '卌':
		return -40, true
	}
	return 0, false
}

// numerals are the characters that a number may begin with.
const numerals = "0123456789〇零○◯一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟廿卅卌"
