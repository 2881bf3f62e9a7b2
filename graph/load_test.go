package graph

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestLoads(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	clock := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	as := func(id, command string) *Neo4j {
		w := NewNeo4j(db, nil)
		w.As(Load{ID: id, Command: command, Now: func() time.Time { clock = clock.Add(time.Minute); return clock }})
		return w
	}
	first := load(t, as("load/1", "extract"), fixture()[:4], 2)
	if n := load(t, as("load/2", "extract"), fixture()[:4], 2); n != (Counters{}) {
		t.Errorf("loading again counted %+v", n)
	}
	third := as("load/3", "extract")
	load(t, third, fixture(), 100)
	if err := as("load/4", "forget").Forget(ctx, []string{fixture()[0].ID}); err != nil {
		t.Fatal(err)
	}
	got, err := db.Loads(ctx)
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		ID, Command                 string
		Articles, Gone, Current     int
		Seconds                     float64
		Runs                        int
		SomethingCreated, Destroyed bool
	}
	var rows []row
	for _, l := range got {
		rows = append(rows, row{l.ID, l.Command, l.Articles, l.ArticlesGone, l.Current, l.Last.Sub(l.Begun).Seconds(), len(l.Runs), l.Written.NodesCreated > 0, l.Written.NodesDeleted > 0})
	}
	want := []row{ // the second load changed nothing, so there is no trace of it
		{"load/1", "extract", 4, 0, 3, 60, 1, true, false},
		{"load/3", "extract", len(fixture()) - 4, 0, len(fixture()) - 4, 0, 1, true, false},
		{"load/4", "forget", 0, 1, 0, 0, 0, false, true},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("loads (-want +got):\n%s", diff)
	}
	first.PropertiesSet = 0 // of the note
	if got[0].Written != first {
		t.Errorf("noted %+v, counted %+v", got[0].Written, first)
	}
	if diff := cmp.Diff(settled(t, fixture()[1:]), lines(t, db)); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
}
