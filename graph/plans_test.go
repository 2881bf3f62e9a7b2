package graph

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// The loader keeps plans that were made for an empty graph. They must not look at all nodes of a label, or at all
// relations of a type: in a large graph each row would take seconds.
func TestPlansSeek(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	session := db.driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	scans := func(cypher string) (bool, []string) {
		res, err := session.Run(ctx, "EXPLAIN "+cypher, nil)
		if err != nil {
			t.Fatalf("%s: %v", cypher, err)
		}
		sum, err := res.Consume(ctx)
		if err != nil {
			t.Fatalf("%s: %v", cypher, err)
		}
		ops := operators(sum.Plan())
		if len(ops) < 2 {
			t.Errorf("%s: no plan: %q", cypher, ops)
		}
		return slices.ContainsFunc(ops, func(op string) bool { return strings.Contains(op, "Scan") }), ops
	}
	if yes, ops := scans("UNWIND $ids AS id MATCH (n:Person) WHERE n.caption = id RETURN n.id"); !yes {
		t.Errorf("what has no index is done by %q: the test sees no scans", ops)
	}
	for _, cypher := range plannedStatements() {
		if yes, ops := scans(cypher); yes {
			t.Errorf("%s\nis done by %q", cypher, ops)
		}
	}
}

// plannedStatements are those of the loader, one for each that differs in more than names of labels.
func plannedStatements() []string {
	s := NewSchema()
	out := []string{createNodes("Event", "Meeting"), mergeNodes("Event", "Meeting"), mergeNodes("Person", ""), readHashes("Person"), lockNodes("Person"),
		deleteNodes("Person"), readProps("Person"), readReported, readActs, readSeries, lockSeries, readSeriesEvents, readChildren, readReports, noteLoad}
	for _, l := range s.Labels {
		if l.Role == EntityRole {
			out = append(out, s.lockOrphans(l.Name), s.countReferences(l.Name))
		}
		for _, end := range []End{AtStart, AtEnd} {
			if q := s.readOwned(l.Name, end); q != "" {
				out = append(out, q)
			}
		}
	}
	for i := range s.Relations {
		rel := &s.Relations[i]
		out = append(out, createEdges(rel, rel.From[0], rel.To[0]), mergeEdges(rel, rel.From[0], rel.To[0]), deleteEdges(rel, rel.From[0], rel.To[0]))
	}
	return out
}

func operators(p neo4j.Plan) []string {
	if p == nil {
		return nil
	}
	out := []string{p.Operator()}
	for _, c := range p.Children() {
		out = append(out, operators(c)...)
	}
	return out
}
