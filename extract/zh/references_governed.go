package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// governors are the words whose object a pronoun right behind them is: 同他会见, 会见了他.
var governors = []string{"同", "与", "和", "跟", "向", "给", "会见", "会见了", "接见", "接见了", "会晤", "陪同", "欢迎", "邀请", "祝贺", "致电", "致函"}

// personAt is whom 他 stands for: the person named last. As the object of a verb or preposition it is not whoever the same
// clause names, who does it, nor the one who speaks, but the person spoken of before. Where he speaks, it is whoever spoke.
//
//	甲总统3日访华。乙总理同他举行会谈。     → 甲总统
func (f *referrer) personAt(t extract.Token) []string {
	if id := f.speakerAgain(t); id != "" {
		return []string{id}
	}
	if !slices.ContainsFunc(governors, func(w string) bool { return strings.HasSuffix(f.doc.Text[:t.Start], w) }) {
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
