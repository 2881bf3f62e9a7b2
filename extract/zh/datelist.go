package zh

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// wordList finds the longest of its words that a text begins with. The zero list holds nothing.
type wordList[T any] struct {
	byRune map[rune][]listed[T]
}

type listed[T any] struct {
	word  string
	value T
}

// add puts a word on the list. A word that is there keeps its first value and gives false.
func (l *wordList[T]) add(word string, value T) bool {
	if l.byRune == nil {
		l.byRune = make(map[rune][]listed[T])
	}
	r, _ := utf8.DecodeRuneInString(word)
	same := l.byRune[r]
	if slices.ContainsFunc(same, func(e listed[T]) bool { return e.word == word }) {
		return false
	}
	at, _ := slices.BinarySearchFunc(same, len(word), func(e listed[T], n int) int { return n - len(e.word) })
	l.byRune[r] = slices.Insert(same, at, listed[T]{word, value})
	return true
}

// match gives the longest word that s begins with, and its value; the empty word if there is none.
func (l *wordList[T]) match(s string) (word string, value T) {
	if s == "" || len(l.byRune) == 0 {
		return "", value
	}
	r, _ := utf8.DecodeRuneInString(s)
	for _, e := range l.byRune[r] {
		if strings.HasPrefix(s, e.word) {
			return e.word, e.value
		}
	}
	return "", value
}

// begins tells whether s begins with a word of the list.
func (l *wordList[T]) begins(s string) bool {
	word, _ := l.match(s)
	return word != ""
}

// firsts calls f with the first rune of every word, in no order.
func (l *wordList[T]) firsts(f func(rune)) {
	for r := range l.byRune {
		f(r)
	}
}

// wordSet is a list of words without values.
type wordSet = wordList[struct{}]

// setOf is the set of folded words.
func setOf(words []string, fold func(string) string) wordSet {
	var set wordSet
	for _, w := range words {
		set.add(fold(w), struct{}{})
	}
	return set
}

// endsWith tells whether s ends with one of the words.
func endsWith(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(s, w) })
}

// beginsWith tells whether s begins with one of the words.
func beginsWith(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}
