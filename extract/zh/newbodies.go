package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// NewBodies is the stage that finds organisations and places whom no dictionary knows, by the word they end with and what stands
// before it: 巴西民主运动党, 能源合作委员会, 马卡丹国际机场. A body that stands only before somebody's title is no name of its own. Once
// found, a name is read wherever else it occurs, an organisation also without the state before it. It also takes away places
// that are part of the name of a conference or games (北京峰会).
type NewBodies struct {
	Shapes    *BodyShapes
	Names     *NameShapes
	Segmenter *Segmenter
	// Known looks an entity up in the dictionary.
	Known func(id string) (extract.Entity, bool)
}

// Annotate implements [extract.Stage].
func (s NewBodies) Annotate(doc *extract.Document) error {
	f := &bodyFinder{shapes: s.Shapes, names: s.Names, seg: s.Segmenter, known: s.Known, doc: doc, text: doc.View.Text}
	f.dropEvents()
	for _, sent := range doc.Sentences {
		f.sentence(sent.Span)
	}
	f.everywhere()
	f.palaces()
	doc.SortMentions()
	return nil
}

type bodyFinder struct {
	shapes *BodyShapes
	names  *NameShapes
	seg    *Segmenter
	known  func(id string) (extract.Entity, bool)
	doc    *extract.Document
	text   string
	bodies []newBody
}

// newBody is a name found. Short is the name without the state before it, empty where there is none.
type newBody struct {
	kind                        extract.Kind
	name, short, country, shape string
	governs                     bool
}

// chunk is a name or a word of a sentence, by offsets of the view.
type chunk struct {
	extract.Span
	text, tag string
	mention   *extract.Mention
}

// dropEvents takes away places inside the names of conferences, games and documents.
func (f *bodyFinder) dropEvents() {
	f.doc.Mentions = slices.DeleteFunc(f.doc.Mentions, func(m extract.Mention) bool {
		return m.Kind == extract.Place && m.Form != extract.ShortForm && f.shapes.event(f.text[f.doc.View.Folded(m.Span).End:])
	})
}

func (f *bodyFinder) sentence(sent extract.Span) {
	us := f.units(sent)
	for k := len(us) - 1; k >= 0; k-- { // from the end: the longest name contains the others
		if us[k].mention != nil {
			continue
		}
		if b, i, ok := f.ending(us, k); ok {
			f.bodies = append(f.bodies, b)
			k = i
		}
	}
}

// units are the outermost names of a sentence and the words between them, in order.
func (f *bodyFinder) units(sent extract.Span) []chunk {
	var out []chunk
	ms := slices.DeleteFunc(slices.Clone(f.doc.MentionsIn(sent)), func(m extract.Mention) bool {
		return m.Inside || m.Kind == extract.Topic || m.Kind == extract.Person && m.Entity == "" // a name that may be none
	})
	at := sent.Start
	name := func(m *extract.Mention) {
		v := f.doc.View.Folded(m.Span)
		out = append(out, chunk{Span: v, text: v.Of(f.text), mention: m})
		at = m.End
	}
	for _, t := range f.doc.TokensIn(sent) {
		for len(ms) > 0 && ms[0].Start < t.End {
			if ms[0].Start >= at {
				name(&ms[0])
			}
			ms = ms[1:]
		}
		s := extract.Span{Start: max(t.Start, at), End: t.End}
		if s.Empty() {
			continue
		}
		v := f.doc.View.Folded(s)
		out = append(out, chunk{Span: v, text: v.Of(f.text), tag: f.seg.WordTag(v.Of(f.text))})
		at = t.End
	}
	return out
}

// ending reads the name that ends with unit k and says with which unit it begins.
func (f *bodyFinder) ending(us []chunk, k int) (newBody, int, bool) {
	word, shape := f.shapes.ending(us[k].text)
	if shape == nil || f.goesOn(us, k) || word != us[k].text && !f.compound(us[k], word) {
		return newBody{}, 0, false
	}
	if shape.Posted {
		return f.posted(us, k)
	}
	first := f.first(us, k, shape)
	stem := strings.TrimSuffix(us[k].text, word)
	i := first
	for i < k && !f.proper(us, i, shape) {
		i++
	}
	if i == k && !f.properWord(us[k], stem) {
		if !shape.Plain {
			return newBody{}, 0, false
		}
		i = first
	}
	if !f.enough(us, i, k, stem, shape) {
		return newBody{}, 0, false
	}
	return f.body(us, i, k, shape), i, true
}

// first is the leftmost unit from which on a name that ends with unit k could stand: back to a state or body, with the states that
// are joined to it (中塔农业合作委员会, 中国—中亚实业家委员会).
func (f *bodyFinder) first(us []chunk, k int, shape *bodyShape) int {
	first := k
	for first > 0 && k-first < 8 && f.within(us, first-1, shape) {
		first--
		if m := us[first].mention; m != nil && m.Kind != extract.Place {
			for first > 0 && us[first-1].mention != nil && us[first-1].mention.Form == extract.ShortForm && us[first-1].End == us[first].Start {
				first--
			}
			break
		}
	}
	if first > 1 && us[first].mention != nil && us[first-2].mention != nil && (us[first-1].text == "—" || us[first-1].text == "-") && !shape.place {
		return first - 2
	}
	return first
}

// compound tells whether a word that is longer than the shape's can be a part of a name: a noun, and for words of one character
// none that jieba knows as an ordinary word (政局, 城市).
func (f *bodyFinder) compound(u chunk, word string) bool {
	if slices.ContainsFunc(f.shapes.not, func(w string) bool { return strings.HasSuffix(u.text, w) }) {
		return false
	}
	switch u.tag {
	case "nt", "nz", "ns":
		return true
	case "n", "j", "x", "nr", "nrt":
		return utf8.RuneCountInString(word) > 1
	}
	return false
}

// goesOn tells whether the word behind unit k makes it no name's end: an office (公司|总裁), or a longer word.
func (f *bodyFinder) goesOn(us []chunk, k int) bool {
	o := f.doc.View.Orig(us[k].Span)
	if slices.ContainsFunc(f.doc.Titles, func(t extract.Title) bool { return t.Start == o.End || t.Overlaps(o) }) {
		return true
	}
	if k+1 < len(us) && us[k+1].mention == nil {
		switch r, _ := utf8.DecodeRuneInString(us[k+1].text); r {
		case '长', '员', '级', '民', '场', '区', '市', '内', '型', '制', '派', '化', '际', '籍', '界', '组', '口', '委', '分', '冲':
			return true
		}
	}
	return false
}

// within tells whether unit i can stand within a name of a shape.
func (f *bodyFinder) within(us []chunk, i int, shape *bodyShape) bool {
	u := us[i]
	if u.mention != nil {
		return shape.holds(u.mention)
	}
	if f.shapes.stop[u.text] || f.titled(u) {
		return false
	}
	if f.sound(us, i) || f.shapes.heads[u.text] || f.shapes.fields[u.text] && !shape.Run {
		return true
	}
	if shape.Run || utf8.RuneCountInString(u.text) < 2 {
		return u.text == "·"
	}
	switch u.tag {
	case "n", "nz", "nt", "ns", "nr", "nrt", "nrfg", "x", "j", "b", "vn", "an", "eng", "nrj":
		r, _ := utf8.DecodeRuneInString(u.text)
		return r >= 0x3400 && r <= 0x9FFF || u.tag == "eng"
	}
	return false
}

// holds tells whether a name can stand within a name of the shape.
func (shape *bodyShape) holds(m *extract.Mention) bool {
	if shape.place && m.Form == extract.ShortForm {
		return false
	}
	switch m.Kind {
	case extract.Person:
		return shape.Bare || shape.place && !shape.Run
	case extract.Country, extract.Place:
		return m.Entity != "" || m.Form == extract.ShortForm
	case extract.Organization:
		return !shape.place && (m.Entity != "" || m.Form == extract.ShortForm)
	}
	return false
}

// titled tells whether a title covers a unit.
func (f *bodyFinder) titled(u chunk) bool {
	o := f.doc.View.Orig(u.Span)
	return slices.ContainsFunc(f.doc.Titles, func(t extract.Title) bool { return t.Overlaps(o) })
}

// sound tells whether unit i is part of a transliteration: its characters are such, and it is no word, or one character next to
// another of them.
func (f *bodyFinder) sound(us []chunk, i int) bool {
	if us[i].mention != nil || !f.sounds(us[i].text) {
		return false
	}
	if n := utf8.RuneCountInString(us[i].text); n > 1 {
		switch us[i].tag {
		case "x", "nr", "nrt", "nrfg", "nz", "ns":
			return true
		}
	}
	switch us[i].tag[:1] {
	case "p", "c", "u", "d", "f", "r":
		return false
	case "m", "v": // 克 is a measure, too
		if utf8.RuneCountInString(us[i].text) > 1 {
			return false
		}
	}
	near := func(j int) bool {
		return j >= 0 && j < len(us) && us[j].mention == nil && f.sounds(us[j].text)
	}
	return near(i-1) || near(i+1)
}

func (f *bodyFinder) sounds(text string) bool {
	for _, r := range text {
		if !f.names.transliteration[r] {
			return false
		}
	}
	return text != ""
}

// proper tells whether a name can begin with unit i.
func (f *bodyFinder) proper(us []chunk, i int, shape *bodyShape) bool {
	u := us[i]
	switch {
	case u.mention != nil:
		return true
	case f.shapes.heads[u.text]:
		return !shape.place
	case f.sound(us, i):
		return true
	case utf8.RuneCountInString(u.text) < 2:
		return false
	}
	return u.tag == "nz" || u.tag == "nt" || u.tag == "ns" && !shape.Run || u.tag == "eng"
}

// properWord tells whether a word that ends with a shape's word is a name by itself: jieba has it for one.
func (f *bodyFinder) properWord(u chunk, stem string) bool {
	if utf8.RuneCountInString(stem) < 2 {
		return false
	}
	return u.tag == "nt" || u.tag == "nz" || u.tag == "ns" || f.sounds(stem) && utf8.RuneCountInString(stem) > 2
}

// between counts the words between the beginning, if that is a name or a head, and the word of the shape, and tells whether one
// of them is not generic.
func (f *bodyFinder) between(us []chunk, i, k int, shape *bodyShape) (words int, special bool) {
	if us[i].mention != nil || f.shapes.heads[us[i].text] {
		i++
	}
	if i >= k {
		return 0, false
	}
	return k - i, slices.ContainsFunc(us[i:k], func(u chunk) bool { return !shape.generic[u.text] })
}

// enough tells whether what stands between the beginning and the word of the shape makes a name.
func (f *bodyFinder) enough(us []chunk, i, k int, stem string, shape *bodyShape) bool {
	if stem != "" && shape.generic[stem] || i == k && stem == "" {
		return false
	}
	words, special := f.between(us, i, k, shape)
	special = special || stem != "" && !shape.Run
	switch {
	case special && (!shape.Plain || us[i].mention != nil || f.proper(us, i, shape) || words+utf8.RuneCountInString(stem) >= 2):
		return shape.Kind != "party" || !shape.generic[us[max(i, k-1)].text]
	case shape.Bare || shape.Run:
		m := us[i].mention
		return m != nil && m.Kind == extract.Place && words == 0 && !strings.HasSuffix(us[i].text, us[k].text)
	case shape.place:
		return us[i].mention != nil && us[i].mention.Kind == extract.Place
	}
	return false
}

// posted reads an embassy with the state whose it is: 中国驻某国大使馆, 美国驻某地总领馆.
func (f *bodyFinder) posted(us []chunk, k int) (newBody, int, bool) {
	i := k - 1
	if i < 1 || us[i].mention == nil || us[k].text != strings.TrimSpace(us[k].text) {
		return newBody{}, 0, false
	}
	for i > 0 && us[i].mention != nil && us[i].text != "驻" {
		i--
	}
	if us[i].text != "驻" {
		return newBody{}, 0, false
	}
	if i == 0 || us[i-1].mention == nil || us[i-1].mention.Kind != extract.Country { // 将驻某国使馆迁往: whose is not said
		return newBody{}, 0, false
	}
	i--
	shape := &bodyShape{Kind: "embassy", State: true}
	return f.body(us, i, k, shape), i, true
}

// body makes the name that units i to k are.
func (f *bodyFinder) body(us []chunk, i, k int, shape *bodyShape) newBody {
	b := newBody{kind: extract.Organization, shape: shape.Kind, governs: shape.State}
	if shape.place {
		b.kind = extract.Place
		for i > 0 && us[i-1].mention != nil && us[i-1].mention.Kind == extract.Place && us[i].mention == nil {
			i--
		}
		if us[i].mention != nil && us[i].mention.Kind == extract.Country { // 越南岘港机场: the state is a mention of its own
			b.country = us[i].mention.Entity
			i++
		} else if i > 0 && us[i-1].mention != nil && us[i-1].mention.Kind == extract.Country {
			b.country = us[i-1].mention.Entity
		}
	}
	b.name = f.text[us[i].Start:us[k].End]
	if m := us[i].mention; m != nil && b.country == "" {
		if b.country = m.Entity; m.Kind != extract.Country {
			e, _ := f.known(m.Entity)
			b.country = countryID(e.Country)
		}
	}
	if (shape.State || shape.Plain) && us[i].mention != nil && us[i].mention.Kind == extract.Country && k > i+1 {
		b.short = f.text[us[i+1].Start:us[k].End]
	}
	return b
}

func countryID(alpha3 string) string {
	if len(alpha3) != 3 {
		return ""
	}
	return "country/" + strings.ToLower(alpha3)
}
