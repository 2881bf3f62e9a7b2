package lexicon

import "unicode/utf8"

// trie finds, at one place of a text, every entry that begins there. Names are at most some thirty characters long, so
// walking it from each character is linear in the text and does not slow down as names are added. The Aho–Corasick
// packages tried gave wrong longest matches on Chinese.
type trie[T any] struct {
	next   map[edge]int32
	values [][]T // by node
}

type edge struct {
	node int32
	r    rune
}

func newTrie[T any]() *trie[T] {
	return &trie[T]{next: map[edge]int32{}, values: make([][]T, 1)}
}

// add stores v under text.
func (t *trie[T]) add(text string, v T) {
	n := int32(0)
	for _, r := range text {
		e := edge{n, r}
		to, ok := t.next[e]
		if !ok {
			to = int32(len(t.values))
			t.next[e] = to
			t.values = append(t.values, nil)
		}
		n = to
	}
	t.values[n] = append(t.values[n], v)
}

// at calls found for every stored text that begins at offset i of s, shortest first, with its end and values.
func (t *trie[T]) at(s string, i int, found func(end int, values []T)) {
	n := int32(0)
	for i < len(s) {
		r, w := utf8.DecodeRuneInString(s[i:])
		to, ok := t.next[edge{n, r}]
		if !ok {
			return
		}
		n, i = to, i+w
		if len(t.values[n]) > 0 {
			found(i, t.values[n])
		}
	}
}

// longest is the end and values of the longest text that begins at i, or i and nil.
func (t *trie[T]) longest(s string, i int) (end int, values []T) {
	end = i
	t.at(s, i, func(e int, vs []T) { end, values = e, vs })
	return end, values
}

// lookup gives the values of exactly this text.
func (t *trie[T]) lookup(s string) []T {
	if end, values := t.longest(s, 0); end == len(s) {
		return values
	}
	return nil
}
