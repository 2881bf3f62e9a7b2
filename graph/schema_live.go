package graph

import (
	"context"
	"fmt"
	"slices"
)

// SchemaDiff is what a database lacks to have the schema.
type SchemaDiff struct {
	// Version is that of the database, 0 if it is empty; Want is the program's.
	Version, Want int
	// Missing are statements that make constraints and indexes, Different those that make them anew in another form.
	Missing, Different []string
	// Others are constraints and indexes of the database that the schema does not know; they stay.
	Others []string
	// Pending are the steps from the database's version to the program's.
	Pending []Migration
}

// Equal tells whether there is nothing to do.
func (d *SchemaDiff) Equal() bool {
	return d.Version == d.Want && len(d.Missing)+len(d.Different)+len(d.Pending) == 0
}

// readVersion finds the version of a graph. One without a version that holds articles is of version 1, which had none.
const readVersion = "OPTIONAL MATCH (s:Schema {id: 'schema'}) OPTIONAL MATCH (a:Article) WITH s, a LIMIT 1 " +
	"RETURN CASE WHEN s IS NOT NULL THEN s.version WHEN a IS NOT NULL THEN 1 ELSE 0 END AS version"

const writeVersion = "MERGE (s:Schema {id: 'schema'}) SET s.version = %d, s.caption = 'schema %d'"

// SchemaDiff compares the database with the schema, and changes nothing.
func (db *Database) SchemaDiff(ctx context.Context, s *Schema) (*SchemaDiff, error) {
	have, err := db.objects(ctx)
	if err != nil {
		return nil, err
	}
	res, err := db.read(ctx, readVersion, nil)
	if err != nil {
		return nil, err
	}
	d := &SchemaDiff{Want: s.Version}
	if len(res.Records) > 0 {
		d.Version = count(res.Records[0].AsMap()["version"])
	}
	d.compare(append(s.constraints(), s.indexes()...), have)
	for _, m := range s.Migrations {
		if 0 < d.Version && d.Version < m.To && m.To <= s.Version {
			d.Pending = append(d.Pending, m)
		}
	}
	return d, nil
}

func (d *SchemaDiff) compare(want, have []object) {
	used := make([]bool, len(have))
	for _, w := range want {
		i := slices.IndexFunc(have, func(h object) bool { return h.does(w) })
		if i >= 0 {
			used[i] = true
			continue
		}
		if i = slices.IndexFunc(have, func(h object) bool { return h.Name == w.Name }); i >= 0 {
			used[i] = true
			d.Different = append(d.Different, have[i].drop(), w.create())
			continue
		}
		d.Missing = append(d.Missing, w.create())
	}
	for i, h := range have {
		if !used[i] {
			d.Others = append(d.Others, h.String())
		}
	}
}

// objects are the constraints and indexes of the database. Look-up indexes, which every database has, are left out; the
// index that belongs to a constraint tells whether that works: a disk that ran full may have left it broken.
func (db *Database) objects(ctx context.Context) ([]object, error) {
	var out []object
	broken := map[string]bool{}
	for _, cypher := range []string{
		"SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, state, options WHERE type <> 'LOOKUP' RETURN * ORDER BY name",
		"SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN *, 'ONLINE' AS state, {} AS options ORDER BY name",
	} {
		res, err := db.read(ctx, cypher, nil)
		if err != nil {
			return nil, fmt.Errorf("neo4j at %s: %w", db.URI, err)
		}
		for _, rec := range res.Records {
			p := fromDriver(rec.AsMap())
			o := object{Name: p.text("name"), Kind: p.text("type"), Relation: p.text("entityType") == "RELATIONSHIP",
				Labels: p.list("labelsOrTypes"), Properties: p.list("properties"), Failed: p.text("state") == "FAILED"}
			if of := p.text("owningConstraint"); of != "" {
				broken[of] = o.Failed
				continue
			}
			o.Failed = o.Failed || broken[o.Name]
			options, _ := p["options"].(map[string]any)
			if config, ok := options["indexConfig"].(map[string]any); ok {
				o.Analyzer = text(config["fulltext.analyzer"])
			}
			out = append(out, o)
		}
	}
	return out, nil
}

// Prepare gives the database the schema: steps from an older version, constraints and indexes where they are missing; and
// waits until the indexes are ready. Where everything is in place it only reads. A graph of a newer version is an error.
func (w *Neo4j) Prepare(ctx context.Context) error {
	d, err := w.db.SchemaDiff(ctx, w.schema)
	if err != nil || d.Equal() {
		return err
	}
	if d.Version > d.Want {
		return fmt.Errorf("neo4j at %s: the graph has schema version %d, this program knows %d: use a newer program", w.db.URI, d.Version, d.Want)
	}
	var todo []string
	for _, m := range d.Pending {
		todo = append(append(todo, m.Statements...), fmt.Sprintf(writeVersion, m.To, m.To))
	}
	todo = append(append(todo, d.Missing...), d.Different...)
	if len(d.Missing)+len(d.Different) > 0 {
		todo = append(todo, "CALL db.awaitIndexes(300)")
	}
	for _, cypher := range append(todo, fmt.Sprintf(writeVersion, d.Want, d.Want)) {
		if err := w.db.run(ctx, cypher); err != nil {
			return err
		}
	}
	return nil
}
