package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// language is the language of a text as its script tells: zh, ja (kana among the ideographs), ko, or und-Latn, und-Cyrl,
// und-Arab, und where another script has the most letters. A text with a third of ideographs is Chinese: names in Latin
// letters are long.
func language(text string) string {
	var han, kana, hangul, latin, cyrillic, arabic, all int
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Arabic, r):
			arabic++
		}
	}
	switch {
	case all == 0:
		return "und"
	case kana*8 > all:
		return "ja"
	case hangul*4 > all:
		return "ko"
	case han*3 >= all:
		return "zh"
	case latin*2 > all:
		return "und-Latn"
	case cyrillic*2 > all:
		return "und-Cyrl"
	case arabic*2 > all:
		return "und-Arab"
	}
	return "und"
}

// listing tells a page of headlines from an article: most of its text is links, or it has many lines and none of them is
// a sentence.
func listing(a article, paragraphs []string) bool {
	const many = 8
	if !a.page || a.links > 0.6 {
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
