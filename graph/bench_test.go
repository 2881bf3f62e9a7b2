package graph

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/extract"
)

// benchOptions know the fixture's entities, or those of the file's records, as the dictionary does.
func benchOptions(recs []extract.Record) Options {
	if os.Getenv("DIPLOGRAPH_BENCH_RECORDS") == "" {
		return testOptions
	}
	known := map[string]extract.Entity{}
	for i := range recs {
		for _, e := range recs[i].Entities {
			if _, has := known[e.ID]; e.Known && !has {
				known[e.ID] = extract.Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, NameEN: e.NameEN, Aliases: e.Aliases, Country: string(e.Country), Holds: e.Holds, Point: e.Point, Known: true}
			}
		}
	}
	return Options{Entity: func(id string) (extract.Entity, bool) { e, ok := known[id]; return e, ok }}
}

func benchBatch(b *testing.B, recs []extract.Record) *Batch {
	b.Helper()
	out, err := NewBatch(recs, benchOptions(recs))
	if err != nil {
		b.Fatal(err)
	}
	return out
}

// benchRecords are those of the file DIPLOGRAPH_BENCH_RECORDS (what `--to jsonl` writes), else 600 of the fixture's kind,
// of different days.
func benchRecords(b *testing.B) []extract.Record {
	b.Helper()
	path := os.Getenv("DIPLOGRAPH_BENCH_RECORDS")
	if path == "" {
		var out []extract.Record
		for i, r := range many(600) {
			for k := range r.Events {
				if r.Events[k].Date != "" {
					r.Events[k].Date = extract.Optional(fmt.Sprintf("%d-%02d-%02d", 2000+i/300, i/25%12+1, i%25+1))
				}
			}
			out = append(out, r)
		}
		return out
	}
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var out []extract.Record
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var r extract.Record
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			b.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

func reportRows(b *testing.B, g *Graph) {
	rows := 0
	for i := range g.Nodes {
		rows += 1 + len(g.Nodes[i].Owned)
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64(rows), "rows")
}

// BenchmarkSettle computes the whole graph of the records in memory: what the loader does beside talking to the server.
func BenchmarkSettle(b *testing.B) {
	s := NewSchema()
	all := benchBatch(b, benchRecords(b))
	b.ReportAllocs()
	var g *Graph
	for b.Loop() {
		var err error
		if g, err = Settle(s, all.Reports); err != nil {
			b.Fatal(err)
		}
	}
	reportRows(b, g)
}

// BenchmarkLoad loads records into an empty graph as `extract --to neo4j` does.
func BenchmarkLoad(b *testing.B) {
	db := open(b)
	recs := benchRecords(b)
	g, err := Settle(NewSchema(), benchBatch(b, recs).Reports)
	if err != nil {
		b.Fatal(err)
	}
	for range b.N {
		b.StopTimer()
		server.Empty(b)
		b.StartTimer()
		benchLoad(b, NewNeo4j(db, nil), recs)
	}
	reportRows(b, g)
}

func benchLoad(b *testing.B, w *Neo4j, recs []extract.Record) {
	b.Helper()
	l := NewLoader(context.Background(), w, LoaderOptions{Options: benchOptions(recs)})
	for _, r := range recs {
		if err := l.Add(r); err != nil {
			b.Fatal(err)
		}
	}
	if err := l.Flush(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkLoadAgain loads what is there already.
func BenchmarkLoadAgain(b *testing.B) {
	db := open(b)
	recs := benchRecords(b)
	benchLoad(b, NewNeo4j(db, nil), recs)
	b.ResetTimer()
	for range b.N {
		w := NewNeo4j(db, nil)
		benchLoad(b, w, recs)
		if n, _ := w.Written(); n != (Counters{}) {
			b.Fatalf("second load counted %+v", n)
		}
	}
	b.ReportMetric(float64(len(recs)*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkWrite writes batches that are there already, as the loader cuts them, and beside it, in turns, the rows of the
// same graph with nothing but the driver and UNWIND … MERGE, 5,000 rows a transaction. The ratio is how fast the writer
// is, which looks at what is there, locks, checks and notes, as a share of the bare driver; each figure is the best of
// its runs, because others use the machine, too.
func BenchmarkWrite(b *testing.B) {
	db := open(b)
	s := NewSchema()
	recs := benchRecords(b)
	all := benchBatch(b, recs)
	g, err := Settle(s, all.Reports)
	if err != nil {
		b.Fatal(err)
	}
	nodes, edges := bareRows(s, g)
	best := [2]time.Duration{math.MaxInt64, math.MaxInt64}
	for b.Loop() {
		for k, write := range []func(){
			func() { benchWrite(b, NewNeo4j(db, nil), all) },
			func() { bareWrite(b, db, nodes); bareWrite(b, db, edges) },
		} {
			server.Empty(b)
			begin := time.Now()
			write()
			best[k] = min(best[k], time.Since(begin))
		}
	}
	rows := float64(len(nodes) + len(edges))
	b.ReportMetric(rows, "rows")
	b.ReportMetric(rows/best[0].Seconds(), "rows/s")
	b.ReportMetric(rows/best[1].Seconds(), "bare-rows/s")
	b.ReportMetric(best[1].Seconds()/best[0].Seconds(), "ratio")
}

func benchWrite(b *testing.B, w *Neo4j, all *Batch) {
	b.Helper()
	l := NewLoader(context.Background(), w, LoaderOptions{})
	for part := range slices.Chunk(all.Reports, l.opt.Size) {
		l.pending = Batch{Reports: part}
		if err := l.send(); err != nil {
			b.Fatal(err)
		}
	}
	if err := l.Flush(); err != nil {
		b.Fatal(err)
	}
}

func bareRows(s *Schema, g *Graph) (nodes, edges []bareRow) {
	for i := range g.Nodes {
		n := &g.Nodes[i]
		props := toDriver(n.Props)
		props["id"] = n.ID
		nodes = append(nodes, bareRow{bareNode(n.Label, n.Extra), map[string]any{"id": n.ID, "props": props}})
		for _, e := range n.Owned {
			rel, _ := s.Relation(e.Type)
			edges = append(edges, bareRow{bareEdge(rel, e.From.Label, e.To.Label), map[string]any{"from": e.From.ID, "to": e.To.ID, "props": toDriver(e.Props)}})
		}
	}
	return nodes, edges
}

type bareRow struct {
	cypher string
	row    map[string]any
}

func bareNode(label, extra string) string {
	if extra != "" {
		extra = ", n:" + extra
	}
	return "UNWIND $rows AS row MERGE (n:" + label + " {id: row.id}) SET n += row.props" + extra
}

func bareEdge(rel *Relation, from, to string) string {
	return strings.TrimSuffix(mergeEdges(rel, from, to), " RETURN count(r) AS done")
}

// bareWrite sends rows of one statement together, 5,000 at a time.
func bareWrite(b *testing.B, db *Database, rows []bareRow) {
	b.Helper()
	ctx := context.Background()
	groups := map[string][]any{}
	var order []string
	for _, r := range rows {
		if groups[r.cypher] == nil {
			order = append(order, r.cypher)
		}
		groups[r.cypher] = append(groups[r.cypher], r.row)
	}
	session := db.driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	for _, cypher := range order {
		for list := groups[cypher]; len(list) > 0; {
			n := min(5000, len(list))
			_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
				res, err := tx.Run(ctx, cypher, map[string]any{"rows": list[:n]})
				if err != nil {
					return nil, err
				}
				return res.Consume(ctx)
			})
			if err != nil {
				b.Fatal(err)
			}
			list = list[n:]
		}
	}
}
