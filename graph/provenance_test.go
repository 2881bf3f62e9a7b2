package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// evidenceOf says how a relation is led back to articles: with f the finding that owns it, x the other end and c what an
// article claims, this must hold for some c. A relation that is not listed needs no claim: MENTIONS is evidence itself,
// HOLDS and IN are facts of the dictionary that the run names.
var evidenceOf = map[string]string{
	"TOOK_PART":      "x.id IN c.actors + c.targets + c.people",
	"ON":             "c.date = x.id",
	"AT":             "c.place = x.id",
	"CONCERNS":       "c.agreement = x.id",
	"ABOUT":          "x.id IN c.topics",
	"PART_OF":        "c.part_of IS NOT NULL",
	"PARTY_TO":       "x.id IN c.parties",
	"HOLDS_POSITION": "c.holder = x.id",
	"VOICED":         "c.speaker = x.id",
	"TOWARDS":        "c.target = x.id",
}

// column gives the first values of the rows of a statement.
func column(t *testing.T, db *Database, cypher string) []string {
	t.Helper()
	res, err := db.read(context.Background(), cypher, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range res.Records {
		out = append(out, fmt.Sprint(r.Values[0]))
	}
	return out
}

// Everything in the graph leads back to an article, to bytes of its text, and to the rule and the versions that read them.
func TestProvenance(t *testing.T) {
	db := open(t)
	load(t, NewNeo4j(db, nil), fixture(), 2)
	texts := map[string]string{}
	for _, r := range fixture() {
		texts[r.ID] = r.Text
	}
	res, err := db.read(context.Background(), "MATCH (f)-[r:REPORTED_IN]->(a:Article) RETURN a.id, r.start, r.end, r.quote, f.id UNION ALL "+
		"MATCH (a:Article)-[r:MENTIONS]->(f) RETURN a.id, r.first AS `r.start`, r.end, r.text AS `r.quote`, f.id", nil)
	if err != nil || len(res.Records) < 40 {
		t.Fatalf("%d passages, %v", len(res.Records), err)
	}
	for _, rec := range res.Records {
		v := rec.Values
		start, end := int(v[1].(int64)), int(v[2].(int64))
		if got := texts[text(v[0])][start:end]; got != text(v[3]) {
			t.Errorf("%v: bytes %d to %d of %v are %q, not %q", v[4], start, end, v[0], got, v[3])
		}
	}
	for question, cypher := range map[string]string{
		"findings without evidence": "MATCH (f:Event|Position|Agreement) WHERE NOT EXISTS { (f)-[:REPORTED_IN {evidence: 0}]->(:Article) } RETURN f.id",
		"passages without rule, run or trigger": "MATCH (f)-[c:REPORTED_IN]->(a) WHERE c.rule IS NULL OR c.trigger IS NULL OR c.confidence IS NULL " +
			"OR NOT EXISTS { MATCH (r:Run {id: c.run}) WHERE r.tool IS NOT NULL AND r.rules IS NOT NULL AND r.dictionaries IS NOT NULL } RETURN f.id",
		"articles without run":        "MATCH (a:Article) WHERE NOT EXISTS { MATCH (:Run {id: a.run}) } RETURN a.id",
		"mentions without dictionary": "MATCH (:Article)-[m:MENTIONS]->(x) WHERE m.by IS NULL RETURN x.id",
		"entities to which nothing leads": "MATCH (x:Person|Country|Organization|Place|Topic|Date) WHERE NOT EXISTS { (:Article)-[:MENTIONS]->(x) } " +
			"AND NOT EXISTS { (x)--(:Event|Position|Agreement) } AND NOT EXISTS { (:Person|Place)-[:HOLDS|IN]->(x) } RETURN x.id",
	} {
		if got := column(t, db, cypher); len(got) > 0 {
			t.Errorf("%s: %v", question, got)
		}
	}
	relationsHaveEvidence(t, db)
}

func relationsHaveEvidence(t *testing.T, db *Database) {
	t.Helper()
	for _, rel := range NewSchema().Relations {
		holds, ok := evidenceOf[rel.Type]
		if !ok {
			if !slices.Contains([]string{"REPORTED_IN", "MENTIONS", "HOLDS", "IN", "USED"}, rel.Type) {
				t.Errorf("%s: this test does not say what its evidence is", rel.Type)
			}
			continue
		}
		pattern := "MATCH (f)-[r:" + rel.Type + "]->(x)"
		if rel.Owner == AtEnd {
			pattern = "MATCH (x)-[r:" + rel.Type + "]->(f)"
		}
		if got := column(t, db, pattern+" WHERE NOT EXISTS { MATCH (f)-[c:REPORTED_IN]->(:Article) WHERE "+
			"coalesce("+coalesced(holds)+", false) } RETURN f.id + ' ' + x.id"); len(got) > 0 {
			t.Errorf("%s without a claim: %v", rel.Type, got)
		}
		if len(column(t, db, pattern+" RETURN f.id LIMIT 1")) == 0 && rel.Type != "VOICED" && rel.Type != "PART_OF" {
			t.Errorf("the fixture has no %s", rel.Type)
		}
	}
}

// coalesced takes a list that is not there for an empty one.
func coalesced(condition string) string {
	if condition == evidenceOf["TOOK_PART"] {
		return "x.id IN coalesce(c.actors, []) + coalesce(c.targets, []) + coalesce(c.people, [])"
	}
	return condition
}

// Copies of a text are one source; articles that do not agree stay side by side.
func TestCopiesAndConflicts(t *testing.T) {
	db := open(t)
	tell := func(id, publisher, more, status, place string) extract.Record {
		s := story{id: id, published: "2022-03-02", publisher: publisher, title: "外长会谈", names: []string{"country/chn", "country/irn", "place/wuxi", "place/beijing"},
			paragraphs: []string{"中国和伊朗在无锡或北京举行会谈。" + more},
			events:     []told{{id: "1", typ: "meeting", status: status, date: "2022-03-01", place: place, actors: []string{"country/chn", "country/irn"}, trigger: "举行会谈"}}}
		return s.record()
	}
	load(t, NewNeo4j(db, nil), []extract.Record{
		tell("a/1", "甲社", "", "happened", "place/wuxi"), tell("b/1", "乙报", "", "happened", "place/wuxi"), // the same words
		tell("c/1", "丙网", "记者报道。", "happened", "place/beijing"), tell("d/1", "丁台", "本台消息。", "negated", "place/wuxi"),
	}, 1)
	got := column(t, db, "MATCH (e:Event) RETURN [e.reports, e.status, e.disputed, COUNT { (e)-[:REPORTED_IN]->() }, COLLECT { MATCH (e)-[:AT]->(p) RETURN p.id ORDER BY p.id }]")
	want := []string{"[3 happened [place status] 4 [place/beijing place/wuxi]]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("event (-want +got):\n%s", diff)
	}
	claims := column(t, db, "MATCH (:Event)-[c:REPORTED_IN]->(a) RETURN a.publisher + ' ' + c.status + ' ' + c.place ORDER BY a.id")
	if diff := cmp.Diff([]string{"甲社 happened place/wuxi", "乙报 happened place/wuxi", "丙网 happened place/beijing", "丁台 negated place/wuxi"}, claims); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
}

// Names of an article that look like Cypher stay names.
func TestHostileNames(t *testing.T) {
	db := open(t)
	const evil = "x'}) DETACH DELETE n //`\\\" $rows ${id} \u0060) MATCH (n) SET n.hacked=true"
	rec := fixture()[0]
	rec.ID, rec.Title, rec.Publisher, rec.URL, rec.Source.Path = "hostile/"+evil, evil, evil, "javascript:"+evil, evil
	rec.Entities = append(slices.Clone(rec.Entities), extract.EntityRecord{ID: "person/" + evil, Kind: extract.Person, Name: evil, Country: extract.Optional(evil), Offices: []string{evil},
		Mentions: []extract.MentionRecord{{Quote: extract.Quote{Span: extract.Span{Start: 0, End: 3}, Text: rec.Text[:3]}, By: evil}}})
	recs := slices.Concat(fixture()[1:], []extract.Record{rec})
	load(t, NewNeo4j(db, nil), recs, 100)
	if diff := cmp.Diff(settled(t, recs), lines(t, db)); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
	if got := column(t, db, "MATCH (n) WHERE n.hacked RETURN n.id"); len(got) > 0 {
		t.Errorf("an article ran Cypher: %v", got)
	}
	if err := NewNeo4j(db, nil).Forget(context.Background(), []string{rec.ID}); err != nil {
		t.Fatal(err)
	}
	if got := column(t, db, "MATCH (n) WHERE n.id CONTAINS 'DETACH' RETURN n.id"); len(got) > 0 {
		t.Errorf("left after forgetting: %v", got)
	}
	q, err := FindQuery("who-met")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range q.Parameters {
		if p.Type == "string" {
			if _, err := q.Run(context.Background(), db, map[string]string{p.Name: evil}); err != nil {
				t.Errorf("parameter %s: %v", p.Name, err)
			}
		}
	}
	_, err = (&Query{Name: "evil", Cypher: "CREATE (n:Evil) RETURN n.id AS id"}).Run(context.Background(), db, nil)
	if err == nil || !strings.Contains(err.Error(), "read access mode") {
		t.Errorf("a query that writes got %v, want that the server refuses it", err)
	}
}
