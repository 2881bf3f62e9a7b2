package source_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"github.com/diplograph/diplograph/extract/source"
)

// small are limits for tests; the behaviour is that of the defaults, at less expense.
var small = source.Limits{Article: 1 << 20, Floor: 4 << 20, Ratio: 100, Members: 20, Depth: 2, Spool: 16 << 20}

// endless repeats a text for ever.
type endless struct {
	text string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		c := copy(p[n:], e.text[e.at:])
		n, e.at = n+c, (e.at+c)%len(e.text)
	}
	return n, nil
}

const (
	good  = `{"text":"外长出席会议并发言。"}` + "\n"
	large = 64 << 20 // bytes: many times the limits above
)

// expanding is n bytes of a repeated text, compressed.
func expanding(t testing.TB, text string, n int) string {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(w, io.LimitReader(&endless{text: text}, int64(n))); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// overlapping is a ZIP archive whose members are all the same bytes of it.
func overlapping(t testing.TB, members int) string {
	t.Helper()
	text := "外长出席会议。" + strings.Repeat(" ", 600_000)
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, 9)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range members {
		f, err := z.CreateRaw(&zip.FileHeader{Name: fmt.Sprintf("%d.txt", i), Method: zip.Deflate, CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(len(text))})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(packed.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sparse is a tar archive with a member that claims a terabyte of zeros.
func sparse(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	if err := w.WriteHeader(&tar.Header{Name: "a.txt", Size: 1 << 40, Mode: 0o644}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte("外长出席会议。\n")); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// cutOffWARC is an archive of two good records and a third whose compressed form ends too early.
func cutOffWARC(t testing.TB) string {
	t.Helper()
	page := sameWARC("text/html", samePage("utf-8"))
	last := gzipped(t, strings.ReplaceAll(page, "北京", "广州")+strings.Repeat("会", 99))
	return gzipped(t, page) + gzipped(t, strings.ReplaceAll(page, "北京", "上海")) + last[:len(last)-60]
}

func TestHostile(t *testing.T) {
	deep := 100_000
	for _, tt := range []struct{ name, file, content, want string }{
		{"bomb", "a.jsonl.zst", expanding(t, "{}"+strings.Repeat("\n", 10_000), large), "fail a.jsonl.zst: decompression bomb: more than 100 times larger than compressed\n"},
		{"bomb of text", "a.txt.zst", expanding(t, "外长出席会议。", large), "fail a.txt.zst: larger than the limit for one article (1048576 bytes)\n"},
		{"bomb in a bomb", "a.txt.gz", gzipped(t, expanding(t, "外长出席会议。", large)), "fail a.txt.gz: larger than the limit for one article (1048576 bytes)\n"},
		{"bomb in an archive", "a.zip", zipped(t, map[string]string{"a.jsonl": "{}" + strings.Repeat("\n", 6<<20)}), "decompression bomb"},
		{"archive of the same bytes", "a.zip", overlapping(t, 19), "decompression bomb"},
		{"too many members", "a.zip", zipped(t, texts(26)), "fail a.zip: more than 20 members\n"},
		{"sparse member", "a.tar", sparse(t), "unexpected EOF"},
		{"names that lead out", "a.zip", zipped(t, map[string]string{"../../etc/a.txt": "外长发言。"}), "fail a.txt: the name leads out of the archive\n"},
		{"absolute name", "a.tar", tarred(t, map[string]string{"/etc/a.txt": "外长发言。"}), "fail a.txt: the name leads out of the archive\n"},
		{"archives in archives", "a.zip", zipped(t, map[string]string{"b.zip": zipped(t, map[string]string{"c.zip": zipped(t, map[string]string{"d.txt": "外长发言。"})})}), "fail d.txt: archives within archives, more than 2 deep\n"},
		{"long line", "a.jsonl", good + strings.Repeat("外", 1<<20) + "\n" + good[:len(good)-5] + "甲\"}\n", "a.jsonl:2: larger than the limit for one article (1048576 bytes)"},
		{"long line of text", "a.txt", strings.Repeat("外", 1<<20), "fail a.txt: larger than the limit for one article (1048576 bytes)\n"},
		{"deep HTML", "a.html", strings.Repeat("<div>", deep) + "外长", "fail a.html: html: open stack of elements exceeds 512 nodes\n"},
		{"deep JSON", "a.json", strings.Repeat(`{"a":`, deep) + "1" + strings.Repeat("}", deep), "fail a.json: json: nested too deep\n"},
		{"deep list", "a.json", "[{}," + strings.Repeat("[", deep) + strings.Repeat("]", deep) + "]", "fail a.json: json: nested too deep\n"},
		{"deep XML", "a.rss", `<rss version="2.0"><channel>` + strings.Repeat("<a>", deep), "fail a.rss: rss: "},
		{"deep quotes", "a.md", "---\ntitle: 外长\n---\n" + strings.Repeat(">", 5000) + "外长出席会议。", "fail a.md: markdown: lists or quotes nested more than 100 deep\n"},
		{"deep lists", "a.md", "---\ntitle: 外长\n---\n" + strings.Repeat("- ", 5000) + "外长出席会议。", "fail a.md: markdown: lists or quotes nested more than 100 deep\n"},
		{"deep front matter", "a.md", "---\ntitle: " + strings.Repeat("[", 30_000) + "\n---\n外长出席会议。", "a.md markdown"},
		{"deep front matter of lists", "a.md", "---\ntitle:\n" + strings.Repeat("- ", 30_000) + "\n---\n外长出席会议。", "a.md markdown"},
		{"brackets in Markdown", "a.md", "---\ntitle: 外长\n---\n外长出席会议。" + strings.Repeat("[外](", 5_000), "a.md markdown"},
		{"aliases in front matter", "a.md", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n---\n外长出席会议。", "a.md markdown"},
		{"open quote", "a.csv", "title,text\n\"外长," + strings.Repeat("外长\n", 1<<19), "fail a.csv: larger than the limit for one article (1048576 bytes)\n"},
		{"archive of the web without an end", "a.warc", "WARC/1.0\r\n" + strings.Repeat("x", 2<<20), "fail a.warc:1: warc: a record without a length\n"},
		{"record longer than the file", "a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "fail a.warc:1: "},
		{"record with a negative length", "a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "a.warc"},
		{"broken record between good ones", "a.warc", sameWARC("text/html", samePage("utf-8")) + "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\njunk\r\n\r\n" + strings.ReplaceAll(sameWARC("text/html", samePage("utf-8")), "北京", "上海"), "中外代表在上海交流"},
		{"junk called Parquet", "a.parquet", "PAR1" + strings.Repeat("\xff\x00", 5000) + "PAR1", "fail a.parquet: parquet: "},
		{"cut off", "a.jsonl.gz", gzipped(t, strings.Repeat(good, 2))[:40], "unexpected EOF"},
		{"cut off archive of the web", "a.warc.gz", cutOffWARC(t), "fail a.warc.gz: warc: after 2 records: unexpected EOF\n"},
		{"cut off archive", "a.zip", zipped(t, texts(2))[:100], "fail a.zip: zip: not a valid zip file\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := files(t, map[string]string{tt.file: tt.content})
			before := memory()
			got := show(read(t, source.Options{Limits: small}, filepath.Join(dir, tt.file)))
			if !strings.Contains(got, tt.want) {
				t.Errorf("got\n%.600s\nwant\n%s", got, tt.want)
			}
			if grown := memory() - before; grown > 200<<20 {
				t.Errorf("took %d MiB of memory", grown>>20)
			}
		})
	}
}

// memory is how many bytes the process has taken from the system; it never shrinks.
func memory() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}

// TestLargeLists reads lists that are larger than one article may be, but whose members are not.
func TestLargeLists(t *testing.T) {
	var list strings.Builder
	const n = 200
	for i := range n {
		fmt.Fprintf(&list, `{"id":"%d","text":"第%d次会议：%s"},`, i, i, strings.Repeat("外长出席会议并发言。", 15))
	}
	members := strings.TrimSuffix(list.String(), ",")
	for name, content := range map[string]string{
		"list":   "[" + members + "]",
		"object": `{"total":3000,"tags":["外交","会议"],"data":{"list":[` + members + `],"page":1}}`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := files(t, map[string]string{"a.json": content})
			docs, errs := read(t, source.Options{Limits: source.Limits{Article: 16 << 10}, KeepDuplicates: true}, dir)
			if len(docs) != n || len(errs) != 0 || docs[n-1].Source.Record != n {
				t.Errorf("%d bytes give %d articles and the errors %.300v, want %d articles", len(content), len(docs), errs, n)
			}
		})
	}
}

func TestEndlessStreams(t *testing.T) {
	for _, tt := range []struct{ name, first, text, want string }{
		{"zeros", "", "\x00", "skip -:0 not an article\n"},
		{"text", "", "外长出席会议并发言。\n", "fail -: larger than the limit for one article (1048576 bytes)\n"},
		{"a line of JSON", `{"text":"`, "外长", "fail -: json: larger than the limit for one article (1048576 bytes)\n"},
		{"a list", `[{"text":["`, `外长","`, "fail -: json: larger than the limit for one article (1048576 bytes)\n"},
		{"lists in lists", `{"a":[`, `[`, "fail -: json: invalid character '[' exceeded max depth\n"},
		{"a page", "", "<p>外长出席会议并发言。", "fail -: larger than the limit for one article (1048576 bytes)\n"},
		{"a feed", "<rss>", "<item>", "fail -: larger than the limit for one article (1048576 bytes)\n"},
		{"a table", "title,text\n", "外长", "fail -: larger than the limit for one article (1048576 bytes)\n"},
		{"front matter", "---\n", "title: 外长\n", "fail -: larger than the limit for one article (1048576 bytes)\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := io.MultiReader(strings.NewReader(tt.first), &endless{text: tt.text})
			got := show(read(t, source.Options{Limits: small, Stdin: in}, "-"))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("an endless stream of %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
