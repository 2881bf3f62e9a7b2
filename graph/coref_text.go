package graph

import "strings"

// alike tells whether two quotes share most of their pairs of characters.
func alike(a, b string) bool {
	x, y := pairsOf(a), pairsOf(b)
	shared := 0
	for p := range x {
		if y[p] {
			shared++
		}
	}
	all := len(x) + len(y) - shared
	return all > 0 && float64(shared) >= 0.6*float64(all)
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

// shareName tells whether two names share three characters on end.
func shareName(a, b string) bool {
	runes := []rune(a)
	for i := 0; i+3 <= len(runes); i++ {
		if strings.Contains(b, string(runes[i:i+3])) {
			return true
		}
	}
	return false
}
