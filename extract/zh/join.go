package zh

import (
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// join makes one phrase of the first of singles and those that are joined to it, and says how many it took: runs of short
// names (中伊), lists (约旦、埃及和印尼外长), two names before a word for both (中美两国, 朝美双方).
func (p *phraser) join(singles []Phrase, sent extract.Span) (Phrase, int) {
	ph := singles[0]
	n := 1
	for n < len(singles) {
		between := p.doc.View.Text[ph.End:singles[n].Start]
		if between == "" && singles[n].By != "" && len(ph.Members) > 1 { // 朝美双方: the two just named
			ph.End, ph.Group = singles[n].End, true
			n++
			break
		}
		if between == "" && ph.Joined && p.bears(ph, singles[n]) { // …、亚美尼亚总理 萨尔基相
			ph.Members = append(append([]Member{}, ph.Members[:len(ph.Members)-1]...), singles[n].Members...)
			ph.End = singles[n].End
			n++
			continue
		}
		if !p.joins(between, ph, singles[n]) {
			break
		}
		ph.Members = append(append([]Member{}, ph.Members...), singles[n].Members...)
		ph.End = singles[n].End
		ph.Joined = true
		n++
	}
	if end := p.groupTail(ph, sent); end > ph.End {
		ph.Group = len(ph.Members) > 1
		ph.End = end
	}
	return ph, n
}

// joins tells whether the words between two phrases join them to one.
func (p *phraser) joins(between string, a, b Phrase) bool {
	switch {
	case between == "":
		return p.short(a.Members[len(a.Members)-1]) && (p.short(b.Members[0]) || p.shortTitle(b))
	case between == "、" || between == "以及" || between == "及" || between == "-" || between == "—" || between == " " && p.inTitle(a.Start) && !p.headlineGoesOn(a, b):
		return true
	case p.words.joining[between] && between != "同" && between != "跟":
		return true
	}
	return false
}

// headlineGoesOn tells whether the white space before b begins the next half of a headline rather than the next name of a list:
// whoever the headline began with, or one of their side, acts again (王毅致电德国外长 李强致电德国总理).
func (p *phraser) headlineGoesOn(a, b Phrase) bool {
	next, last := b.Members[0], a.Members[len(a.Members)-1]
	for _, m := range p.doc.MentionsIn(p.doc.Sentences[0].Span) {
		if m.Kind == extract.Person {
			return next.Person && next.Acts == p.entities[m.Entity].Acts && last.Acts != next.Acts
		}
	}
	return false
}

func (p *phraser) inTitle(view int) bool {
	return len(p.doc.Sentences) > 0 && p.doc.Sentences[0].Title && view < p.doc.Sentences[0].End
}

// short tells whether a member is a one-character name.
func (p *phraser) short(m Member) bool { return m.Len() == len("中") && !m.Person }

// shortTitle tells whether a phrase is an office behind a one-character name, which a name before it shares: 日韩外长.
func (p *phraser) shortTitle(b Phrase) bool {
	if len(b.Members) != 1 || b.Members[0].Person || b.By != "" {
		return false
	}
	o := p.doc.View.Orig(b.Span)
	for _, m := range p.doc.MentionsIn(o) {
		if m.Start == o.Start && m.End < o.End && m.Kind == extract.Country {
			return utf8.RuneCountInString(m.Span.Of(p.doc.Text)) == 1
		}
	}
	return false
}

// bears tells whether the bare office that ends a list is that of the person right behind it.
func (p *phraser) bears(list, b Phrase) bool {
	last := list.Members[len(list.Members)-1]
	return !last.Person && !p.short(last) && list.By == "" && b.By == "" && b.Members[0].Person && p.entities[last.Entity].Kind == extract.Country
}

// groupTail is the end of a word that stands for all members: 两国, 双方, 等国.
func (p *phraser) groupTail(ph Phrase, sent extract.Span) int {
	if len(ph.Members) < 2 && !strings.HasPrefix(p.doc.View.Text[ph.End:], "等") {
		return ph.End
	}
	o := p.doc.View.Orig(ph.Span)
	end := p.tail(o.End, sent.End, p.words.groupTails)
	return p.doc.View.Folded(extract.Span{Start: o.Start, End: end}).End
}
