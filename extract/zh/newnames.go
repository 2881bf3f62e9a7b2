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
}

func (p newPerson) id() string {
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
		end, s := f.nameAt(v.End, t.Of)
		if end == 0 || f.titleAt(v.End) {
			continue
		}
		country := t.Of
		if country == "" && s == chinese && f.soundsFrom(v.End) < end {
			country = china
		} else if country == "" {
			country = f.stateNear(v.Start)
		}
		f.found(v.End, end, country, "name.after-title")
	}
}

// honorific is the role of titles such as 先生, which introduce nobody.
const honorific = "honorific"

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
		if start := f.chineseBefore(v.Start); start < v.Start && t.Of == "" && t.Role != honorific && f.soundsBefore(v.Start) > start {
			f.found(start, v.Start, f.stateOfName(start), "name.before-title")
			continue
		}
		start := f.soundsBefore(v.Start)
		if t.Of != "" || !f.stem(t) || utf8.RuneCountInString(f.text[start:v.Start]) < 2 || !f.startsWord(start) ||
			f.ordinary(start, v.Start) || !f.unknownWords(start, v.Start) {
			continue
		}
		f.found(start, v.Start, f.stateNear(start), "name.before-title")
	}
}

// chineseBefore is the start of a Chinese name that ends at i: a family name and one or two characters that are no word.
func (f *nameFinder) chineseBefore(i int) int {
	for _, n := range []int{3, 2} {
		start := i - n*len("王")
		if start < 0 || !utf8.RuneStart(f.text[start]) || f.taken(start, i) || !f.startsWord(start) {
			continue
		}
		if slices.Contains(f.shapes.ends(f.text, start, chinese), i) && f.unknownWords(start, i) && !f.ordinary(start, i) {
			return start
		}
	}
	return i
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
			if end, _ := f.nameAt(at, ""); end > 0 && f.unknownWords(at, end) {
				f.found(at, end, f.stateNear(at), "name.introduced")
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

// found notes a person, unless somebody of that name is there already.
func (f *nameFinder) found(start, end int, country, by string) {
	name := f.text[start:end]
	for i, p := range f.people {
		if p.name == name {
			if p.country == "" {
				f.people[i].country = country
			}
			return
		}
	}
	f.people = append(f.people, newPerson{name, country, by})
}

// nameAt is the end and shape of the name that begins at i; 0 where none does.
func (f *nameFinder) nameAt(i int, country string) (int, nameShape) {
	if i >= len(f.text) || f.taken(i, i+1) || f.wordBegins(i) {
		return 0, foreign
	}
	for _, s := range shapesFor(country) {
		if end := f.bestEnd(i, s); end > 0 {
			return f.complete(i, end), s
		}
	}
	return 0, foreign
}

// taken tells whether a known name covers any of [start,end).
func (f *nameFinder) taken(start, end int) bool {
	o := f.doc.View.Orig(extract.Span{Start: start, End: end})
	for _, m := range f.doc.MentionsIn(extract.Span{Start: o.Start - 90, End: o.End + 90}) {
		if m.Overlaps(o) {
			return true
		}
	}
	return false
}

// bestEnd picks among the possible ends of a name. What follows must begin like a word, and a longer name is better; but
// where a word begins behind a shorter one, the longer must stand elsewhere, too, with something else behind it; and no
// name reaches into a verb of the rules.
func (f *nameFinder) bestEnd(i int, s nameShape) int {
	best, bestScore, over := 0, 0, false
	for _, end := range f.shapes.ends(f.text, i, s) {
		if f.taken(i, end) || f.ordinary(i, end) || f.speechEnds(i, end) || strings.HasPrefix(f.text[end:], "·") {
			continue
		}
		again := 2 * f.recurrence(f.text[i:end])
		if over && again == 0 {
			continue
		}
		if score := f.fit(end) + again; score > 0 && score >= bestScore {
			best, bestScore = end, score
		}
		if f.verbFollows(end) {
			break
		}
		over = over || f.wordFollows(end)
	}
	return best
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
	switch tag := f.seg.Tag(word); tag[:1] {
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

// speechEnds tells whether the last character of [i,end) is a verb of speech on its own: 马基称.
func (f *nameFinder) speechEnds(i, end int) bool {
	last, n := utf8.DecodeLastRuneInString(f.text[i:end])
	return end-n > i && slices.Contains(f.shapes.speech, string(last))
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
	switch tag := f.seg.Tag(word); tag[:1] {
	case "v", "d", "a", "p", "c", "t", "r", "m":
		return true
	}
	return false
}

// ordinary tells whether the stretch is one word of the language: 总统方面, 代表人民.
func (f *nameFinder) ordinary(i, end int) bool {
	switch tag := f.seg.Tag(f.text[i:end]); tag {
	case "x", "nr", "nrt", "nrfg", "nz", "eng", "ns":
		return false
	default:
		return len(f.seg.Cut(f.text[i:end])) == 1
	}
}

// fit says how well what stands at i can follow a name: 2 well, 1 perhaps, -3 not.
func (f *nameFinder) fit(i int) int {
	if i >= len(f.text) || f.text[i] == '\n' || f.taken(i, i+1) {
		return 2
	}
	word := f.wordAt(i)
	if r, _ := utf8.DecodeRuneInString(word); r < 0x3400 || r > 0x9FFF {
		return 2
	}
	if utf8.RuneCountInString(word) > 1 {
		return 2
	}
	if slices.Contains(f.shapes.speech, word) {
		return 2
	}
	switch tag := f.seg.Tag(word); tag[:1] {
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
