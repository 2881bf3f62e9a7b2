package extract

import "fmt"

// Span is a half-open range of byte offsets, on rune boundaries. The zero Span is empty.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty tells whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of is the part of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains tells whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps tells whether the spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Shift is the span moved by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Join is the smallest span that holds both.
func (s Span) Join(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

func (s Span) String() string { return fmt.Sprintf("[%d,%d)", s.Start, s.End) }

// Before orders spans by where they start; of two that start together the longer comes first.
func (s Span) Before(t Span) bool {
	if s.Start != t.Start {
		return s.Start < t.Start
	}
	return s.End > t.End
}

// Quote is a span together with its words.
type Quote struct {
	Span
	Text string `json:"text"`
}
