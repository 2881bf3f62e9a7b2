package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// mostOffice is how many characters of an office that no dictionary knows may stand between a state and its holder.
const mostOffice = 16

// officials makes one phrase of a state and the person behind it who acts for it, where between the two there are only
// nouns, an office that no dictionary knows as a whole: 日本建设大臣瓦力, 英国外交部北亚及太平洋地区事务助理次官弗赖.
func (p *phraser) officials(singles []Phrase, sent extract.Span) []Phrase {
	var out []Phrase
	for _, ph := range singles {
		if n := len(out); n > 0 && p.official(out[n-1], ph, sent) {
			ph.Start = out[n-1].Start
			out[n-1] = ph
			continue
		}
		out = append(out, ph)
	}
	return out
}

// official tells whether b is a person who holds an office of a, which the words between them name.
func (p *phraser) official(a, b Phrase, sent extract.Span) bool {
	who, of := b.Members[0], a.Members[0]
	if p.sends(a, b) {
		return true
	}
	if !who.Person || of.Person || len(a.Members)+len(b.Members) != 2 || a.By+b.By != "" || who.Acts != of.Acts || !p.titled(b) {
		return false
	}
	between := p.doc.View.Text[a.End:b.Start]
	if between == "" || utf8.RuneCountInString(between) > mostOffice || strings.ContainsAny(between, "，。；：、“”（）() ") {
		return false
	}
	gap := p.doc.View.Orig(extract.Span{Start: a.End, End: b.Start})
	return !slices.ContainsFunc(p.doc.TokensIn(sent), func(t extract.Token) bool {
		return gap.Contains(t.Span) && !p.namesOffice(t)
	})
}

// sends tells whether b is the envoy of a: 总统甲的特使、副外长乙.
func (p *phraser) sends(a, b Phrase) bool {
	if len(a.Members)+len(b.Members) != 2 || !a.Members[0].Person || !b.Members[0].Person || a.Members[0].Acts != b.Members[0].Acts {
		return false
	}
	switch p.doc.View.Text[a.End:b.Start] {
	case "的特使、", "的特使", "特使、", "的私人代表、", "的个人代表、", "的私人特使、", "的代表、":
		return true
	}
	return false
}

// titled tells whether the phrase of a person begins with a title.
func (p *phraser) titled(ph Phrase) bool {
	o := p.doc.View.Orig(ph.Span)
	return slices.ContainsFunc(p.doc.Titles, func(t extract.Title) bool { return t.Start == o.Start && t.End < o.End })
}

// namesOffice tells whether a word can stand in the name of an office.
func (p *phraser) namesOffice(t extract.Token) bool {
	switch t.Tag {
	case "n", "s", "ns", "nt", "nz", "vn", "b", "f", "j", "a", "nr", "m", "q":
		return true
	}
	return t.Text == "及" || t.Text == "和" || t.Text == "兼" || t.Text == "与" || strings.HasPrefix(t.Tag, "v") && !p.words.pivots[t.Text] && !p.words.speech[t.Text] && utf8.RuneCountInString(t.Text) > 1
}
