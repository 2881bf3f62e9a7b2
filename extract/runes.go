package extract

import "unicode/utf8"

// runeLen is the number of bytes of r in UTF-8; an invalid rune is written as U+FFFD.
func runeLen(r rune) int {
	if n := utf8.RuneLen(r); n > 0 {
		return n
	}
	return len(string(utf8.RuneError))
}

// widthAt is the number of bytes of the rune at offset i of s.
func widthAt(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}
