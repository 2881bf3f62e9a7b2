package zh

import (
	"strings"
	"unicode/utf8"
)

// tense is what the words around a date tell: 将于15日 is to come, 15日宣布 has been.
type tense int

const (
	noTense tense = iota
	past
	future
	// happened is a past that the words tell themselves, where past may be that of who says it: 实现了, but 宣布.
	happened
)

// clauseEnds end a clause.
const clauseEnds = "，。；：！？,;:!?\n“”"

// tenseReach is how many bytes before and after a date are looked at: what stands farther off speaks of other things.
const tenseReach = 150

// tense reads the clause around the date at [start,end) of s. The nearest word before the date tells, else the first
// one after it: 国务院23日宣布将于5月开馆.
func (g *dateGrammar) tense(s string, start, end int) tense {
	before, after := s[max(0, start-tenseReach):start], s[end:min(len(s), end+tenseReach)]
	if i := strings.LastIndexAny(before, clauseEnds); i >= 0 {
		_, n := utf8.DecodeRuneInString(before[i:])
		before = before[i+n:]
	}
	after = strings.TrimPrefix(after, "，") // 30日，委员会通过了草案
	if i := strings.IndexAny(after, clauseEnds); i >= 0 {
		after = after[:i]
	}
	if t := g.lastTense(before); t != noTense {
		return t
	}
	return g.firstTense(after)
}

func (g *dateGrammar) lastTense(s string) tense {
	found := noTense
	for i := 0; i < len(s); {
		t, n := g.tenseAt(s[i:])
		if t != noTense {
			found = t
		}
		i += n
	}
	return found
}

func (g *dateGrammar) firstTense(s string) tense {
	for i := 0; i < len(s); {
		t, n := g.tenseAt(s[i:])
		if t != noTense {
			return t
		}
		i += n
	}
	return noTense
}

// isPast tells whether the words speak of what has been.
func (t tense) isPast() bool { return t == past || t == happened }

// tenseAt reads the word that s begins with and gives the width to move on by.
func (g *dateGrammar) tenseAt(s string) (tense, int) {
	if word, _ := g.noTense.match(s); word != "" {
		return noTense, len(word)
	}
	if word, _ := g.future.match(s); word != "" {
		return future, len(word)
	}
	if word, _ := g.happened.match(s); word != "" {
		return happened, len(word)
	}
	if word, _ := g.past.match(s); word != "" {
		return past, len(word)
	}
	return noTense, runeWidth(s, 0)
}
