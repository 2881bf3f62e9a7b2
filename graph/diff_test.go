package graph

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// counted is a difference as counters, without properties.
func counted(d *Diff) Counters {
	return Counters{NodesCreated: d.Count('+', false), NodesDeleted: d.Count('-', false), RelationshipsCreated: d.Count('+', true), RelationshipsDeleted: d.Count('-', true)}
}

// A difference writes nothing, and says what writing then does.
func TestDiff(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	w := NewNeo4j(db, nil)
	recs := fixture()
	shorter := recs[0] // the first article is read anew and says less
	shorter.Events, shorter.Positions, shorter.Agreements = shorter.Events[:1], []extract.Position{}, []extract.Agreement{}
	shorter.Events[0].Place, shorter.Events[0].Agreement = "", ""
	corrected := shorter
	corrected.Title += "（更正）"
	for _, step := range []struct {
		name string
		diff func() (*Diff, error)
		do   func() error
		want []string // entries among others
	}{
		{"into an empty graph", func() (*Diff, error) { return w.Diff(ctx, batch(t, recs...)) }, func() error { return w.Write(ctx, batch(t, recs...)) },
			[]string{"+ (Country country/chn)  中国"}},
		{"the same again", func() (*Diff, error) { return w.Diff(ctx, batch(t, fixture()...)) }, func() error { return w.Write(ctx, batch(t, fixture()...)) }, nil},
		{"an article says less", func() (*Diff, error) { return w.Diff(ctx, batch(t, shorter)) }, func() error { return w.Write(ctx, batch(t, shorter)) }, nil},
		{"an article has another title", func() (*Diff, error) { return w.Diff(ctx, batch(t, corrected)) }, func() error { return w.Write(ctx, batch(t, corrected)) }, nil},
		{"forgetting one", func() (*Diff, error) { return w.DiffForget(ctx, []string{recs[1].ID, "never/seen"}) }, func() error { return w.Forget(ctx, []string{recs[1].ID}) },
			[]string{"- (Article " + recs[1].ID + ")"}},
		{"forgetting all", func() (*Diff, error) { return w.DiffForget(ctx, ids(recs)) }, func() error { return w.Forget(ctx, ids(recs)) },
			[]string{"- (Person person/wang-yi)", "- (Person person/wang-yi)-[HOLDS]->(Country country/chn)"}},
	} {
		t.Run(step.name, func(t *testing.T) {
			before := lines(t, db)
			d, err := step.diff()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, lines(t, db)); diff != "" {
				t.Fatalf("finding the difference changed the graph:\n%s", diff)
			}
			for _, want := range step.want {
				if !slices.ContainsFunc(d.Entries, func(e DiffEntry) bool { return strings.HasPrefix(e.String(), want) }) {
					t.Errorf("no entry %q", want)
				}
			}
			was, _ := w.Written()
			if err := step.do(); err != nil {
				t.Fatal(err)
			}
			now, _ := w.Written()
			did := Counters{now.NodesCreated - was.NodesCreated, now.NodesDeleted - was.NodesDeleted,
				now.RelationshipsCreated - was.RelationshipsCreated, now.RelationshipsDeleted - was.RelationshipsDeleted, 0}
			if diff := cmp.Diff(did, counted(d)); diff != "" {
				t.Errorf("what was done (-) is not what the difference said (+):\n%s\n%v", diff, d.Entries)
			}
			if now == was && len(d.Entries) > 0 || now.PropertiesSet > was.PropertiesSet && len(d.Entries) == 0 {
				t.Errorf("%d entries for %+v", len(d.Entries), did)
			}
		})
	}
}

func TestDiffOfProperties(t *testing.T) {
	db := open(t)
	w := NewNeo4j(db, nil)
	rec := fixture()[0]
	load(t, w, []extract.Record{rec}, 1)
	rec.Title = "新标题"
	d, err := w.Diff(context.Background(), batch(t, rec))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Entries) != 1 || !strings.HasPrefix(d.Entries[0].String(), "~ (Article "+rec.ID+")  title ") || !strings.Contains(d.Entries[0].About, `→ "新标题"`) {
		t.Errorf("got %v, want one entry about the title", d.Entries)
	}
}

func ids(recs []extract.Record) []string {
	var out []string
	for _, r := range recs {
		out = append(out, r.ID)
	}
	return out
}
