package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// palaces reads buildings that news names by their kind alone, where something happens in one: 在总统府举行仪式. Elsewhere such a
// word is a body (总统府宣布) or nothing.
func (f *bodyFinder) palaces() {
	for _, word := range f.shapes.palaces {
		b := newBody{kind: extract.Place, name: word, shape: "palace"}
		id, found := f.palaceNamed(word), false
		if id == "" {
			id = b.id()
		}
		for at := 0; ; {
			i := strings.Index(f.text[at:], word)
			if i < 0 {
				break
			}
			v := extract.Span{Start: at + i, End: at + i + len(word)}
			at = v.End
			o := f.doc.View.Orig(v)
			if !f.entered(v.Start) || slices.ContainsFunc(f.doc.Mentions, func(m extract.Mention) bool { return m.Overlaps(o) }) ||
				slices.ContainsFunc(f.doc.Titles, func(t extract.Title) bool { return t.Overlaps(o) }) {
				continue
			}
			f.doc.Mentions = append(f.doc.Mentions, extract.Mention{Span: o, Kind: b.kind, Form: extract.NewName, Entity: id, By: "name.shape-" + b.shape})
			found = true
		}
		if found && id == b.id() {
			f.doc.Entities = append(f.doc.Entities, f.entity(b))
		}
		f.doc.SortMentions()
	}
}

// palaceNamed is the building of a kind that the article names in full: 开罗总统府.
func (f *bodyFinder) palaceNamed(word string) string {
	for _, m := range f.doc.Mentions {
		if m.Kind == extract.Place && m.Entity != "" && strings.HasSuffix(m.Span.Of(f.doc.Text), word) {
			return m.Entity
		}
	}
	return ""
}

// entered tells whether a word for being or coming somewhere ends at offset at.
func (f *bodyFinder) entered(at int) bool {
	return slices.ContainsFunc(f.shapes.at, func(w string) bool { return strings.HasSuffix(f.text[:at], w) })
}
