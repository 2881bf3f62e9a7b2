package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Titles is the stage that finds offices: 外长, 国务委员兼外长, 全国人大常委会委员长, 驻俄罗斯大使. A title is a word of the
// dictionary's offices with what belongs to it before: modifiers (前, 代理), the body or field it is an office of, a
// second title joined by 兼. The state before it is what the title is held in and is not part of it.
//
// A body that stands only in a title (国务院总理) is no mention of its own; an international organisation stays one.
type Titles struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Titles) Annotate(doc *extract.Document) error {
	r := titleReader{lx: s.Lexicon, doc: doc}
	for _, sent := range doc.Sentences {
		r.sentence(sent.Span)
	}
	doc.Titles = append(doc.Titles, r.titles...)
	r.dropBodies()
	return nil
}

type titleReader struct {
	lx     *Lexicon
	doc    *extract.Document
	titles []extract.Title
	used   []extract.Span // bodies that became part of a title
}

func (r *titleReader) sentence(sent extract.Span) {
	v := r.doc.View.Folded(sent)
	text := r.doc.View.Text[:v.End]
	for i := v.Start; i < v.End; {
		end, offices := r.officeAt(text, i, sent)
		if len(offices) == 0 {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		if offices[0].Role == modifierRole {
			i = end
			continue
		}
		r.title(r.doc.View.Orig(extract.Span{Start: i, End: end}), offices[0], sent)
		i = end
	}
}

// officeAt is the longest office at i that lies outside of names and on word boundaries.
func (r *titleReader) officeAt(text string, i int, sent extract.Span) (int, []*Office) {
	var bestEnd int
	var best []*Office
	r.lx.offices.at(text, i, func(end int, os []*Office) {
		o := r.doc.View.Orig(extract.Span{Start: i, End: end})
		if r.inName(o) || !r.ends(o, sent) {
			return
		}
		bestEnd, best = end, os
	})
	return bestEnd, best
}

func (r *titleReader) inName(o extract.Span) bool {
	return slices.ContainsFunc(r.doc.MentionsIn(extract.Span{Start: o.Start - 90, End: o.End + 90}), func(m extract.Mention) bool {
		return m.Overlaps(o) && !(m.Inside && o.Contains(m.Span))
	})
}

// ends tells whether an office ends where a word ends: 大使 in 大使馆 does not.
func (r *titleReader) ends(o, sent extract.Span) bool {
	if o.End == sent.End {
		return true
	}
	for _, t := range r.doc.TokensIn(extract.Span{Start: o.Start - 60, End: sent.End}) {
		if t.End >= o.End {
			return t.End == o.End || t.Start == o.End || t.Start >= o.Start && utf8.RuneCountInString(t.Text) == 1 || t.Start > o.Start && r.afterName(o)
		}
	}
	return false
}

// afterName tells whether an office stands right behind a state or body and begins where a word begins, so that a word which
// begins within it is badly cut: 塞尔维亚 外 长久 里奇.
func (r *titleReader) afterName(o extract.Span) bool {
	if m, ok := r.nameBefore(o.Start); !ok || m.Kind == extract.Person {
		return false
	}
	return slices.ContainsFunc(r.doc.TokensIn(o), func(t extract.Token) bool { return t.Start == o.Start })
}

// title completes an office to the left and records it.
func (r *titleReader) title(o extract.Span, office *Office, sent extract.Span) {
	t := extract.Title{Span: o, Office: office.ID, Role: office.Role, By: Offices + "/" + office.ID}
	if m, ok := r.within(o); ok {
		t.Of = m.Entity
	}
	r.extend(&t, office, sent)
	if t.Text = t.Span.Of(r.doc.Text); t.Text == "代表" && t.Of == "" { // 代表习近平主席: on his behalf
		return
	}
	if whole := r.lx.offices.lookup(r.doc.View.Folded(t.Span).Of(r.doc.View.Text)); len(whole) > 0 {
		t.Office, t.Role, t.By = whole[0].ID, whole[0].Role, Offices+"/"+whole[0].ID
	}
	if n := len(r.titles); t.Of == "" && n > 0 && r.listed(r.titles[n-1], t) {
		t.Of = r.titles[n-1].Of
	}
	if n := len(r.titles); n > 0 && r.titles[n-1].End > t.Start { // 国务委员兼外长 took the first title in
		r.titles = r.titles[:n-1]
	}
	r.titles = append(r.titles, t)
}

// listed tells whether a title without a state goes on with a list that began with one: 柬埔寨首相洪玛奈、外交大臣宋金达.
func (r *titleReader) listed(before, t extract.Title) bool {
	if before.Of == "" || before.End >= t.Start || t.Start-before.End > 45 {
		return false
	}
	between := r.doc.Text[before.End:t.Start]
	name, found := strings.CutSuffix(between, "、")
	return found && name != "" && !strings.ContainsAny(name, "，。、；：“”")
}

// within is the state or organisation named within an office: 非盟委员会主席, 中华人民共和国主席.
func (r *titleReader) within(o extract.Span) (extract.Mention, bool) {
	for _, m := range r.doc.MentionsIn(o) {
		if m.Start == o.Start && m.Entity != "" {
			return m, true
		}
	}
	return extract.Mention{}, false
}

// extend moves the start of t to the left as long as something before it belongs to the title.
func (r *titleReader) extend(t *extract.Title, office *Office, sent extract.Span) {
	for t.Start > sent.Start && (t.Of == "" || r.chairOf(t)) {
		if !r.joinTitle(t) && !r.joinPost(t) && !r.joinName(t) && !r.joinWord(t, office, sent) {
			return
		}
	}
}

// chairOf tells whether a title says only for which side it is held of the body named before it: 委员会中方主席. Such a body is taken in.
func (r *titleReader) chairOf(t *extract.Title) bool {
	m, ok := r.nameBefore(t.Start)
	if !ok || m.Kind != extract.Organization || !strings.Contains(t.Span.Of(r.doc.Text), "方") {
		return false
	}
	t.Start = m.Start
	return false
}

// joinTitle takes in a title joined by 兼.
func (r *titleReader) joinTitle(t *extract.Title) bool {
	n := len(r.titles)
	if n == 0 {
		return false
	}
	p := r.titles[n-1]
	if p.End > t.Start || r.doc.Text[p.End:t.Start] != "兼" {
		return false
	}
	t.Start, t.Of = p.Start, p.Of
	return true
}

// missions are where diplomats serve: they stand between the state of their post and their title.
var missions = []string{"大使馆", "总领事馆", "总领馆", "领事馆", "使馆"}

// joinPost takes in the post of an envoy, 驻俄罗斯大使, and of those who serve under one: 驻约旦大使馆参赞.
func (r *titleReader) joinPost(t *extract.Title) bool {
	at := t.Start
	for _, w := range missions {
		if rest, ok := strings.CutSuffix(r.doc.Text[:t.Start], w); ok {
			at = len(rest)
			break
		}
	}
	m, ok := r.nameBefore(at)
	if !ok || m.Start < len("驻") || r.doc.Text[m.Start-len("驻"):m.Start] != "驻" {
		return false
	}
	t.Start = m.Start - len("驻")
	return true
}

// joinName takes in the body before the title, or notes the state or organisation in which the title is held.
func (r *titleReader) joinName(t *extract.Title) bool {
	m, ok := r.nameBefore(t.Start)
	if !ok {
		return false
	}
	before := *t
	field := r.fieldFirst(t)
	switch {
	case field && (m.Kind == extract.Country || m.Kind == extract.Place || m.Kind == extract.Topic): // 叙利亚问题特使
		t.Start = m.Start
	case m.Kind == extract.Country:
		t.Of = m.Entity
	case m.Kind == extract.Organization:
		r.joinBody(t, m)
	case m.Kind == extract.Place:
		e, _ := r.lx.Entity(m.Entity)
		t.Start, t.Of = m.Start, CountryID(e.Country)
	}
	return t.Of != before.Of || t.Start < before.Start // an open name moves nothing
}

// fieldFirst tells whether a title begins with a word that makes the name before it its field: 问题特使, 事务助理.
func (r *titleReader) fieldFirst(t *extract.Title) bool {
	words := t.Span.Of(r.doc.Text)
	return strings.HasPrefix(words, "问题") || strings.HasPrefix(words, "事务")
}

// joinBody takes in a national body and notes an international one.
func (r *titleReader) joinBody(t *extract.Title, m extract.Mention) {
	state, start := r.bodyOf(m)
	if state == "" {
		t.Of = m.Entity
		return
	}
	t.Start = start
	r.used = append(r.used, m.Span)
	if start > m.Start {
		t.Of = state
	} else if before, ok := r.nameBefore(start); ok && before.Kind == extract.Country {
		t.Of = before.Entity
	} else {
		t.Of = state
	}
}

// bodyOf is the state whose body m is, and where the body begins after the state's name; empty for international ones.
func (r *titleReader) bodyOf(m extract.Mention) (state string, start int) {
	for _, in := range r.doc.MentionsIn(m.Span) {
		if in.Inside && in.Kind == extract.Country && in.Start == m.Start && !strings.HasPrefix(r.doc.Text[in.End:], "共") { // not 越|共中央
			return in.Entity, in.End
		}
	}
	if o := r.lx.Organization(m.Entity); o != nil && o.Country != "" {
		return "country/" + o.Country, m.Start
	}
	return "", 0
}

// nameBefore is the outermost name that ends at offset end.
func (r *titleReader) nameBefore(end int) (extract.Mention, bool) {
	for _, m := range r.doc.MentionsIn(extract.Span{Start: end - 90, End: end}) {
		if m.End == end && !m.Inside {
			return m, true
		}
	}
	return extract.Mention{}, false
}

// joinWord takes in a modifier, or a noun that says what the office is for: 国防 in 国防部长. Heads of state and
// government need no such noun, so the word before them is not theirs.
func (r *titleReader) joinWord(t *extract.Title, office *Office, sent extract.Span) bool {
	ts := r.doc.TokensIn(extract.Span{Start: sent.Start, End: t.Start})
	if len(ts) == 0 || ts[len(ts)-1].End != t.Start {
		return false
	}
	w := ts[len(ts)-1]
	if r.modifier(w.Text) || (needsField(office.Role) && fieldWord(w) && !r.deed(w.Text)) {
		t.Start = w.Start
		return true
	}
	return false
}

// modifierRole marks the words of the offices dictionary that only stand before a title: 前, 代理, 候任.
const modifierRole = "modifier"

func (r *titleReader) modifier(word string) bool {
	for _, o := range r.lx.offices.lookup(word) {
		if o.Role == modifierRole {
			return true
		}
	}
	return false
}

// deed tells whether a word says that something is done: it is no field of an office.
func (r *titleReader) deed(word string) bool {
	return slices.ContainsFunc(r.lx.dict.Contexts, func(x Context) bool { return x.Deed && slices.Contains(x.Before, word) })
}

func needsField(role string) bool {
	switch role {
	case "head_of_state", "head_of_government", "monarch", "royal", "foreign_minister", "honorific":
		return false
	}
	return true
}

// fieldWord tells whether a word can name the field of an office.
func fieldWord(w extract.Token) bool {
	if utf8.RuneCountInString(w.Text) < 2 {
		return false
	}
	switch w.Tag {
	case "n", "nt", "nz", "b", "j":
		return true
	}
	return false
}

// dropBodies takes away the mentions of bodies that are only part of a title. A state within the body's name then
// stands on its own.
func (r *titleReader) dropBodies() {
	for i, m := range r.doc.Mentions {
		if m.Inside && m.Kind == extract.Country && slices.ContainsFunc(r.used, func(u extract.Span) bool { return u.Contains(m.Span) }) {
			r.doc.Mentions[i].Inside = false
		}
	}
	r.doc.Mentions = slices.DeleteFunc(r.doc.Mentions, func(m extract.Mention) bool {
		return m.Kind == extract.Organization && slices.Contains(r.used, m.Span)
	})
}
