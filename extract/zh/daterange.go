package zh

import (
	"regexp"
	"strings"
)

// withCoarser gives the other end of a range the steps that it shares with the first: 3月 in 3月14、15日.
func withCoarser(left, right []step) []step {
	for i, s := range left {
		if s.unit == right[0].unit && s.how == right[0].how {
			return append(left[:i:i], right...)
		}
	}
	return right
}

// brackets reads a date in brackets after a day that says which: 今天（8日）上午, 14日（星期五）.
func (g *dateGrammar) brackets(s string, e *expression) {
	last := e.steps[len(e.steps)-1]
	rest, ok := strings.CutPrefix(s[e.End:], "(")
	if !ok || last.unit < monthUnit && last.how != shifted || e.right != nil {
		return
	}
	p := g.chain(s, e.End+1, g.head(s, e.End+1, true))
	if !p.found() || p.right != nil || !strings.HasPrefix(s[p.end:], ")") || rest == "" {
		return
	}
	e.inner, e.End = p.steps, p.end+1
	if q := g.chain(s, e.End, g.following(s, e.End, e.steps)); q.found() && q.steps[0].unit == partUnit {
		e.End = q.end
	}
}

// rangeEnd reads the other end of a range: 至21日, —16日, 至今, 和2018年之间.
func (g *dateGrammar) rangeEnd(s string, e *expression) {
	at := skipSpace(s, e.End)
	if word, _ := g.soFar.match(s[at:]); word != "" && !g.head(s, at+len(word)-len("今"), true).found() {
		e.open, e.End = true, at+len(word)
		return
	}
	if p := g.rightEnd(s, g.connector(s, afterClock(s, e)), e.steps[0].alone); p.found() {
		e.right, e.End = p.steps, p.end
		return
	}
	for _, and := range []string{"和", "与"} {
		if !strings.HasPrefix(s[at:], and) {
			continue
		}
		p := g.rightEnd(s, at+len(and), false)
		if end, ok := sign(s, p.end, "之间", "期间", "间"); ok && p.found() {
			e.right, e.End = p.steps, end
		}
	}
}

// clock is a time of day as it stands after a day: 8时, 17:00, 十二时许.
var clock = regexp.MustCompile(`^ ?(\d{1,2}:\d\d(:\d\d)?时?|(\d{1,2}|[零一二三四五六七八九十]{1,3})(时|点)(\d{1,2}分|[一二三四五六七八九十]{1,3}分|半|整|许)?)`)

// afterClock is where a date ends with the time of day behind it, which is no part of it: 4月20日8时至25日.
func afterClock(s string, e *expression) int {
	if last := e.steps[len(e.steps)-1].unit; last == dayUnit || last == partUnit {
		return e.End + len(clock.FindString(s[e.End:]))
	}
	return e.End
}

// rightEnd reads the date that ends a range at `at`. One that counts only in a line of its own needs a left end that does, too.
func (g *dateGrammar) rightEnd(s string, at int, alone bool) piece {
	if at == 0 || at >= len(s) {
		return piece{}
	}
	p := g.chain(s, at, g.head(s, at, true))
	if p.right != nil || p.found() && p.steps[0].alone && !alone {
		return piece{}
	}
	return p
}

// connector gives the end of the sign of a range that stands at i, spaces allowed; 0 if there is none.
func (g *dateGrammar) connector(s string, i int) int {
	at := skipSpace(s, i)
	word, _ := g.until.match(s[at:])
	if word == "" {
		return 0
	}
	return skipSpace(s, at+len(word))
}

func skipSpace(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}
