package page

import (
	"github.com/diplograph/diplograph/extract"
)

// article is the block of an article whose text is in the page. Its number is its place in the catalog's list.
type article struct {
	N     int       `json:"n"`
	Lines [][]piece `json:"lines"`
	Marks []mark    `json:"marks"`
	// Events and Positions point from a finding of this article to its marks.
	Events    []place `json:"events"`
	Positions []place `json:"positions"`
	// Entities and Agreements are the ids of what the article names, in its order.
	Entities   []string `json:"entities"`
	Agreements []string `json:"agreements"`
	Version    version  `json:"version"`
}

// version says what read the article.
type version struct {
	Tool         string `json:"tool,omitempty"`
	Dictionaries string `json:"dictionaries,omitempty"`
	Rules        string `json:"rules,omitempty"`
	Codes        string `json:"codes,omitempty"`
}

// place is where an article reports a finding. Marks are numbers of its triggers, issue and details; Sentences those of
// the sentences around them.
type place struct {
	Ref       string `json:"ref"`
	Marks     []int  `json:"marks"`
	Sentences []int  `json:"sentences"`
}

func newArticle(n int, rec *extract.Record) article {
	marks := newMarker(rec)
	a := article{
		N: n, Version: version(rec.Version),
		Entities: make([]string, 0, len(rec.Entities)), Agreements: make([]string, 0, len(rec.Agreements)),
		Events: []place{}, Positions: []place{},
	}
	for _, e := range rec.Entities {
		a.Entities = append(a.Entities, e.ID)
		marks.mentions(string(e.Kind), e.ID, e.Mentions)
	}
	for _, g := range rec.Agreements {
		a.Agreements = append(a.Agreements, g.ID)
		marks.mentions(string(extract.Treaty), g.ID, g.Mentions)
	}
	marks.dates(rec.Dates)
	marks.dates(rec.VagueDates)
	marks.references(rec.References)
	for i := range rec.Events {
		a.Events = withPlace(a.Events, marks.event(&rec.Events[i]))
	}
	for i := range rec.Positions {
		a.Positions = withPlace(a.Positions, marks.position(&rec.Positions[i]))
	}
	a.Marks, a.Lines = marks.list, cut(rec.Text, marks.list)
	return a
}

// withPlace adds a place, to the one of the same finding if there is one.
func withPlace(places []place, p place) []place {
	for i := range places {
		if q := &places[i]; q.Ref == p.Ref {
			q.Marks, q.Sentences = append(q.Marks, p.Marks...), append(q.Sentences, p.Sentences...)
			return places
		}
	}
	return append(places, p)
}
