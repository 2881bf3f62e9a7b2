package graph

import (
	"context"
	"errors"
	"fmt"
	"golang.org/x/sync/errgroup"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

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

func TestReplacing(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	recs := fixture()
	w := NewNeo4j(db, nil)
	load(t, w, recs, 100)
	// The first article is read anew and says less: no place, no agreements, no position.
	less := stories()[0]
	less.agreements, less.positions = nil, nil
	less.events = []told{less.events[0]}
	less.events[0].place = ""
	less.names = []string{"person/wang-yi", "person/abdollahian", "country/chn", "country/irn"}
	changed := append([]extract.Record{less.record()}, recs[1:]...)
	n := load(t, w, changed[:1], 1)
	if n.RelationshipsDeleted == 0 || n.NodesDeleted == 0 {
		t.Errorf("replacing counted %+v", n)
	}
	if diff := cmp.Diff(settled(t, changed), lines(t, db)); diff != "" {
		t.Errorf("after replacing (-want +got):\n%s", diff)
	}
	if load(t, w, recs[:1], 1); !slices.Equal(settled(t, recs), lines(t, db)) {
		t.Errorf("after replacing back:\n%s", cmp.Diff(settled(t, recs), lines(t, db)))
	}
	for i := range recs {
		if err := w.Forget(ctx, []string{recs[i].ID}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(settled(t, recs[i+1:]), lines(t, db)); diff != "" {
			t.Errorf("after %s is forgotten (-want +got):\n%s", recs[i].ID, diff)
		}
	}
	if err := w.Forget(ctx, []string{"never/seen"}); err != nil {
		t.Errorf("forgetting what is not there: %v", err)
	}
}

// Four loaders write the same and different articles at once, in different order, several times over.
func TestLoadersAtOnce(t *testing.T) {
	db := open(t)
	recs := many(60)
	want := settled(t, recs)
	group, ctx := errgroup.WithContext(context.Background())
	for k := range 4 {
		mine := slices.Clone(recs)
		if k%2 == 1 {
			slices.Reverse(mine)
		}
		w := NewNeo4j(db, nil)
		group.Go(func() error {
			for part := range slices.Chunk(mine, 3+k) {
				if err := w.Write(ctx, batch(t, part...)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, lines(t, db)); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
}

// Two loaders, one that loads and one that forgets, leave what one after the other would have left.
func TestLoadAndForgetAtOnce(t *testing.T) {
	db := open(t)
	recs := many(40)
	w := NewNeo4j(db, nil)
	load(t, w, recs[:20], 10)
	group, ctx := errgroup.WithContext(context.Background())
	group.Go(func() error {
		for _, r := range recs[:20] {
			if err := w.Forget(ctx, []string{r.ID}); err != nil {
				return err
			}
		}
		return nil
	})
	group.Go(func() error {
		for part := range slices.Chunk(recs[20:], 2) {
			if err := w.Write(ctx, batch(t, part...)); err != nil {
				return err
			}
		}
		return nil
	})
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(settled(t, recs[20:]), lines(t, db)); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
}

// many are n articles that report, in turn, the events of the fixture: all share their findings with others.
func many(n int) []extract.Record {
	all := stories()
	out := make([]extract.Record, n)
	for i := range out {
		s := all[i%len(all)]
		s.id = fmt.Sprintf("many/%03d", i)
		s.published = fmt.Sprintf("2022-04-%02d", i%28+1)
		out[i] = s.record()
	}
	return out
}

func TestWriteAfterCancel(t *testing.T) {
	db := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := NewNeo4j(db, nil).Write(ctx, batch(t, fixture()...)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want a cancelled context", err)
	}
	if got := lines(t, db); len(got) != 0 {
		t.Errorf("a batch was begun after the context was cancelled: %d lines", len(got))
	}
}

func TestConnectErrors(t *testing.T) {
	server.Need(t)
	for _, c := range []struct {
		name string
		conn Connection
		want string
	}{
		{"nobody there", Connection{URI: "bolt://127.0.0.1:1", Username: "neo4j", Password: "geheim-1"}, "bolt://127.0.0.1:1"},
		{"no such database", Connection{URI: server.URI, Username: "neo4j", Password: "geheim-1", Name: "nowhere"}, server.URI},
		{"no such scheme", Connection{URI: "gopher://127.0.0.1", Username: "neo4j", Password: "geheim-1"}, "gopher://127.0.0.1"},
		{"credentials in the URI", Connection{URI: "bolt://neo4j:geheim-1@127.0.0.1"}, "NEO4J_PASSWORD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.conn.RetryFor = time.Second
			_, err := Connect(context.Background(), c.conn)
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "geheim-1") {
				t.Errorf("error %q, want it to name %s and no password", err, c.want)
			}
		})
	}
}

// The lock of lockNodes holds others off, and neither changes nor counts anything.
func TestLock(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	load(t, NewNeo4j(db, nil), fixture(), 100)
	before := lines(t, db)
	var n Counters
	_, err := db.write(ctx, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
		res, err := tx.Run(ctx, lockNodes("Country"), map[string]any{"ids": []string{"country/chn"}})
		if err != nil {
			return err
		}
		sum, err := res.Consume(ctx)
		if err != nil {
			return err
		}
		n.count(sum.Counters())
		s := db.driver.NewSession(ctx, neo4j.SessionConfig{})
		defer s.Close(ctx)
		other, err := s.Run(ctx, "MATCH (n:Country {id: 'country/chn'}) SET n.name = 'x'", nil, neo4j.WithTxTimeout(500*time.Millisecond))
		if err == nil {
			_, err = other.Consume(ctx)
		}
		if err == nil {
			t.Error("somebody else changed a locked node")
		}
		return nil
	})
	if err != nil || n != (Counters{}) {
		t.Errorf("locking counted %+v, %v", n, err)
	}
	if diff := cmp.Diff(before, lines(t, db)); diff != "" {
		t.Errorf("locking changed the graph:\n%s", diff)
	}
}

// What another loader did in between makes the transaction begin again; anything else does not.
func TestRetry(t *testing.T) {
	db := open(t)
	other := errors.New("disk on fire")
	for _, c := range []struct {
		name     string
		err      error
		attempts int
		want     error
	}{{"conflict", errConflict, 3, nil}, {"anything else", other, 1, other}} {
		t.Run(c.name, func(t *testing.T) {
			n := 0
			retry, err := db.write(context.Background(), func(context.Context, neo4j.ManagedTransaction) error {
				if n++; n < 3 {
					return fmt.Errorf("row 7: %w", c.err)
				}
				return nil
			})
			if !errors.Is(err, c.want) || retry.Attempts != c.attempts || !strings.Contains(retry.Reason, c.err.Error()) {
				t.Errorf("got %v after %+v, want %v after %d attempts", err, retry, c.want, c.attempts)
			}
		})
	}
}

// A row whose node has changed since it was read is not written.
func TestStaleRowsAreRefused(t *testing.T) {
	db := open(t)
	load(t, NewNeo4j(db, nil), fixture(), 100)
	for _, c := range []struct {
		name   string
		change Change
	}{
		{"node", Change{Nodes: []NodeChange{{Node{Ref: Ref{"Country", "country/chn"}, Props: Props{"hash": "new"}}, "seen before"}}}},
		{"relation to nobody", Change{Edges: []Edge{{"IN", Ref{"Place", "place/wuxi"}, Ref{"Country", "country/gone"}, Props{}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := db.write(context.Background(), func(ctx context.Context, tx neo4j.ManagedTransaction) error {
				x := executor{schema: NewSchema(), tx: tx, n: &Counters{}}
				err := x.change(ctx, &c.change)
				if !errors.Is(err, errConflict) {
					t.Errorf("got %v, want a conflict", err)
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
}
