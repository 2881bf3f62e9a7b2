package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scripts is the scripts of letters and the language that a text is in if that many percent of its letters are of one,
// the telling ones first: Japanese has ideographs, too, and Chinese names of Latin letters, which are long.
func scripts() []script {
	return []script{
		{"ja", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}, 12},
		{"ko", []*unicode.RangeTable{unicode.Hangul}, 25},
		{"zh", []*unicode.RangeTable{unicode.Han}, 33},
		{"und-Latn", []*unicode.RangeTable{unicode.Latin}, 50},
		{"und-Cyrl", []*unicode.RangeTable{unicode.Cyrillic}, 50},
		{"und-Arab", []*unicode.RangeTable{unicode.Arabic}, 50},
	}
}

type script struct {
	language string
	letters  []*unicode.RangeTable
	percent  int
}

// language is the language of a text as its script tells, und where none does.
func language(text string) string {
	kinds := scripts()
	counts, all := make([]int, len(kinds)), 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		if i := slices.IndexFunc(kinds, func(s script) bool { return unicode.IsOneOf(s.letters, r) }); i >= 0 {
			counts[i]++
		}
	}
	for i, s := range kinds {
		if all > 0 && counts[i]*100 >= all*s.percent {
			return s.language
		}
	}
	return "und"
}

// listing tells a page of headlines from an article: most of its text is links, or it has many lines and none of them is
// a sentence.
func listing(a article, paragraphs []string) bool {
	const many = 8
	if !a.page || a.index || a.links > 0.6 {
		return a.page
	}
	sentences := 0
	for _, p := range paragraphs {
		if utf8.RuneCountInString(p) >= 15 && strings.ContainsAny(p, "。！？；.!?") {
			sentences++
		}
	}
	return len(paragraphs) >= many && sentences == 0
}
