package source_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/source"
	"github.com/diplograph/diplograph/extract/source/neardup"
)

// shared is a folder that lies beside the project; a test that needs it is skipped where it is absent.
func shared(t *testing.T, path string) string {
	t.Helper()
	path = filepath.Join("../../../shared", path)
	if _, err := os.Stat(path); err != nil {
		t.Skip("not here: ", err)
	}
	return path
}

// TestCorpus reads everything there is; nothing may fail and almost nothing be skipped.
func TestCorpus(t *testing.T) {
	paths, least := []string{shared(t, "corpus")}, 9700
	if raced {
		paths, least = []string{shared(t, "corpus/days"), shared(t, "corpus/mfa"), shared(t, "corpus/posts")}, 500
	}
	r, err := source.Open(paths, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	counts := map[source.Status]int{}
	for doc, err := range r.Documents() {
		e := source.NewEntry(doc, err, neardup.Sketcher{})
		counts[e.Status]++
		if e.Status == source.StatusFailed {
			t.Error(err)
		}
		if e.Status == source.StatusRead {
			checkDocument(t, doc)
		}
		if e.Status == source.StatusRead && (doc.Published == "" || doc.Title == "") {
			t.Errorf("%v has the title %q and the day %q", doc.Source, doc.Title, doc.Published)
		}
	}
	if counts[source.StatusRead] < least || counts[source.StatusSkipped] > 5 {
		t.Errorf("read %v", counts)
	}
}

// TestGoldTexts reads the annotated texts: the header is taken apart, and the text stays as it is.
func TestGoldTexts(t *testing.T) {
	dir := shared(t, "gold/dev/text")
	docs, errs := read(t, source.Options{KeepDuplicates: true}, dir)
	if len(errs) > 0 {
		t.Errorf("errors: %v", errs)
	}
	for _, doc := range docs {
		raw, err := os.ReadFile(doc.Source.Path)
		if err != nil {
			t.Fatal(err)
		}
		got := "id: " + doc.ID + "\npublished: " + doc.Published + "\ntitle: " + doc.Title + "\n\n" + strings.TrimPrefix(doc.Text, doc.Title+"\n")
		want := strings.TrimSpace(strings.Join(strings.FieldsFunc(strings.Replace(string(raw), "\n\n", "\n\x00\n", 1), func(r rune) bool { return r == '\n' }), "\n"))
		want = strings.Replace(want, "\n\x00\n", "\n\n", 1)
		if at := strings.LastIndex(want, "\n(视频编辑"); at > 0 {
			want = want[:at]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", doc.Source.Path, diff)
		}
	}
}

// TestPostIsGold reads an article as a feed dump holds it and as the annotators had it: the words are the same.
func TestPostIsGold(t *testing.T) {
	posts, gold := shared(t, "corpus/posts"), shared(t, "gold/dev/text/hexo_2022-01-15-6.txt")
	r, err := source.Open([]string{gold, posts}, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, err := range r.Documents() {
		var skip *source.Skip
		if errors.As(err, &skip) && skip.Of == "hexo/2022-01-15-6" {
			found = true
			if diff := cmp.Diff("2022-01-15", skip.Document.Published); diff != "" || skip.Detail != "similarity 1.00" {
				t.Errorf("the post is %s of the annotated text, published %s", skip.Detail, skip.Document.Published)
			}
		}
	}
	if !found {
		t.Error("no post is recognised as the annotated text")
	}
}
