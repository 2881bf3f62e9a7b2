package zh

import (
	"os"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// testDates is the stage with the project's own words.
func testDates(t testing.TB) *Dates {
	t.Helper()
	words, err := LoadDateWords(os.DirFS("../../dictionaries"), "datewords.yaml")
	if err != nil {
		t.Fatal(err)
	}
	fold, err := NewFolder()
	if err != nil {
		t.Fatal(err)
	}
	d, err := NewDates(words, fold)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// annotated is an article that went through the stages up to dates.
func annotated(t testing.TB, d *Dates, title, body, published string) *extract.Document {
	t.Helper()
	doc := &extract.Document{Title: title, Text: title + "\n" + body, Published: published}
	if title == "" {
		doc.Text = body
	}
	if err := (Sentences{Fold: d.fold}).Annotate(doc); err != nil {
		t.Fatal(err)
	}
	if err := d.Annotate(doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

func mustDay(t testing.TB, s string) extract.Day {
	t.Helper()
	day, err := extract.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return day
}
