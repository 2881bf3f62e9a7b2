package graph

import (
	"slices"
	"strings"
)

// Constraints are the statements that make every key unique. They may run again.
func (s *Schema) Constraints() []string { return creates(s.constraints()) }

// Indexes are the statements that make range, point and full-text indexes. They may run again.
func (s *Schema) Indexes() []string { return creates(s.indexes()) }

func creates(list []object) []string {
	out := make([]string, len(list))
	for i, o := range list {
		out[i] = o.create()
	}
	return out
}

func (s *Schema) constraints() []object {
	out := make([]object, 0, len(s.Labels))
	for _, l := range s.Labels {
		out = append(out, object{Name: strings.ToLower(l.Name) + "_id", Kind: "UNIQUENESS", Labels: []string{l.Name}, Properties: []string{"id"}})
	}
	// Locks of the loader, see [lockSeries]: no such node is ever committed.
	return append(out, object{Name: "lock_id", Kind: "UNIQUENESS", Labels: []string{"Lock"}, Properties: []string{"id"}})
}

func (s *Schema) indexes() []object {
	var out []object
	for _, l := range s.Labels {
		for _, p := range l.Properties {
			if !p.Indexed {
				continue
			}
			o := object{Name: strings.ToLower(l.Name) + "_" + p.Name, Kind: "RANGE", Labels: []string{l.Name}, Properties: []string{p.Name}}
			if p.Type == Point {
				o.Kind = "POINT"
			}
			out = append(out, o)
		}
	}
	for _, f := range s.FullText {
		o := object{Name: f.Name, Kind: "FULLTEXT", Labels: f.Labels, Properties: f.Properties, Analyzer: "cjk"}
		if f.Relation != "" {
			o.Relation, o.Labels = true, []string{f.Relation}
		}
		out = append(out, o)
	}
	return out
}

// The statements below are all that writes to the graph. Their text holds labels, types and property names of the schema
// and nothing else; what comes from articles is in $rows and $ids.

// planned goes before the statements of the loader. They begin at unique keys, or at an index that they name, so that a
// plan made for an empty graph is as good for a full one; by itself Neo4j plans them anew whenever a load has made the
// graph twice as large, which took as long as the writing. A change of the indexes still makes new plans.
const planned = "CYPHER replan=skip "

// mergeNodes upserts nodes of a label. A row is written if the node is new, or is as it was when it was read, or is as
// the row says already; the count tells whether another loader was in between.
func mergeNodes(label, extra string) string {
	if extra != "" {
		extra = ", n:" + extra
	}
	return "UNWIND $rows AS row MERGE (n:" + label + " {id: row.id}) " +
		"WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash " +
		"SET n = row.props" + extra + " RETURN count(n) AS done"
}

// createNodes makes nodes of a label that are new. If another loader made one of them since the look, the key is there
// already, and the transaction begins again. Only articles and findings are made so: many loaders meet at an entity.
func createNodes(label, extra string) string {
	if extra != "" {
		extra = ":" + extra
	}
	return "UNWIND $rows AS row CREATE (n:" + label + extra + ") SET n = row.props RETURN count(n) AS done"
}

// createEdges makes relations that belong to nodes made in the same transaction, so that nobody can have made them.
// Neo4j need not look for them among the thousands that a state has.
func createEdges(rel *Relation, from, to string) string {
	return "UNWIND $rows AS row MATCH (a:" + from + " {id: row.from}) MATCH (b:" + to + " {id: row.to}) " +
		"CREATE (a)-[r:" + rel.Type + "]->(b) SET r = row.props RETURN count(r) AS done"
}

// mergeEdges upserts relations of a type between nodes of two labels that are there. The count tells whether they were.
func mergeEdges(rel *Relation, from, to string) string {
	return "UNWIND $rows AS row MATCH (a:" + from + " {id: row.from}) MATCH (b:" + to + " {id: row.to}) " +
		"MERGE (a)-[r:" + rel.Type + keyPattern(rel) + "]->(b) SET r = row.props RETURN count(r) AS done"
}

// deleteEdges takes relations away.
func deleteEdges(rel *Relation, from, to string) string {
	return "UNWIND $rows AS row MATCH (a:" + from + " {id: row.from})-[r:" + rel.Type + keyPattern(rel) + "]->(b:" + to + " {id: row.to}) DELETE r"
}

func keyPattern(rel *Relation) string {
	if len(rel.Key) == 0 {
		return ""
	}
	parts := make([]string, len(rel.Key))
	for i, k := range rel.Key {
		parts[i] = k + ": row.props." + k
	}
	return " {" + strings.Join(parts, ", ") + "}"
}

// deleteNodes takes nodes away with all their relations.
func deleteNodes(label string) string {
	return "UNWIND $ids AS id MATCH (n:" + label + " {id: id}) DETACH DELETE n"
}

// readHashes finds which nodes are there, and their content hashes.
func readHashes(label string) string {
	return "UNWIND $ids AS id MATCH (n:" + label + " {id: id}) RETURN n.id AS id, n.hash AS hash"
}

// lockNodes is readHashes on nodes that nobody else can change until the transaction ends: giving a node a label that it
// has locks it, and changes and counts nothing.
func lockNodes(label string) string {
	return "UNWIND $ids AS id MATCH (n:" + label + " {id: id}) SET n:" + label + " RETURN n.id AS id, n.hash AS hash"
}

// readOwned finds the relations that nodes of a label own, leading away from them or to them; the empty string if there
// can be none.
func (s *Schema) readOwned(label string, end End) string {
	var types []string
	for _, rel := range s.Relations {
		labels := rel.From
		if end == AtEnd {
			labels = rel.To
		}
		if rel.Owner == end && slices.Contains(labels, label) {
			types = append(types, rel.Type)
		}
	}
	if len(types) == 0 {
		return ""
	}
	arrow := "-[r:" + strings.Join(types, "|") + "]->"
	if end == AtEnd {
		arrow = "<-[r:" + strings.Join(types, "|") + "]-"
	}
	return "UNWIND $ids AS id MATCH (n:" + label + " {id: id})" + arrow + "(m) " +
		"RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy"
}

// readReported finds what articles report.
const readReported = "UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(n) RETURN DISTINCT labels(n) AS labels, n.id AS id"

// readActs finds the events that concern agreements.
const readActs = "UNWIND $ids AS id MATCH (:Agreement {id: id})<-[:CONCERNS]-(e:Event) RETURN id, e.id AS event, " +
	"e.stage AS stage, e.status AS status, e.date AS date, e.end AS end, e.first_reported AS first_reported"

// lockOrphans finds, of nodes of a label, those to which nothing refers any more, and locks them.
func (s *Schema) lockOrphans(label string) string {
	return "UNWIND $ids AS id MATCH (n:" + label + " {id: id}) SET n:" + label + " WITH n WHERE NOT EXISTS { " + s.references(label) + " } RETURN n.id AS id"
}

// countReferences counts how often others refer to nodes of a label.
func (s *Schema) countReferences(label string) string {
	return "UNWIND $ids AS id MATCH (n:" + label + " {id: id}) RETURN id, COUNT { " + s.references(label) + " } AS refs"
}

// references are the relations of a node n that it does not own.
func (s *Schema) references(label string) string {
	own := []string{}
	for _, rel := range s.Relations {
		if rel.Owner == AtStart && slices.Contains(rel.From, label) {
			own = append(own, "'"+rel.Type+"'")
		}
	}
	return "MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN [" + strings.Join(own, ", ") + "]"
}

// readProps finds the properties of nodes.
func readProps(label string) string {
	return "UNWIND $ids AS id MATCH (n:" + label + " {id: id}) RETURN id, properties(n) AS props"
}
