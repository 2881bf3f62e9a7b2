package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Shorts is the stage that reads one-character names inside compounds: 中伊, 访华, 对伊制裁, 美财长. It never reads them
// anywhere else. Three things license a character:
//
//   - a compound of the dictionary (巴以), or a run of such characters of which one at least is beyond doubt (中伊, 俄、美);
//   - a word before or after it, as the dictionary's contexts list them;
//   - where more than one state has the character, the article: it must name exactly one of them in a longer form, or the
//     mention stays open with its candidates.
type Shorts struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Shorts) Annotate(doc *extract.Document) error {
	r := shortReader{lx: s.Lexicon, doc: doc, named: s.Lexicon.namedStates(doc)}
	for _, sent := range doc.Sentences {
		r.sentence(sent.Span)
	}
	doc.SortMentions()
	return nil
}

// namedStates are the entities that the article names in a longer form, with the states of its people and the bodies.
func (lx *Lexicon) namedStates(doc *extract.Document) map[string]bool {
	named := map[string]bool{}
	for _, m := range doc.Mentions {
		for _, id := range append([]string{m.Entity}, m.Candidates...) {
			if id != "" && (m.Form != extract.SideForm || m.Entity != "" && lx.plainSide(doc, m)) {
				named[id] = true
			}
		}
		if p := lx.Person(m.Entity); p != nil && p.Country != "" {
			named["country/"+p.Country] = true
		}
	}
	return named
}

// plainSide tells whether a 方-form is read also where the article names its owner in no longer form (中方).
func (lx *Lexicon) plainSide(doc *extract.Document, m extract.Mention) bool {
	text := doc.View.Folded(m.Span).Of(doc.View.Text)
	_, n := utf8.DecodeRuneInString(text)
	return lx.plain(text[:n])
}

type shortReader struct {
	lx    *Lexicon
	doc   *extract.Document
	named map[string]bool
}

// cell is one character of a sentence that could be a short name.
type cell struct {
	extract.Span        // in the view
	text         string // the character
	inside       bool   // within a longer name
}

func (r *shortReader) sentence(sent extract.Span) {
	cells := r.cells(sent)
	bounds := r.bounds(sent)
	for i := 0; i < len(cells); {
		if n := r.readList(cells[i:], bounds); n > 0 {
			i += n
			continue
		}
		run := r.run(cells[i:])
		if n := r.readRun(run, bounds); n > 0 {
			i += n
			continue
		}
		r.readSingle(cells[i], bounds)
		i++
	}
}

// cells are the characters of the sentence that are somebody's short name and not part of a person's or place's name.
func (r *shortReader) cells(sent extract.Span) []cell {
	var out []cell
	v := r.doc.View.Folded(sent)
	ms := r.doc.MentionsIn(sent)
	for i := v.Start; i < v.End; {
		_, n := utf8.DecodeRuneInString(r.doc.View.Text[i:])
		c := cell{Span: extract.Span{Start: i, End: i + n}, text: r.doc.View.Text[i : i+n]}
		i += n
		if forms, _ := r.ofTheTime(r.lx.shorts[c.text]); len(forms) == 0 {
			continue
		}
		free, inside := r.free(ms, c.Span)
		if c.inside = inside; free {
			out = append(out, c)
		}
	}
	return out
}

// free tells whether a character may be read: outside of all names, or within the name of an agreement or organisation
// where no shorter name covers it.
func (r *shortReader) free(ms []extract.Mention, c extract.Span) (free, inside bool) {
	o := r.doc.View.Orig(c)
	free = true
	for _, m := range ms {
		if !m.Overlaps(o) {
			continue
		}
		if m.Kind != extract.Treaty && m.Kind != extract.Organization {
			return false, false
		}
		inside = true
	}
	return free, inside
}

// bounds are the word boundaries of a sentence by offset of the view.
func (r *shortReader) bounds(sent extract.Span) map[int]bool {
	out := map[int]bool{}
	v := r.doc.View.Folded(sent)
	out[v.Start], out[v.End] = true, true
	for _, t := range r.doc.TokensIn(sent) {
		w := r.doc.View.Folded(t.Span)
		out[w.Start], out[w.End] = true, true
	}
	for _, m := range r.doc.MentionsIn(sent) {
		w := r.doc.View.Folded(m.Span)
		out[w.Start], out[w.End] = true, true
	}
	return out
}

// run is the longest stretch of cells from the first on that stand side by side.
func (r *shortReader) run(cells []cell) []cell {
	n := 1
	for n < len(cells) && cells[n].Start == cells[n-1].End {
		n++
	}
	return cells[:n]
}

// readRun reads two or more characters side by side and says how many it used, 0 for none.
func (r *shortReader) readRun(run []cell, bounds map[int]bool) int {
	for n := min(len(run), 6); n >= 2; n-- {
		part := run[:n]
		if !part[0].inside && !(bounds[part[0].Start] && bounds[part[n-1].End]) {
			continue
		}
		if r.readCompound(part) || r.readPair(part) {
			return n
		}
	}
	return 0
}

// readList reads three characters or more with 、 between them (美、英、法、俄), or two that the article names, and says how
// many it used.
func (r *shortReader) readList(cells []cell, bounds map[int]bool) int {
	n, sure := 0, 0
	for n < len(cells) && bounds[cells[n].Start] && bounds[cells[n].End] {
		if n > 0 && r.doc.View.Text[cells[n-1].End:cells[n].Start] != "、" {
			break
		}
		if _, certain := r.choose(r.lx.shorts[cells[n].text]); certain {
			sure++
		}
		n++
	}
	if n < 2 || n < 3 && sure < n || sure == 0 && n < 4 {
		return 0
	}
	for _, c := range cells[:n] {
		forms, _ := r.choose(r.lx.shorts[c.text])
		r.add(c, forms)
	}
	return n
}

// readCompound reads a run that the dictionary lists.
func (r *shortReader) readCompound(run []cell) bool {
	text := r.doc.View.Text[run[0].Start:run[len(run)-1].End]
	for i := range r.lx.dict.Compounds {
		c := &r.lx.dict.Compounds[i]
		if c.Name != text {
			continue
		}
		for j, ref := range c.Reads {
			f := form{kind: kindOf(ref), form: extract.ShortForm, by: Compounds + "/" + c.ID, entity: EntityID(ref)}
			r.add(run[j], []form{f})
		}
		return true
	}
	return false
}

// readPair reads a run in which every character has a reading that is beyond doubt: a state that the article names; China
// needs no naming in Chinese news. A character of several states stays open beside a sure one (中阿关系). Before words for what two states have with each other (关系, 两国) one is enough.
func (r *shortReader) readPair(run []cell) bool {
	read := make([][]form, len(run))
	sure, open := 0, false
	for i, c := range run {
		forms, certain := r.choose(r.lx.shorts[c.text])
		if !certain && !r.lx.plain(c.text) {
			if len(forms) < 2 {
				return false
			}
			open = true
		}
		if certain {
			sure++
		}
		read[i] = forms
	}
	if open && len(run) > 2 {
		return false
	}
	withChina := run[0].text == "中" && len(run) == 2 && !open // 中日 is no midday, 中法 no law
	if sure == 0 || sure < len(run) && (r.ordinary(run) && !withChina || !r.paired(run) && !(withChina && r.titleBegins(run))) {
		return false
	}
	for i, c := range run {
		r.add(c, read[i])
	}
	return true
}

// plain tells whether a character is read also where the article names its owner in no longer form. Most are everyday
// words, too: 以, 也.
func (lx *Lexicon) plain(c string) bool {
	return slices.ContainsFunc(lx.dict.Contexts, func(x Context) bool { return slices.Contains(x.Plain, c) })
}

// besideFull tells whether 中 stands before the name of a state that has no one character, and words for what two states have
// with each other follow: 中印尼关系, 《中印尼联合声明》.
func (r *shortReader) besideFull(c cell, bounds map[int]bool) bool {
	if c.text != "中" || !bounds[c.Start] {
		return false
	}
	o := r.doc.View.Orig(c.Span)
	for _, m := range r.doc.MentionsIn(extract.Span{Start: o.End, End: o.End + 90}) {
		if m.Kind == extract.Country && m.Start == o.End && m.Form == extract.FullForm {
			v := r.doc.View.Folded(m.Span)
			return utf8.RuneCountInString(v.Of(r.doc.View.Text)) < 4 && (r.titleBegins([]cell{c}) || r.paired([]cell{{Span: v}}))
		}
	}
	return false
}

// paired tells whether a word for what two states have with each other follows a run.
func (r *shortReader) paired(run []cell) bool {
	for i := range r.lx.dict.Contexts {
		x := &r.lx.dict.Contexts[i]
		if x.Pair && slices.ContainsFunc(x.After, func(w string) bool { return hasPrefixAt(r.doc.View.Text, run[len(run)-1].End, w) }) {
			return true
		}
	}
	return false
}

// titleBegins tells whether a run begins a title in book marks: 《中法能源合作协定》.
func (r *shortReader) titleBegins(run []cell) bool {
	return hasSuffixAt(r.doc.View.Text, run[0].Start, "《")
}

// ordinary tells whether a run is a word of its own that is no abbreviation of names: 中古, 老中青.
func (r *shortReader) ordinary(run []cell) bool {
	o := r.doc.View.Orig(run[0].Join(run[len(run)-1].Span))
	for _, t := range r.doc.TokensIn(o) {
		if t.Span == o {
			return t.Tag != "j" && t.Tag != "ns" && t.Tag != "nz"
		}
	}
	return false
}

// choose picks among the entities of a character. certain says that the article names the one chosen, or that it is
// China's 中. Without a decision all candidates are returned.
func (r *shortReader) choose(forms []form) (chosen []form, certain bool) {
	forms, old := r.ofTheTime(forms)
	for _, f := range forms {
		if f.entity == "country/chn" {
			return []form{f}, true
		}
	}
	var named []form
	for _, f := range forms {
		if r.named[f.entity] {
			named = append(named, f)
		}
	}
	switch len(named) {
	case 0:
		if old != nil {
			return []form{*old}, true
		}
		return forms, false
	case 1:
		return named, true
	}
	return named, false
}

// ofTheTime drops the forms that go with a name of the past which the article neither uses nor could use on its day. old is
// the one whose day it is: 美苏 of 1987 needs no 苏联 beside it.
func (r *shortReader) ofTheTime(forms []form) (kept []form, old *form) {
	published, err := extract.ParseDay(r.doc.Published)
	for _, f := range forms {
		if f.former == nil {
			kept = append(kept, f)
			continue
		}
		present := err == nil && !published.IsZero() && published.DaysSince(f.former.until) <= 0
		if present {
			old = &f
		}
		if present || strings.Contains(r.doc.View.Text, f.former.name) {
			kept = append(kept, f)
		}
	}
	return kept, old
}

// readSingle reads one character by the words around it.
func (r *shortReader) readSingle(c cell, bounds map[int]bool) {
	forms, certain := r.choose(r.lx.shorts[c.text])
	if !certain && !r.lx.plain(c.text) {
		return
	}
	if c.inside {
		if certain && forms[0].entity != "country/chn" && !r.bodyInBody(c, forms[0]) {
			r.add(c, forms)
		}
		return
	}
	if r.besideFull(c, bounds) {
		r.add(c, forms)
		return
	}
	for i := range r.lx.dict.Contexts {
		x := &r.lx.dict.Contexts[i]
		if !x.reads() || x.Licensed && (!certain || forms[0].entity == "country/chn") {
			continue
		}
		if r.stands(x, c, bounds) {
			r.add(c, forms)
			return
		}
	}
}

// bodyInBody tells whether a form names an organisation within the name of an organisation: 欧 in 欧盟 and 欧委会 counts for nothing.
func (r *shortReader) bodyInBody(c cell, f form) bool {
	o := r.doc.View.Orig(c.Span)
	return f.kind == extract.Organization && slices.ContainsFunc(r.doc.MentionsIn(extract.Span{Start: o.Start - 90, End: o.End + 90}), func(m extract.Mention) bool {
		return m.Kind == extract.Organization && m.Overlaps(o)
	})
}

// reads tells whether a context is one in which one-character names are read.
func (x *Context) reads() bool {
	return !x.Venue && !x.Source && !x.Pair && !x.Named && !x.Naming && !x.Deed && len(x.Plain) == 0
}

// stands tells whether c stands in context x, with words ending and beginning where the context's words do.
func (r *shortReader) stands(x *Context, c cell, bounds map[int]bool) bool {
	text := r.doc.View.Text
	if x.Bare {
		return bounds[c.Start] && bounds[c.End] && r.bare(x, c, bounds)
	}
	before := len(x.Before) == 0 || slices.ContainsFunc(x.Before, func(w string) bool {
		return hasSuffixAt(text, c.Start, w) && bounds[c.Start-len(w)]
	})
	after := len(x.After) == 0 || slices.ContainsFunc(x.After, func(w string) bool {
		return hasPrefixAt(text, c.End, w) && bounds[c.End+len(w)] || w == "。" && lineEnds(text, c.End) // a headline: 德国总理将访华
	})
	if !before || !after || len(x.Before) == 0 && (r.inUnknown(c) || numbered(text[:c.Start])) {
		return false
	}
	return (bounds[c.Start] || len(x.Before) > 0) && (bounds[c.End] || len(x.After) > 0)
}

// inUnknown tells whether a character that nothing known belongs to stands before c: c then ends an unknown name
// (布特弗利卡总统).
func (r *shortReader) inUnknown(c cell) bool {
	o := r.doc.View.Orig(c.Span)
	for _, t := range r.doc.TokensIn(extract.Span{Start: o.Start - 12, End: o.Start}) {
		if t.End != o.Start || utf8.RuneCountInString(t.Text) > 1 {
			continue
		}
		if free, _ := r.free(r.doc.MentionsIn(extract.Span{Start: o.Start - 90, End: o.End}), r.doc.View.Folded(t.Span)); !free {
			return false
		}
		switch t.Tag[:1] {
		case "p", "c", "u", "d", "v", "f", "w", "x", "r", "m", "q":
			r, _ := utf8.DecodeRuneInString(t.Text)
			return t.Tag == "x" && r >= 0x3400 && r <= 0x9FFF
		}
		return true
	}
	return false
}

// numbered tells whether text ends with a figure: 日 in 17日外交部发言人 is no state.
func numbered(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("0123456789一二三四五六七八九十", last)
}

func hasSuffixAt(text string, i int, w string) bool {
	return i >= len(w) && text[i-len(w):i] == w
}

func hasPrefixAt(text string, i int, w string) bool {
	return i+len(w) <= len(text) && text[i:i+len(w)] == w
}

// lineEnds tells whether nothing more stands in the line, or in the clause of a headline, at i.
func lineEnds(text string, i int) bool {
	return i == len(text) || text[i] == '\n' || text[i] == ' '
}

func kindOf(ref string) extract.Kind {
	if hasPrefixAt(ref, 0, Organizations) {
		return extract.Organization
	}
	return extract.Country
}

// add records a mention of the character; several forms leave it open.
func (r *shortReader) add(c cell, forms []form) {
	m := match{Span: c.Span, forms: forms, inside: c.inside}.mention(r.doc, 0)
	if len(m.Candidates) > 0 {
		m.By = "shorts.open"
	}
	r.doc.Mentions = append(r.doc.Mentions, m)
}
