package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// NewNames is the stage that finds people whom no dictionary knows, by what stands around them: an office before the
// name (新任外长某某), the middle dot within it, a verb of speech after it, a list of attendants. Once found, a name is read
// wherever else it occurs in the article, and so is the part after its last dot. Mentions have the form [extract.NewName]
// and ids made of state and name: person/irn.阿卜杜拉希扬.
type NewNames struct {
	Shapes    *NameShapes
	Segmenter *Segmenter
	// Verbs are words that say that something happens: no name goes on over one.
	Verbs map[string]bool
	// Known looks an entity up in the dictionary.
	Known func(id string) (extract.Entity, bool)
}

// Annotate implements [extract.Stage].
func (s NewNames) Annotate(doc *extract.Document) error {
	f := nameFinder{shapes: s.Shapes, seg: s.Segmenter, verbs: s.Verbs, known: s.Known, doc: doc, text: doc.View.Text}
	f.dottedKnown()
	f.afterTitles()
	f.beforeTitles()
	f.afterWords()
	f.dotted()
	f.attendants()
	f.speakers()
	f.everywhere()
	doc.SortMentions()
	return nil
}

// newPerson is a name found and what is known of its bearer.
type newPerson struct {
	name, country, by string
	// spouse is set for whoever is introduced as somebody's wife or husband, and may bear their name.
	spouse bool
	// known is the id of whoever the dictionary knows by a longer name, of which this one is a part.
	known string
}

func (p newPerson) id() string {
	if p.known != "" {
		return p.known
	}
	state := strings.TrimPrefix(strings.TrimPrefix(p.country, "country/"), "organization/")
	if state == "" {
		state = "unknown"
	}
	return "person/" + state + "." + p.name
}

type nameFinder struct {
	shapes *NameShapes
	seg    *Segmenter
	verbs  map[string]bool
	known  func(id string) (extract.Entity, bool)
	doc    *extract.Document
	text   string // folded
	people []newPerson
}

// afterTitles reads names directly behind an office.
func (f *nameFinder) afterTitles() {
	for _, t := range f.doc.Titles {
		if t.Role == honorific {
			continue
		}
		v := f.doc.View.Folded(t.Span)
		start, of := f.spaced(v.End), f.stateOfTitle(t)
		end, s := f.nameAt(start, of)
		if end == 0 || f.titleAt(start) || start > v.End && !f.lineEnds(end) {
			continue
		}
		switch {
		case of != "":
		case f.chineseOffice(t):
			of = china // 全国人大常委会副委员长艾力更·依明巴海
		case s == chinese && (f.soundsFrom(start) < end || f.afterChinesePlace(v.Start)):
			of = china
		default:
			of = f.foreignNear(v.Start, t.Role)
		}
		f.found(start, end, of, "name.after-title")
		if n := len(f.people); t.Role == spouse && n > 0 && f.people[n-1].name == f.text[start:end] {
			f.people[n-1].spouse = true
		}
	}
}

// nearPlace is how many bytes may stand between a place and the title of somebody who holds office there: 河北|省人大|主任.
const nearPlace = 15

// afterChinesePlace tells whether the title at i follows the name of a place in China, whose name it may begin with.
func (f *nameFinder) afterChinesePlace(i int) bool {
	o := f.doc.View.Orig(extract.Span{Start: i, End: i}).Start
	return slices.ContainsFunc(f.doc.MentionsIn(extract.Span{Start: o - nearPlace - 30, End: o}), func(m extract.Mention) bool {
		e, ok := f.known(m.Entity)
		return ok && m.Kind == extract.Place && e.Country == "CHN" && o-m.End <= nearPlace && !strings.ContainsAny(f.doc.Text[m.End:o], "，。、；：“”")
	})
}

// chineseOffice tells whether a title is one that only China has.
func (f *nameFinder) chineseOffice(t extract.Title) bool {
	return slices.ContainsFunc(f.shapes.offices, func(w string) bool { return strings.HasPrefix(t.Text, w) })
}

// honorific is the role of titles such as 先生, which introduce nobody; spouse that of 夫人, which names somebody behind it.
const (
	honorific = "honorific"
	spouse    = "spouse"
)

// spaced is the offset behind one space at i, where captions set a name off from its title: 外长 某某：.
func (f *nameFinder) spaced(i int) int {
	if strings.HasPrefix(f.text[i:], " ") {
		return i + 1
	}
	return i
}

// lineEnds tells whether a caption ends at i.
func (f *nameFinder) lineEnds(i int) bool {
	return i >= len(f.text) || strings.HasPrefix(f.text[i:], "：") || strings.HasPrefix(f.text[i:], ":") || f.text[i] == '\n'
}

// stateOfTitle is the state in which a title is held; for 夫人 that of the person before it.
func (f *nameFinder) stateOfTitle(t extract.Title) string {
	if t.Role != spouse || t.Of != "" {
		return t.Of
	}
	for _, m := range f.doc.MentionsIn(extract.Span{Start: t.Start - 90, End: t.Start}) {
		if m.Kind != extract.Person || m.Entity == "" {
			continue
		}
		if e, ok := f.known(m.Entity); ok && t.Start-m.End <= len("主席") {
			return e.Acts
		}
	}
	return ""
}

// titleAt tells whether a title begins at offset i.
func (f *nameFinder) titleAt(i int) bool {
	o := f.doc.View.Orig(extract.Span{Start: i, End: i}).Start
	return slices.ContainsFunc(f.doc.Titles, func(t extract.Title) bool { return t.Start == o })
}

// stateOfName is the state of somebody with a Chinese name: China, unless the sentence named another before.
func (f *nameFinder) stateOfName(i int) string {
	if s := f.stateNear(i); s == "country/kor" || s == "country/prk" || s == "country/vnm" || s == "country/sgp" || s == "country/jpn" {
		return s
	}
	return china
}

// beforeTitles reads names directly in front of an office: 同拜登总统, 习近平主席.
func (f *nameFinder) beforeTitles() {
	for _, t := range f.doc.Titles {
		v := f.doc.View.Folded(t.Span)
		if start := f.chineseBefore(v.Start); start < v.Start && t.Of == "" && f.followsName(t) && f.soundsBefore(v.Start) > start {
			f.found(start, v.Start, f.stateOfName(start), "name.before-title")
			continue
		}
		start := f.oddStart(f.soundsBefore(v.Start))
		if t.Of != "" || !f.stem(t) || utf8.RuneCountInString(f.text[start:v.Start]) < 2 || !f.startsWord(start) ||
			f.ordinary(start, v.Start, foreign) || !f.unknownWords(start, v.Start) {
			continue
		}
		f.found(start, v.Start, f.foreignNear(start, t.Role), "name.before-title")
	}
}

// oddStart takes in the one character before a run of sounds that no list of sounds has (朔尔茨), if it is no word of its own.
func (f *nameFinder) oddStart(i int) int {
	r, n := utf8.DecodeLastRuneInString(f.text[:i])
	if n == 0 || r < 0x3400 || r > 0x9FFF || f.taken(i-n, i) || !f.single(i-n) {
		return i
	}
	switch tag := f.seg.WordTag(f.text[i-n : i]); tag[:1] {
	case "p", "c", "u", "d", "v", "f", "w", "r", "m", "q", "a", "y", "t":
		return i
	}
	return i - n
}

// single tells whether the character at i is a word by itself as jieba cut the sentence.
func (f *nameFinder) single(i int) bool {
	o := f.doc.View.Orig(extract.Span{Start: i, End: i + runeWidth(f.text, i)})
	return slices.ContainsFunc(f.doc.TokensIn(o), func(t extract.Token) bool { return t.Span == o })
}

// chineseBefore is the start of a Chinese name that ends at i: a family name and one or two characters that are no word.
func (f *nameFinder) chineseBefore(i int) int {
	for _, n := range []int{3, 2} {
		start := i - n*len("王")
		if start < 0 || !utf8.RuneStart(f.text[start]) || f.taken(start, i) || !f.startsWord(start) {
			continue
		}
		if slices.Contains(f.shapes.ends(f.text, start, chinese), i) && f.unknownWords(start, i) && !f.ordinary(start, i, chinese) {
			return start
		}
	}
	return i
}

// namedTo is the end of a Chinese name at i right behind which 为 says to what its bearer is named, whatever word the two make
// up together: 任命卢大勇为部长. It is 0 for none.
func (f *nameFinder) namedTo(i int) int {
	for _, end := range f.shapes.ends(f.text, i, chinese) {
		if strings.HasPrefix(f.text[end:], "为") && !f.taken(i, end) && !f.ordinary(i, end, chinese) {
			return end
		}
	}
	return 0
}

// afterWords reads names right behind words that introduce one: 任命某某为.
func (f *nameFinder) afterWords() {
	for _, w := range f.shapes.introducing {
		for at := 0; ; {
			i := strings.Index(f.text[at:], w)
			if i < 0 {
				break
			}
			at += i + len(w)
			end, s := f.nameAt(at, "")
			if longer := f.namedTo(at); longer > end {
				end, s = longer, chinese
			}
			if end > 0 && f.unknownWords(at, end) {
				of := f.stateNear(at)
				if of == "" && s == chinese && (f.soundsFrom(at) < end || w == "选举") { // no state is named: 选举田立为省长
					of = china
				}
				f.found(at, end, of, "name.introduced")
			}
		}
	}
}

// stem tells whether a title can stand behind a name. A bare 代表 behind 谈判 is no title.
func (f *nameFinder) stem(t extract.Title) bool {
	switch t.Role {
	case "head_of_state", "head_of_government", "monarch", "royal", "foreign_minister", "deputy", "parliament", "defence_minister", "party", "minister":
		return true
	}
	return false
}

// followsName tells whether a title can stand behind a Chinese name: every office that is not one of a body or field named
// before it (国家安保室室长, 孔子学院院长).
func (f *nameFinder) followsName(t extract.Title) bool {
	switch t.Role {
	case honorific, spouse, "academic", "business", "judicial":
		return false
	}
	return !strings.ContainsAny(t.Text, "室院处局厅署会")
}

// endsInTitle tells whether the last characters of a stretch are an office and not all of it.
func (f *nameFinder) endsInTitle(start, end int) bool {
	o := f.doc.View.Orig(extract.Span{Start: start, End: end})
	return slices.ContainsFunc(f.doc.Titles, func(t extract.Title) bool { return t.End == o.End && t.Start > o.Start })
}

// found notes a person, unless somebody of that name is there already.
func (f *nameFinder) found(start, end int, country, by string) {
	name := f.text[start:end]
	if f.endsInTitle(start, end) { // 李总理: who that is the surnames tell
		return
	}
	for i, p := range f.people {
		if p.name == name {
			if p.country == "" {
				f.people[i].country = country
			}
			return
		}
	}
	f.people = append(f.people, newPerson{name: name, country: country, by: by})
	f.clear(start, end)
}

// verbFollows tells whether a word that says that something happens begins at i: 布林肯|通电话, 马欣达|通话.
func (f *nameFinder) verbFollows(i int) bool {
	return f.verbs[f.wordAt(i)]
}

// wordBegins tells whether a verb, adjective or adverb of two characters or more begins at i: 官员热情迎接.
func (f *nameFinder) wordBegins(i int) bool {
	word := f.wordAt(i)
	if utf8.RuneCountInString(word) < 2 {
		return false
	}
	switch tag := f.seg.WordTag(word); tag[:1] {
	case "v", "a", "d", "z":
		return tag != "vn"
	}
	return false
}

// complete adds a character with which every occurrence of a name goes on in the article, if different ones follow that:
// 萨尔基 is always 萨尔基相.
func (f *nameFinder) complete(i, end int) int {
	name := f.text[i:end]
	if strings.Count(f.text, name) < 2 || f.recurrence(name) > 0 || f.taken(end, end+1) {
		return end
	}
	next, n := utf8.DecodeRuneInString(f.text[end:])
	if next < 0x3400 || next > 0x9FFF || f.recurrence(f.text[i:end+n]) == 0 || f.verbFollows(end) || f.wordFollows(end) {
		return end
	}
	return end + n
}

// speechEnds tells whether [i,end) ends with a verb of speech: 马基称, 时指出.
func (f *nameFinder) speechEnds(i, end int) bool {
	return slices.ContainsFunc(f.shapes.speech, func(w string) bool {
		return end-len(w) > i && strings.HasSuffix(f.text[i:end], w)
	})
}

// wordFollows tells whether an ordinary word of two characters or more begins at i, so that no name goes on there:
// 丹尼尔|高度评价. Words that jieba knows as names do not count.
func (f *nameFinder) wordFollows(i int) bool {
	if i >= len(f.text) || f.text[i] == '\n' {
		return true
	}
	word := f.wordAt(i)
	if utf8.RuneCountInString(word) < 2 {
		return false
	}
	if f.soundsFrom(i) < i+len(word) && f.soundsFrom(i) > i { // the word goes on where no name can
		return true
	}
	switch tag := f.seg.WordTag(word); tag[:1] {
	case "v", "d", "a", "p", "c", "t", "r", "m":
		return true
	}
	return false
}

// ordinary tells whether the stretch is one word of the language: 总统方面, 代表人民. What jieba has for a brand or a place can be
// a foreign name (普京) and is no Chinese one (英明).
func (f *nameFinder) ordinary(i, end int, s nameShape) bool {
	word := f.text[i:end]
	if slices.Contains(f.shapes.words, word) {
		return true
	}
	tag := f.seg.WordTag(word)
	if s == chinese && utf8.RuneCountInString(word) == 2 {
		tag = f.seg.Tag(word) // rare words, too: 滑雪
	}
	switch tag {
	case "x", "nr", "nrt", "nrfg", "eng":
		return false
	case "nz", "ns":
		return s != foreign
	default:
		return len(f.seg.Cut(word)) == 1
	}
}

// fit says how well what stands at i can follow a name: 2 well, 1 perhaps, -3 not.
func (f *nameFinder) fit(i int) int {
	if i >= len(f.text) || f.text[i] == '\n' || f.taken(i, i+runeWidth(f.text, i)) {
		return 2
	}
	word := f.wordAt(i)
	if r, _ := utf8.DecodeRuneInString(word); r < 0x3400 || r > 0x9FFF {
		return 2
	}
	if utf8.RuneCountInString(word) > 1 {
		if nameTag(f.seg.WordTag(word)) && f.soundsFrom(i) >= i+len(word) { // 梅德韦|杰夫: a name goes on
			return 0
		}
		return 2
	}
	if slices.Contains(f.shapes.speech, word) || strings.Contains(f.shapes.followers, word) {
		return 2
	}
	switch tag := f.seg.WordTag(word); tag[:1] {
	case "p", "c", "u", "d", "f":
		return 2
	case "v":
		return 1
	}
	return -3
}

// wordAt is the word that begins at i, empty at the end of a line.
func (f *nameFinder) wordAt(i int) string {
	if i >= len(f.text) || f.text[i] == '\n' {
		return ""
	}
	return f.seg.Cut(f.text[i:f.window(i)])[0]
}

// window is the end of the few characters behind i that decide how the text goes on.
func (f *nameFinder) window(i int) int {
	end := i
	for n := 0; n < 8 && end < len(f.text) && f.text[end] != '\n'; n++ {
		end += runeWidth(f.text, end)
	}
	return end
}

// recurrence is 1 for a name that stands more than once in the article, with different characters behind it.
func (f *nameFinder) recurrence(name string) int {
	first := utf8.RuneError
	for at := 0; ; {
		i := strings.Index(f.text[at:], name)
		if i < 0 {
			return 0
		}
		at += i + len(name)
		next, _ := utf8.DecodeRuneInString(f.text[at:])
		if first != utf8.RuneError && next != first {
			return 1
		}
		first = next
	}
}

func runeWidth(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}
