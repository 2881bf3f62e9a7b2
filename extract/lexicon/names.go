package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Names is the stage that finds the names of the dictionary.
//
// Where names overlap the one that begins first wins, and of those that begin together the longest. A name must begin and
// end where words do (集中方面 holds no 中方); ordinary words of the dictionary win like names and give no mention
// (发展中国家), and so do long offices. States and organisations within the name of an agreement or office are mentions of
// their own, marked Inside; so are states within the name of an organisation.
type Names struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Names) Annotate(doc *extract.Document) error {
	for _, sent := range doc.Sentences {
		v := doc.View.Folded(sent.Span)
		text := v.Of(doc.View.Text)
		for _, m := range s.sentence(text, boundaries(doc, sent.Span)) {
			doc.Mentions = append(doc.Mentions, m.mention(doc, v.Start))
		}
	}
	return nil
}

// match is a name found in a sentence, by offsets of the folded sentence.
type match struct {
	extract.Span
	forms  []form
	inside bool
}

func (m match) mention(doc *extract.Document, at int) extract.Mention {
	f := m.forms[0]
	out := extract.Mention{Span: doc.View.Orig(m.Span.Shift(at)), Kind: f.kind, Form: f.form, By: f.by, Inside: m.inside}
	ids := make([]string, 0, len(m.forms))
	for _, f := range m.forms {
		if !slices.Contains(ids, f.entity) {
			ids = append(ids, f.entity)
		}
	}
	if len(ids) == 1 && !f.weak {
		out.Entity = ids[0]
	} else {
		out.Candidates = ids
	}
	return out
}

func (s Names) sentence(text string, bounds []bool) []match {
	var out []match
	state := -1 // the end of a state's name
	for i := 0; i < len(text); {
		m := s.longestAt(text, i, bounds)
		if len(m.forms) == 0 || i == state && len(s.Lexicon.offices.lookup(m.Of(text))) > 0 { // 文莱苏丹: an office
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		if k := m.forms[0].kind; k != "" && k != officeKind {
			out = append(out, s.untitled(text, m))
		}
		if m.forms[0].kind == extract.Country {
			state = m.End
		}
		out = append(out, s.inside(text, m)...)
		i = m.End
	}
	return out
}

// untitled leaves the office at the end of a person's name to the titles: 萨勒曼国王.
func (s Names) untitled(text string, m match) match {
	if m.forms[0].kind != extract.Person {
		return m
	}
	n := 0
	for i := range m.Of(text) {
		if n++; n <= 2 {
			continue
		}
		end, offices := s.Lexicon.offices.longest(text[:m.End], m.Start+i)
		if end == m.End && len(offices) > 0 && offices[0].Role != modifierRole && offices[0].Role != spouseRole {
			m.End = m.Start + i
			return m
		}
	}
	return m
}

// longestAt is the longest name or ordinary word at offset i that stands on word boundaries.
func (s Names) longestAt(text string, i int, bounds []bool) match {
	var best match
	s.Lexicon.names.at(text, i, func(end int, forms []form) {
		if sideOfAspect(text, end, forms[0]) {
			return
		}
		if forms[0].kind == "" || bounds[i] && (bounds[end] || hasPrefixAt(text, end, "方面") || s.cutByName(text, i, end, forms[0])) || s.sideTowards(text, i, end, forms[0]) || strings.ContainsAny(text[i:end], "·“ ()-") {
			best = match{Span: extract.Span{Start: i, End: end}, forms: forms}
		}
	})
	return s.withoutState(text, best)
}

// sideOfAspect tells whether a 方-form that ends at offset end is the beginning of 方面: 欧盟|方面, but 欧盟方|面临.
func sideOfAspect(text string, end int, f form) bool {
	if f.form != extract.SideForm || !hasPrefixAt(text, end, "面") {
		return false
	}
	return !slices.ContainsFunc([]string{"面临", "面对", "面向", "面谈"}, func(w string) bool { return hasPrefixAt(text, end, w) })
}

// withoutState leaves the last 国 of a state's name to the office or body that begins with it: 蒙古|国家大呼拉尔主席.
func (s Names) withoutState(text string, m match) match {
	short := m.End - len("国")
	if len(m.forms) == 0 || m.forms[0].kind != extract.Country || short <= m.Start || text[short:m.End] != "国" {
		return m
	}
	end, offices := s.Lexicon.offices.longest(text, short)
	if len(offices) == 0 || end <= m.End {
		return m
	}
	for _, f := range s.Lexicon.names.lookup(text[m.Start:short]) {
		if f.entity == m.forms[0].entity {
			return match{Span: extract.Span{Start: m.Start, End: short}, forms: []form{f}}
		}
	}
	return m
}

// beforeFormer tells whether 前 and an office stand behind offset end: 也门|前总统, which jieba cuts 也|门前|总统.
func (s Names) beforeFormer(text string, end int) bool {
	if !hasPrefixAt(text, end, "前") {
		return false
	}
	stop, offices := s.Lexicon.offices.longest(text, end+len("前"))
	return len(offices) > 0 && utf8.RuneCountInString(text[end+len("前"):stop]) > 1
}

// cutByName tells whether [i,end) is a state of three characters or more and only a longer name or office that begins within it
// covers its end: jieba cuts 白|俄罗斯总统办公厅, 哈萨克斯坦|共和国总统.
func (s Names) cutByName(text string, i, end int, f form) bool {
	if f.kind != extract.Country || f.form != extract.FullForm {
		return false
	}
	if s.beforeFormer(text, end) {
		return true
	}
	if utf8.RuneCountInString(text[i:end]) < 3 {
		return false
	}
	for at := i + 1; at < end; at++ {
		if !utf8.RuneStart(text[at]) {
			continue
		}
		if stop, _ := s.Lexicon.names.longest(text, at); stop > end {
			return true
		}
		if stop, _ := s.Lexicon.offices.longest(text, at); stop > end {
			return true
		}
	}
	return false
}

// sideTowards tells whether a 方-form stands before 向 and a name: 中方向伊朗提供, which jieba cuts 中|方向.
func (s Names) sideTowards(text string, i, end int, f form) bool {
	if f.form != extract.SideForm || !hasPrefixAt(text, end, "向") || end+len("向") >= len(text) {
		return false
	}
	after := end + len("向")
	_, n := utf8.DecodeRuneInString(text[after:])
	_, found := s.Lexicon.names.longest(text, after)
	return len(found) > 0 && found[0].kind != "" || len(s.Lexicon.shorts[text[after:after+n]]) > 0
}

// inside finds the names within a longer name or office that count: states, within agreements, topics and offices the
// organisations that are no state's own, and within topics the places (加沙局势).
func (s Names) inside(text string, m match) []match {
	k := m.forms[0].kind
	if k != extract.Treaty && k != extract.Organization && k != extract.Topic && k != officeKind {
		return nil
	}
	var out []match
	for i := m.Start; i < m.End; {
		in := s.shorterAt(text, i, m)
		if len(in.forms) > 0 && !s.counts(k, in.forms[0]) { // 白俄罗斯|国民会议 in 白俄罗斯国民会议共和国院: the state does
			if state := s.stateAt(text, i, in.End); len(state.forms) > 0 {
				in = state
			}
		}
		if len(in.forms) == 0 {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		if s.counts(k, in.forms[0]) && in.forms[0].entity != m.forms[0].entity { // 欧 in 欧盟 is no name of its own
			in.inside = true
			out = append(out, in)
		}
		i = in.End
	}
	return out
}

// counts tells whether a name counts within a longer one of kind k.
func (s Names) counts(k extract.Kind, f form) bool {
	return f.kind == extract.Country || f.kind == extract.Place && k == extract.Topic || f.kind == extract.Organization && s.international(k, f.entity)
}

// stateAt is the longest name of a state at i that ends before end.
func (s Names) stateAt(text string, i, end int) match {
	var best match
	s.Lexicon.names.at(text, i, func(to int, forms []form) {
		if to < end && forms[0].kind == extract.Country {
			best = match{Span: extract.Span{Start: i, End: to}, forms: forms}
		}
	})
	return best
}

// international tells whether an organisation counts within a name of kind k.
func (s Names) international(k extract.Kind, id string) bool {
	if k == extract.Organization {
		return false
	}
	o := s.Lexicon.Organization(id)
	return k == extract.Treaty || k == extract.Topic || o == nil || o.Country == ""
}

// shorterAt is the longest name at i that lies within m and is not m itself.
func (s Names) shorterAt(text string, i int, m match) match {
	var best match
	s.Lexicon.names.at(text, i, func(end int, forms []form) {
		if forms[0].kind != officeKind && end <= m.End && (i > m.Start || end < m.End) {
			best = match{Span: extract.Span{Start: i, End: end}, forms: forms}
		}
	})
	return s.withoutState(text, best)
}

// boundaries marks the offsets of the folded sentence at which words begin or end.
func boundaries(doc *extract.Document, sent extract.Span) []bool {
	v := doc.View.Folded(sent)
	out := make([]bool, v.Len()+1)
	out[0], out[v.Len()] = true, true
	for _, t := range doc.TokensIn(sent) {
		w := doc.View.Folded(t.Span)
		out[w.Start-v.Start], out[w.End-v.Start] = true, true
	}
	return out
}
