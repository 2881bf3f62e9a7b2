package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Holders is the stage that says who holds each title in the text: the person right behind it (伊朗外长阿卜杜拉希扬) or
// before it (习近平主席), through further titles in between (中共中央政治局委员、国务院副总理刘国中), or with a word between that
// gives or takes the office (任命某某为外长, 某某当选总统). It runs after all names are resolved.
type Holders struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Holders) Annotate(doc *extract.Document) error {
	r := holderReader{lx: s.Lexicon, doc: doc}
	for i := len(doc.Titles) - 1; i >= 0; i-- { // from the end, so that a chain of titles finds its holder
		t := &doc.Titles[i]
		m, before := r.ending(t.Start)
		if before && !r.personal(t) {
			t.Holder = holder(m)
			continue
		}
		if m, ok := r.starting(t.End); ok {
			t.Holder = holder(m)
			continue
		}
		if i+1 < len(doc.Titles) {
			r.chain(t, &doc.Titles[i+1])
		}
		if t.Holder == "" {
			t.Holder = r.given(t)
		}
	}
	return nil
}

type holderReader struct {
	lx  *Lexicon
	doc *extract.Document
}

func holder(m extract.Mention) string {
	if m.Entity == "" && len(m.Candidates) > 0 {
		return m.Candidates[0]
	}
	return m.Entity
}

// personal tells whether a title behind a name belongs to somebody else: 特使 in 习近平主席特使.
func (r *holderReader) personal(t *extract.Title) bool {
	o := r.lx.office(t.Office)
	if strings.Contains(t.Text, "办公室") || strings.Contains(t.Text, "办公厅") { // 甲总理办公室主任乙
		return true
	}
	return o != nil && o.Personal && !strings.HasPrefix(r.doc.Text[t.End:], "，")
}

// office is the entry of an office's id, nil for none.
func (lx *Lexicon) office(id string) *Office {
	i, found := slices.BinarySearchFunc(lx.dict.Offices, id, func(o Office, id string) int { return strings.Compare(o.ID, id) })
	if !found {
		return nil
	}
	return &lx.dict.Offices[i]
}

// chain hands the holder of the next title on to t, if the two belong together.
func (r *holderReader) chain(t, next *extract.Title) {
	between := ""
	if t.End <= next.Start {
		between = r.doc.Text[t.End:next.Start]
	}
	if next.Holder == "" || next.Start < t.End || (between != "" && between != "、") || (next.Of != "" && next.Of != t.Of && between != "" && !(t.Of == "" && next.Of == china)) {
		return
	}
	if _, before := r.ending(next.Start); before {
		return
	}
	t.Holder = next.Holder
}

// starting is the person whose name begins at an offset, or behind one space (外交部发言人 汪文斌：).
func (r *holderReader) starting(at int) (extract.Mention, bool) {
	spaced := at
	if strings.HasPrefix(r.doc.Text[at:], " ") {
		spaced++
	}
	for _, m := range r.doc.MentionsIn(extract.Span{Start: at, End: at + 90}) {
		if m.Start > spaced {
			break
		}
		if m.Kind == extract.Person && (m.Start == at || strings.HasPrefix(r.doc.Text[m.End:], "：") || strings.HasPrefix(r.doc.Text[m.End:], "\n")) {
			return m, true
		}
	}
	return extract.Mention{}, false
}

func (r *holderReader) ending(at int) (extract.Mention, bool) {
	for _, m := range r.doc.MentionsIn(extract.Span{Start: at - 90, End: at}) {
		if m.End == at && m.Kind == extract.Person {
			return m, true
		}
	}
	return extract.Mention{}, false
}

// given is whoever is given a title, or leaves it: the person before 当选 or 担任, between 任命 and 为, before 的…职务.
func (r *holderReader) given(t *extract.Title) string {
	start := r.stateStart(t.Start)
	m, ok := r.lastPerson(start)
	if !ok {
		return ""
	}
	between := r.doc.Text[m.End:start]
	switch {
	case strings.ContainsAny(between, "。！？；\n"):
		return ""
	case between == "的" && (strings.HasPrefix(r.doc.Text[t.End:], "职务") || strings.HasPrefix(r.doc.Text[t.End:], "一职")):
		return holder(m)
	case between == "为" && !r.wordEnds(func(x *Context) bool { return x.Naming }, r.doc.Text[:m.Start]):
		return ""
	case r.pronoun(between) || r.named(between):
		return holder(m)
	}
	return ""
}

// named tells whether the words between a person and a title are those of getting or leaving it, perhaps with an adverb.
func (r *holderReader) named(between string) bool {
	for i := range r.lx.dict.Contexts {
		x := &r.lx.dict.Contexts[i]
		if !x.Named {
			continue
		}
		for _, w := range x.Before {
			if rest, ok := strings.CutSuffix(between, w); ok && (rest == "" || slices.Contains(x.After, rest)) {
				return true
			}
		}
	}
	return false
}

// pronoun tells whether the words between a person and a title take the person up again: ，祝贺他当选.
func (r *holderReader) pronoun(between string) bool {
	if !r.wordEnds(func(x *Context) bool { return x.Named }, between) {
		return false
	}
	before, rest, found := strings.Cut(between, "祝贺")
	return found && (before == "，" || before == "") && (strings.HasPrefix(rest, "他") || strings.HasPrefix(rest, "她") || strings.HasPrefix(rest, "其")) && utf8.RuneCountInString(rest) < 8
}

// wordEnds tells whether text ends with a word of the contexts that are wanted.
func (r *holderReader) wordEnds(wanted func(*Context) bool, text string) bool {
	for i := range r.lx.dict.Contexts {
		x := &r.lx.dict.Contexts[i]
		if wanted(x) && slices.ContainsFunc(x.Before, func(w string) bool { return strings.HasSuffix(text, w) }) {
			return true
		}
	}
	return false
}

// china is whose offices news of China names without a state: 中共中央政治局委员、中国驻法国大使某某.
const china = "country/chn"

// stateStart is the start of the state's or body's name that ends at an offset, or the offset; 政府 may stand between (俄政府新总理).
func (r *holderReader) stateStart(at int) int {
	if rest, ok := strings.CutSuffix(r.doc.Text[:at], "政府"); ok {
		if start := r.stateStart(len(rest)); start < len(rest) {
			return start
		}
	}
	for _, m := range r.doc.MentionsIn(extract.Span{Start: at - 90, End: at}) {
		if m.End == at && !m.Inside && m.Kind != extract.Person {
			return m.Start
		}
	}
	return at
}

// lastPerson is the person named last before an offset, not further away than a clause is long.
func (r *holderReader) lastPerson(at int) (extract.Mention, bool) {
	var last extract.Mention
	for _, m := range r.doc.MentionsIn(extract.Span{Start: at - 120, End: at}) {
		if m.Kind == extract.Person && m.End <= at {
			last = m
		}
	}
	return last, last.End > 0
}
