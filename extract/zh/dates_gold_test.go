package zh

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// goldDate is a date of the gold set, or one of ours in its form.
type goldDate struct{ Surface, Value string }

// TestGoldDates compares with the gold articles as shared/gold/score.py does: one to one, values equal and one surface
// inside the other. Gold lists a date once an article, so ours are taken once for each surface and value.
func TestGoldDates(t *testing.T) {
	const want = 0.96
	files, _ := filepath.Glob("../../../shared/gold/dev/*.json")
	if len(files) == 0 {
		t.Skip("no gold set at ../shared/gold/dev")
	}
	d := testDates(t)
	var hits, gold, ours, all int
	for _, file := range files {
		g, doc := readGold(t, d, file)
		s := oncePerArticle(doc.Dates)
		missed, spurious := matchDates(g, s)
		hits += len(g) - len(missed)
		gold, ours, all = gold+len(g), ours+len(s), all+len(doc.Dates)
		if len(missed)+len(spurious) > 0 {
			t.Logf("%s (%s): missed %v, spurious %v", filepath.Base(file), doc.Published, missed, spurious)
		}
	}
	f1 := 2 * float64(hits) / float64(gold+ours)
	t.Logf("dates: %d right, %d in gold, %d found (%d with repetitions): F1 %.3f", hits, gold, ours, all, f1)
	if f1 < want {
		t.Errorf("F1 %.3f, want %.2f", f1, want)
	}
}

// readGold reads an article's gold dates and annotates its text.
func readGold(t *testing.T, d *Dates, file string) ([]goldDate, *extract.Document) {
	t.Helper()
	var article struct {
		Published string     `json:"published"`
		Dates     []goldDate `json:"dates"`
	}
	src, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(src, &article)
	}
	if err != nil {
		t.Fatal(err)
	}
	name := strings.TrimSuffix(filepath.Base(file), ".json") + ".txt"
	text, err := os.ReadFile(filepath.Join(filepath.Dir(file), "text", name))
	if err != nil {
		t.Fatal(err)
	}
	head, body, _ := strings.Cut(string(text), "\n\n")
	_, title, _ := strings.Cut(head, "title: ")
	return article.Dates, annotated(t, d, strings.TrimSpace(title), body, article.Published)
}

func oncePerArticle(dates []extract.Date) []goldDate {
	var out []goldDate
	seen := map[goldDate]bool{}
	for _, d := range dates {
		g := goldDate{d.Text, d.Value}
		if !seen[g] {
			out = append(out, g)
		}
		seen[g] = true
	}
	return out
}

// matchDates pairs the lists one to one and gives what is left of each.
func matchDates(gold, ours []goldDate) (missed, spurious []goldDate) {
	used := make([]bool, len(ours))
	for _, g := range gold {
		found := -1
		for i, o := range ours {
			same := g.Value == o.Value && (strings.Contains(g.Surface, o.Surface) || strings.Contains(o.Surface, g.Surface))
			if !used[i] && same && (found < 0 || o.Surface == g.Surface) {
				found = i
			}
		}
		if found < 0 {
			missed = append(missed, g)
			continue
		}
		used[found] = true
	}
	for i, o := range ours {
		if !used[i] {
			spurious = append(spurious, o)
		}
	}
	return missed, spurious
}
