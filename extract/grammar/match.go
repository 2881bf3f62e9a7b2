package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// binding is what a slot of a pattern found.
type binding struct {
	role   string
	phrase *zh.Phrase   // a party
	span   extract.Span // what stands in the sentence, in the view; empty for an understood subject
	ref    int          // the mention or date, for other kinds of slots
	kind   zh.ItemKind
}

// match is a pattern found in a sentence. from and to are the items of the trigger, start and end all items of the match.
type match struct {
	variant    *variant
	bindings   []binding
	from, to   int
	start, end int
}

// matcher tries variants at one trigger of a sentence.
type matcher struct {
	sent *zh.Sentence
	// stances are the words with which triggers of positions begin.
	stances map[string]bool
	// first is the word with which the trigger begins.
	first string
	// near, if set, keeps the element at which the attempt that came furthest failed.
	near *nearMiss
}

// nearMiss is how far a pattern that does not hold got: the number of elements that held, and the one that did not.
type nearMiss struct {
	held int
	miss *element
}

// missed notes that an element did not hold after so many others did.
func (m matcher) missed(held int, el *element) bool {
	if m.near != nil && (m.near.miss == nil || held > m.near.held) {
		*m.near = nearMiss{held, el}
	}
	return false
}

// at matches a variant whose trigger begins at item i.
func (m matcher) at(v *variant, i int) (match, bool) {
	var found match
	m.first = m.sent.Items[i].Text
	ok := m.forward(v, v.from, i, v.to, nil, func(end int, bs []binding) bool {
		return m.sides(v, i, end, bs, &found)
	})
	return found, ok
}

// sides matches what stands right and left of the trigger at items [from,to).
func (m matcher) sides(v *variant, from, to int, bs []binding, found *match) bool {
	return m.forward(v, v.to, to, len(v.elements), bs, func(end int, bs []binding) bool {
		return m.backward(v, v.from-1, from, bs, func(start int, bs []binding) bool {
			*found = match{variant: v, bindings: bs, from: from, to: to, start: start, end: end}
			return true
		})
	})
}

// forward matches elements [e,last) from item position i on and calls done with the position behind them. It tries the
// nearest readings first and stops at the first that done accepts.
func (m matcher) forward(v *variant, e, i, last int, bs []binding, done func(int, []binding) bool) bool {
	if e == last {
		return done(i, bs)
	}
	el := &v.elements[e]
	if el.kind == gap {
		return m.gapForward(el, i, func(j int) bool { return m.forward(v, e+1, j, last, bs, done) })
	}
	if el.kind == slot && el.what == "object" {
		ph, j := m.sent.ObjectAt(i)
		return ph != nil && m.takes(el, ph) && m.forward(v, e+1, j+1, last, with(bs, m.bind(el, ph, j)), done)
	}
	if el.kind == slot && el.what == "points" {
		points := m.points(i)
		return len(points) > 0 && m.forward(v, e+1, i, last, append(bs[:len(bs):len(bs)], points...), done)
	}
	starts := []int{i}
	if e > v.from && !el.touch {
		starts = m.sent.SkipRight(i)
	}
	for _, j := range starts {
		if e >= v.to && el.role == "target" && v.elements[e-1].kind == gap && m.aside(j) { // 拦截向乙国运送物资的丙国船只
			continue
		}
		if el.kind == slot && el.what == "issue" {
			if end, issues := m.issuesRight(el, j); len(issues) > 0 && m.forward(v, e+1, end, last, append(bs[:len(bs):len(bs)], issues...), done) {
				return true
			}
			continue
		}
		if m.elementRight(el, j, func(end int, b *binding) bool {
			return m.forward(v, e+1, end, last, with(bs, b), done)
		}) {
			return true
		}
	}
	return m.missed(e-v.from, el)
}

// backward matches elements e, e-1 … 0 before item position i and calls done with the position where they begin.
func (m matcher) backward(v *variant, e, i int, bs []binding, done func(int, []binding) bool) bool {
	if e < 0 {
		return done(i, bs)
	}
	el := &v.elements[e]
	if el.kind == gap {
		return m.gapBackward(el, i, func(j int) bool { return m.backward(v, e-1, j, bs, done) })
	}
	if el.kind == slot && roomless(el.what) {
		return m.understood(v, e, i, bs, done)
	}
	if el.kind == slot && el.what == "said" {
		b := m.said(i)
		return b != nil && m.backward(v, e-1, i, with(bs, b), done) || m.missed(len(v.elements)-1-e, el)
	}
	starts := []int{i}
	if !v.elements[e+1].touch {
		starts = m.sent.SkipLeft(i)
	}
	for _, j := range starts {
		if m.elementLeft(el, j, func(start int, b *binding) bool {
			return m.backward(v, e-1, start, with(bs, b), done)
		}) {
			return true
		}
	}
	return m.missed(len(v.elements)-1-e, el)
}

// aside tells whether the party at item j stands behind a preposition of its own: it is not whom the verb before is about.
func (m matcher) aside(j int) bool {
	if j == 0 || j >= len(m.sent.Items) {
		return false
	}
	switch m.sent.Items[j-1].Text {
	case "向", "对", "从", "在", "给", "为", "由", "被", "因", "途经":
		return true
	}
	return false
}

// roomless tells whether a slot takes up no room: the syntax of the sentence says who is meant.
func roomless(what string) bool {
	switch what {
	case "subject", "partner", "recipient", "follower":
		return true
	}
	return false
}

// understood binds a party that the syntax of the sentence gives for what stands at position i: who does it, with whom, to
// whom.
func (m matcher) understood(v *variant, e, i int, bs []binding, done func(int, []binding) bool) bool {
	el := &v.elements[e]
	if i >= len(m.sent.Items) {
		return false
	}
	ph, j := m.party(el, i)
	if el.what == "subject" && !el.own && m.sent.OtherActs(m.clauseStart(i, j), i) {
		return m.missed(len(v.elements)-1-e, el)
	}
	if ph == nil || !m.takes(el, ph) || el.own && j >= 0 && m.sent.Pivoted(j) {
		return m.missed(len(v.elements)-1-e, el)
	}
	start := i
	if j >= 0 && el.what == "subject" {
		start = j
	}
	return m.backward(v, e-1, start, with(bs, m.bind(el, ph, j)), done)
}

// clauseStart is the item behind the subject at item j, or with which the clause of item i begins.
func (m matcher) clauseStart(i, j int) int {
	if j >= 0 {
		return j + 1
	}
	if c := m.sent.ClauseOf(i); c >= 0 {
		return m.sent.Clauses[c].From
	}
	return i
}

func (m matcher) party(el *element, i int) (*zh.Phrase, int) {
	switch el.what {
	case "partner":
		ph := m.sent.PartnerAt(i)
		return ph, m.itemOf(ph)
	case "recipient":
		ph := m.sent.RecipientAt(i)
		return ph, m.itemOf(ph)
	case "follower":
		ph := m.sent.FollowerAt(i)
		return ph, m.itemOf(ph)
	}
	if el.own {
		return m.sent.HolderAt(i)
	}
	return m.sent.SubjectAt(i)
}

// itemOf is the item of a phrase of the sentence, -1 for none.
func (m matcher) itemOf(ph *zh.Phrase) int {
	for i, it := range m.sent.Items {
		if it.Kind == zh.PartyItem && &m.sent.Phrases[it.Ref] == ph {
			return i
		}
	}
	return -1
}

// with is bs and one binding more, without touching bs.
func with(bs []binding, b *binding) []binding {
	if b == nil {
		return bs
	}
	return append(bs[:len(bs):len(bs)], *b)
}

func (m matcher) bind(el *element, ph *zh.Phrase, item int) *binding {
	b := &binding{role: el.role, phrase: ph, kind: zh.PartyItem, ref: -1}
	if item >= 0 {
		b.span = m.sent.Items[item].Span
	}
	return b
}

// takes tells whether a phrase has as many parties as the slot asks for, and the words that it asks for ({target <diplomat>}).
func (m matcher) takes(el *element, ph *zh.Phrase) bool {
	if len(ph.Acting()) == 0 || el.plural && len(ph.Acting()) < 2 {
		return false
	}
	if n := len(ph.People()); el.named && n == 0 || el.unnamed && n > 0 {
		return false
	}
	text := ph.Of(m.sent.Doc.View.Text)
	has := func(w string) bool { return strings.Contains(text, w) }
	return (len(el.needs) == 0 || slices.ContainsFunc(el.needs, has)) && !slices.ContainsFunc(el.lacks, has)
}

func (m matcher) gapForward(el *element, i int, try func(int) bool) bool {
	left := el.runes
	for j := i; ; j++ {
		if try(j) {
			return true
		}
		if j >= len(m.sent.Items) || !m.mayPass(el, j) {
			return false
		}
		if left -= width(m.sent.Items[j]); left < 0 {
			return false
		}
	}
}

func (m matcher) gapBackward(el *element, i int, try func(int) bool) bool {
	left := el.runes
	for j := i; ; j-- {
		if try(j) {
			return true
		}
		if j <= 0 || !m.mayPass(el, j-1) {
			return false
		}
		if left -= width(m.sent.Items[j-1]); left < 0 {
			return false
		}
	}
}

// mayPass tells whether a gap may hold item j: a narrow gap stays in its clause.
func (m matcher) mayPass(el *element, j int) bool {
	it := m.sent.Items[j]
	return el.wide || it.Kind != zh.PunctItem || !strings.ContainsAny(it.Text, "，；：,;:")
}

// width is how much of a gap an item takes up: a date and the marks around a name take none.
func width(it zh.Item) int {
	switch {
	case it.Kind == zh.DateItem, it.Text == "《", it.Text == "》", it.Text == "“", it.Text == "”":
		return 0
	}
	return runes(it.Text)
}

func runes(s string) int {
	n := 0
	for range s {
		n++
	}
	return n
}

// elementRight matches a literal or slot that begins at item j.
func (m matcher) elementRight(el *element, j int, done func(int, *binding) bool) bool {
	if el.kind == slot && el.what == "end" {
		return m.ends(j) && done(j, nil)
	}
	if el.kind == slot && el.what == "name" {
		return m.nameRight(el, j, done)
	}
	if el.kind == slot {
		if b := m.slotAt(el, j); b != nil {
			return done(j+1, b)
		}
		return false
	}
	for _, w := range el.words {
		if end := m.literalRight(w, j); end > j && done(end, m.word(j, end)) {
			return true
		}
	}
	return false
}

// elementLeft matches a literal or slot that ends before item j.
func (m matcher) elementLeft(el *element, j int, done func(int, *binding) bool) bool {
	if el.kind == slot && el.what == "issue" {
		return m.issueLeft(el, j, done)
	}
	if el.kind == slot && el.what == "name" {
		return m.nameLeft(el, j, done)
	}
	if el.kind == slot {
		if j > 0 {
			if b := m.slotAt(el, j-1); b != nil {
				return done(j-1, b)
			}
		}
		return false
	}
	for _, w := range el.words {
		if start := m.literalLeft(w, j); start < j && done(start, m.word(start, j)) {
			return true
		}
	}
	return false
}

// word is the binding of a literal: it has no role.
func (m matcher) word(from, to int) *binding {
	return &binding{span: extract.Span{Start: m.sent.Items[from].Start, End: m.sent.Items[to-1].End}, kind: zh.WordItem}
}

// slotAt binds the item at j if it is of the slot's kind.
func (m matcher) slotAt(el *element, j int) *binding {
	if j >= len(m.sent.Items) {
		return nil
	}
	it := m.sent.Items[j]
	switch {
	case (el.what == "party" || el.what == "object" || el.what == "subject") && it.Kind == zh.PartyItem:
		if ph := &m.sent.Phrases[it.Ref]; m.takes(el, ph) && (el.role != "actor" || !m.sent.Private(j)) {
			return m.bind(el, ph, j)
		}
	case el.what == "place" && it.Kind == zh.PlaceItem, el.what == "date" && it.Kind == zh.DateItem,
		el.what == "agreement" && it.Kind == zh.AgreementItem, el.what == "topic" && it.Kind == zh.TopicItem:
		return &binding{role: el.role, span: it.Span, ref: it.Ref, kind: it.Kind}
	}
	return nil
}

// literalRight is the position behind the word w that begins at item j, or j.
func (m matcher) literalRight(w string, j int) int {
	rest := w
	for k := j; k < len(m.sent.Items); k++ {
		it := m.sent.Items[k]
		if !spelled(it) || !strings.HasPrefix(rest, it.Text) {
			return j
		}
		if rest = rest[len(it.Text):]; rest == "" {
			return k + 1
		}
	}
	return j
}

// literalLeft is the position of the word w that ends before item j, or j.
func (m matcher) literalLeft(w string, j int) int {
	rest := w
	for k := j - 1; k >= 0; k-- {
		it := m.sent.Items[k]
		if !spelled(it) || !strings.HasSuffix(rest, it.Text) {
			return j
		}
		if rest = rest[:len(rest)-len(it.Text)]; rest == "" {
			return k
		}
	}
	return j
}

// spelled tells whether a pattern may write an item out: words and marks, and what has a name only because it is a topic or
// an agreement (医疗 in 医疗设备).
func spelled(it zh.Item) bool {
	switch it.Kind {
	case zh.WordItem, zh.PunctItem, zh.TopicItem, zh.AgreementItem:
		return true
	}
	return false
}
