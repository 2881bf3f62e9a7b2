package standard

import (
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/layer"
)

// exampleDay is the day on which the texts of rule examples are published.
const exampleDay = "2024-05-06"

// CheckRules runs the examples and counterexamples of all rules through the line. The error is of the line itself.
func (l *Line) CheckRules() (layer.Problems, error) {
	before := l.Before("events")
	return l.Grammar.Check(func(text string) (*extract.Document, error) {
		doc := &extract.Document{ID: "example", Text: text, Published: exampleDay}
		_, err := before.Read(doc)
		return doc, err
	})
}
