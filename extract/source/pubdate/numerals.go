package pubdate

import (
	"regexp"
	"strconv"
	"strings"
)

// chinese is a date in Chinese numerals: 二〇二二年一月十五日, 二○二二年十二月三十一日.
var chinese = regexp.MustCompile(`([一二三四五六七八九〇零○Ｏ]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日`)

// numerals writes the dates of s in digits.
func numerals(s string) string {
	return chinese.ReplaceAllStringFunc(s, func(d string) string {
		m := chinese.FindStringSubmatch(d)
		return digits(m[1]) + "年" + strconv.Itoa(upTo99(m[2])) + "月" + strconv.Itoa(upTo99(m[3])) + "日"
	})
}

// minguo is a year of the Republic in front of a month, as Taiwan writes it: 民國111年1月15日.
var minguo = regexp.MustCompile(`(?:中華)?民[國国] ?(\d{2,3}) ?年( ?\d{1,2} ?月)`)

// republican writes the years of the Republic as those of the common era.
func republican(s string) string {
	return minguo.ReplaceAllStringFunc(s, func(y string) string {
		m := minguo.FindStringSubmatch(y)
		return strconv.Itoa(number(m[1])+1911) + "年" + m[2]
	})
}

// digits reads numerals one by one: 二〇二二 is 2022.
func digits(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(strconv.Itoa(numeral(r)))
	}
	return b.String()
}

// upTo99 reads a numeral with tens: 三十一 is 31, 十五 is 15, 二十 is 20.
func upTo99(s string) int {
	n, digit := 0, 0
	for _, r := range s {
		if r == '十' {
			n, digit = n+10*max(digit, 1), 0
			continue
		}
		digit = numeral(r)
	}
	return n + digit
}

// numeral is the value of one character, 0 for the forms of zero.
func numeral(r rune) int {
	for i, c := range []rune("〇一二三四五六七八九") {
		if c == r {
			return i
		}
	}
	return 0
}
