package graph

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// alike is the part of their pairs of characters that two quotes share, 0 to 1.
func alike(a, b string) float64 {
	x, y := pairsOf(a), pairsOf(b)
	shared := 0
	for p := range x {
		if y[p] {
			shared++
		}
	}
	all := len(x) + len(y) - shared
	if all == 0 {
		return 0
	}
	return float64(shared) / float64(all)
}

func pairsOf(text string) map[string]bool {
	var runes []rune
	for _, r := range text {
		if isNameRune(r) {
			runes = append(runes, r)
		}
	}
	out := make(map[string]bool, len(runes))
	for i := 0; i+1 < len(runes); i++ {
		out[string(runes[i:i+2])] = true
	}
	return out
}

// shareName tells whether two names of conferences share three characters on end, or one of two characters is in the
// other, and both are, or neither is, of a meeting at the side (中日韩工商峰会, 中日韩领导人会议).
func (w words) shareName(a, b string) bool {
	if slices.ContainsFunc(w.side, func(word string) bool { return strings.Contains(a, word) != strings.Contains(b, word) }) {
		return false
	}
	if utf8.RuneCountInString(a) == 2 && strings.Contains(b, a) || utf8.RuneCountInString(b) == 2 && strings.Contains(a, b) {
		return true
	}
	runes := []rune(a)
	for i := 0; i+3 <= len(runes); i++ {
		if strings.Contains(b, string(runes[i:i+3])) {
			return true
		}
	}
	return false
}
