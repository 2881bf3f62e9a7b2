package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// everywhere reads all occurrences of the names found, the longest first, and lists what they name.
func (f *bodyFinder) everywhere() {
	slices.SortStableFunc(f.bodies, func(a, b newBody) int { return len(b.name) - len(a.name) })
	for _, b := range f.bodies {
		n := f.occurrences(b.name, b)
		if utf8.RuneCountInString(b.short) > 3 {
			f.occurrences(b.short, b)
		}
		if n > 0 && !slices.ContainsFunc(f.doc.Entities, func(e extract.Entity) bool { return e.ID == b.id() }) {
			f.doc.Entities = append(f.doc.Entities, f.entity(b))
		}
	}
}

func (f *bodyFinder) entity(b newBody) extract.Entity {
	e := extract.Entity{ID: b.id(), Kind: b.kind, Name: b.name, Company: b.shape == "company"}
	if s, ok := f.known(b.country); ok {
		e.Country = s.Country
	}
	if b.kind == extract.Organization {
		if e.Acts = e.ID; b.governs && b.country != "" {
			e.Acts = b.country
		}
	}
	return e
}

func (b newBody) id() string {
	state := strings.TrimPrefix(b.country, "country/")
	if state == "" {
		state = "unknown"
	}
	return string(b.kind) + "/" + state + "." + b.name
}

// occurrences adds a mention wherever the name stands outside of longer names, and says how many. Places and organisations within
// it go; states within an organisation's name stay, inside.
func (f *bodyFinder) occurrences(name string, b newBody) int {
	n := 0
	for at := 0; ; {
		i := strings.Index(f.text[at:], name)
		if i < 0 {
			return n
		}
		v := extract.Span{Start: at + i, End: at + i + len(name)}
		at = v.End
		o := f.doc.View.Orig(v)
		if f.crossed(o) {
			continue
		}
		f.doc.Mentions = slices.DeleteFunc(f.doc.Mentions, func(m extract.Mention) bool {
			return o.Contains(m.Span) && (m.Kind == extract.Place || m.Kind == extract.Person || m.Kind == extract.Organization && m.Entity != "" && b.kind == extract.Place)
		})
		for j, m := range f.doc.Mentions {
			if o.Contains(m.Span) {
				f.doc.Mentions[j].Inside = true
			}
		}
		f.doc.Mentions = append(f.doc.Mentions, extract.Mention{Span: o, Kind: b.kind, Form: extract.NewName, Entity: b.id(), By: "name.shape-" + b.shape})
		f.doc.SortMentions()
		n++
	}
}

// crossed tells whether a known name reaches beyond a stretch or is the stretch, or a person's name lies in it.
func (f *bodyFinder) crossed(o extract.Span) bool {
	return slices.ContainsFunc(f.doc.Mentions, func(m extract.Mention) bool {
		return m.Overlaps(o) && (!o.Contains(m.Span) || m.Span == o)
	})
}
