package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Agreements is the stage that finds instruments: those of the dictionary, names in 《》, and descriptions that end with a
// word like 协定 (两国25年全面合作计划). Names of one instrument in an article are brought together: a name that ends another
// name means the same, and a bare head (该协议) means the one named last. Parties are the states and bodies within or
// right before the name, or the two sides that 两国 and 双边 stand for.
//
// A general head (协议, 文件) that nothing supports is listed, too: the grammar drops it unless an act is said of it.
type Agreements struct {
	Shapes *Instruments
	Words  *SyntaxWords
	// Known gives kind and name of an agreement in the dictionary.
	Known func(id string) (kind, name string, ok bool)
}

// Annotate implements [extract.Stage].
func (s Agreements) Annotate(doc *extract.Document) error {
	f := &agreementFinder{shapes: s.Shapes, known: s.Known, doc: doc, ph: newPhraser(doc, s.Words), text: doc.View.Text}
	f.fromDictionary()
	f.quoted()
	f.described()
	f.link()
	doc.SortMentions()
	return nil
}

// instrument is one place where an instrument is named. Offsets are of the view.
type instrument struct {
	extract.Span
	name, kind string
	id, by     string // of the dictionary
	head       head
	general    bool
}

type agreementFinder struct {
	shapes *Instruments
	known  func(string) (string, string, bool)
	doc    *extract.Document
	ph     *phraser
	text   string
	found  []instrument
}

// fromDictionary takes the mentions that name an agreement of the dictionary.
func (f *agreementFinder) fromDictionary() {
	for _, m := range f.doc.Mentions {
		if m.Kind != extract.Treaty || m.Entity == "" {
			continue
		}
		kind, name, _ := f.known(m.Entity)
		f.found = append(f.found, instrument{Span: f.doc.View.Folded(m.Span), name: name, kind: kind, id: m.Entity, by: m.By})
	}
	f.doc.Mentions = slices.DeleteFunc(f.doc.Mentions, func(m extract.Mention) bool { return m.Kind == extract.Treaty })
}

// quoted reads names in 《》 that end with a head and are no law, paper or statement of one side.
func (f *agreementFinder) quoted() {
	for at := 0; ; {
		open := strings.Index(f.text[at:], "《")
		if open < 0 {
			return
		}
		start := at + open + len("《")
		end := strings.Index(f.text[start:], "》")
		if end < 0 || strings.Contains(f.text[start:start+end], "\n") {
			return
		}
		at = start + end
		f.quotedName(extract.Span{Start: start, End: start + end})
	}
}

func (f *agreementFinder) quotedName(s extract.Span) {
	name := s.Of(f.text)
	if f.overlaps(s) {
		return
	}
	for _, h := range f.shapes.heads {
		if strings.HasSuffix(name, h.word) && !(h.general && h.word == "声明") && !f.work(name, h) {
			f.found = append(f.found, instrument{Span: s, name: name, kind: h.kind, head: h, by: "agreement.quoted"})
			return
		}
	}
}

// work tells whether a name that ends with a head is that of a law, a paper or a report: 时报, but not 公报.
func (f *agreementFinder) work(name string, h head) bool {
	return slices.ContainsFunc(f.shapes.works, func(w string) bool { return strings.HasSuffix(name, w) && len(w) >= len(h.word) })
}

func (f *agreementFinder) overlaps(s extract.Span) bool {
	return slices.ContainsFunc(f.found, func(in instrument) bool { return in.Overlaps(s) })
}

// described reads heads in running text and extends them to the left.
func (f *agreementFinder) described() {
	for i, t := range f.doc.Tokens {
		for _, h := range f.shapes.heads {
			v := f.doc.View.Folded(t.Span)
			first := f.headStart(i, v.End, h)
			if h.quoted || first < 0 {
				continue
			}
			v.Start = f.doc.View.Folded(f.doc.Tokens[first].Span).Start
			if !f.overlaps(v) && !f.compound(i) {
				f.describe(first, v, h)
			}
			break
		}
	}
}

// headStart is the token with which a head begins that ends with token i at offset end; -1 if none does.
func (f *agreementFinder) headStart(i, end int, h head) int {
	start := end - len(h.word)
	if start < 0 || f.text[start:end] != h.word {
		return -1
	}
	for ; i >= 0; i-- {
		switch v := f.doc.View.Folded(f.doc.Tokens[i].Span); {
		case v.Start == start:
			return i
		case v.Start < start && v.End == end && !f.shapes.acts[f.text[v.Start:start]]: // 发表声明 as one word is none
			return i
		case v.Start < start:
			return -1
		}
	}
	return -1
}

// compound tells whether the token after a head makes another thing of it: 协定税率, 文件精神.
func (f *agreementFinder) compound(i int) bool {
	if i+1 >= len(f.doc.Tokens) || f.doc.Tokens[i+1].Start != f.doc.Tokens[i].End {
		return false
	}
	switch f.doc.Tokens[i+1].Text {
	case "税率", "精神", "组织", "国", "方", "缔约国", "成员国", "机构":
		return true
	}
	return false
}

// describe makes an instrument of the head at token i and of the nouns and names before it.
func (f *agreementFinder) describe(i int, v extract.Span, h head) {
	first := i
	for j := i - 1; j >= 0 && i-j < 12 && f.belongs(j, j+1); j-- {
		first = j
	}
	for first < i && f.shapes.leading[f.doc.Tokens[first].Text] {
		first++
	}
	first = f.behindList(first, i)
	for first < i && f.unclosed(first, i) { // 合作“路线图
		first++
	}
	s := f.doc.View.Folded(f.doc.Tokens[first].Span).Join(v)
	in := instrument{Span: s, name: s.Of(f.text), kind: h.kind, head: h, by: "agreement.described"}
	if f.shapes.none[in.core()] {
		return
	}
	in.general = h.general || in.core() == h.word && h.bare()
	f.found = append(f.found, in)
}

// behindList is the token behind a 、 that joins something else to an instrument which begins with a state or body: “土地换和平”原则、|
// 联合国有关决议. first if there is none.
func (f *agreementFinder) behindList(first, last int) int {
	for j := last - 1; j > first; j-- {
		if f.doc.Tokens[j].Text == "、" && f.state(f.doc.Tokens[j+1].Span) && !f.state(f.doc.Tokens[j-1].Span) {
			return j + 1
		}
	}
	return first
}

// unclosed tells whether a quotation begins among tokens [first,last] that does not end there.
func (f *agreementFinder) unclosed(first, last int) bool {
	depth := 0
	for _, t := range f.doc.Tokens[first : last+1] {
		switch t.Text {
		case "“":
			depth++
		case "”":
			depth--
		}
	}
	return depth != 0
}

// belongs tells whether token j is part of a name of which the token next is part.
func (f *agreementFinder) belongs(j, next int) bool {
	t := f.doc.Tokens[j]
	if t.End != f.doc.Tokens[next].Start || f.shapes.acts[t.Text] {
		return false
	}
	switch t.Text {
	case "“", "”", "、", "—", "-", "对接", "共建", "两国", "双边", "双方", "涉", "未来":
		return true
	case "和", "与", "同", "及": // 塞尔维亚和匈牙利自贸协定
		return j > 0 && f.state(f.doc.Tokens[j-1].Span) && f.state(f.doc.Tokens[next].Span)
	}
	if digits(t.Text) { // 未来5年发展规划, but not 20多份合作文件
		return strings.HasPrefix(f.doc.Tokens[next].Text, "年")
	}
	if t.Tag == "" { // a name or a date
		return !f.person(t.Span)
	}
	switch t.Tag {
	case "n", "vn", "nz", "b", "j", "an", "l", "ns", "nt", "m", "q", "mq", "i":
		return true
	}
	return false
}

// state tells whether s is the name of a state or organisation.
func (f *agreementFinder) state(s extract.Span) bool {
	return slices.ContainsFunc(f.doc.MentionsIn(s), func(m extract.Mention) bool {
		return m.Span == s && (m.Kind == extract.Country || m.Kind == extract.Organization)
	})
}

func (f *agreementFinder) person(s extract.Span) bool {
	for _, m := range f.doc.MentionsIn(s) {
		if m.Kind == extract.Person {
			return true
		}
	}
	for _, d := range f.doc.Dates {
		if d.Overlaps(s) {
			return true
		}
	}
	return false
}
