package graph

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/extract"
)

var update = flag.Bool("update", false, "write golden files")

// golden compares with a file of testdata, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// disputing are two articles more: one that has another place for the meeting, and one with a go-between.
func disputing() []story {
	s := stories()[1]
	s.id, s.publisher, s.title = "t/7", "丁报", "外长会谈在北京"
	s.paragraphs = []string{"伊朗外长阿卜杜拉希扬14日在北京同王毅举行会谈。"}
	s.names = append(slices.Clone(s.names), "place/beijing")
	s.events = slices.Clone(s.events)
	s.events[0].place = "place/beijing"
	xi := stories()[3]
	xi.id, xi.published, xi.title = "t/8", "2022-03-05", "习近平会见王毅和普京"
	xi.paragraphs = []string{"3月4日，普京在北京同王毅举行会谈。"}
	xi.names = []string{"person/wang-yi", "person/putin", "country/chn", "country/rus", "place/beijing"}
	xi.agreements = nil
	xi.events = []told{{id: "e1", typ: "meeting", status: "happened", date: "2022-03-04", place: "place/beijing", actors: []string{"country/chn", "country/rus"}, people: []string{"person/wang-yi", "person/putin"}, trigger: "举行会谈", cameo: "043", plover: "CONSULT"}}
	return []story{s, xi}
}

// later are articles of the time after the fixture's, so that every question has an answer.
func later() []story {
	usa, chn, irn := []string{"country/usa"}, []string{"country/chn"}, []string{"country/irn"}
	names := []string{"person/wang-yi", "person/blinken", "person/abdollahian", "country/chn", "country/usa", "country/irn", "place/beijing", "topic/iran-nuclear", "topic/vaccines"}
	position := func(holder, stance, trigger, issue string) extract.Position {
		return extract.Position{ID: "p-" + stance, Holder: holder, Speaker: "外交部发言人", Stance: stance, Issue: extract.Quote{Text: issue}, Topics: []string{"topic/iran-nuclear"}, CAMEO: "111", PLOVER: "ACCUSE", Trigger: extract.Quote{Text: trigger}}
	}
	return []story{
		{id: "l/1", published: "2022-07-13", publisher: "丁报", title: "布林肯访华", names: names,
			paragraphs: []string{"布林肯于7月11日至13日访问中国。12日，王毅在北京同布林肯会面。此前王毅与布林肯在28日通话。"},
			events: []told{
				{id: "e1", typ: "visit", status: "happened", date: "2022-07-11/2022-07-13", actors: usa, targets: chn, people: []string{"person/blinken"}, trigger: "访问", cameo: "042", plover: "CONSULT"},
				{id: "e2", typ: "meeting", status: "happened", date: "2022-07-12", place: "place/beijing", actors: []string{"country/chn", "country/usa"}, people: []string{"person/wang-yi", "person/blinken"}, trigger: "会面", cameo: "043", plover: "CONSULT", partOf: "e1"},
				{id: "e3", typ: "call", status: "happened", date: "2022-01-28", actors: []string{"country/chn", "country/usa"}, people: []string{"person/wang-yi", "person/blinken"}, trigger: "通话", cameo: "041", plover: "CONSULT"}}},
		{id: "l/2", published: "2022-08-02", publisher: "丁报", title: "中国斡旋", names: names,
			paragraphs: []string{"中国8月1日在伊朗和美国之间斡旋。9月1日中国和伊朗提升关系。伊朗希望谈判恢复履约协议。美国11月20日取消对伊朗的制裁。"},
			agreements: []extract.Agreement{{ID: "agreement/return", Kind: "agreement", Parties: []string{"country/irn", "country/usa"}}},
			events: []told{
				{id: "e1", typ: "mediation", status: "happened", date: "2022-08-01", actors: chn, targets: []string{"country/irn", "country/usa"}, topics: []string{"topic/iran-nuclear"}, trigger: "斡旋", cameo: "039", plover: "CONSULT"},
				{id: "e2", typ: "relations", stage: "upgrade", status: "happened", date: "2022-09-01", actors: []string{"country/chn", "country/irn"}, trigger: "提升关系", cameo: "050", plover: "SUPPORT"},
				{id: "e3", typ: "agreement", stage: "negotiating", status: "proposed", agreement: "agreement/return", actors: irn, targets: usa, trigger: "谈判", cameo: "046", plover: "CONSULT"},
				{id: "e4", typ: "sanction_lift", status: "happened", date: "2022-11-20", actors: usa, targets: irn, trigger: "取消", cameo: "085", plover: "CONCEDE"}}},
		{id: "l/3", published: "2022-10-05", publisher: "乙报", title: "美国改口", names: names,
			paragraphs: []string{"美国支持重返协议。普京将于11月访问老挝。"},
			events:     []told{{id: "e1", typ: "visit", status: "planned", date: "2022-11", actors: []string{"country/rus"}, targets: []string{"country/lao"}, people: []string{"person/putin"}, trigger: "访问", cameo: "036", plover: "AGREE"}},
			positions:  []extract.Position{position("country/usa", "support", "支持", "重返协议")}},
		{id: "l/4", published: "2022-02-05", publisher: "乙报", title: "美国不从", names: names,
			paragraphs: []string{"美国反对恢复协议。"}, positions: []extract.Position{position("country/usa", "oppose", "反对", "恢复协议")}},
		{id: "l/5", published: "2023-06-02", publisher: "甲报", title: "中伊外长再会", names: names,
			paragraphs: []string{"6月1日，王毅同阿卜杜拉希扬再次会面。"},
			events:     []told{{id: "e1", typ: "meeting", status: "happened", date: "2023-06-01", actors: []string{"country/chn", "country/irn"}, people: []string{"person/wang-yi", "person/abdollahian"}, trigger: "会面", cameo: "043", plover: "CONSULT"}}},
	}
}

// splitAndJoin takes apart a call that the rules made one of, and puts it together again: there are decisions, and the answers
// of all other questions stay as they were.
func splitAndJoin(t *testing.T, db *Database, w *Neo4j) {
	t.Helper()
	calls := func() []string {
		var out []string
		for _, l := range lines(t, db) {
			if id, ok := strings.CutPrefix(l, "(Call:Event "); ok {
				out = append(out, id[:strings.IndexByte(id, ')')])
			}
		}
		return out
	}
	v := verdict(Split, calls(), []string{"l/1"})
	for _, kind := range []string{Split, Join} {
		v.Kind, v.At = kind, v.At.Add(time.Hour)
		if kind == Join {
			v.Events, v.Reports, v.Why = calls(), nil, "one call after all"
		}
		if _, err := w.Decide(context.Background(), v); err != nil {
			t.Fatal(err)
		}
	}
}

func TestQueries(t *testing.T) {
	db := open(t)
	recs := fixture()
	for _, s := range append(disputing(), later()...) {
		recs = append(recs, s.record())
	}
	w := NewNeo4j(db, nil)
	load(t, w, recs, 100)
	splitAndJoin(t, db, w)
	queries, err := Queries()
	if err != nil {
		t.Fatal(err)
	}
	given := map[string]map[string]string{
		"go-betweens":     {"days": "20"},
		"warming-cooling": {"day": "2022-08-01"},
		"path":            {"a": "阿卜杜拉希扬", "b": "习近平"},
		"who-met":         {"country": "country/chn", "from": "2022-01-01", "until": "2022-02-28"},
	}
	for _, q := range queries {
		t.Run(q.Name, func(t *testing.T) {
			a, err := q.Run(context.Background(), db, given[q.Name])
			if err != nil {
				t.Fatal(err)
			}
			var columns []string
			for _, c := range q.Columns {
				columns = append(columns, c.Name)
			}
			if diff := cmp.Diff(columns, a.Columns); diff != "" {
				t.Errorf("columns (-head +answer):\n%s", diff)
			}
			if len(a.Rows) == 0 {
				t.Error("no rows: the fixture does not ask anything of this query")
			}
			if q.Name == "search" {
				withoutScores(a)
			}
			var out bytes.Buffer
			if err := a.Write(&out, "markdown"); err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join("queries", q.Name+".md"), out.String())
			if q.Graph == "" {
				return
			}
			q.Cypher = q.Graph
			if a, err := q.Run(context.Background(), db, given[q.Name]); err != nil || len(a.Rows) == 0 {
				t.Errorf("as a graph: %v, %v", a, err)
			}
		})
	}
}

// withoutScores takes out what hangs on everything that was ever in the index, and with it the order.
func withoutScores(a *Answer) {
	for _, row := range a.Rows {
		row[3] = "…"
	}
	slices.SortFunc(a.Rows, func(x, y []any) int { return strings.Compare(fmt.Sprint(x), fmt.Sprint(y)) })
}

// Full text finds one character, awkward words and nothing at all without an error.
func TestSearchWords(t *testing.T) {
	db := open(t)
	load(t, NewNeo4j(db, nil), fixture(), 100)
	q, err := FindQuery("search")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		want string
	}{
		{"王毅", "person/wang-yi"}, {"毅", ""}, {"王", "person/wang-yi"}, {"单边制裁", "position/"}, {"全面合作", "agreement/chn-irn.全面合作计划"},
		{"中华人民共和国", "country/chn"}, {`"`, ""}, {`\`, ""}, {`a"b OR *`, ""}, {"没有这个词", ""}, {"Wang", "person/wang-yi"}, {"启动全面合作计划", "event/"},
	} {
		t.Run(c.text, func(t *testing.T) {
			a, err := q.Run(context.Background(), db, map[string]string{"text": c.text})
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, row := range a.Rows {
				ids = append(ids, row[2].(string))
			}
			if c.want == "" {
				return
			}
			if !slices.ContainsFunc(ids, func(id string) bool { return strings.HasPrefix(id, c.want) }) {
				t.Errorf("search for %q found %q, want %s", c.text, ids, c.want)
			}
		})
	}
}

func TestQueryFilesAreRefused(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no limit", "// Who?\n//\n// Columns:\n//   a  b\nRETURN 1", "queries/x.cypher:1:"},
		{"no question", "RETURN 1 LIMIT $limit", "queries/x.cypher:1:"},
		{"bad default", "// Who?\n// Parameters:\n//   n  integer = many\n// Columns:\n//   a b\nRETURN 1 LIMIT $limit", "queries/x.cypher:3:"},
		{"bad type", "// Who?\n// Parameters:\n//   n  thing = many\n// Columns:\n//   a b\nRETURN 1 LIMIT $limit", "queries/x.cypher:3:"},
		{"not a parameter", "// Who?\n// Parameters:\n//   n\n// Columns:\n//   a b\nRETURN 1 LIMIT $limit", "queries/x.cypher:3:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readQueries(fstest.MapFS{"queries/x.cypher": {Data: []byte(c.text)}})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want an error at %s", err, c.want)
			}
		})
	}
}

func TestQueryParameters(t *testing.T) {
	q, err := FindQuery("who-met")
	if err != nil {
		t.Fatal(err)
	}
	for _, given := range []map[string]string{{"until": "tomorrow"}, {"limit": "x"}, {"nobody": "1"}} {
		if _, err := q.Values(given); err == nil {
			t.Errorf("%v is accepted", given)
		}
	}
	if v, err := q.Values(nil); err != nil || v["country"] != nil || v["limit"] != int64(50) {
		t.Errorf("defaults are %v, %v", v, err)
	}
	if _, err := FindQuery("nothing"); err == nil || !strings.Contains(err.Error(), "who-met") {
		t.Errorf("got %v, want an error that lists the queries", err)
	}
}

// The server refuses to write for a query, whatever its text says.
func TestQueriesCannotWrite(t *testing.T) {
	db := open(t)
	q := Query{Name: "bad", Cypher: "CREATE (n:Person {id: 'x'}) RETURN n.id"}
	if _, err := q.Run(context.Background(), db, nil); err == nil || !neo4j.IsNeo4jError(err) && !strings.Contains(err.Error(), "AccessMode") {
		t.Errorf("got %v, want a refusal", err)
	}
}

func TestAnswerFormats(t *testing.T) {
	a := &Answer{Columns: []string{"name", "n", "list"}, Rows: [][]any{{"王毅 | <b>", int64(1), []any{"甲", "乙"}}, {nil, 2.5, []any{}}, {"line\nbreak, \"q\"", true, nil}}}
	var out bytes.Buffer
	for _, f := range Formats() {
		out.WriteString("# " + f + "\n")
		if err := a.Write(&out, f); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "answer.txt", out.String())
	if err := a.Write(&out, "yaml"); err == nil {
		t.Error("yaml is a format")
	}
}
