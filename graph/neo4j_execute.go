package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// errConflict says that another loader changed what a transaction had read: it is begun again.
var errConflict = errors.New("another loader wrote in between")

// executor writes a change inside a transaction, one statement for each label and relationship type. While the server works on
// one, the executor makes the rows of the next.
type executor struct {
	schema *Schema
	tx     neo4j.ManagedTransaction
	n      *Counters
	load   string
	// running is the statement that the server works on, if any.
	running *statement
}

// statement is one that was sent, and the number of rows that it must do, 0 if it does not say how many it did.
type statement struct {
	cypher string
	result neo4j.ResultWithContext
	want   int
}

func (x *executor) change(ctx context.Context, c *Change) error {
	fresh, others := x.fresh(c)
	for _, step := range []func() error{
		func() error { return x.edges(ctx, c.GoneEdges, deleteEdges, false) },
		func() error { return x.nodes(ctx, c.Nodes) },
		func() error { return x.edges(ctx, fresh, createEdges, true) },
		func() error { return x.edges(ctx, others, mergeEdges, true) },
		func() error { return x.goneNodes(ctx, c.GoneNodes) },
		func() error { return x.orphans(ctx, c.Loose) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return x.wait(ctx)
}

// run sends a statement when the one before is done.
func (x *executor) run(ctx context.Context, cypher string, params map[string]any, want int) error {
	if err := x.wait(ctx); err != nil {
		return err
	}
	res, err := x.tx.Run(ctx, planned+cypher, params)
	x.running = &statement{cypher, res, want}
	return err
}

// wait waits for the statement that was sent and counts what it did. If it says how many rows it has done, that must be all.
func (x *executor) wait(ctx context.Context) error {
	st := x.running
	if st == nil {
		return nil
	}
	x.running = nil
	if st.want > 0 {
		rec, err := st.result.Single(ctx)
		if err != nil {
			return err
		}
		if done, _ := rec.Get("done"); done != int64(st.want) {
			return fmt.Errorf("%w: %v of %d rows of %s", errConflict, done, st.want, st.cypher)
		}
	}
	sum, err := st.result.Consume(ctx)
	if err != nil {
		return err
	}
	x.n.count(sum.Counters())
	return nil
}

// created tells whether a node is made without looking whether it is there.
func (x *executor) created(n *NodeChange) bool {
	l, ok := x.schema.Label(n.Label)
	return ok && n.Was == "" && (l.Role == ArticleRole || l.Role == FindingRole)
}

// fresh parts the relations that belong to nodes that are created now from the others. Both stay sorted.
func (x *executor) fresh(c *Change) (fresh, others []Edge) {
	made := map[Ref]bool{}
	for i := range c.Nodes {
		if x.created(&c.Nodes[i]) {
			made[c.Nodes[i].Ref] = true
		}
	}
	for _, e := range c.Edges {
		owner := e.From
		if rel, ok := x.schema.Relation(e.Type); ok && rel.Owner == AtEnd {
			owner = e.To
		}
		if made[owner] {
			fresh = append(fresh, e)
		} else {
			others = append(others, e)
		}
	}
	return fresh, others
}

// nodes writes sorted nodes, those of a label and second label together, new ones before others.
func (x *executor) nodes(ctx context.Context, nodes []NodeChange) error {
	for len(nodes) > 0 {
		label, extra, n := nodes[0].Label, nodes[0].Extra, 0
		var created, merged []any
		for ; n < len(nodes) && nodes[n].Label == label && nodes[n].Extra == extra; n++ {
			row := map[string]any{"props": x.props(&nodes[n])}
			if x.created(&nodes[n]) {
				created = append(created, row)
			} else {
				row["id"], row["hash"], row["was"] = nodes[n].ID, nodes[n].Props.text("hash"), nodes[n].Was
				merged = append(merged, row)
			}
		}
		nodes = nodes[n:]
		if err := x.rows(ctx, createNodes(label, extra), created); err != nil {
			return err
		}
		if err := x.rows(ctx, mergeNodes(label, extra), merged); err != nil {
			return err
		}
	}
	return nil
}

// rows runs a statement that must do all rows; no rows, no statement.
func (x *executor) rows(ctx context.Context, cypher string, rows []any) error {
	if len(rows) == 0 {
		return nil
	}
	return x.run(ctx, cypher, map[string]any{"rows": rows}, len(rows))
}

func (x *executor) props(n *NodeChange) map[string]any {
	props := toDriver(n.Props)
	if n.Label == "Article" && x.load != "" {
		props["load"] = x.load
	}
	props["id"] = n.ID
	return props
}

// edges runs a statement for sorted edges, those of a type and of labels together.
func (x *executor) edges(ctx context.Context, edges []Edge, cypher func(rel *Relation, from, to string) string, count bool) error {
	for len(edges) > 0 {
		first := &edges[0]
		var rows []any
		for len(rows) < len(edges) && edges[len(rows)].compareKind(first) == 0 {
			e := &edges[len(rows)]
			rows = append(rows, map[string]any{"from": e.From.ID, "to": e.To.ID, "props": toDriver(e.Props)})
		}
		edges = edges[len(rows):]
		rel, ok := x.schema.Relation(first.Type)
		if !ok {
			return fmt.Errorf("unknown relationship type %q", first.Type)
		}
		want := 0
		if count {
			want = len(rows)
		}
		if err := x.run(ctx, cypher(rel, first.From.Label, first.To.Label), map[string]any{"rows": rows}, want); err != nil {
			return err
		}
	}
	return nil
}

func (x *executor) reader() reader { return reader{schema: x.schema, tx: x.tx} }

func (x *executor) goneNodes(ctx context.Context, refs []Ref) error {
	return x.reader().byLabel(refs, func(label string, ids []string) error {
		return x.run(ctx, deleteNodes(label), map[string]any{"ids": ids}, 0)
	})
}

// orphans takes away entities to which nothing refers any more, and then those to which only they referred.
func (x *executor) orphans(ctx context.Context, loose []Ref) error {
	r := x.reader()
	for len(loose) > 0 {
		if err := x.wait(ctx); err != nil {
			return err
		}
		var gone []Ref
		err := r.byLabel(loose, func(label string, ids []string) error {
			rows, err := r.rows(ctx, x.schema.lockOrphans(label), ids)
			for _, row := range rows {
				gone = append(gone, Ref{label, text(row["id"])})
			}
			return err
		})
		if err != nil || len(gone) == 0 {
			return err
		}
		was := map[Ref]*stored{}
		for _, ref := range gone {
			was[ref] = &stored{}
		}
		if _, err := r.owned(ctx, gone, was); err != nil {
			return err
		}
		next := Change{}
		for _, ref := range gone {
			next.gone(x.schema, ref, was[ref])
		}
		if err := x.goneNodes(ctx, gone); err != nil {
			return err
		}
		next.sort(x.schema)
		loose = next.Loose
	}
	return nil
}
