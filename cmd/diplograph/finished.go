package main

import (
	"iter"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
)

// finishedFile is the entry of a file and how many articles had been taken when it ended.
type finishedFile struct {
	entry source.Entry
	taken int
}

// counted is the documents, counted as they are taken; add has to be called for each, in their order.
func (m *manifest) counted(docs iter.Seq2[*extract.Document, error]) iter.Seq2[*extract.Document, error] {
	if m == nil {
		return docs
	}
	return func(yield func(*extract.Document, error) bool) {
		for doc, err := range docs {
			m.mu.Lock()
			m.taken++
			m.mu.Unlock()
			if !yield(doc, err) {
				return
			}
		}
	}
}

// settle notes the files of which all articles have been added.
func (m *manifest) settle() {
	for len(m.finished) > 0 && m.finished[0].taken <= m.handled {
		m.pending, m.finished = append(m.pending, m.finished[0].entry), m.finished[1:]
	}
}
