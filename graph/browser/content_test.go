package browser_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/browser"
)

func content(t *testing.T) *browser.Content {
	t.Helper()
	c, err := browser.New()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGuideHoldsEveryQuery(t *testing.T) {
	c := content(t)
	page, adoc := written(t, c.HTML), written(t, c.AsciiDoc)
	tree, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	text := textOf(tree)
	for _, s := range c.Slides {
		if len(s.Queries) == 0 {
			t.Errorf("slide %q has nothing to run", s.Title)
		}
		for _, q := range s.Queries {
			if !strings.Contains(text, q.Cypher) {
				t.Errorf("the HTML guide lacks\n%s", q.Cypher)
			}
			if !strings.Contains(adoc, "----\n"+q.Cypher+"\n----") {
				t.Errorf("the AsciiDoc guide lacks\n%s", q.Cypher)
			}
		}
	}
	if strings.Contains(page, "<script") {
		t.Error("the guide holds a script, which Browser takes out")
	}
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}

var writes = regexp.MustCompile(`(?i)\b(create|merge|set|delete|remove|drop|load csv)\b`)

func TestNothingShownWrites(t *testing.T) {
	c := content(t)
	for _, s := range c.Slides {
		for _, q := range s.Queries {
			if code := regexp.MustCompile(`(?m)//.*$|'[^']*'`).ReplaceAllString(q.Cypher, ""); writes.MatchString(code) {
				t.Errorf("slide %q: a query writes:\n%s", s.Title, q.Cypher)
			}
		}
	}
}

func TestSavedQueriesAreTheLibrary(t *testing.T) {
	c := content(t)
	library, err := graph.Queries()
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Saved) != len(library) {
		t.Fatalf("%d saved queries, the library has %d", len(c.Saved), len(library))
	}
	for i, q := range c.Saved {
		if !strings.HasPrefix(q.Text, "// "+library[i].Question+"\n") {
			t.Errorf("%s does not begin with its question, which Browser takes as its name:\n%s", q.Name, q.Text)
		}
		for _, p := range library[i].Parameters {
			if !strings.Contains(q.Text, fmt.Sprintf(":param %s => ", p.Name)) {
				t.Errorf("%s does not set %s", q.Name, p.Name)
			}
		}
	}
	data := written(t, c.Zip)
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(z.File) != len(library) {
		t.Errorf("%d files in the archive, want %d", len(z.File), len(library))
	}
}

func TestStyleNamesEveryLabel(t *testing.T) {
	style := string(content(t).Style)
	housekeeping := []string{"Run", "Load", "Decision", "Schema"} // nobody looks at these in a picture
	for _, l := range graph.NewSchema().Labels {
		if !slices.Contains(housekeeping, l.Name) && !strings.Contains(style, "node."+l.Name+" {") {
			t.Errorf("style.grass does not say what a node of %s looks like", l.Name)
		}
	}
}

// TestHandler asks as Neo4j Browser does: a preflight first, then the guide.
func TestHandler(t *testing.T) {
	c := content(t)
	h := c.Handler("http://localhost:1", "http://127.0.0.1:7474/browser/?x=1&y='")
	for _, tt := range []struct{ method, path, kind, holds string }{
		{"OPTIONS", "/guide.html", "", ""},
		{"GET", "/guide.html", "text/html", "<carousel"},
		{"GET", "/guide.adoc", "text/plain", "= " + c.Title},
		{"GET", "/style.grass", "text/plain", "node.Event"},
		{"GET", "/queries/who-met.cypher", "text/plain", "MATCH"},
		{"GET", "/queries.zip", "application/zip", "PK"},
		{"GET", "/", "text/html", ":play http://localhost:1/guide.html"},
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(tt.method, tt.path, nil)
		r.Header.Set("Access-Control-Request-Headers", "cache-control,pragma,sentry-trace")
		h.ServeHTTP(w, r)
		if w.Code != http.StatusOK || !strings.HasPrefix(w.Header().Get("Content-Type"), tt.kind) || !strings.Contains(w.Body.String(), tt.holds) {
			t.Errorf("%s %s: %d %s %.200s", tt.method, tt.path, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
		if w.Header().Get("Access-Control-Allow-Origin") == "" || !strings.Contains(w.Header().Get("Access-Control-Allow-Headers"), "sentry-trace") {
			t.Errorf("%s %s: Browser would not take it: %v", tt.method, tt.path, w.Header())
		}
	}
	w := httptest.NewRecorder()
	if h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/guide.yaml", nil)); w.Code != http.StatusNotFound {
		t.Errorf("GET /guide.yaml: %d, want 404", w.Code)
	}
}
