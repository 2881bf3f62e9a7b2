package page

import (
	"fmt"

	"github.com/diplograph/diplograph/extract"
)

// catalog is what all articles together tell, for the graph and the tables. Everything is in order of first appearance;
// the maps only find things again.
type catalog struct {
	articles   []header
	entities   []*entity
	agreements []*agreement
	events     []*event
	positions  []*position

	entityAt    map[string]*entity
	agreementAt map[string]*agreement
	eventAt     map[string]*event
	positionAt  map[string]*position

	count struct{ articles, entities, agreements, events, positions tally }
}

func newCatalog() *catalog {
	return &catalog{
		entityAt: make(map[string]*entity), agreementAt: make(map[string]*agreement),
		eventAt: make(map[string]*event), positionAt: make(map[string]*position),
	}
}

// header is an article in the list.
type header struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Publisher string `json:"publisher,omitempty"`
	Published string `json:"published,omitempty"`
	URL       string `json:"url,omitempty"`
	Source    string `json:"source,omitempty"`
	// Text tells that the page has the article's text.
	Text      bool `json:"text,omitempty"`
	Events    int  `json:"events"`
	Positions int  `json:"positions"`
}

// add takes an article's findings in and gives its number. An article beyond the limit is not listed and its number is -1;
// its findings count all the same.
func (c *catalog) add(rec *extract.Record, limits Limits) (n int, listed bool) {
	n = -1
	if listed = c.count.articles.take(limits.Articles); listed {
		n = len(c.articles)
		c.articles = append(c.articles, newHeader(rec))
	}
	for i := range rec.Entities {
		c.addEntity(&rec.Entities[i], n, limits)
	}
	for i := range rec.Agreements {
		c.addAgreement(&rec.Agreements[i], n, limits)
	}
	for i := range rec.Events {
		c.addEvent(rec, &rec.Events[i], n, limits)
	}
	for i := range rec.Positions {
		c.addPosition(rec, &rec.Positions[i], n, limits)
	}
	return n, listed
}

func newHeader(rec *extract.Record) header {
	return header{
		ID: rec.ID, Title: rec.Title, Publisher: rec.Publisher, Published: string(rec.Published), URL: rec.URL,
		Source:    sourceName(rec.Source),
		Events:    different(rec.Events, func(ev extract.Event) string { return ev.ID }),
		Positions: different(rec.Positions, func(p extract.Position) string { return p.ID }),
	}
}

// different counts the ids of a list.
func different[T any](list []T, id func(T) string) int {
	seen := make(map[string]bool, len(list))
	for _, x := range list {
		seen[id(x)] = true
	}
	return len(seen)
}

// sourceName is the file of an article, with the number of the article in it: evening.jsonl#3.
func sourceName(s extract.Source) string {
	if s.Record == 0 {
		return s.Path
	}
	return fmt.Sprintf("%s#%d", s.Path, s.Record)
}
