package source_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
	"github.com/diplograph/diplograph/extract/source/clean"
)

// tiny are limits that fuzzing reaches.
var tiny = source.Limits{Article: 64 << 10, Floor: 1 << 20, Ratio: 50, Members: 50, Depth: 2, Spool: 1 << 20}

// fuzz reads mutations of the files whose names contain one of the parts.
func fuzz(f *testing.F, parts ...string) {
	for name, content := range sameFiles(f) {
		for _, part := range parts {
			if strings.Contains(name, part) {
				f.Add([]byte(content))
			}
		}
	}
	r, err := source.Open(nil, source.Options{Limits: tiny, Languages: []string{"*"}})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		before, found := allocated(), uint64(1)
		for doc, err := range source.Again(r, bytes.NewReader(b)).Documents() {
			var skip *source.Skip
			var failure *source.Failure
			found++
			switch {
			case err == nil:
				checkDocument(t, doc)
			case !errors.As(err, &skip) && !errors.As(err, &failure):
				t.Errorf("%T %v is neither a skip nor a failure", err, err)
			}
		}
		if took := allocated() - before; took > 256<<20+found<<16 {
			t.Errorf("%d bytes with %d articles took %d MiB of memory", len(b), found, took>>20)
		}
	})
}

// checkDocument holds what every document promises.
func checkDocument(t *testing.T, doc *extract.Document) {
	t.Helper()
	if doc.ID == "" || doc.Text == "" || doc.Source.Path == "" || doc.Source.Format == "" {
		t.Errorf("an article without id, text or source: %+v", doc)
	}
	for line := range strings.SplitSeq(doc.Text, "\n") {
		if line == "" || clean.Line(line) != line {
			t.Errorf("paragraph %q is not clean", line)
		}
	}
	if (doc.Published == "") != (doc.PublishedBasis == "") {
		t.Errorf("published %q with the basis %q", doc.Published, doc.PublishedBasis)
	}
	if doc.Title != "" && !strings.HasPrefix(doc.Text, doc.Title+"\n") {
		t.Errorf("the text %q does not begin with the title %q", doc.Text, doc.Title)
	}
}

func FuzzHTML(f *testing.F)      { fuzz(f, "page.html", "page-g", "page.xhtml") }
func FuzzMarkdown(f *testing.F)  { fuzz(f, ".md") }
func FuzzText(f *testing.F)      { fuzz(f, ".txt") }
func FuzzJSON(f *testing.F)      { fuzz(f, ".json") }
func FuzzJSONLines(f *testing.F) { fuzz(f, ".jsonl") }
func FuzzTable(f *testing.F)     { fuzz(f, ".csv", ".tsv") }
func FuzzFeed(f *testing.F)      { fuzz(f, ".rss", ".atom", ".rdf") }
func FuzzWARC(f *testing.F)      { fuzz(f, ".warc") }
func FuzzParquet(f *testing.F)   { fuzz(f, ".parquet") }
func FuzzArchive(f *testing.F)   { fuzz(f, ".zip", ".tar") }
func FuzzPacked(f *testing.F)    { fuzz(f, ".gz", ".zst", ".bz2") }
func FuzzMHTML(f *testing.F)     { fuzz(f, ".mhtml") }
func FuzzUTF16(f *testing.F)     { fuzz(f, "utf16") }
