package graph

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Writer takes batches of articles.
type Writer interface {
	Write(ctx context.Context, b *Batch) error
}

// Counters are what writers did to a graph, as Neo4j counts it.
type Counters struct {
	NodesCreated         int `json:"nodes_created"`
	NodesDeleted         int `json:"nodes_deleted"`
	RelationshipsCreated int `json:"relationships_created"`
	RelationshipsDeleted int `json:"relationships_deleted"`
	PropertiesSet        int `json:"properties_set"`
}

// Add is the sum of two counts.
func (c Counters) Add(d Counters) Counters {
	return Counters{c.NodesCreated + d.NodesCreated, c.NodesDeleted + d.NodesDeleted, c.RelationshipsCreated + d.RelationshipsCreated,
		c.RelationshipsDeleted + d.RelationshipsDeleted, c.PropertiesSet + d.PropertiesSet}
}

func (c *Counters) count(n neo4j.Counters) {
	*c = c.Add(Counters{n.NodesCreated(), n.NodesDeleted(), n.RelationshipsCreated(), n.RelationshipsDeleted(), n.PropertiesSet()})
}

// Neo4j writes batches into a database, each in one transaction that takes it from one set of articles to the next. It is
// safe for use by several goroutines.
type Neo4j struct {
	db     *Database
	schema *Schema
	load   Load

	idle atomic.Bool // the last transaction had nothing to do

	mu      sync.Mutex
	written Counters
	retried []Retry
}

// Retry is something that was tried again, and why.
type Retry struct {
	// Attempts is how often the transaction was begun.
	Attempts int    `json:"attempts"`
	Reason   string `json:"reason"`
}

// NewNeo4j writes to a database. The schema is [NewSchema] if nil.
func NewNeo4j(db *Database, s *Schema) *Neo4j {
	if s == nil {
		s = NewSchema()
	}
	return &Neo4j{db: db, schema: s}
}

// As has the writer note what it does as a load. It comes before the first batch.
func (w *Neo4j) As(l Load) { w.load = l }

// Written is the sum of what was committed so far, and what had to be tried again.
func (w *Neo4j) Written() (Counters, []Retry) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.written, append([]Retry(nil), w.retried...)
}

// Write brings the graph from what the batch's articles said before to what they say now. Articles that are in the graph
// as they are cost a look-up and change nothing. A batch that has begun is ended even if ctx is cancelled; one that has
// not, is not begun.
func (w *Neo4j) Write(ctx context.Context, b *Batch) error {
	p, err := b.described(w.schema)
	if err != nil {
		return err
	}
	return w.apply(ctx, func(ctx context.Context, r reader) (*Change, error) { return w.plan(ctx, r, p) })
}

// Ahead works out what the batch brings to a graph that knows nothing of it. After a batch that was all there already it
// leaves the findings to [Neo4j.Write], because this one may be there, too.
func (w *Neo4j) Ahead(b *Batch) {
	p, err := describe(w.schema, b.Reports)
	if err != nil {
		return // Write finds it, too
	}
	b.ahead = p
	if w.idle.Load() {
		return
	}
	if findings, err := p.settle(w.schema, nil); err == nil {
		p.keep(findings)
	}
}

// Forget takes articles out of the graph, and everything that no other article reports.
func (w *Neo4j) Forget(ctx context.Context, articles []string) error {
	return w.apply(ctx, func(ctx context.Context, r reader) (*Change, error) { return w.planForget(ctx, r, articles) })
}

// planner reads what is there and says what has to be done.
type planner func(ctx context.Context, r reader) (*Change, error)

func (w *Neo4j) apply(ctx context.Context, plan planner) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var n Counters
	var sent *Counters // of an attempt that got as far as its commit, and was not answered
	retry, err := w.db.write(ctx, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
		n = Counters{} // what an attempt before this one did was rolled back, or sent tells
		c, err := plan(ctx, reader{schema: w.schema, tx: tx})
		if err != nil {
			return err
		}
		if c.Empty() && sent != nil {
			n = *sent
			return nil
		}
		sent = nil
		x := executor{schema: w.schema, tx: tx, n: &n, load: w.load.ID}
		if err := x.change(ctx, c); err != nil {
			return err
		}
		done := n
		sent = &done
		return x.note(ctx, w.load, c)
	})
	w.mu.Lock()
	defer w.mu.Unlock()
	if retry.Attempts > 1 {
		w.retried = append(w.retried, retry)
	}
	if err != nil {
		return fmt.Errorf("neo4j at %s: %w", w.db.URI, err)
	}
	w.idle.Store(n == Counters{})
	w.written = w.written.Add(n)
	return nil
}
