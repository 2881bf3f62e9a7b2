package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Diff is what a load or a forgetting would change: nodes first, then relations, sorted.
type Diff struct{ Entries []DiffEntry }

// DiffEntry is a node or a relation that would be added, changed or removed.
type DiffEntry struct {
	// Sign is + for what is new, ~ for what is different, - for what goes.
	Sign rune
	Node Ref
	// Edge is set, and Node is not, where the entry is about a relation.
	Edge *Edge
	// About is a caption, or which properties change from what to what.
	About string
}

// String is the entry as a line.
func (e DiffEntry) String() string {
	what := fmt.Sprintf("(%s %s)", e.Node.Label, e.Node.ID)
	if e.Edge != nil {
		what = fmt.Sprintf("(%s %s)-[%s]->(%s %s)", e.Edge.From.Label, e.Edge.From.ID, e.Edge.Type, e.Edge.To.Label, e.Edge.To.ID)
	}
	return strings.TrimSpace(string(e.Sign) + " " + what + "  " + e.About)
}

// Count is the number of nodes, or of relations, with a sign.
func (d *Diff) Count(sign rune, relations bool) int {
	n := 0
	for _, e := range d.Entries {
		if e.Sign == sign && (e.Edge != nil) == relations {
			n++
		}
	}
	return n
}

// Diff tells what [Neo4j.Write] would do with the batch. It only reads, in read access mode, and takes no locks.
func (w *Neo4j) Diff(ctx context.Context, b *Batch) (*Diff, error) {
	p, err := b.described(w.schema)
	if err != nil {
		return nil, err
	}
	return w.diff(ctx, func(ctx context.Context, r reader) (*Change, error) { return w.plan(ctx, r, p) })
}

// DiffForget tells what [Neo4j.Forget] would do.
func (w *Neo4j) DiffForget(ctx context.Context, articles []string) (*Diff, error) {
	return w.diff(ctx, func(ctx context.Context, r reader) (*Change, error) { return w.planForget(ctx, r, articles) })
}

func (w *Neo4j) diff(ctx context.Context, plan planner) (*Diff, error) {
	var d *Diff
	_, err := w.db.transaction(ctx, neo4j.AccessModeRead, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
		r := reader{schema: w.schema, tx: tx, dry: true}
		c, err := plan(ctx, r)
		if err != nil {
			return err
		}
		x := differ{reader: r, change: c, taken: map[Ref]int{}, given: map[Ref]bool{}, gone: map[Ref]bool{}}
		d, err = x.diff(ctx)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("neo4j at %s: %w", w.db.URI, err)
	}
	return d, nil
}

// differ turns a change into a difference: it works out which entities nobody refers to any more, which a writer asks the
// database after it has written.
type differ struct {
	reader
	change *Change
	out    Diff
	// taken is the number of references that a node loses; given marks those that get one.
	taken map[Ref]int
	given map[Ref]bool
	gone  map[Ref]bool
}

func (x *differ) diff(ctx context.Context) (*Diff, error) {
	c := x.change
	for _, e := range c.GoneEdges {
		x.lose(e)
	}
	for _, ref := range c.GoneNodes {
		x.leave(ref, c.was[ref].owned)
	}
	again := map[edgeKey]bool{}
	for _, e := range c.Differ {
		again[x.key(e)] = true
		x.edge('~', e)
	}
	for _, e := range c.Edges {
		if !again[x.key(e)] {
			x.edge('+', e)
			x.given[x.referred(e)] = true
		}
	}
	if err := x.orphans(ctx, c.Loose); err != nil {
		return nil, err
	}
	if err := x.nodes(ctx); err != nil {
		return nil, err
	}
	slices.SortStableFunc(x.out.Entries, func(a, b DiffEntry) int { return cmp.Or(compareEdges(a.Edge, b.Edge), a.Node.compare(b.Node)) })
	return &x.out, nil
}

// compareEdges puts nodes before relations.
func compareEdges(a, b *Edge) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Or(cmp.Compare(a.Type, b.Type), a.From.compare(b.From), a.To.compare(b.To))
}

func (x *differ) key(e Edge) edgeKey {
	rel, _ := x.schema.Relation(e.Type)
	return e.key(rel)
}

func (x *differ) edge(sign rune, e Edge) {
	x.out.Entries = append(x.out.Entries, DiffEntry{Sign: sign, Edge: &e, About: e.Props.text("rule")})
}

// referred is the end of a relation that does not own it.
func (x *differ) referred(e Edge) Ref {
	if rel, ok := x.schema.Relation(e.Type); ok && rel.Owner == AtEnd {
		return e.From
	}
	return e.To
}

func (x *differ) lose(e Edge) {
	x.edge('-', e)
	x.taken[x.referred(e)]++
}

func (x *differ) leave(ref Ref, owned []Edge) {
	x.gone[ref] = true
	for _, e := range owned {
		x.lose(e)
	}
}

// orphans finds entities to which nothing refers any more, and then those to which only they referred.
func (x *differ) orphans(ctx context.Context, loose []Ref) error {
	for len(loose) > 0 {
		var orphans []Ref
		err := x.byLabel(loose, func(label string, ids []string) error {
			rows, err := x.rows(ctx, x.schema.countReferences(label), ids)
			for _, row := range rows {
				ref := Ref{label, text(row["id"])}
				if !x.gone[ref] && !x.given[ref] && count(row["refs"]) <= x.taken[ref] {
					orphans = append(orphans, ref)
				}
			}
			return err
		})
		if err != nil {
			return err
		}
		was := map[Ref]*stored{}
		for _, ref := range orphans {
			was[ref] = &stored{}
		}
		if _, err := x.owned(ctx, orphans, was); err != nil {
			return err
		}
		next := Change{}
		for _, ref := range orphans {
			x.leave(ref, was[ref].owned)
			next.gone(x.schema, ref, was[ref])
		}
		loose = next.Loose
	}
	return nil
}

// nodes adds the entries about nodes, with what they are called or what becomes different. A node of which only relations
// become different is no entry.
func (x *differ) nodes(ctx context.Context) error {
	var ask []Ref
	for i := range x.change.Nodes {
		if n := &x.change.Nodes[i]; n.Was != "" {
			ask = append(ask, n.Ref)
		}
	}
	for ref := range x.gone {
		ask = append(ask, ref) // byLabel sorts
	}
	props := map[Ref]Props{}
	err := x.byLabel(ask, func(label string, ids []string) error {
		rows, err := x.rows(ctx, readProps(label), ids)
		for _, row := range rows {
			p, _ := row["props"].(map[string]any)
			props[Ref{label, text(row["id"])}] = fromDriver(p)
		}
		return err
	})
	if err != nil {
		return err
	}
	for i := range x.change.Nodes {
		n := &x.change.Nodes[i]
		if n.Was == "" {
			x.out.Entries = append(x.out.Entries, DiffEntry{Sign: '+', Node: n.Ref, About: n.Props.text("caption")})
		} else if about := x.becomes(n.Ref, props[n.Ref], n.Props); about != "" {
			x.out.Entries = append(x.out.Entries, DiffEntry{Sign: '~', Node: n.Ref, About: about})
		}
	}
	for _, ref := range unique(ask) {
		if x.gone[ref] {
			x.out.Entries = append(x.out.Entries, DiffEntry{Sign: '-', Node: ref, About: props[ref].text("caption")})
		}
	}
	return nil
}

// becomes says which properties become different: status "planned" → "happened".
func (x *differ) becomes(ref Ref, old, props Props) string {
	l, _ := x.schema.Label(ref.Label)
	var parts []string
	for _, p := range l.Properties {
		if !said(p.Name) {
			continue
		}
		var a, b strings.Builder
		appendValue(&a, old[p.Name])
		appendValue(&b, props[p.Name])
		if a.String() != b.String() {
			parts = append(parts, p.Name+" "+a.String()+" → "+b.String())
		}
	}
	return strings.Join(parts, ", ")
}
