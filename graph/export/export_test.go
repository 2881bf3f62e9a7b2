package export

import (
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/parquet-go/parquet-go"

	"github.com/diplograph/diplograph/dictionaries"
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4jtest"
)

var server neo4jtest.Server

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

// hostile is in every text of the records: whatever a format might take for its own.
const hostile = "王\\u0027'\"`;\tDETACH DELETE n // </data>]]>&amp; <b> \\ \\\\u005C {x} $p @en . # |\x01é😀\nneue Zeile\\"

func records() []extract.Record {
	text := hostile + "。甲会见乙。丙反对丁。"
	quote := func(words string) extract.Quote {
		i := strings.LastIndex(text, words)
		return extract.Quote{Span: extract.Span{Start: i, End: i + len(words)}, Text: words}
	}
	mention := []extract.MentionRecord{{Quote: quote("甲"), By: "x"}}
	known := func(id string, kind extract.Kind, name, country string) extract.EntityRecord {
		return extract.EntityRecord{ID: id, Kind: kind, Name: name, NameEN: name, Country: extract.Optional(country), Known: true, Aliases: []string{hostile, "b"}, Mentions: mention}
	}
	rec := extract.Record{ID: "x/" + hostile, URL: "u" + hostile, Title: hostile, Publisher: hostile, Published: "2022-01-15", Text: text,
		Version: extract.Version{Tool: hostile, Dictionaries: "d", Rules: "r"}, Source: extract.Source{Path: hostile}}
	rec.TextSHA256 = extract.HashText(text)
	city := known("place/city", extract.Place, hostile, "CHN")
	city.Point = &extract.Point{Latitude: 1, Longitude: -2.5}
	person := known("person/"+hostile, extract.Person, hostile, "CHN")
	person.Holds = []extract.Holding{{Title: hostile, Of: "country/chn", From: "2020", Until: "2023-05"}}
	rec.Entities = []extract.EntityRecord{known("country/chn", extract.Country, "中国", "CHN"), known("country/irn", extract.Country, hostile, "IRN"),
		known("organization/un", extract.Organization, "UN", ""), person, city}
	rec.Agreements = []extract.Agreement{{ID: "agreement/" + hostile, Name: hostile, Kind: "plan", Parties: []string{"country/chn", "country/irn"}, Years: 25, Mentions: mention}}
	meeting := extract.Event{ID: "e1", Type: "meeting", Status: "happened", Modality: "asserted", Date: "2022-01-14", Place: "place/city", Actors: []string{"country/chn", "country/irn", "organization/un"},
		People: []string{person.ID}, PLOVER: "CONSULT", CAMEO: "043", Trigger: quote("会见"), Sentence: quote("甲会见乙。").Span, Rule: hostile, Confidence: 0.75}
	signing := meeting
	signing.ID, signing.Type, signing.Stage, signing.Agreement, signing.CAMEO, signing.Actors = "e2", "agreement", "signed", extract.Optional("agreement/"+hostile), "057", []string{"country/chn", "country/irn"}
	denied := meeting
	denied.ID, denied.Date, denied.Status = "e3", "2022-02", "negated"
	coarse := meeting
	coarse.ID, coarse.Date = "e4", "1978"
	rec.Events = []extract.Event{meeting, signing, denied, coarse}
	rec.Positions = []extract.Position{{ID: "p1", Holder: "country/chn", Speaker: hostile, Stance: "oppose", Target: "country/irn", Issue: quote("丁"), CAMEO: "111", PLOVER: "ACCUSE",
		Trigger: quote("反对"), Sentence: quote("丙反对丁。").Span, Rule: "r", Confidence: 1}}
	again := rec
	again.ID, again.Publisher, again.Published = "y", "另一报", "2022-01-16"
	return []extract.Record{rec, again}
}

func exported(t *testing.T, format string) (string, *graph.Graph) {
	t.Helper()
	f, ok := Find(format)
	if !ok {
		t.Fatalf("no format %s", format)
	}
	w, err := NewWriter(f, filepath.Join(t.TempDir(), f.Output), nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := graph.NewBatch(records(), graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(context.Background(), b); err != nil {
		t.Fatal(err)
	}
	n, err := w.Close()
	if err != nil {
		t.Fatal(err)
	}
	g, err := graph.Settle(graph.NewSchema(), b.Reports)
	if err != nil {
		t.Fatal(err)
	}
	if n.NodesCreated != len(g.Nodes) || n.RelationshipsCreated != len(edges(g)) || n.RelationshipsCreated < 20 {
		t.Errorf("counted %+v for %d nodes and %d relations", n, len(g.Nodes), len(edges(g)))
	}
	return w.Output(), g
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// The script makes the graph that the upserts make, and running it twice changes nothing.
func TestCypherScript(t *testing.T) {
	server.Empty(t)
	ctx := context.Background()
	out, g := exported(t, "cypher")
	driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(ctx)
	for range 2 {
		for i, line := range strings.Split(strings.TrimSpace(string(read(t, out))), "\n") {
			if _, err := neo4j.ExecuteQuery(ctx, driver, strings.TrimSuffix(line, ";"), nil, neo4j.EagerResultTransformer); err != nil {
				t.Fatalf("line %d: %v", i+1, err)
			}
		}
		db, err := graph.Connect(ctx, graph.Connection{URI: server.URI, Username: server.Username, Password: server.Password})
		if err != nil {
			t.Fatal(err)
		}
		got, err := db.Lines(ctx, graph.NewSchema(), true)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(g.Lines(graph.NewSchema(), true), got); diff != "" {
			t.Errorf("graph (-settled +script):\n%s", diff)
		}
		db.Close(ctx)
	}
}

// asXML is a text as XML can hold it.
func asXML(s string) string { return strings.ReplaceAll(s, "\x01", "\uFFFD") }

func TestGraphML(t *testing.T) {
	out, g := exported(t, "graphml")
	type data struct {
		Key  string `xml:"key,attr"`
		Text string `xml:",chardata"`
	}
	var got struct {
		Keys []struct {
			ID string `xml:"id,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []data `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []data `xml:"data"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal(read(t, out), &got); err != nil {
		t.Fatal(err)
	}
	keys, ids := map[string]bool{}, map[string]bool{}
	for _, k := range got.Keys {
		keys[k.ID] = true
	}
	if len(got.Nodes) != len(g.Nodes) || len(got.Edges) != len(edges(g)) {
		t.Fatalf("%d nodes and %d edges, want %d and %d", len(got.Nodes), len(got.Edges), len(g.Nodes), len(edges(g)))
	}
	for i, n := range got.Nodes {
		ids[n.ID] = true
		for _, d := range n.Data {
			if !keys[d.Key] {
				t.Errorf("data of a key %q that is not declared", d.Key)
			}
			if name, ok := strings.CutPrefix(d.Key, "n."); ok && d.Text != asXML(plain(g.Nodes[i].Props[name])) {
				t.Errorf("%s of %s is %q, want %q", name, n.ID, d.Text, plain(g.Nodes[i].Props[name]))
			}
		}
		if want := len(g.Nodes[i].Props) + 1; len(n.Data) != want {
			t.Errorf("%s has %d data, want %d", n.ID, len(n.Data), want)
		}
	}
	for i, e := range got.Edges {
		if !ids[e.Source] || !ids[e.Target] || len(e.Data) != len(edges(g)[i].Props)+1 {
			t.Errorf("edge %d from %q to %q has %d data", i, e.Source, e.Target, len(e.Data))
		}
	}
}

func TestGEXF(t *testing.T) {
	out, g := exported(t, "gexf")
	var got struct {
		Nodes []struct {
			ID     string `xml:"id,attr"`
			Label  string `xml:"label,attr"`
			Start  string `xml:"start,attr"`
			Values []struct {
				For   string `xml:"for,attr"`
				Value string `xml:"value,attr"`
			} `xml:"attvalues>attvalue"`
		} `xml:"graph>nodes>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Kind   string `xml:"kind,attr"`
		} `xml:"graph>edges>edge"`
	}
	if err := xml.Unmarshal(read(t, out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Nodes) != len(g.Nodes) || len(got.Edges) != len(edges(g)) {
		t.Fatalf("%d nodes and %d edges, want %d and %d", len(got.Nodes), len(got.Edges), len(g.Nodes), len(edges(g)))
	}
	dated := 0
	for i, n := range got.Nodes {
		if n.Start != "" {
			dated++
		}
		for _, v := range n.Values[1:] {
			if v.Value != asXML(plain(g.Nodes[i].Props[v.For])) {
				t.Errorf("%s of %s is %q", v.For, n.ID, v.Value)
			}
		}
	}
	if dated == 0 {
		t.Error("nothing has days")
	}
}

// Every statement of the Turtle is read by a small reader of our own, and every text comes back as it was.
func TestTurtle(t *testing.T) {
	out, g := exported(t, "turtle")
	triples, err := readTurtle(string(read(t, out)))
	if err != nil {
		t.Fatal(err)
	}
	has := func(s, p, o string) bool { return slices.Contains(triples, [3]string{s, p, o}) }
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if !has(iri(n.Ref), "a", ":"+n.Label) || !has(iri(n.Ref), ":id", n.ID) {
			t.Errorf("%s is not there", iri(n.Ref))
		}
		for name, v := range n.Props {
			if s, ok := v.(string); ok && !has(iri(n.Ref), ":"+name, s) {
				t.Errorf("%s of %s did not come back", name, iri(n.Ref))
			}
		}
		for _, e := range n.Owned {
			if !has(iri(e.From), ":"+e.Type, iri(e.To)) {
				t.Errorf("%s %s %s is not there", iri(e.From), e.Type, iri(e.To))
			}
		}
	}
	quotes := slices.IndexFunc(triples, func(x [3]string) bool { return x[1] == "prov:value" && x[2] == "甲会见乙。" })
	if quotes < 0 {
		t.Fatal("no quote")
	}
	evidence := triples[quotes][0]
	if !has(evidence, "prov:wasQuotedFrom", iri(graph.Ref{Label: "Article", ID: "y"})) && !has(evidence, "prov:wasQuotedFrom", iri(graph.Ref{Label: "Article", ID: "x/" + hostile})) {
		t.Error("the quote is of no article")
	}
}

func TestParquet(t *testing.T) {
	dir, g := exported(t, "parquet")
	for _, l := range graph.NewSchema().Labels {
		var want []string
		for i := range g.Nodes {
			if g.Nodes[i].Label == l.Name {
				want = append(want, g.Nodes[i].ID+"|"+plain(g.Nodes[i].Props["caption"]))
			}
		}
		var got []string
		for _, row := range parquetRows(t, filepath.Join(dir, l.Name+".parquet")) {
			caption := "<nil>"
			if v := row["caption"]; len(v) > 0 {
				caption = v[0].String()
			}
			got = append(got, row["id"][0].String()+"|"+caption)
		}
		if !slices.Equal(want, got) {
			t.Errorf("%s: got %q, want %q", l.Name, got, want)
		}
	}
	place := parquetRows(t, filepath.Join(dir, "Place.parquet"))[0]
	if place["latitude"][0].Double() != 1 || place["longitude"][0].Double() != -2.5 || len(place["aliases"]) != 2 || place["aliases"][0].String() != hostile {
		t.Errorf("place is %v", place)
	}
	n := 0
	for _, rel := range graph.NewSchema().Relations {
		n += len(parquetRows(t, filepath.Join(dir, rel.Type+".parquet")))
	}
	if n != len(edges(g)) {
		t.Errorf("%d relations, want %d", n, len(edges(g)))
	}
	article := parquetRows(t, filepath.Join(dir, "Article.parquet"))[0]
	if d := article["published"][0].Int32(); d != 19007 {
		t.Errorf("published on day %d, want 19007, 2022-01-15", d)
	}
}

// parquetRows reads a table; nulls are left out.
func parquetRows(t *testing.T, name string) []map[string][]parquet.Value {
	t.Helper()
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	data := read(t, name)
	f, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	r := parquet.NewReader(f)
	defer r.Close()
	rows := make([]parquet.Row, f.NumRows())
	if n, _ := r.ReadRows(rows); n != len(rows) {
		t.Fatalf("%s: %d of %d rows", name, n, len(rows))
	}
	var out []map[string][]parquet.Value
	names := f.Schema().Columns()
	for _, row := range rows {
		m := map[string][]parquet.Value{}
		for _, v := range row {
			if !v.IsNull() {
				m[names[v.Column()][0]] = append(m[names[v.Column()][0]], v.Clone())
			}
		}
		out = append(out, m)
	}
	return out
}

// table reads lines and checks that all have n fields.
func lines(t *testing.T, name string, n int) [][]string {
	t.Helper()
	var out [][]string
	in := bufio.NewScanner(bytes.NewReader(read(t, name)))
	for in.Scan() {
		fields := strings.Split(in.Text(), "\t")
		if len(fields) != n {
			t.Errorf("%s: %d fields, want %d: %q", name, len(fields), n, fields)
		}
		out = append(out, fields)
	}
	return out
}

func TestPOLECAT(t *testing.T) {
	name, _ := exported(t, "polecat")
	rows := lines(t, name, 40)
	compareHead(t, "polecat_weekly", rows[0])
	// Three parties meet, in both directions; two sign; one opposes another. What was denied, or of which only
	// the year is known, is not there.
	if len(rows) != 1+6+2+1 {
		t.Fatalf("%d rows:\n%q", len(rows), rows)
	}
	first := rows[1]
	if first[1] != "2022-01-14" || first[2] != "SUPPORT" && first[2] != "CONSULT" || first[5] != "VERBAL COOPERATION" || first[8] == "" || first[28] != "1" {
		t.Errorf("first row is %q", first)
	}
	if last := rows[len(rows)-1]; last[2] != "ACCUSE" || last[8] != "CHN" || last[16] != "IRN" || last[5] != "VERBAL CONFLICT" {
		t.Errorf("the position is %q", last)
	}
}

func TestICEWS(t *testing.T) {
	name, _ := exported(t, "icews")
	rows := lines(t, name, 20)
	compareHead(t, "icews_events", rows[0])
	if len(rows) != 1+6+2+1 {
		t.Fatalf("%d rows", len(rows))
	}
	if last := rows[len(rows)-1]; last[5] != "oppose" || last[6] != "111" || last[7] != "-2" || last[4] != "CHN" || last[10] != "IRN" {
		t.Errorf("the position is %q", last)
	}
	ids := map[string]bool{}
	for _, row := range rows[1:] {
		if ids[row[0]] {
			t.Errorf("event id %s twice", row[0])
		}
		ids[row[0]] = true
	}
}

func TestGDELT(t *testing.T) {
	dir, _ := exported(t, "gdelt")
	events := lines(t, filepath.Join(dir, "events.export.CSV"), 61)
	mentions := lines(t, filepath.Join(dir, "mentions.CSV"), 16)
	if len(events) != 9 || len(mentions) != 18 {
		t.Fatalf("%d events, %d mentions; want 9 and twice as many", len(events), len(mentions))
	}
	row := events[len(events)-1]
	for i, want := range map[int]string{1: "20220115", 2: "202201", 3: "2022", 5: "CHNGOV", 7: "CHN", 17: "IRN", 26: "111", 27: "111", 28: "11", 29: "3", 31: "2", 32: "2", 33: "2", 34: "", 35: "1", 37: "CH", 38: "CH", 43: "1", 45: "IR", 50: "IR", 51: "", 59: "20220115000000"} {
		if row[i] != want {
			t.Errorf("column %d is %q, want %q", i+1, row[i], want)
		}
	}
	ids := map[string]bool{}
	for _, e := range events {
		ids[e[0]] = true
		if (e[51] == "") != (e[52] == "") || e[51] == "4" && e[53] != "CH" {
			t.Errorf("place of the action %q", e[51:59])
		}
	}
	for _, m := range mentions {
		if !ids[m[0]] {
			t.Errorf("a mention of event %s, which is not there", m[0])
		}
	}
}

// Every state of the dictionary has a code of its own, but for Palestine, of which FIPS knows two parts, and states that are
// no more.
func TestFIPS(t *testing.T) {
	data, err := dictionaries.FS.ReadFile("countries.yaml")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^  - id: (\w+)$`).FindAllStringSubmatch(string(data), -1) {
		code := fips(strings.ToUpper(m[1]))
		if none := slices.Contains([]string{"pse", "csk", "ddr", "yug"}, m[1]); (code == "") != none {
			t.Errorf("%s has FIPS code %q", m[1], code)
		}
		if code != "" && (len(code) != 2 || seen[code] != "") {
			t.Errorf("%s and %s have FIPS code %q", m[1], seen[code], code)
		}
		seen[code] = m[1]
	}
	if len(seen) < 190 {
		t.Errorf("%d states", len(seen))
	}
	if fips("") != "" || fips("XXX") != "" {
		t.Error("a code for no state")
	}
}

// The sign of a score is that of its class.
func TestPLOVERScores(t *testing.T) {
	for line := range strings.Lines(ploverTable) {
		event, rest, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		quad, score := plover(event)
		v, err := strconv.ParseFloat(score, 64)
		if err != nil || strings.HasSuffix(quad, "COOPERATION") != (v > 0) || !strings.HasSuffix(rest, score) {
			t.Errorf("%s: %s %s", event, quad, score)
		}
	}
}

// compareHead compares column names with the list of the field's formats, where it is at hand.
func compareHead(t *testing.T, format string, got []string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "ontology", "export-columns.tsv"))
	if err != nil {
		t.Logf("column names not compared: %v", err)
		return
	}
	var want []string
	for line := range strings.Lines(string(data)) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); f[0] == format {
			want = append(want, f[2])
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("columns (-want +got):\n%s", diff)
	}
}
