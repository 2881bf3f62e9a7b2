package source

import (
	"slices"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// heads is how many lines with the source and the time of an article its paragraphs begin with.
func (s *session) heads(paragraphs []string) int {
	const most = 5
	for i, p := range paragraphs[:min(len(paragraphs), most)] {
		if !s.boilerplate.Head(p) {
			return i
		}
	}
	return min(len(paragraphs), most)
}

// credited adds what such lines tell: 2022-01-15 13:32 来源：某某网. What stands in fields is believed before.
func (s *session) credited(a article, paragraphs []string) article {
	for _, line := range paragraphs[:s.heads(paragraphs)] {
		a.published = append(a.published, line)
		if a.publisher == "" {
			a.publisher = clean.Source(line)
		}
	}
	return a
}

// headed is an article with the headline that its text begins with, if it has no other: a short line that is no
// sentence, also behind lines with the source and the time.
func (s *session) headed(a article) article {
	n := s.heads(a.paragraphs)
	if a.title == "" && len(a.paragraphs) > n+1 && headline(a.paragraphs[n]) {
		a.title = a.paragraphs[n]
		a.paragraphs = slices.Concat(a.paragraphs[:n], a.paragraphs[n+1:])
	}
	return a
}
