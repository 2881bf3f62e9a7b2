package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Lines writes a whole graph out, a node or a relation a line, sorted. Two graphs are equal if their lines are. What says
// only which run wrote something is left out, unless runs is set.
func (g *Graph) Lines(s *Schema, runs bool) []string {
	var out []string
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if l, _ := s.Label(n.Label); l.Role == RunRole && !runs {
			continue
		}
		labels := []string{n.Label}
		if n.Extra != "" {
			labels = append(labels, n.Extra)
		}
		l, _ := s.Label(n.Label)
		out = append(out, nodeLine(labels, n.ID, l.Properties, n.Props, runs))
		for _, e := range n.Owned {
			rel, _ := s.Relation(e.Type)
			out = append(out, edgeLine(e, rel.Properties, runs))
		}
	}
	slices.Sort(out)
	return out
}

func nodeLine(labels []string, id string, list []Property, props Props, runs bool) string {
	slices.Sort(labels)
	var b strings.Builder
	fmt.Fprintf(&b, "(%s %s) ", strings.Join(labels, ":"), id)
	appendProps(&b, digested(list, runs), props)
	return b.String()
}

func edgeLine(e Edge, list []Property, runs bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "(%s %s)-[%s]->(%s %s) ", e.From.Label, e.From.ID, e.Type, e.To.Label, e.To.ID)
	appendProps(&b, digested(list, runs), e.Props)
	return b.String()
}

func digested(list []Property, runs bool) []Property {
	if runs {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(p Property) bool { return p.Name == "run" || p.Name == "load" })
}

// Digest is the SHA-256 of lines.
func Digest(lines []string) string {
	h := sha256.New()
	for _, l := range lines {
		h.Write([]byte(l))
		h.Write([]byte{'\n'})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Lines reads the whole graph of a database as [Graph.Lines] writes one. A property or a label that the schema does not
// know is an error.
func (db *Database) Lines(ctx context.Context, s *Schema, runs bool) ([]string, error) {
	session := db.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.name, AccessMode: neo4j.AccessModeRead})
	defer session.Close(ctx)
	out, err := neo4j.ExecuteRead(ctx, session, func(tx neo4j.ManagedTransaction) ([]string, error) {
		var out []string
		for _, l := range s.Labels {
			if l.Role == RunRole && !runs {
				continue
			}
			if err := labelLines(ctx, tx, l, runs, &out); err != nil {
				return nil, err
			}
		}
		return out, typeLines(ctx, reader{schema: s, tx: tx}, runs, &out)
	})
	slices.Sort(out)
	return out, err
}

func labelLines(ctx context.Context, tx neo4j.ManagedTransaction, l Label, runs bool, out *[]string) error {
	res, err := tx.Run(ctx, "MATCH (n:"+l.Name+") RETURN labels(n), properties(n)", nil)
	if err != nil {
		return err
	}
	for res.Next(ctx) {
		v := res.Record().Values
		var labels []string
		for _, x := range v[0].([]any) {
			labels = append(labels, text(x))
		}
		props := fromDriver(v[1].(map[string]any))
		id := props.text("id")
		delete(props, "id")
		if err := checkProps(l.Properties, props); err != nil {
			return fmt.Errorf("%s %s: %w", l.Name, id, err)
		}
		*out = append(*out, nodeLine(labels, id, l.Properties, props, runs))
	}
	return res.Err()
}

func typeLines(ctx context.Context, r reader, runs bool, out *[]string) error {
	res, err := r.tx.Run(ctx, "MATCH (a)-[r]->(b) WHERE a.id IS NOT NULL RETURN labels(a), a.id, type(r), properties(r), labels(b), b.id", nil)
	if err != nil {
		return err
	}
	for res.Next(ctx) {
		v := res.Record().Values
		e := Edge{Type: text(v[2]), From: Ref{r.label(v[0]), text(v[1])}, To: Ref{r.label(v[4]), text(v[5])}, Props: fromDriver(v[3].(map[string]any))}
		rel, ok := r.schema.Relation(e.Type)
		if !ok {
			return fmt.Errorf("unknown relationship type %q", e.Type)
		}
		if l, _ := r.schema.Label(e.From.Label); l != nil && l.Role == RunRole && !runs {
			continue
		}
		if err := checkProps(rel.Properties, e.Props); err != nil {
			return fmt.Errorf("%s of %s: %w", e.Type, e.From.ID, err)
		}
		*out = append(*out, edgeLine(e, rel.Properties, runs))
	}
	return res.Err()
}
