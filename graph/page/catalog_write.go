package page

import (
	"bufio"
	"encoding/json"
	"fmt"
)

// summary is what the page says about itself.
type summary struct {
	Title      string `json:"title"`
	Records    string `json:"records"`
	Articles   tally  `json:"articles"`
	Texts      tally  `json:"texts"`
	Entities   tally  `json:"entities"`
	Agreements tally  `json:"agreements"`
	Events     tally  `json:"events"`
	Positions  tally  `json:"positions"`
}

// writeCatalog writes the block that the graph and the tables are made of, item by item.
func (w *Writer) writeCatalog() error {
	c := w.catalog
	sum := summary{
		Title: w.Title, Records: w.Records, Articles: c.count.articles, Texts: w.texts, Entities: c.count.entities,
		Agreements: c.count.agreements, Events: c.count.events, Positions: c.count.positions,
	}
	lw := listWriter{out: w.out}
	lw.text(`<script type="application/json" id="catalog">{"summary":`)
	lw.value(sum)
	writeList(&lw, "articles", c.articles)
	writeList(&lw, "entities", c.entities)
	writeList(&lw, "agreements", c.agreements)
	writeList(&lw, "events", c.events)
	writeList(&lw, "positions", c.positions)
	lw.text("}</script>\n")
	if lw.err != nil {
		return fmt.Errorf("page: %w", lw.err)
	}
	return nil
}

// listWriter writes JSON piece by piece and remembers the first error.
type listWriter struct {
	out *bufio.Writer
	err error
}

func (lw *listWriter) text(s string) {
	if lw.err == nil {
		_, lw.err = lw.out.WriteString(s)
	}
}

func (lw *listWriter) value(v any) {
	if lw.err != nil {
		return
	}
	data, err := json.Marshal(v)
	if err != nil {
		lw.err = err
		return
	}
	_, lw.err = lw.out.Write(data)
}

func writeList[T any](lw *listWriter, name string, items []T) {
	lw.text(`,"` + name + `":[`)
	for i, item := range items {
		if i > 0 {
			lw.text(",\n")
		}
		lw.value(item)
	}
	lw.text("]")
}
