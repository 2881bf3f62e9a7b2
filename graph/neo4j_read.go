package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/extract"
)

// reader reads the state of the graph inside a transaction.
type reader struct {
	schema *Schema
	tx     neo4j.ManagedTransaction
	// dry readers take no locks.
	dry bool
}

// rows runs a statement over ids and gives its records as maps. No ids, no statement.
func (r reader) rows(ctx context.Context, cypher string, ids []string) ([]map[string]any, error) {
	if len(ids) == 0 || cypher == "" {
		return nil, nil
	}
	res, err := r.tx.Run(ctx, planned+cypher, map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	var out []map[string]any
	for res.Next(ctx) {
		out = append(out, res.Record().AsMap())
	}
	return out, res.Err()
}

// hashes are those of the nodes that are there.
func (r reader) hashes(ctx context.Context, cypher, label string, ids []string, into map[Ref]*stored) error {
	rows, err := r.rows(ctx, cypher, ids)
	for _, row := range rows {
		into[Ref{label, text(row["id"])}] = &stored{hash: text(row["hash"])}
	}
	return err
}

// lock reads and locks nodes, label by label.
func (r reader) lock(ctx context.Context, refs []Ref, into map[Ref]*stored) error {
	return r.byLabel(refs, func(label string, ids []string) error {
		if r.dry {
			return r.hashes(ctx, readHashes(label), label, ids, into)
		}
		return r.hashes(ctx, lockNodes(label), label, ids, into)
	})
}

// find reads nodes without locking them.
func (r reader) find(ctx context.Context, refs []Ref, into map[Ref]*stored) error {
	return r.byLabel(refs, func(label string, ids []string) error {
		return r.hashes(ctx, readHashes(label), label, ids, into)
	})
}

// byLabel calls do for each label with the ids of that label, sorted, each once.
func (r reader) byLabel(refs []Ref, do func(label string, ids []string) error) error {
	refs = slices.Clone(refs)
	slices.SortFunc(refs, Ref.compare)
	refs = slices.Compact(refs)
	for len(refs) > 0 {
		label, n := refs[0].Label, 0
		var ids []string
		for n < len(refs) && refs[n].Label == label {
			ids = append(ids, refs[n].ID)
			n++
		}
		refs = refs[n:]
		if err := do(label, ids); err != nil {
			return err
		}
	}
	return nil
}

// owned reads the relations of stored nodes, and gives the claims that relations to articles stand for.
func (r reader) owned(ctx context.Context, refs []Ref, into map[Ref]*stored) (map[Ref][]Claim, error) {
	claims := map[Ref][]Claim{}
	err := r.byLabel(refs, func(label string, ids []string) error {
		ids = slices.DeleteFunc(ids, func(id string) bool { return into[Ref{label, id}] == nil })
		for _, end := range []End{AtStart, AtEnd} {
			rows, err := r.rows(ctx, r.schema.readOwned(label, end), ids)
			if err != nil {
				return err
			}
			for _, row := range rows {
				ref := Ref{label, text(row["id"])}
				e := r.edge(ref, end, row)
				into[ref].owned = append(into[ref].owned, e)
				if e.Type == "REPORTED_IN" {
					claims[ref] = noteClaim(claims[ref], e, row)
				}
			}
		}
		return nil
	})
	for _, list := range claims {
		for i := range list {
			list[i].asClaimed()
		}
	}
	return claims, err
}

func (r reader) edge(owner Ref, end End, row map[string]any) Edge {
	props, _ := row["props"].(map[string]any)
	e := Edge{Type: text(row["type"]), From: owner, To: Ref{r.label(row["labels"]), text(row["other"])}, Props: fromDriver(props)}
	if end == AtEnd {
		e.From, e.To = e.To, e.From
	}
	return e
}

// label is the label of the schema among those of a node.
func (r reader) label(labels any) string {
	list, _ := labels.([]any)
	for _, l := range list {
		if _, ok := r.schema.Label(text(l)); ok {
			return text(l)
		}
	}
	return ""
}

// noteClaim adds a passage to the claim of its article and key.
func noteClaim(claims []Claim, e Edge, row map[string]any) []Claim {
	key := e.Props.text("key")
	i := slices.IndexFunc(claims, func(c Claim) bool { return c.Article == e.To.ID && c.passages()[0].text("key") == key })
	if i < 0 {
		day, _ := fromDriverValue(row["published"]).(extract.Day)
		claims = append(claims, Claim{Finding: e.From, Article: e.To.ID, Published: day, Copy: text(row["copy"])})
		i = len(claims) - 1
	}
	claims[i].More = append(claims[i].More, maps.Clone(e.Props))
	return claims
}

func (c *Claim) passages() []Props {
	if c.Says == nil {
		return c.More
	}
	return append([]Props{c.Says}, c.More...)
}

// asClaimed puts the passages of a stored claim in the order and under the numbers that the article's report gave them,
// and sets apart what was decided afterwards.
func (c *Claim) asClaimed() {
	slices.SortFunc(c.More, func(a, b Props) int { return cmp.Compare(a["evidence"].(int64), b["evidence"].(int64)) })
	for i, p := range c.More {
		p["evidence"] = int64(i)
		if rule := p.text("merged_by"); rule != "" {
			c.Merge = Merge{rule, p.text("merged_with")}
		}
		c.Decisions = append(c.Decisions, p.list("decided")...)
		for _, name := range []string{"merged_by", "merged_with", "decided"} {
			delete(p, name)
		}
	}
	c.Says, c.More = c.More[0], c.More[1:]
}

// acts are the events that concern agreements, by agreement.
func (r reader) acts(ctx context.Context, ids []string, into map[string][]act) error {
	rows, err := r.rows(ctx, readActs, ids)
	for _, row := range rows {
		id := text(row["id"])
		into[id] = append(into[id], newAct(text(row["event"]), fromDriver(row)))
	}
	return err
}

// findingsOf are the findings that articles report.
func (r reader) findingsOf(ctx context.Context, articles []string) ([]Ref, error) {
	rows, err := r.rows(ctx, readReported, articles)
	out := make([]Ref, 0, len(rows))
	for _, row := range rows {
		out = append(out, Ref{r.label(row["labels"]), text(row["id"])})
	}
	return out, err
}

func text(v any) string {
	s, _ := v.(string)
	return s
}
