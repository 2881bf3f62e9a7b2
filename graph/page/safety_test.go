package page

import (
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// outline lists the elements of a page as a browser builds them, without the data blocks; scripts are the texts of
// those that would run.
func outline(t *testing.T, page string) (elements, scripts []string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || attr(n, "type") == "application/json" {
			continue
		}
		elements = append(elements, n.Data)
		if n.Data == "script" {
			scripts = append(scripts, n.FirstChild.Data)
		}
	}
	return elements, scripts
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// TestArticlesAddNoMarkup holds that a browser sees the same elements whatever articles say.
func TestArticlesAddNoMarkup(t *testing.T) {
	recs := readRecords(t, "testdata/hostile.jsonl")
	recs[0].Text += "\xff\xfe</SCRIPT\t><script >\xf0\x9d"
	evil := `</title></style><script>alert(1)</script>{{style}}{{policy}}`
	page := write(t, recs, func(w *Writer) { w.Title = evil })
	got, scripts := outline(t, page)
	want, _ := outline(t, write(t, nil, nil))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("elements of the page (-empty page +hostile page):\n%s", diff)
	}
	if len(scripts) != 1 {
		t.Fatalf("%d scripts would run, want 1", len(scripts))
	}
	for _, bad := range []string{evil, "\u2028", "\u2029", "\xff", "<!--<script", `onerror="document`} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q as it stands", bad)
		}
	}
}

// TestPolicyAllowsTheOneScript holds that the policy's hash is that of the script as the browser reads it.
func TestPolicyAllowsTheOneScript(t *testing.T) {
	page := write(t, nil, nil)
	_, scripts := outline(t, page)
	sum := sha256.Sum256([]byte(scripts[0]))
	want := "script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Data == "meta" && attr(n, "http-equiv") == "Content-Security-Policy" {
			if got := attr(n, "content"); !strings.Contains(got, want) || !strings.HasPrefix(got, "default-src 'none';") {
				t.Errorf("policy is %q, want it to begin with default-src 'none' and hold %q", got, want)
			}
			return
		}
	}
	t.Error("the page has no policy")
}

// TestAssetsAskNothing holds that the page's own files load nothing and make no markup from text.
func TestAssetsAskNothing(t *testing.T) {
	forbidden := regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|fetch\(|XMLHttpRequest|` +
		`\bimport\b|@import|url\([^#]|src=|https?://[a-z]`)
	allowed := "http://www.w3.org/2000/svg"
	err := fs.WalkDir(assets, "assets", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(path, "d3.") {
			return err
		}
		text, err := assets.ReadFile(path)
		for i, line := range strings.Split(string(text), "\n") {
			if hit := forbidden.FindString(strings.ReplaceAll(line, allowed, "")); hit != "" {
				t.Errorf("%s:%d: %q", path, i+1, hit)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestScriptsEndNoElement holds that no script contains what would end it or open a comment in it.
func TestScriptsEndNoElement(t *testing.T) {
	script, err := script()
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"</script", "<script", "<!--"} {
		if i := strings.Index(strings.ToLower(script), bad); i >= 0 {
			t.Errorf("the script holds %q at byte %d: …%s…", bad, i, script[max(0, i-40):min(len(script), i+40)])
		}
	}
}
