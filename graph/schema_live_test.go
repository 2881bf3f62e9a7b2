package graph

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func schemaDiff(t *testing.T, db *Database, s *Schema) *SchemaDiff {
	t.Helper()
	d, err := db.SchemaDiff(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func execute(t *testing.T, db *Database, statements ...string) {
	t.Helper()
	for _, s := range statements {
		if err := db.run(context.Background(), s); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSchemaDiff(t *testing.T) {
	db := open(t)
	s := NewSchema()
	if d := schemaDiff(t, db, s); !d.Equal() || len(d.Others) > 0 {
		t.Errorf("after Prepare the schema differs: %+v", d)
	}
	execute(t, db, "DROP INDEX event_start", "DROP INDEX quotes", "CREATE FULLTEXT INDEX quotes FOR ()-[r:REPORTED_IN]-() ON EACH [r.rule]",
		"DROP INDEX place_point", "CREATE POINT INDEX places_on_a_map FOR (n:Place) ON (n.point)", "CREATE INDEX theirs FOR (n:Somebody) ON (n.name)")
	t.Cleanup(func() { execute(t, db, "DROP INDEX theirs IF EXISTS", "DROP INDEX places_on_a_map IF EXISTS") })
	d := schemaDiff(t, db, s)
	if len(d.Missing) != 1 || !strings.Contains(d.Missing[0], "event_start") {
		t.Errorf("missing %q, want event_start; an index of another name does for place_point", d.Missing)
	}
	if len(d.Different) != 2 || !strings.HasPrefix(d.Different[0], "DROP INDEX quotes") || !strings.Contains(d.Different[1], "'cjk'") {
		t.Errorf("different %q, want quotes anew", d.Different)
	}
	if diff := cmp.Diff([]string{"range theirs on Somebody (name)"}, d.Others); diff != "" {
		t.Errorf("others (-want +got):\n%s", diff)
	}
	if err := NewNeo4j(db, s).Prepare(context.Background()); err != nil {
		t.Fatal(err)
	}
	if d := schemaDiff(t, db, s); !d.Equal() || len(d.Others) != 1 {
		t.Errorf("after Prepare %+v, want nothing to do and theirs kept", d)
	}
}

// A graph of version 1 had no loads and no version.
func TestMigrationFromFirstVersion(t *testing.T) {
	db := open(t)
	load(t, NewNeo4j(db, nil), fixture(), 100)
	before := lines(t, db)
	execute(t, db, "MATCH (s:Schema) DELETE s")
	d := schemaDiff(t, db, NewSchema())
	if d.Version != 1 || len(d.Pending) == 0 || d.Pending[0].To != 2 {
		t.Fatalf("got %+v, want version 1 and a step to 2", d)
	}
	for range 2 { // the second time nothing is left to do
		if err := NewNeo4j(db, nil).Prepare(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, lines(t, db)); diff != "" {
		t.Errorf("the step changed what articles say:\n%s", diff)
	}
	loads, err := db.Loads(context.Background())
	if err != nil || len(loads) != 1 || loads[0].Articles != len(fixture()) || loads[0].Current != len(fixture()) || len(loads[0].Runs) != 1 {
		t.Errorf("loads %+v, %v; want one of all articles", loads, err)
	}
}

// A later version renames a property: its step brings the nodes over, in several transactions.
func TestMigrationRenames(t *testing.T) {
	db := open(t)
	load(t, NewNeo4j(db, nil), fixture(), 100)
	next := NewSchema()
	next.Version++
	person, _ := next.Label("Person")
	i := slices.IndexFunc(person.Properties, func(p Property) bool { return p.Name == "country" })
	person.Properties[i].Name = "state"
	next.Migrations = append(next.Migrations, Migration{To: next.Version, About: "country of a person is state", Statements: []string{
		"DROP INDEX person_country IF EXISTS",
		"MATCH (n:Person) WHERE n.country IS NOT NULL CALL (n) { SET n.state = n.country REMOVE n.country } IN TRANSACTIONS OF 2 ROWS",
	}})
	t.Cleanup(func() { execute(t, db, "DROP INDEX person_state IF EXISTS") })
	if err := NewNeo4j(db, next).Prepare(context.Background()); err != nil {
		t.Fatal(err)
	}
	got, err := db.Lines(context.Background(), next, false)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(got, func(l string) bool {
		return strings.Contains(l, `person/putin) `) && strings.Contains(l, `state="RUS"`)
	}) {
		t.Error("no person has a state")
	}
	if d := schemaDiff(t, db, next); !d.Equal() || len(d.Others) > 0 {
		t.Errorf("after the step %+v", d)
	}
	if err := NewNeo4j(db, nil).Prepare(context.Background()); err == nil || !strings.Contains(err.Error(), "newer program") {
		t.Errorf("an older program got %v, want an error", err)
	}
	execute(t, db, "MATCH (s:Schema) DELETE s")
}
