package page

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/diplograph/diplograph/extract"
)

// Writer writes a page. Set the exported fields before the first Add, if at all. A Writer belongs to one goroutine.
type Writer struct {
	// Title is the heading of the page and the name of its browser tab.
	Title string
	// Limits bound what the page holds.
	Limits Limits
	// IDs says which findings of different articles are one.
	IDs FindingIDs
	// Records is the name of the file that holds all records, for the note on what was left out.
	Records string

	out     *bufio.Writer
	begun   bool
	texts   tally
	bytes   int
	catalog *catalog
}

// NewWriter starts a page on out. Nothing is written before the first Add or Close.
func NewWriter(out io.Writer) *Writer {
	return &Writer{
		Title: "diplograph", Limits: DefaultLimits(), IDs: ByContent, Records: "articles.jsonl",
		out: bufio.NewWriter(out), catalog: newCatalog(),
	}
}

// Add puts an article into the page. The records of one page must be of different articles.
func (w *Writer) Add(rec extract.Record) error {
	if err := w.begin(); err != nil {
		return err
	}
	rec = renamed(rec, w.IDs(&rec))
	n, listed := w.catalog.add(&rec, w.Limits)
	if !listed || !w.roomForText(rec.Text) {
		return nil
	}
	w.catalog.articles[n].Text = true
	return w.block(`<script type="application/json" class="article">`, newArticle(n, &rec))
}

// Close finishes the page. It does not close what the page is written to.
func (w *Writer) Close() error {
	if err := w.begin(); err != nil {
		return err
	}
	if err := w.writeCatalog(); err != nil {
		return err
	}
	if err := writeTail(w.out); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return nil
}

func (w *Writer) begin() error {
	if w.begun {
		return nil
	}
	w.begun = true
	if err := writeHead(w.out, w.Title); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return nil
}

// roomForText tells whether one more text may be embedded. The first text that does not fit ends it, so that the texts
// in the page are those of the first articles and not a patchwork.
func (w *Writer) roomForText(text string) bool {
	if w.texts.Left > 0 || w.bytes+len(text) > w.Limits.TextBytes {
		w.texts.Left++
		return false
	}
	if !w.texts.take(w.Limits.Texts) {
		return false
	}
	w.bytes += len(text)
	return true
}

// block writes one value as a data block. [json.Marshal] writes <, >, & and the line separators U+2028 and U+2029 as
// escapes, so no text can end the block or start a comment in it.
func (w *Writer) block(open string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	for _, part := range [][]byte{[]byte(open), data, []byte("</script>\n")} {
		if _, err := w.out.Write(part); err != nil {
			return fmt.Errorf("page: %w", err)
		}
	}
	return nil
}
