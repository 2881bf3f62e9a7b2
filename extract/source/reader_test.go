package source_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
	"github.com/diplograph/diplograph/extract/source/neardup"
)

// places is where the documents and errors of a reading lie, relative to dir, in order.
func places(t *testing.T, dir string, opts source.Options, paths ...string) []string {
	t.Helper()
	r, err := source.Open(paths, opts)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for doc, err := range r.Documents() {
		e := source.NewEntry(doc, err, neardup.Sketcher{})
		line := fmt.Sprintf("%s:%d %s", strings.TrimPrefix(filepath.ToSlash(e.Source.Path), filepath.ToSlash(dir)+"/"), e.Source.Record, e.Status)
		if e.Reason != "" {
			line += " " + string(e.Reason)
		}
		out = append(out, line)
	}
	return out
}

func texts(n int) map[string]string {
	out := map[string]string{}
	for i := range n {
		out[fmt.Sprintf("%c.txt", 'a'+i)] = fmt.Sprintf("第%d条新闻\n外长出席第%d次会议并发言。\n", i, i)
	}
	return out
}

func TestPaths(t *testing.T) {
	content := texts(4)
	content["sub/e.txt"] = "第九条新闻\n外长出席第九次会议并发言。"
	content["sub/.hidden.txt"] = "外长。"
	content[".git/f.txt"] = "外长。"
	content["list.lst"] = "# 注释\n\n%s/c.txt\n%s/s*/*.txt\n"
	dir := files(t, content)
	list := filepath.Join(dir, "list.lst")
	if err := os.WriteFile(list, fmt.Appendf(nil, content["list.lst"], dir, dir), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"file", []string{"b.txt"}, []string{"b.txt:0 read"}},
		{"folder", []string{"."}, []string{"a.txt:0 read", "b.txt:0 read", "c.txt:0 read", "d.txt:0 read", "list.lst:0 skipped other language", "sub/e.txt:0 read"}},
		{"order of the arguments", []string{"b.txt", "a.txt", "b.txt"}, []string{"b.txt:0 read", "a.txt:0 read"}},
		{"glob", []string{"[ab].*"}, []string{"a.txt:0 read", "b.txt:0 read"}},
		{"deep glob", []string{"**/e.txt"}, []string{"sub/e.txt:0 read"}},
		{"list", []string{"@list.lst"}, []string{"c.txt:0 read", "sub/e.txt:0 read"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var paths []string
			for _, p := range tt.paths {
				at, isList := strings.CutPrefix(p, "@")
				p = filepath.Join(dir, at)
				if isList {
					p = "@" + p
				}
				paths = append(paths, p)
			}
			if diff := cmp.Diff(tt.want, places(t, dir, source.Options{}, paths...)); diff != "" {
				t.Errorf("reading %v (-want +got):\n%s", tt.paths, diff)
			}
		})
	}
}

func TestPathErrors(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": "外长。", "list": "missing.txt\n"})
	for _, tt := range []struct {
		path, want string
	}{
		{filepath.Join(dir, "missing.txt"), "no such file"},
		{filepath.Join(dir, "*.pdf"), "no file matches"},
		{"@" + filepath.Join(dir, "list"), "list:1: "},
		{"@" + filepath.Join(dir, "nolist"), "no such file"},
	} {
		if _, err := source.Open([]string{filepath.Join(dir, "a.txt"), tt.path}, source.Options{}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Open(%s)\n got %v\nwant an error with %q", tt.path, err, tt.want)
		}
	}
	for _, opts := range []source.Options{{Zone: "No/Where"}, {Boilerplate: []string{filepath.Join(dir, "a.txt")}}, {Sites: []string{"/missing"}}} {
		if _, err := source.Open(nil, opts); err == nil {
			t.Errorf("Open with %+v gives no error", opts)
		}
	}
}

func TestLinks(t *testing.T) {
	dir := files(t, map[string]string{"one/a.txt": "外长出席会议并发言。", "two/b.txt": "外长主持会议并致辞。"})
	for link, to := range map[string]string{"one/loop": "..", "two/other": filepath.Join(dir, "one"), "two/gone": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	want := []string{"one/a.txt:0 read", "one/loop:0 skipped folder read already", "two/b.txt:0 read", "two/gone:0 failed", "two/other:0 skipped folder read already"}
	if diff := cmp.Diff(want, places(t, dir, source.Options{}, dir)); diff != "" {
		t.Errorf("folder with loops (-want +got):\n%s", diff)
	}
}

func TestStdin(t *testing.T) {
	in := strings.NewReader("外长出席会议并发言。")
	docs, errs := read(t, source.Options{Stdin: in}, "-")
	if len(docs) != 1 || len(errs) != 0 || docs[0].Source.Path != "-" {
		t.Errorf("standard input gives\n%s", show(docs, errs))
	}
}

func TestProgress(t *testing.T) {
	dir := files(t, sameFiles(t))
	r, err := source.Open([]string{dir}, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	size, known := r.Size()
	for range r.Documents() {
		if r.Consumed() > size {
			t.Fatalf("consumed %d of %d bytes", r.Consumed(), size)
		}
	}
	if !known || r.Consumed() != size || size == 0 {
		t.Errorf("consumed %d bytes of %d (known: %v), want all", r.Consumed(), size, known)
	}
}

func TestStop(t *testing.T) {
	dir := files(t, map[string]string{"a.zip": zipped(t, texts(3)), "b.txt": "外长出席会议并发言。"})
	r, err := source.Open([]string{dir}, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for range r.Documents() {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d articles after stopping at the second", n)
	}
}

func TestDuplicates(t *testing.T) {
	long := strings.Repeat("双方就能源、农业、交通等领域合作深入交换意见，同意加强协调。", 4)
	line := func(id, url, title, text string) string {
		return toJSON(t, map[string]string{"id": id, "url": url, "title": title, "published": "2022-01-15", "text": text}) + "\n"
	}
	dir := files(t, map[string]string{"a.jsonl": line("1", "", "甲", "新华社某地1月15日电 "+long) +
		line("2", "", "乙", "某某网1月15日电（记者张三）"+long) +
		line("3", "", "丙", "外长出席会议。") +
		line("", "https://x.test/", "丁", "外长主持会议。") +
		line("", "https://x.test/", "丁", "外长缺席会议。")})
	want := []string{"a.jsonl:1 read", "a.jsonl:2 duplicate duplicate", "a.jsonl:3 read", "a.jsonl:4 read", "a.jsonl:5 read"}
	if diff := cmp.Diff(want, places(t, dir, source.Options{}, dir)); diff != "" {
		t.Errorf("copies (-want +got):\n%s", diff)
	}
	docs, errs := read(t, source.Options{}, dir)
	e := source.NewEntry(nil, errs[0], neardup.Sketcher{})
	if e.Of != "1" || e.ID != "2" || e.TextSHA256 == "" {
		t.Errorf("the copy is %+v, want 2 of 1", e)
	}
	if last := docs[3]; last.ID != "https://x.test/#"+extract.HashText(last.Text)[:8] {
		t.Errorf("the second article under one address has the id %q", last.ID)
	}
	if docs, _ := read(t, source.Options{KeepDuplicates: true}, dir); len(docs) != 5 {
		t.Errorf("with KeepDuplicates %d articles are read, want 5", len(docs))
	}
}

// TestResume interrupts a reading after each article in turn and goes on with the manifest.
func TestResume(t *testing.T) {
	content := texts(2)
	content["c.jsonl"] = `{"text":"外长甲发言。"}` + "\n{broken\n" + `{"text":"外长乙发言。"}` + "\n" + `{"text":"外长甲发言。"}` + "\n"
	content["d.zip"] = zipped(t, map[string]string{"e.json": `[{"text":"外长丙发言。"},{"text":"外长丁发言。"}]`})
	content["f.txt"] = ""
	dir := files(t, content)
	all := places(t, dir, source.Options{}, dir)
	for stop := 1; stop < len(all); stop++ {
		var manifest bytes.Buffer
		first := run(t, dir, &manifest, nil, stop)
		m, err := source.ReadManifest(&manifest)
		if err != nil {
			t.Fatal(err)
		}
		second := run(t, dir, &bytes.Buffer{}, m, -1)
		if diff := cmp.Diff(all, slices.Concat(first, second)); diff != "" {
			t.Errorf("stopped after %d (-uninterrupted +resumed):\n%s", stop, diff)
		}
	}
}

// run reads a folder, writes the manifest, and stops after so many articles.
func run(t *testing.T, dir string, manifest *bytes.Buffer, before *source.Manifest, stop int) (out []string) {
	t.Helper()
	enc := json.NewEncoder(manifest)
	opts := source.Options{Finished: func(path string, records int) {
		if err := enc.Encode(source.FileEntry(path, records)); err != nil {
			t.Error(err)
		}
	}}
	if before != nil {
		opts.Done, opts.Known = before.Done, before.Known
	}
	r, err := source.Open([]string{dir}, opts)
	if err != nil {
		t.Fatal(err)
	}
	for doc, err := range r.Documents() {
		e := source.NewEntry(doc, err, neardup.Sketcher{})
		if err := enc.Encode(e); err != nil {
			t.Error(err)
		}
		line := fmt.Sprintf("%s:%d %s", strings.TrimPrefix(e.Source.Path, dir+"/"), e.Source.Record, e.Status)
		if e.Reason != "" {
			line += " " + string(e.Reason)
		}
		if out = append(out, line); len(out) == stop {
			break
		}
	}
	return out
}
