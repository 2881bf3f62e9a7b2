package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// governors are the words whose object a pronoun right behind them is: 同他会见, 会见了他.
var governors = []string{"同", "与", "和", "跟", "向", "给", "会见", "会见了", "接见", "接见了", "会晤", "陪同", "欢迎", "邀请", "祝贺", "致电", "致函", "请"}

// personAt is whom 他 stands for: at the beginning of a clause who was told of last, or spoke, else the person named last. As the
// object of a verb or preposition it is not whoever the same clause names, who does it, nor the one who speaks, but the person
// spoken of before.
//
//	甲总统3日访华。乙总理同他举行会谈。     → 甲总统
func (f *referrer) personAt(t extract.Token) []string {
	if !slices.ContainsFunc(governors, func(w string) bool { return strings.HasSuffix(f.doc.Text[:t.Start], w) }) {
		if strings.HasSuffix(f.doc.Text[:t.Start], "对") && !f.received(t.End) {
			return f.otherThan(f.person, t)
		}
		conveyed := strings.HasSuffix(f.doc.Text[:t.Start], "转达") || strings.HasSuffix(f.doc.Text[:t.Start], "转达了") // 甲请乙转达他对丙的问候
		if id, found := f.subjectBefore(t.Start, f.speaks(t.End)); found && (conveyed || f.opens(t.Start, f.sentenceStart(t.Start))) {
			return some(id)
		}
		return some(f.person)
	}
	head := f.doc.Text[:t.Start]
	from := max(strings.LastIndex(head, "，"), strings.LastIndex(head, "。"), strings.LastIndex(head, "；"), strings.LastIndex(head, "\n"))
	for i := len(f.spoken) - 1; i >= 0; i-- {
		p := f.spoken[i]
		if p.at < from && p.id != f.speaker && !slices.ContainsFunc(f.spoken[i:], func(o spokenOf) bool { return o.at > from && o.id == p.id }) {
			f.spoken = append(f.spoken, spokenOf{p.id, t.Start})
			return []string{p.id}
		}
	}
	return some(f.person)
}

// spokenOf is a person that the article names or refers to at an offset.
type spokenOf struct {
	id string
	at int
}

// received tells whether the clause goes on from offset at with what somebody got: 对他受到的接待表示感谢.
func (f *referrer) received(at int) bool {
	clause, _, _ := strings.Cut(f.doc.Text[at:min(len(f.doc.Text), at+60)], "，")
	return strings.Contains(clause, "受到") || strings.Contains(clause, "给予")
}

// otherThan is the person spoken of before t who is not the subject of its clause.
func (f *referrer) otherThan(person string, t extract.Token) []string {
	subject, found := f.subjectBefore(t.Start, false)
	if !found || subject != person {
		return some(person)
	}
	for i := len(f.spoken) - 1; i >= 0; i-- {
		if f.spoken[i].id != subject {
			return some(f.spoken[i].id)
		}
	}
	return some(person)
}

// sentenceStart is where the sentence that holds offset at begins.
func (f *referrer) sentenceStart(at int) int {
	for _, s := range f.doc.Sentences {
		if s.Start <= at && at < s.End {
			return s.Start
		}
	}
	return at
}
