package page

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// piece is a stretch of text in which no finding begins or ends, with the numbers of the marks that cover it, the outer
// ones first. Its JSON is the bare text where nothing covers it, else a list of the text and the numbers.
type piece struct {
	Text  string
	Marks []int
}

// MarshalJSON writes "text" or ["text", 3, 7].
func (p piece) MarshalJSON() ([]byte, error) {
	if len(p.Marks) == 0 {
		return json.Marshal(p.Text)
	}
	list := make([]any, 0, len(p.Marks)+1)
	list = append(list, p.Text)
	for _, m := range p.Marks {
		list = append(list, m)
	}
	return json.Marshal(list)
}

// cut gives the lines of a text, each cut at every place where a mark begins or ends. Joined again they are the text.
func cut(text string, marks []mark) [][]piece {
	order := outerFirst(marks)
	lines := [][]piece{}
	start := 0
	for line := range strings.SplitSeq(text, "\n") {
		whole := extract.Span{Start: start, End: start + len(line)}
		lines = append(lines, cutLine(text, whole, marks, order))
		start = whole.End + 1
	}
	return lines
}

// outerFirst gives the numbers of the marks in order of the text, sentences before what lies in them.
func outerFirst(marks []mark) []int {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		s, t := marks[a].span(), marks[b].span()
		switch {
		case s.Before(t):
			return -1
		case t.Before(s):
			return 1
		}
		return 0
	})
	return order
}

func cutLine(text string, line extract.Span, marks []mark, order []int) []piece {
	var here []int
	edges := []int{line.Start, line.End}
	for _, n := range order {
		if s := marks[n].span(); s.Overlaps(line) {
			here = append(here, n)
			edges = append(edges, max(s.Start, line.Start), min(s.End, line.End))
		}
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	pieces := make([]piece, 0, len(edges))
	for i := 1; i < len(edges); i++ {
		s := extract.Span{Start: edges[i-1], End: edges[i]}
		pieces = append(pieces, piece{s.Of(text), covering(s, marks, here)})
	}
	return pieces
}

func covering(s extract.Span, marks []mark, among []int) []int {
	var out []int
	for _, n := range among {
		if marks[n].span().Contains(s) {
			out = append(out, n)
		}
	}
	return out
}
