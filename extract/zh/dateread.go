package zh

import "github.com/diplograph/diplograph/extract"

// Read finds the dates of a text that was written on a day, as [Dates.Annotate] finds those of an article: a line that
// is nothing but one expression is read as generously as a heading (春节, 过去五年). Spans are of the text.
func (d *Dates) Read(text string, written extract.Day) ([]extract.Date, error) {
	doc := &extract.Document{Text: text, Published: written.String()}
	if err := (Sentences{Fold: d.fold}).Annotate(doc); err != nil {
		return nil, err
	}
	if err := d.Annotate(doc); err != nil {
		return nil, err
	}
	return doc.Dates, nil
}
