package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// nameAt is the end and shape of the name that begins at i; 0 where none does.
func (f *nameFinder) nameAt(i int, country string) (int, nameShape) {
	if i >= len(f.text) || f.taken(i, i+runeWidth(f.text, i)) && !f.within(i) || f.wordBegins(i) {
		return 0, foreign
	}
	if dot := f.oddDotted(i); dot > i {
		if end := f.bestEnd(dot, foreign); end > 0 {
			return end, foreign
		}
	}
	for _, s := range shapesFor(country) {
		if end := f.bestEnd(i, s); end > 0 {
			return f.complete(i, end), s
		}
	}
	return 0, foreign
}

// oddDotted is the offset behind the dot of a name whose first part has characters that no list of sounds has (艾力更·依明巴海);
// i if there is none.
func (f *nameFinder) oddDotted(i int) int {
	n, odd := 0, false
	for at, r := range f.text[i:min(len(f.text), i+20)] {
		switch {
		case r == '·' && n > 1 && odd:
			return i + at + len("·")
		case r < 0x3400 || r > 0x9FFF || n > 4:
			return i
		}
		n++
		odd = odd || !f.shapes.transliteration[r]
	}
	return i
}

// taken tells whether a known name covers any of [start,end).
func (f *nameFinder) taken(start, end int) bool {
	return slices.ContainsFunc(f.over(start, end), func(extract.Mention) bool { return true })
}

// over lists the mentions that overlap [start,end).
func (f *nameFinder) over(start, end int) []extract.Mention {
	o := f.doc.View.Orig(extract.Span{Start: start, End: end})
	var out []extract.Mention
	for _, m := range f.doc.MentionsIn(extract.Span{Start: o.Start - 90, End: o.End + 90}) {
		if m.Overlaps(o) {
			out = append(out, m)
		}
	}
	return out
}

// blocked tells whether a known name keeps [i,end) from being a name of shape s. A short name within a transliteration is only
// a part of it that looks like one: 马里 in 海尔马里亚姆, the Indian 里德 in 法里德·希贾卜.
func (f *nameFinder) blocked(i, end int, s nameShape) bool {
	return slices.ContainsFunc(f.over(i, end), func(m extract.Mention) bool {
		v := f.doc.View.Folded(m.Span)
		return s != foreign || v.End > end || v.Start < i || v.Start == i && !f.within(i) || !f.loose(v)
	})
}

// loose tells whether a known name is short and could be part of a longer transliteration.
func (f *nameFinder) loose(v extract.Span) bool {
	n := 0
	for _, r := range v.Of(f.text) {
		if n++; !f.shapes.transliteration[r] || n > 4 {
			return false
		}
	}
	return true
}

// within tells whether the known name that begins at i is only the beginning of a transliteration: a character of sound that is
// no word follows it (马里|亚姆), or several that are part of some name (西蒙|诺夫), or a dot.
func (f *nameFinder) within(i int) bool {
	for _, m := range f.over(i, i+runeWidth(f.text, i)) {
		v := f.doc.View.Folded(m.Span)
		if v.Start != i || !f.loose(v) || v.End >= len(f.text) {
			return false
		}
		r, n := utf8.DecodeRuneInString(f.text[v.End:])
		if f.joined(v.End) {
			return true
		}
		if f.soundsOn(v.End) {
			return true
		}
		if !f.shapes.transliteration[r] || f.taken(v.End, v.End+n) || !f.single(v.End) {
			return false
		}
		switch tag := f.seg.WordTag(f.text[v.End : v.End+n]); tag[:1] {
		case "p", "c", "u", "d", "v", "f", "r", "m", "q", "a":
			return false
		}
	}
	return true
}

// soundsOn tells whether the word that begins at i is two characters of sound or more which mean nothing but part of a name.
func (f *nameFinder) soundsOn(i int) bool {
	word := f.wordAt(i)
	if utf8.RuneCountInString(word) < 2 || f.taken(i, i+len(word)) {
		return false
	}
	for _, r := range word {
		if !f.shapes.transliteration[r] {
			return false
		}
	}
	tag := f.seg.WordTag(word)
	return tag == "x" || strings.HasPrefix(tag, "nr")
}

// clear takes away the mentions that a name just found shows to be parts of it.
func (f *nameFinder) clear(start, end int) {
	o := f.doc.View.Orig(extract.Span{Start: start, End: end})
	f.doc.Mentions = slices.DeleteFunc(f.doc.Mentions, func(m extract.Mention) bool { return o.Contains(m.Span) })
}

// bestEnd picks among the possible ends of a name. What follows must begin like a word, and a longer name is better; but
// where a word begins behind a shorter one, the longer must stand elsewhere, too, with something else behind it; and no
// name reaches into a word.
func (f *nameFinder) bestEnd(i int, s nameShape) int {
	best, bestScore, over := 0, 0, false
	for _, end := range f.shapes.ends(f.text, i, s) {
		if f.blocked(i, end, s) || f.ordinary(i, end, s) || f.speechEnds(i, end) || f.joined(end) || s == foreign && f.goesOn(i, end) || s == chinese && f.begunByWord(i, end) {
			continue
		}
		again := 2 * f.recurrence(f.text[i:end])
		if again == 0 && (over || f.cutsWord(i, end)) {
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

// goesOn tells whether a name with a dot has another dot a few sounds behind end: no name ends between the two (乌戈·米夫|萨德·邦尼奇).
func (f *nameFinder) goesOn(i, end int) bool {
	next := f.soundsFrom(end)
	return strings.Contains(f.text[i:end], "·") && next-end <= 3*len("萨") && strings.HasPrefix(f.text[next:], "·")
}

// joined tells whether a dot or hyphen at end goes on with a name.
func (f *nameFinder) joined(end int) bool {
	r, n := utf8.DecodeRuneInString(f.text[end:])
	if r != '·' && r != '-' && r != '—' && r != '.' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(f.text[end+n:])
	return r == '·' || f.shapes.transliteration[next]
}

// cutsWord tells whether an ordinary word of the language reaches over end: 高度重|视 cuts 重视.
func (f *nameFinder) cutsWord(i, end int) bool {
	at := i
	for _, w := range f.seg.Cut(f.text[i:f.window(end)]) {
		stop := at + len(w)
		if at < end && end < stop {
			switch tag := f.seg.WordTag(w); tag {
			case "x", "nr", "nrt", "nrfg", "nz", "eng", "ns":
				return false
			}
			return true
		}
		at = stop
	}
	return false
}

// begunByWord tells whether a Chinese name begins with an ordinary word that it ends with one more character (高度重, 战略引) and
// that is not found again, or is a family name's character and a verb (曾领导).
func (f *nameFinder) begunByWord(i, end int) bool {
	words := f.seg.Cut(f.text[i:end])
	if len(words) == 2 && f.verbs[words[1]] && f.recurrence(f.text[i:end]) == 0 {
		return true
	}
	if len(words) != 2 || utf8.RuneCountInString(words[0]) != 2 || f.recurrence(f.text[i:end]) > 0 {
		return false
	}
	switch tag := f.seg.WordTag(words[0]); tag[:1] {
	case "x", "e", "g":
		return false
	case "n":
		return tag == "n"
	}
	return true
}
