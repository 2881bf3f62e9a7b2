package graph

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph/neo4jtest"
)

// awkward is an article whose words are hard on CSV.
func awkward() extract.Record {
	return story{id: `t/"quoted", with; all`, published: "2022-06-01", title: `说"不"; a,b \ 'c'`,
		paragraphs: []string{"中国援助老挝，说：“\"一\", 二；三\\”。"}, names: []string{"country/chn", "country/lao"},
		events: []told{{id: "e1", typ: "aid", status: "happened", actors: []string{"country/chn"}, targets: []string{"country/lao"}, trigger: "援助", cameo: "070", plover: "AID"}}}.record()
}

func bundle(t testing.TB, recs []extract.Record) string {
	t.Helper()
	w, err := NewBundle(filepath.Join(t.TempDir(), "out"), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range recs {
		if err := w.Write(context.Background(), batch(t, r)); err != nil {
			t.Fatal(err)
		}
	}
	n, err := w.Close()
	if err != nil {
		t.Fatal(err)
	}
	if n.NodesCreated == 0 || n.RelationshipsCreated == 0 {
		t.Errorf("bundle counts %+v", n)
	}
	return w.Dir
}

// The real neo4j-admin imports the bundle, a real server opens it, and the graph is the one that is upserted.
func TestImportEqualsUpsert(t *testing.T) {
	server.Need(t)
	recs := append(fixture(), awkward())
	dir, home := bundle(t, recs), t.TempDir()
	if err := neo4jtest.Admin(home, filepath.Join(dir, "import"), "database", "import", "full", "neo4j", "@import.args"); err != nil {
		t.Fatal(err)
	}
	imported, err := neo4jtest.StartIn(home)
	if err != nil {
		t.Fatal(err)
	}
	defer imported.Stop()
	db, err := Connect(context.Background(), Connection{URI: imported.URI})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(context.Background())
	if diff := cmp.Diff(settled(t, recs), lines(t, db)); diff != "" {
		t.Errorf("imported graph (-want +got):\n%s", diff)
	}
	w := NewNeo4j(db, nil)
	if err := w.Prepare(context.Background()); err != nil {
		t.Fatal(err)
	}
	if n := load(t, w, recs, 3); n != (Counters{}) {
		t.Errorf("loading what was imported counted %+v, want nothing", n)
	}
}

func TestBundleRecords(t *testing.T) {
	want := fixture()
	dir := bundle(t, want)
	f, err := os.Open(filepath.Join(dir, "articles.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var got []extract.Record
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var r extract.Record
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		got = append(got, r)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
	if page, err := os.ReadFile(filepath.Join(dir, "page.html")); err != nil || len(page) < 1000 {
		t.Errorf("page.html: %d bytes, %v", len(page), err)
	}
}
