package graph

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAheadIsUsed(t *testing.T) {
	s := NewSchema()
	b := batch(t, fixture()...)
	w := NewNeo4j(nil, s)
	w.Ahead(b)
	p := b.ahead
	if p == nil || len(p.nodes) == 0 || len(p.findings) == 0 {
		t.Fatal("no finding was worked out")
	}
	for ref, m := range p.findings { // looks at all of a map
		if _, ok := p.finding(ref, slices.Clone(m.claims), m.acts); !ok {
			t.Errorf("%v is not found again by what it was made of", ref)
		}
		other := slices.Clone(m.claims)
		other[0].Article += "/elsewhere"
		for name, claims := range map[string][]Claim{"another article": other, "one more claim": append(slices.Clone(m.claims), other[0]), "none": nil} {
			if _, ok := p.finding(ref, claims, m.acts); ok {
				t.Errorf("%v stands although its claims are others: %s", ref, name)
			}
		}
		if _, ok := p.finding(ref, m.claims, append(slices.Clone(m.acts), act{stage: "signed"})); ok {
			t.Errorf("%v stands although there is another act", ref)
		}
	}
	w.idle.Store(true)
	again := batch(t, fixture()...)
	if w.Ahead(again); len(again.ahead.findings) > 0 || len(again.ahead.nodes) == 0 {
		t.Errorf("after a batch that was all there: %d findings, %d nodes", len(again.ahead.findings), len(again.ahead.nodes))
	}
}

// What was worked out ahead is wrong where the graph, or a batch in between, has a say: the graph is the same all the same.
func TestAheadEqualsSettled(t *testing.T) {
	db := open(t)
	recs := many(30)
	want := settled(t, recs)
	for _, c := range []struct {
		name           string
		size, parallel int
	}{{"one by one", 1, 1}, {"four at a time", 4, 1}, {"two writers", 4, 2}} {
		t.Run(c.name, func(t *testing.T) {
			server.Empty(t)
			w := NewNeo4j(db, nil)
			var all []*Batch
			for part := range slices.Chunk(recs, c.size) {
				b := batch(t, part...)
				w.Ahead(b) // all of them while the graph is empty
				all = append(all, b)
			}
			for _, b := range all {
				if err := w.Write(context.Background(), b); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(want, lines(t, db)); diff != "" {
				t.Errorf("graph (-want +got):\n%s", diff)
			}
			l := NewLoader(context.Background(), w, LoaderOptions{Options: testOptions, Size: c.size, Parallel: c.parallel})
			before, _ := w.Written()
			for _, r := range recs {
				if err := l.Add(r); err != nil {
					t.Fatal(err)
				}
			}
			if err := l.Flush(); err != nil {
				t.Fatal(err)
			}
			if after, _ := w.Written(); after != before {
				t.Errorf("loading again changed the counts from %+v to %+v", before, after)
			}
		})
	}
}
