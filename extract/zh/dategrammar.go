package zh

import "github.com/diplograph/diplograph/extract"

// dateGrammar puts words and numbers together to dates, without a look at what day it is. It is read-only.
type dateGrammar struct {
	*dateLexicon
	// starts says what may begin with a character, so that all others are passed over.
	starts map[rune]startKind
}

// startKind is a set of things that may begin with a character.
type startKind uint16

const (
	startsNumber startKind = 1 << iota
	startsHead
	startsNeighbour
	startsWeek
	startsEra
	startsLunar
	startsGregorian
	startsWindow
	startsCount
	startsOther
)

// expression is a date as written. Its span is of the text's view.
type expression struct {
	extract.Span
	steps []step
	// right is the other end of a range; open is a range that goes on (2013年至今).
	right []step
	open  bool
	// inner is the date in brackets that says the same: 8日 in 今天（8日）上午.
	inner       []step
	approximate bool
	shape       shape
}

// newDateGrammar notes with which characters what may begin.
func newDateGrammar(lex *dateLexicon) *dateGrammar {
	g := &dateGrammar{dateLexicon: lex, starts: make(map[rune]startKind)}
	start := func(k startKind) func(rune) { return func(r rune) { g.starts[r] |= k } }
	lex.heads.firsts(start(startsHead))
	lex.neighbours.firsts(start(startsNeighbour))
	lex.weeks.firsts(start(startsWeek))
	lex.eras.firsts(start(startsEra))
	lex.windows.firsts(start(startsWindow))
	lex.lunar.firsts(start(startsLunar))
	lex.gregorian.firsts(start(startsGregorian))
	lex.beforeChrist.firsts(start(startsGregorian))
	lex.vague.firsts(start(startsOther))
	lex.not.firsts(start(startsOther))
	for _, r := range "闰甲乙丙丁戊己庚辛壬癸鼠牛虎兔龙蛇马羊猴鸡狗猪" {
		g.starts[r] |= startsLunar
	}
	for _, r := range "第前头最后半Q" {
		g.starts[r] |= startsCount
	}
	for _, r := range numerals {
		g.starts[r] |= startsNumber
	}
	return g
}

func (g *dateGrammar) mayStart(r rune) bool { return g.starts[r] != 0 }

// expression reads the longest date that begins at i of s. next is where to go on: after the date, or after what cannot
// be part of one.
func (g *dateGrammar) expression(s string, i int) (e expression, next int, ok bool) {
	if word, _ := g.not.match(s[i:]); word != "" && g.headEnd(s, i) <= i+len(word) {
		return e, i + len(word), false
	}
	p := g.head(s, i, false)
	repeated := g.endsIn(s[:i], &g.repeated)
	if !p.found() || !repeated && !g.mayStandAfter(s[:i], p.shape) {
		return e, i + skipWidth(s[i:]), false
	}
	p = g.chain(s, i, p)
	e = expression{Span: extract.Span{Start: i, End: p.end}, steps: p.steps, right: p.right, shape: p.shape}
	g.brackets(s, &e)
	if e.right == nil {
		g.rangeEnd(s, &e)
	}
	g.approximation(s, &e)
	return e, e.End, !repeated
}

// headEnd is where the first piece at i would end, 0 if there is none.
func (g *dateGrammar) headEnd(s string, i int) int { return g.head(s, i, false).end }

// skipWidth is the width of what s begins with and a date cannot begin inside: a whole number, or one character.
func skipWidth(s string) int {
	if n, _ := readNumeral(s); n.width > 0 {
		return n.width
	}
	return runeWidth(s, 0)
}

// mostSteps is more than any date has.
const mostSteps = 10

// chain reads the steps that follow a first piece, each finer than the last: 去年 + 9月 + 3日 + 晚上.
func (g *dateGrammar) chain(s string, i int, p piece) piece {
	for p.found() && p.right == nil && len(p.steps) < mostSteps {
		q := g.following(s, p.end, p.steps)
		if !q.found() {
			break
		}
		p.steps = append(p.steps[:len(p.steps):len(p.steps)], q.steps...)
		p.end, p.right = q.end, q.right
	}
	if p.right != nil {
		p.right = withCoarser(p.steps, p.right)
	}
	return p
}

// approximation reads 左右 after a date and 约 before it. Only what stands after becomes part of it.
func (g *dateGrammar) approximation(s string, e *expression) {
	if word, _ := g.approximatelyAfter.match(s[e.End:]); word != "" {
		e.approximate = e.steps[len(e.steps)-1].unit != partUnit // 午夜前后 is the same day
		e.End += len(word)
	}
	if g.endsIn(s[:e.Start], &g.approximatelyBefore) && !g.endsIn(s[:e.Start], &g.notApproximately) {
		e.approximate = true
	}
}
