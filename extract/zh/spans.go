package zh

import (
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// sortSpans orders spans by where they start, the longer first.
func sortSpans(spans []extract.Span) {
	slices.SortStableFunc(spans, func(a, b extract.Span) int {
		switch {
		case a.Before(b):
			return -1
		case b.Before(a):
			return 1
		}
		return 0
	})
}
