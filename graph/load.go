package graph

import (
	"context"
	"time"
)

// Load says who writes: every transaction that changes something is noted at a node of the load, so that the note is as
// true as the graph even if the loader is killed.
type Load struct {
	// ID names the load; two loads must not share one.
	ID string
	// Command is what the user asked for: extract, forget.
	Command string
	// Now is the clock.
	Now func() time.Time
}

// noteLoad is the statement that adds a transaction to the note of its load.
const noteLoad = "MERGE (l:Load {id: $id}) SET l.begun = coalesce(l.begun, $now), l.last = $now, l.command = $command, l.caption = $command, " +
	"l.articles = coalesce(l.articles, 0) + $articles, l.articles_gone = coalesce(l.articles_gone, 0) + $articles_gone, " +
	"l.nodes_created = coalesce(l.nodes_created, 0) + $nodes_created, l.nodes_deleted = coalesce(l.nodes_deleted, 0) + $nodes_deleted, " +
	"l.relationships_created = coalesce(l.relationships_created, 0) + $relationships_created, " +
	"l.relationships_deleted = coalesce(l.relationships_deleted, 0) + $relationships_deleted " +
	"WITH l UNWIND $runs AS id MATCH (r:Run {id: id}) MERGE (l)-[:USED]->(r)"

// note adds what a transaction did to the node of the load. It is the last statement of a transaction, so that loaders
// that share a load wait for each other as shortly as can be; it does not count.
func (x *executor) note(ctx context.Context, l Load, c *Change) error {
	if l.ID == "" || c.Empty() {
		return nil
	}
	now := l.Now().UTC() // "Local" is no zone to the server
	var runs []string
	articles, gone := 0, 0
	for i := range c.Nodes {
		if c.Nodes[i].Label == "Article" {
			articles++
			runs = append(runs, c.Nodes[i].Props.text("run"))
		}
	}
	for _, ref := range c.GoneNodes {
		if ref.Label == "Article" {
			gone++
		}
	}
	n := *x.n
	res, err := x.tx.Run(ctx, planned+noteLoad, map[string]any{"id": l.ID, "command": l.Command, "now": now, "runs": sorted(runs), "articles": articles, "articles_gone": gone,
		"nodes_created": n.NodesCreated, "nodes_deleted": n.NodesDeleted, "relationships_created": n.RelationshipsCreated, "relationships_deleted": n.RelationshipsDeleted})
	if err != nil {
		return err
	}
	_, err = res.Consume(ctx)
	return err
}

// LoadNote is what the graph remembers of a load.
type LoadNote struct {
	ID      string    `json:"id"`
	Command string    `json:"command"`
	Begun   time.Time `json:"begun"`
	Last    time.Time `json:"last"`
	// Articles is the number of articles that were new or different, ArticlesGone of those that were forgotten.
	Articles     int      `json:"articles"`
	ArticlesGone int      `json:"articles_gone"`
	Written      Counters `json:"written"`
	// Runs are the versions that read the articles.
	Runs []RunNote `json:"runs"`
	// Current is the number of articles that are in the graph as this load wrote them.
	Current int `json:"current"`
}

// RunNote is a set of versions that articles were read with.
type RunNote struct {
	ID           string `json:"id"`
	Tool         string `json:"tool"`
	Dictionaries string `json:"dictionaries"`
	Rules        string `json:"rules"`
}

const readLoads = "MATCH (l:Load) OPTIONAL MATCH (l)-[:USED]->(r:Run) WITH l, r ORDER BY r.id " +
	"WITH l, collect({id: r.id, tool: r.tool, dictionaries: r.dictionaries, rules: r.rules}) AS runs " +
	"RETURN properties(l) AS load, runs, COUNT { MATCH (a:Article) WHERE a.load = l.id } AS current ORDER BY l.begun, l.id"

// Loads are the loads that changed the graph, the earliest first.
func (db *Database) Loads(ctx context.Context) ([]LoadNote, error) {
	res, err := db.read(ctx, readLoads, nil)
	if err != nil {
		return nil, err
	}
	out := make([]LoadNote, 0, len(res.Records))
	for _, rec := range res.Records {
		row := rec.AsMap()
		p, _ := row["load"].(map[string]any)
		l := LoadNote{ID: text(p["id"]), Command: text(p["command"]), Begun: moment(p["begun"]), Last: moment(p["last"]),
			Articles: count(p["articles"]), ArticlesGone: count(p["articles_gone"]), Current: count(row["current"]),
			Written: Counters{NodesCreated: count(p["nodes_created"]), NodesDeleted: count(p["nodes_deleted"]),
				RelationshipsCreated: count(p["relationships_created"]), RelationshipsDeleted: count(p["relationships_deleted"])}}
		runs, _ := row["runs"].([]any)
		for _, r := range runs {
			if m, _ := r.(map[string]any); m["id"] != nil {
				l.Runs = append(l.Runs, RunNote{text(m["id"]), text(m["tool"]), text(m["dictionaries"]), text(m["rules"])})
			}
		}
		out = append(out, l)
	}
	return out, nil
}

// Missing are those of the articles that are not in the graph.
func (db *Database) Missing(ctx context.Context, articles []string) ([]string, error) {
	res, err := db.read(ctx, "UNWIND $ids AS id WITH DISTINCT id WHERE NOT EXISTS { MATCH (:Article {id: id}) } RETURN id ORDER BY id", map[string]any{"ids": articles})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, rec := range res.Records {
		out = append(out, text(rec.Values[0]))
	}
	return out, nil
}

func moment(v any) time.Time {
	t, _ := v.(time.Time)
	return t
}

func count(v any) int {
	n, _ := v.(int64)
	return int(n)
}
