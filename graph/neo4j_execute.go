package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// errConflict says that another loader changed what a transaction had read: it is begun again.
var errConflict = errors.New("another loader wrote in between")

// executor writes a change inside a transaction, one statement for each label and relationship type.
type executor struct {
	schema *Schema
	tx     neo4j.ManagedTransaction
	n      *Counters
	load   string
}

func (x executor) change(ctx context.Context, c *Change) error {
	for _, step := range []func() error{
		func() error { return x.edges(ctx, c.GoneEdges, deleteEdges, false) },
		func() error { return x.nodes(ctx, c.Nodes) },
		func() error { return x.edges(ctx, c.Edges, mergeEdges, true) },
		func() error { return x.goneNodes(ctx, c.GoneNodes) },
		func() error { return x.orphans(ctx, c.Loose) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// run runs a statement and counts what it did. If the statement says how many rows it has done, that must be all.
func (x executor) run(ctx context.Context, cypher string, params map[string]any, want int) error {
	res, err := x.tx.Run(ctx, cypher, params)
	if err != nil {
		return err
	}
	if want > 0 {
		rec, err := res.Single(ctx)
		if err != nil {
			return err
		}
		if done, _ := rec.Get("done"); done != int64(want) {
			return fmt.Errorf("%w: %v of %d rows of %s", errConflict, done, want, cypher)
		}
	}
	sum, err := res.Consume(ctx)
	if err != nil {
		return err
	}
	x.n.count(sum.Counters())
	return nil
}

// nodes writes sorted nodes, those of a label and second label together.
func (x executor) nodes(ctx context.Context, nodes []NodeChange) error {
	for len(nodes) > 0 {
		label, extra := nodes[0].Label, nodes[0].Extra
		var rows []any
		for len(rows) < len(nodes) && nodes[len(rows)].Label == label && nodes[len(rows)].Extra == extra {
			rows = append(rows, x.nodeRow(&nodes[len(rows)]))
		}
		nodes = nodes[len(rows):]
		if err := x.run(ctx, mergeNodes(label, extra), map[string]any{"rows": rows}, len(rows)); err != nil {
			return err
		}
	}
	return nil
}

func (x executor) nodeRow(n *NodeChange) map[string]any {
	props := toDriver(n.Props)
	if n.Label == "Article" && x.load != "" {
		props["load"] = x.load
	}
	props["id"] = n.ID
	return map[string]any{"id": n.ID, "hash": n.Props.text("hash"), "was": n.Was, "props": props}
}

// edges runs a statement for sorted edges, those of a type and of labels together.
func (x executor) edges(ctx context.Context, edges []Edge, statement func(rel *Relation, from, to string) string, count bool) error {
	for len(edges) > 0 {
		first := edges[0]
		var rows []any
		for len(rows) < len(edges) && edges[len(rows)].sameKind(first) {
			e := edges[len(rows)]
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
		if err := x.run(ctx, statement(rel, first.From.Label, first.To.Label), map[string]any{"rows": rows}, want); err != nil {
			return err
		}
	}
	return nil
}

func (e Edge) sameKind(o Edge) bool {
	return e.Type == o.Type && e.From.Label == o.From.Label && e.To.Label == o.To.Label
}

func (x executor) reader() reader { return reader{schema: x.schema, tx: x.tx} }

func (x executor) goneNodes(ctx context.Context, refs []Ref) error {
	return x.reader().byLabel(refs, func(label string, ids []string) error {
		return x.run(ctx, deleteNodes(label), map[string]any{"ids": ids}, 0)
	})
}

// orphans takes away entities to which nothing refers any more, and then those to which only they referred.
func (x executor) orphans(ctx context.Context, loose []Ref) error {
	r := x.reader()
	for len(loose) > 0 {
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
