package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// dotted reads names with a middle dot, wherever they stand: 埃里亚斯·豪阿.
func (f *nameFinder) dotted() {
	for i := 0; i < len(f.text); i++ {
		if !strings.HasPrefix(f.text[i:], "·") || f.taken(i, i+len("·")) {
			continue
		}
		start := f.oddStart(f.soundsBefore(i))
		if start == i || !f.startsWord(start) {
			continue
		}
		if end := f.bestEnd(start, foreign); end > i && f.namesake(start, end) {
			i = end
		} else if end > i {
			f.found(start, end, f.stateAround(start, end), "name.dotted")
			i = end
		}
	}
}

// namesake tells whether a name is the beginning of that of a thing named after its bearer: right behind it, or up to the end of
// the quotation that it begins, “安德烈斯·卡斯特罗联合阵线”.
func (f *nameFinder) namesake(start, end int) bool {
	rest := f.text[end:]
	if strings.HasSuffix(f.text[:start], "“") {
		i := strings.Index(rest, "”")
		return i > 0 && i <= mostNamesake && slices.ContainsFunc(f.shapes.namesakes, func(w string) bool { return strings.HasSuffix(rest[:i], w) }) ||
			i == 0 && beginsWith(rest[len("”"):], f.shapes.namesakes)
	}
	return beginsWith(rest, f.shapes.namesakes)
}

// mostNamesake is how many bytes of such a name may stand behind that of the person.
const mostNamesake = 24

// dottedKnown settles what a known name next to a dot is. Before a dot it is the beginning of a longer name. Behind one it is the
// family name of the person known, with the given name in front, unless the dictionary gives the person another.
func (f *nameFinder) dottedKnown() {
	out := f.doc.Mentions[:0:0]
	for _, m := range f.doc.Mentions {
		v := f.doc.View.Folded(m.Span)
		name := v.Of(f.text)
		switch {
		case m.Kind == extract.Country && f.loose(v) && endsWith(f.text[:v.Start], []string{"和", "与", "、"}) && f.oneToDot(v.End):
			continue // 某某和马里诺·扎诺蒂
		case m.Kind == extract.Country || m.Kind == extract.Organization || !f.loose(v) && m.Kind != extract.Person:
		case m.Kind == extract.Person && strings.Contains(name, "·"):
		case strings.HasPrefix(f.text[v.End:], "·") && !strings.HasSuffix(f.text[:v.Start], "·"):
			continue
		case m.Kind == extract.Person && strings.HasSuffix(f.text[:v.Start], "·"):
			start := f.givenStart(v.Start)
			id := m.Entity
			if id == "" && len(m.Candidates) == 1 {
				id = m.Candidates[0]
			}
			if f.otherGiven(id, name, f.text[start:v.Start]) {
				continue
			}
			m.Span = f.doc.View.Orig(extract.Span{Start: start, End: v.End})
		}
		out = append(out, m)
	}
	f.doc.Mentions = out
}

// oneToDot tells whether one character of sound stands between i and a dot.
func (f *nameFinder) oneToDot(i int) bool {
	r, n := utf8.DecodeRuneInString(f.text[i:])
	return f.shapes.transliteration[r] && strings.HasPrefix(f.text[i+n:], "·")
}

// otherGiven tells whether the dictionary knows the bearer of a family name with a given name and the text has another: not one that
// only a character tells apart (埃里亚斯, 埃利亚斯).
func (f *nameFinder) otherGiven(id, name, given string) bool {
	e, ok := f.known(id)
	if !ok {
		return true
	}
	other := false
	for _, a := range append([]string{e.Name}, e.Aliases...) {
		if known, ok := strings.CutSuffix(a, name); ok && strings.HasSuffix(known, "·") {
			if oneApart(known, given) {
				return false
			}
			other = true
		}
	}
	return other
}

// oneApart tells whether two names of three characters or more are the same but for one character.
func oneApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) || len(x) < 4 { // the dot is one
		return false
	}
	apart := 0
	for i := range x {
		if x[i] != y[i] {
			apart++
		}
	}
	return apart < 2
}

// givenStart is the start of the given names, joined by dots, that end at i.
func (f *nameFinder) givenStart(i int) int {
	for strings.HasSuffix(f.text[:i], "·") {
		start := f.soundsBefore(i - len("·"))
		if start == i-len("·") {
			return i
		}
		i = start
	}
	return i
}

// soundsBefore is the start of the run of transliteration characters that ends at i.
func (f *nameFinder) soundsBefore(i int) int {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(f.text[:i])
		if !f.shapes.transliteration[r] || f.fixed(i-n, i) {
			break
		}
		i -= n
	}
	return i
}

// fixed tells whether a known name that could be no part of a transliteration covers any of [start,end), or one behind which the
// run of sounds begins.
func (f *nameFinder) fixed(start, end int) bool {
	return slices.ContainsFunc(f.over(start, end), func(m extract.Mention) bool {
		v := f.doc.View.Folded(m.Span)
		return !f.loose(v) || m.Kind == extract.Country || m.Form == extract.ShortForm
	})
}

// startsWord tells whether a name may begin at i: at a word boundary of the sentence as jieba cut it before.
func (f *nameFinder) startsWord(i int) bool {
	o := f.doc.View.Orig(extract.Span{Start: i, End: i}).Start
	for _, t := range f.doc.TokensIn(extract.Span{Start: o - 30, End: o + 30}) {
		if t.Start < o && o < t.End {
			return false
		}
	}
	return true
}

// attendants reads lists of people in front of a word of attendance: 王毅、何立峰等参加会见.
func (f *nameFinder) attendants() {
	for _, sent := range f.doc.Sentences {
		v := f.doc.View.Folded(sent.Span)
		for _, w := range f.shapes.attendance {
			if at := strings.Index(v.Of(f.text), w); at > 0 {
				f.list(v.Start, v.Start+at)
				break
			}
		}
	}
}

// list reads the items of a list of names that ends at end: every item must be a name, known or of a name's nameShape.
func (f *nameFinder) list(start, end int) {
	list := strings.TrimSuffix(f.text[start:end], "等")
	if cut := strings.LastIndexAny(list, "，。；：,;:"); cut >= 0 {
		_, n := utf8.DecodeRuneInString(list[cut:])
		start, list = start+cut+n, list[cut+n:]
	}
	var items []extract.Span
	for _, part := range splitKeep(list, "、和") {
		s := part.Shift(start)
		if f.taken(s.Start, s.End) {
			continue
		}
		if !slices.Contains(f.shapes.ends(f.text, s.Start, chinese), s.End) || f.ordinary(s.Start, s.End, chinese) {
			return
		}
		items = append(items, s)
	}
	for _, s := range items {
		f.found(s.Start, s.End, china, "name.attendant")
	}
}

// splitKeep gives the spans of the parts of s between any of the separators.
func splitKeep(s, separators string) []extract.Span {
	var out []extract.Span
	start := 0
	for i, r := range s {
		if strings.ContainsRune(separators, r) {
			out = append(out, extract.Span{Start: start, End: i})
			start = i + utf8.RuneLen(r)
		}
	}
	return append(out, extract.Span{Start: start, End: len(s)})
}

// speakers reads an unknown run at the start of a clause before a verb of speech: 萨尔基相表示.
func (f *nameFinder) speakers() {
	for _, sent := range f.doc.Sentences {
		v := f.doc.View.Folded(sent.Span)
		clause := true
		for i := v.Start; i < v.End; i += runeWidth(f.text, i) {
			if clause && !f.taken(i, i+runeWidth(f.text, i)) {
				f.speaker(i)
			}
			clause = strings.HasPrefix(f.text[i:], "，") || strings.HasPrefix(f.text[i:], "“")
		}
	}
}

func (f *nameFinder) speaker(i int) {
	if slices.ContainsFunc(f.people, func(p newPerson) bool { return strings.HasPrefix(f.text[i:], p.name) }) {
		return
	}
	for _, s := range []nameShape{foreign, chinese} {
		for _, end := range f.shapes.ends(f.text, i, s) {
			if f.speechAt(end) && f.longEnough(i, end) && !f.ordinary(i, end, s) && f.unknownWords(i, end) {
				f.found(i, end, f.stateNear(i), "name.speaker")
				return
			}
		}
	}
}

// longEnough asks three characters of a name that only a verb of speech gives away, or two that stand elsewhere, too.
func (f *nameFinder) longEnough(i, end int) bool {
	return utf8.RuneCountInString(f.text[i:end]) >= 3 || f.recurrence(f.text[i:end]) > 0
}

// soundsFrom is the end of the run of transliteration characters that begins at i.
func (f *nameFinder) soundsFrom(i int) int {
	for i < len(f.text) {
		r, n := utf8.DecodeRuneInString(f.text[i:])
		if !f.shapes.transliteration[r] {
			break
		}
		i += n
	}
	return i
}

func (f *nameFinder) speechAt(i int) bool {
	return slices.ContainsFunc(f.shapes.speech, func(w string) bool { return strings.HasPrefix(f.text[i:], w) })
}

// unknownWords tells whether most of a stretch is no word that jieba knows.
func (f *nameFinder) unknownWords(i, end int) bool {
	known := 0
	for _, w := range f.seg.Cut(f.text[i:end]) {
		if n := utf8.RuneCountInString(w); n > 1 && !nameTag(f.seg.WordTag(w)) {
			known += n
		}
	}
	n := utf8.RuneCountInString(f.text[i:end])
	return 2*known < n || 2*known == n && n > 2
}

// nameTag tells whether jieba takes a word for a name; it has 普京 for a place.
func nameTag(tag string) bool {
	return strings.HasPrefix(tag, "nr") || tag == "nz" || tag == "ns"
}

// everywhere reads all occurrences of the names found and lists their bearers.
func (f *nameFinder) everywhere() {
	slices.SortStableFunc(f.people, func(a, b newPerson) int { return len(b.name) - len(a.name) })
	for _, p := range f.people {
		if f.fuller(p) {
			continue
		}
		p.known = f.knownPart(p)
		f.occurrences(p.name, p)
		if last := p.last(); utf8.RuneCountInString(last) > 1 && !p.spouse {
			f.occurrences(last, p)
		}
		for _, part := range nameParts(p.name) {
			if part != p.last() && f.named(part) && !p.spouse {
				f.occurrences(part, p)
			}
		}
		if p.known == "" {
			f.doc.Entities = append(f.doc.Entities, extract.Entity{ID: p.id(), Kind: extract.Person, Name: p.name, Country: f.stateName(p.country), Acts: p.country})
		}
	}
}

// knownPart is the person of the dictionary of whose longer name in the article a new name is a part (法里德 of 法里德·希贾卜), empty
// for none. A state that a title gives must be theirs.
func (f *nameFinder) knownPart(p newPerson) string {
	for _, m := range f.doc.Mentions {
		if m.Kind != extract.Person || m.Entity == "" || !slices.Contains(nameParts(f.doc.View.Folded(m.Span).Of(f.text)), p.name) {
			continue
		}
		if e, ok := f.known(m.Entity); ok && (p.country == "" || p.by == "name.speaker" || e.Acts == p.country) {
			return m.Entity
		}
	}
	return ""
}

// nameParts are the parts of a name that dots or hyphens join, none for a name without.
func nameParts(name string) []string {
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == '·' || r == '-' || r == '—' })
	if len(parts) < 2 {
		return nil
	}
	return parts
}

// last is the family name of a dotted name, empty for others.
func (p newPerson) last() string {
	i := strings.LastIndex(p.name, "·")
	if i < 0 {
		return ""
	}
	return p.name[i+len("·"):]
}

// named tells whether somebody was found by this name alone.
func (f *nameFinder) named(name string) bool {
	return slices.ContainsFunc(f.people, func(p newPerson) bool { return p.name == name })
}

// fuller tells whether the name is part of another that was found: 豪阿 of 埃里亚斯·豪阿, 穆拉图 of 穆拉图·特肖梅. A wife is
// somebody else.
func (f *nameFinder) fuller(p newPerson) bool {
	return slices.ContainsFunc(f.people, func(o newPerson) bool {
		return slices.Contains(nameParts(o.name), p.name) && !o.spouse && (o.country == p.country || o.country == "" || p.country == "")
	})
}

// stateName is what a person's country is called in a record: the alpha-3 code of a state, the name of an organisation.
func (f *nameFinder) stateName(id string) string {
	if code, ok := strings.CutPrefix(id, "country/"); ok {
		return strings.ToUpper(code)
	}
	if e, ok := f.known(id); ok {
		return e.Name
	}
	return ""
}

func (f *nameFinder) occurrences(name string, p newPerson) {
	for at := 0; ; {
		i := strings.Index(f.text[at:], name)
		if i < 0 {
			break
		}
		span := extract.Span{Start: at + i, End: at + i + len(name)}
		at = span.End
		if f.covered(span) {
			continue
		}
		f.clear(span.Start, span.End)
		f.doc.Mentions = append(f.doc.Mentions, extract.Mention{Span: f.doc.View.Orig(span), Kind: extract.Person,
			Form: extract.NewName, Entity: p.id(), By: p.by})
		f.doc.SortMentions()
	}
}

// covered tells whether a known name reaches beyond a stretch, or is the stretch.
func (f *nameFinder) covered(s extract.Span) bool {
	return slices.ContainsFunc(f.over(s.Start, s.End), func(m extract.Mention) bool {
		v := f.doc.View.Folded(m.Span)
		return v == s || !s.Contains(v) || !f.loose(v)
	})
}

// foreignNear is the state of somebody with a foreign name whose title names none: the state other than China named last in the
// sentence. For those who hold an office of state, and speakers, it may also be the one that the article is about.
func (f *nameFinder) foreignNear(i int, role string) string {
	o := f.doc.View.Orig(extract.Span{Start: i, End: i}).Start
	near := ""
	for _, sent := range f.doc.Sentences {
		if sent.Start <= o && o <= sent.End {
			near = lastState(f.doc.MentionsIn(extract.Span{Start: sent.Start, End: o}), china)
		}
	}
	if near != "" {
		return near
	}
	switch role {
	case "business", "academic", "other", "local", "judicial", "military", "international":
		return ""
	}
	return f.mainForeign()
}

// stateAround is the state other than China named last before a name in its sentence, or first behind it (致电某某，祝贺他当选匈牙利总统).
func (f *nameFinder) stateAround(start, end int) string {
	o := f.doc.View.Orig(extract.Span{Start: start, End: end})
	for _, sent := range f.doc.Sentences {
		if !sent.Contains(o) {
			continue
		}
		if s := lastState(f.doc.MentionsIn(extract.Span{Start: sent.Start, End: o.Start}), china); s != "" {
			return s
		}
		for _, m := range f.doc.MentionsIn(extract.Span{Start: o.End, End: min(sent.End, o.End+90)}) {
			if m.Kind == extract.Country && m.Entity != "" && m.Entity != china {
				return m.Entity
			}
		}
	}
	return ""
}

// stateNear is the state of a person introduced at offset i without one: the state named last in the sentence, or the
// state other than China that the article names most often.
func (f *nameFinder) stateNear(i int) string {
	o := f.doc.View.Orig(extract.Span{Start: i, End: i}).Start
	near := ""
	for _, sent := range f.doc.Sentences {
		if sent.Start <= o && o <= sent.End {
			near = lastState(f.doc.MentionsIn(extract.Span{Start: sent.Start, End: o}), "")
		}
	}
	if near != "" {
		return near
	}
	return f.mainForeign()
}

// lastState is the last state of ms, which are in order, other than one.
func lastState(ms []extract.Mention, other string) string {
	state := ""
	for _, m := range ms {
		if m.Kind == extract.Country && m.Entity != "" && m.Entity != other {
			state = m.Entity
		}
	}
	return state
}

// mainForeign is the state other than China that the article names most often, the first of several.
func (f *nameFinder) mainForeign() string {
	count, best := map[string]int{}, ""
	for _, m := range f.doc.Mentions {
		if m.Kind == extract.Country && m.Entity != "" && m.Entity != china {
			if count[m.Entity]++; count[m.Entity] > count[best] {
				best = m.Entity
			}
		}
	}
	return best
}

const china = "country/chn"
