package page

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

var update = flag.Bool("update", false, "write golden files")

// readRecords reads a file of records as extract writes them.
func readRecords(t testing.TB, path string) []extract.Record {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var recs []extract.Record
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var rec extract.Record
		if err := json.Unmarshal(lines.Bytes(), &rec); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		recs = append(recs, rec)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return recs
}

// write makes a page of records; set changes the writer before the first record.
func write(t testing.TB, recs []extract.Record, set func(*Writer)) string {
	t.Helper()
	var out bytes.Buffer
	w := NewWriter(&out)
	if set != nil {
		set(w)
	}
	for _, rec := range recs {
		if err := w.Add(rec); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// dataOf is the part of a page that comes from records: its data blocks, one a line.
func dataOf(t testing.TB, page string) string {
	t.Helper()
	_, data, ok := strings.Cut(page, `aria-live="polite"></p>`+"\n")
	data, _, found := strings.Cut(data, "<script>/* d3")
	if !ok || !found {
		t.Fatal("the page's parts are not where they should be")
	}
	return data
}

func TestDataIsGolden(t *testing.T) {
	for _, name := range []string{"records", "hostile"} {
		t.Run(name, func(t *testing.T) {
			got := dataOf(t, write(t, readRecords(t, "testdata/"+name+".jsonl"), nil))
			golden := "testdata/" + name + ".blocks.golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s.jsonl: data blocks (-want +got):\n%s", name, diff)
			}
		})
	}
}

func TestSameRecordsSameBytes(t *testing.T) {
	recs := readRecords(t, "testdata/records.jsonl")
	first, second := write(t, recs, nil), write(t, recs, nil)
	if first != second {
		t.Error("two pages of the same records differ")
	}
}

func TestPageWithoutArticles(t *testing.T) {
	got := dataOf(t, write(t, nil, nil))
	want := `<script type="application/json" id="catalog">{"summary":{"title":"diplograph","records":"articles.jsonl","articles":{"held":0,"left":0},` +
		`"texts":{"held":0,"left":0},"entities":{"held":0,"left":0},"agreements":{"held":0,"left":0},"events":{"held":0,"left":0},` +
		`"positions":{"held":0,"left":0}},"articles":[],"entities":[],"agreements":[],"events":[],"positions":[]}</script>` + "\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("no records (-want +got):\n%s", diff)
	}
}

var errFull = errors.New("disk full")

// fullDisk takes some bytes and then no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.room < len(p) {
		return 0, errFull
	}
	d.room -= len(p)
	return len(p), nil
}

func TestWriteErrorsReachTheCaller(t *testing.T) {
	recs := readRecords(t, "testdata/records.jsonl")
	whole := len(write(t, recs, nil))
	for _, room := range []int{0, 20_000, 60_000, whole - 1} {
		w := NewWriter(&fullDisk{room})
		for _, rec := range recs {
			_ = w.Add(rec) // the buffer may hide an early error; Close must not
		}
		if err := w.Close(); !errors.Is(err, errFull) {
			t.Errorf("room for %d of %d bytes: Close gives %v, want %v", room, whole, err, errFull)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	recs := readRecords(b, "testdata/records.jsonl")
	for b.Loop() {
		write(b, recs, nil)
	}
}
