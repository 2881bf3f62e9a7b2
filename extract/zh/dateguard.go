package zh

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// guarded drops a piece whose right neighbour shows that it is no date: 20日元, 30年代表, 7月底特律.
func (g *dateGrammar) guarded(s string, p piece) piece {
	if !p.found() {
		return p
	}
	guard, ok := g.guards[p.shape]
	if !ok {
		return p
	}
	rest := s[p.end:]
	if m := numberedList.FindString(rest); m != "" && beginsWith(rest[len(m):], guard.After) { // 7号、8号机组
		return piece{}
	}
	switch {
	case beginsWith(rest, guard.Except):
	case beginsWith(rest, guard.After):
		return piece{}
	case len(guard.FollowedBy) > 0 && (guard.Strict || !endsClause(rest)) && !beginsWith(rest, guard.FollowedBy):
		return piece{}
	}
	return p
}

// numberedList is the rest of a list of numbers with 号 behind its first.
var numberedList = regexp.MustCompile(`^([、，和及与]\d{1,3}号)+`)

// mayStandAfter tells whether a date whose first piece has the shape may follow the text before it: not in 第43号.
func (g *dateGrammar) mayStandAfter(before string, sh shape) bool {
	guard, ok := g.guards[sh]
	switch {
	case !ok:
		return true
	case endsWith(before, guard.Before):
		return false
	}
	return len(guard.PrecededBy) == 0 || beginsClause(before) || endsWith(before, guard.PrecededBy)
}

// beginsClause tells whether nothing but punctuation or the beginning of the text comes before.
func beginsClause(before string) bool {
	r, n := utf8.DecodeLastRuneInString(before)
	return n == 0 || unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.IsSymbol(r)
}

// endsClause tells whether nothing but punctuation or the end of the text comes next.
func endsClause(rest string) bool {
	r, n := utf8.DecodeRuneInString(rest)
	return n == 0 || unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.IsSymbol(r)
}

// endsIn tells whether s ends with a word of the set.
func (g *dateGrammar) endsIn(s string, set *wordSet) bool {
	const longest = 4 // characters of the longest word that is asked for
	at := len(s)
	for range longest {
		if at == 0 {
			return false
		}
		_, n := utf8.DecodeLastRuneInString(s[:at])
		at -= n
		if word, _ := set.match(s[at:]); len(word) == len(s)-at {
			return true
		}
	}
	return false
}

// lastRune is the last character of s as a string.
func lastRune(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

// partOfName tells whether a year that ends before rest belongs to a name: 2030年可持续发展议程, 2022年北京冬奥会.
func (g *dateGrammar) partOfName(rest string) bool {
	for range 3 {
		if g.names.begins(rest) {
			return true
		}
		word, _ := g.betweenNames.match(rest)
		if word == "" {
			return false
		}
		rest = strings.TrimPrefix(rest, word)
	}
	return false
}
