package source

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source/neardup"
)

// copies remembers the articles that were read, to recognise their copies and to keep ids unique.
type copies struct {
	index *neardup.Index
	ids   map[uint64]bool
	keep  bool
	// sketcher makes what copies are recognised by.
	sketcher neardup.Sketcher
}

// mostIDs is how many ids are remembered before all are forgotten.
const mostIDs = 4_000_000

func newCopies(opts Options) *copies {
	const window = 200_000
	c := &copies{index: neardup.NewIndex(cmp.Or(opts.Window, window)), ids: map[uint64]bool{}, keep: opts.KeepDuplicates, sketcher: opts.Sketcher}
	for _, a := range opts.Known {
		c.index.Add(a)
		c.claim(a.ID)
	}
	return c
}

// check is a [*Skip] for a copy of an article that was read before. Another article under an id that is taken gets an
// id of its own, with the first digits of its hash.
func (c *copies) check(doc *extract.Document) error {
	a := fingerprint(doc, c.sketcher)
	if of, similarity, found := c.index.Find(a); found && !c.keep {
		return &Skip{Source: doc.Source, Reason: Duplicate, Of: of.ID, Document: doc, Detail: fmt.Sprintf("similarity %.2f", similarity)}
	}
	if !c.claim(doc.ID) {
		doc.ID += "#" + extract.HashText(doc.Text)[:8]
		c.claim(doc.ID)
		a.ID = doc.ID
	}
	c.index.Add(a)
	return nil
}

// claim takes an id and tells whether it was free.
func (c *copies) claim(id string) bool {
	h := fnv.New64a()
	h.Write([]byte(id))
	key := h.Sum64()
	if c.ids[key] {
		return false
	}
	if len(c.ids) >= mostIDs {
		clear(c.ids)
	}
	c.ids[key] = true
	return true
}

// fingerprint is what is remembered of a document.
func fingerprint(doc *extract.Document, sketcher neardup.Sketcher) neardup.Article {
	ps := strings.Split(doc.Text, "\n")
	if doc.Title != "" {
		ps = ps[1:]
	}
	return neardup.Article{ID: doc.ID, Day: doc.Published, Sketch: sketcher.Sketch(doc.Title, ps)}
}
