package decode

import (
	_ "embed"
	"sync"
	"unicode"
)

// frequent is the most frequent characters of Chinese news, simplified and traditional, one string. A wrong reading
// gives rare characters: 外交部 read as Big5 becomes 俋蝠窒.
//
//go:embed frequent.txt
var frequent string

// characters is the frequent characters as a set, made when first asked for and only read afterwards.
var characters = sync.OnceValue(func() map[rune]bool {
	set := make(map[rune]bool, len(frequent)/3)
	for _, r := range frequent + "，。、：；？！“”《》（）「」『』…—·　" {
		set[r] = true
	}
	return set
})

// score is the share of a text's characters beyond ASCII that speak for it, from 0 to 1. Frequent characters, kana and
// Chinese punctuation speak for it; unreadable and private ones against it.
func score(s string) float64 {
	var good, all float64
	known := characters()
	for _, r := range s {
		if r < 0x80 {
			continue
		}
		all++
		switch {
		case r == '\ufffd' || unicode.Is(unicode.Co, r):
			good -= 5
		case known[r], unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
			good++
		case unicode.Is(unicode.Hangul, r), unicode.Is(unicode.Cyrillic, r), unicode.Is(unicode.Latin, r):
			good += 0.5
		}
	}
	if all == 0 {
		return 0
	}
	return max(good, 0) / all
}
