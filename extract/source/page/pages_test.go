package page_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/source/clean"
	"github.com/diplograph/diplograph/extract/source/decode"
	"github.com/diplograph/diplograph/extract/source/page"
)

// TestPages reads pages written after the shapes of large sites. The file .txt beside each holds its headline and text.
// Every page is read twice: with what is known of sites, and with the algorithm alone.
func TestPages(t *testing.T) {
	names, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(names) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	b, err := clean.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, reading := range []struct {
		name   string
		reader *page.Reader
	}{{"sites", reader(t)}, {"algorithm", page.New(&page.Sites{}, b)}} {
		for _, name := range names {
			t.Run(reading.name+"/"+filepath.Base(name), func(t *testing.T) {
				want, err := os.ReadFile(strings.TrimSuffix(name, ".html") + ".txt")
				if err != nil {
					t.Fatal(err)
				}
				p, err := reading.reader.Page(load(t, name), "")
				if err != nil {
					t.Fatal(err)
				}
				got := p.Title + "\n" + strings.Join(b.Body(p.Paragraphs), "\n") + "\n"
				if diff := cmp.Diff(string(want), got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
			})
		}
	}
}

func load(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return decode.Text(b, decode.Declared(b))
}
