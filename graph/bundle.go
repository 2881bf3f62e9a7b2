package graph

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/graph/page"
)

// Bundle writes a folder that needs no database:
//
//	articles.jsonl   the article records
//	page.html        one self-contained page with the graph and the articles
//	import/          CSV files for neo4j-admin, import.args that names them, schema.cypher with constraints and indexes
//
// Records are written as they come; what they report is kept in memory until [Bundle.Close], which computes the graph. A
// Bundle belongs to one goroutine.
type Bundle struct {
	// Dir is the folder.
	Dir string

	schema  *Schema
	reports []Report
	seen    map[string]bool
	records *fileWriter
	html    *fileWriter
	page    *page.Writer
}

// NewBundle makes the folder and begins its files. Files of an older bundle are replaced. The schema is [NewSchema] if
// nil.
func NewBundle(dir string, s *Schema) (*Bundle, error) {
	if s == nil {
		s = NewSchema()
	}
	if err := os.MkdirAll(filepath.Join(dir, "import"), 0o755); err != nil {
		return nil, fmt.Errorf("bundle: %w", err)
	}
	records, err := create(filepath.Join(dir, "articles.jsonl"))
	if err != nil {
		return nil, err
	}
	html, err := create(filepath.Join(dir, "page.html"))
	if err != nil {
		records.Close()
		return nil, err
	}
	return &Bundle{Dir: dir, schema: s, seen: map[string]bool{}, records: records, html: html, page: page.NewWriter(html)}, nil
}

// Write adds the articles of a batch.
func (w *Bundle) Write(ctx context.Context, b *Batch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := encodeRecords(w.records, b.Records); err != nil {
		return fmt.Errorf("bundle: %w", err)
	}
	for i := range b.Records {
		if id := b.Records[i].ID; !w.seen[id] { // the page shows an article once
			w.seen[id] = true
			if err := w.page.Add(b.Records[i]); err != nil {
				return fmt.Errorf("bundle: %w", err)
			}
		}
	}
	w.reports = append(w.reports, b.Reports...)
	return nil
}

// Close computes the graph, writes the files for the import and finishes the others. The counters say what an import
// creates.
func (w *Bundle) Close() (Counters, error) {
	err := errors.Join(w.page.Close(), w.html.Close(), w.records.Close())
	if err != nil {
		return Counters{}, fmt.Errorf("bundle: %w", err)
	}
	g, err := Settle(w.schema, w.reports)
	if err != nil {
		return Counters{}, fmt.Errorf("bundle: %w", err)
	}
	dir := filepath.Join(w.Dir, "import")
	n, err := WriteImport(dir, w.schema, g)
	if err != nil {
		return Counters{}, fmt.Errorf("bundle: %w", err)
	}
	cypher := strings.Join(append(w.schema.Constraints(), w.schema.Indexes()...), ";\n") + ";\n"
	return n, os.WriteFile(filepath.Join(dir, "schema.cypher"), []byte(cypher), 0o644)
}

// fileWriter is a buffered file.
type fileWriter struct {
	*bufio.Writer
	file *os.File
}

func create(path string) (*fileWriter, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &fileWriter{bufio.NewWriter(f), f}, nil
}

// Close writes what is left and closes the file.
func (w *fileWriter) Close() error { return errors.Join(w.Flush(), w.file.Close()) }
