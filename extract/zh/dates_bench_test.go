package zh

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// BenchmarkDatesOfCorpus is the stage alone on a thousand stories of the evening news.
func BenchmarkDatesOfCorpus(b *testing.B) {
	f, err := os.Open("../../../shared/corpus/xwlb-2012-2023.jsonl.gz")
	if err != nil {
		b.Skip("no corpus at ../shared/corpus: ", err)
	}
	defer f.Close()
	d := testDates(b)
	docs, size := corpusDocs(b, d, f, 1000)
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, doc := range docs {
			if err := d.Annotate(doc); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// corpusDocs reads up to n articles and splits their sentences.
func corpusDocs(b *testing.B, d *Dates, f io.Reader, n int) ([]*extract.Document, int) {
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	var docs []*extract.Document
	size := 0
	for lines := json.NewDecoder(z); len(docs) < n; {
		var a struct{ Title, Published, Text string }
		if err := lines.Decode(&a); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			b.Fatal(err)
		}
		doc := &extract.Document{Title: a.Title, Text: a.Title + "\n" + a.Text, Published: a.Published}
		if err := (Sentences{Fold: d.fold}).Annotate(doc); err != nil {
			b.Fatal(err)
		}
		docs, size = append(docs, doc), size+len(doc.Text)
	}
	return docs, size
}
