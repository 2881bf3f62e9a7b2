package zh

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// dateArticle is an article of testdata/dates-articles.txt.
type dateArticle struct {
	line      int
	published string
	text      []string
	want      []string
}

func TestArticles(t *testing.T) {
	d := testDates(t)
	articles := readDateArticles(t, "testdata/dates-articles.txt")
	if len(articles) < 15 {
		t.Errorf("%d articles", len(articles))
	}
	for _, a := range articles {
		doc := annotated(t, d, a.text[0], strings.Join(a.text[1:], "\n"), a.published)
		if diff := cmp.Diff(a.want, dateLines(doc)); diff != "" {
			t.Errorf("dates-articles.txt:%d: -want +got\n%s", a.line, diff)
		}
	}
}

// dateLines writes dates and vague words as the file does, in order of the text.
func dateLines(doc *extract.Document) []string {
	all := slices.Concat(doc.Dates, doc.Vague)
	slices.SortFunc(all, func(a, b extract.Date) int { return a.Start - b.Start })
	var out []string
	for _, d := range all {
		if d.Basis == extract.VagueDate {
			out = append(out, fmt.Sprintf("> %s vague", d.Text))
			continue
		}
		out = append(out, fmt.Sprintf("> %s = %s %s", d.Text, d.Value, d.Basis))
	}
	return out
}

func readDateArticles(t *testing.T, name string) []dateArticle {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []dateArticle
	n := 0
	for line := range strings.SplitSeq(string(src), "\n") {
		n++
		last := len(out) - 1
		switch published, ok := strings.CutPrefix(line, "published "); {
		case ok:
			out = append(out, dateArticle{line: n, published: strings.TrimPrefix(published, "-")})
		case line == "" || line[0] == '#':
		case line[0] == '>':
			out[last].want = append(out[last].want, line)
		default:
			out[last].text = append(out[last].text, line)
		}
	}
	return out
}
