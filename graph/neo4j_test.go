package graph

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph/neo4jtest"
)

var server neo4jtest.Server

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

// open connects to an empty database with the schema applied.
func open(t testing.TB) *Database {
	t.Helper()
	server.Empty(t)
	db, err := Connect(context.Background(), Connection{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close(context.Background()) })
	if err := NewNeo4j(db, nil).Prepare(context.Background()); err != nil {
		t.Fatal(err)
	}
	return db
}

var testOptions = Options{Entity: dictionary}

func batch(t testing.TB, recs ...extract.Record) *Batch {
	t.Helper()
	b, err := NewBatch(recs, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// load writes records in batches of n and gives what was counted.
func load(t testing.TB, w *Neo4j, recs []extract.Record, n int) Counters {
	t.Helper()
	before, _ := w.Written()
	for part := range slices.Chunk(recs, n) {
		if err := w.Write(context.Background(), batch(t, part...)); err != nil {
			t.Fatal(err)
		}
	}
	after, _ := w.Written()
	return Counters{after.NodesCreated - before.NodesCreated, after.NodesDeleted - before.NodesDeleted, after.RelationshipsCreated - before.RelationshipsCreated,
		after.RelationshipsDeleted - before.RelationshipsDeleted, after.PropertiesSet - before.PropertiesSet}
}

func lines(t testing.TB, db *Database) []string {
	t.Helper()
	out, err := db.Lines(context.Background(), NewSchema(), false)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// settled are the lines of the graph that the records make in memory.
func settled(t testing.TB, recs []extract.Record) []string {
	t.Helper()
	g, err := Settle(NewSchema(), batch(t, recs...).Reports)
	if err != nil {
		t.Fatal(err)
	}
	return g.Lines(NewSchema(), false)
}

func TestLoadEqualsSettled(t *testing.T) {
	db := open(t)
	recs := fixture()
	want := settled(t, recs)
	backwards := slices.Clone(recs)
	slices.Reverse(backwards)
	for _, c := range []struct {
		name string
		recs []extract.Record
		size int
	}{{"one batch", recs, 100}, {"one by one", recs, 1}, {"pairs", recs, 2}, {"one by one, backwards", backwards, 1}} {
		t.Run(c.name, func(t *testing.T) {
			server.Empty(t)
			w := NewNeo4j(db, nil)
			n := load(t, w, c.recs, c.size)
			if n.NodesCreated == 0 || n.RelationshipsCreated == 0 {
				t.Errorf("first load counted %+v", n)
			}
			if diff := cmp.Diff(want, lines(t, db)); diff != "" {
				t.Errorf("graph (-want +got):\n%s", diff)
			}
			for _, size := range []int{1, 3, 100} {
				if again := load(t, w, c.recs, size); again != (Counters{}) {
					t.Errorf("second load in batches of %d counted %+v, want nothing", size, again)
				}
			}
		})
	}
}
