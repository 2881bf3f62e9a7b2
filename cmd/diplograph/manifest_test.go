package main

import (
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
)

func TestKeepLines(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"whole", "a\nb\n", "a\nb\n"},
		{"cut line", "a\nb\nc", "a\nb\n"},
		{"refused line and what follows it", "a\nx\nb\n", "a\n"},
		{"nothing whole", "abc", ""},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "lines")
			if err := os.WriteFile(name, []byte(c.in), 0o600); err != nil {
				t.Fatal(err)
			}
			f, err := os.OpenFile(name, os.O_RDWR, 0)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if err := keepLines(f, func(line []byte) bool { return !strings.HasPrefix(string(line), "x") }); err != nil {
				t.Fatal(err)
			}
			if got, err := os.ReadFile(name); err != nil || string(got) != c.want {
				t.Errorf("left %q, %v, want %q", got, err, c.want)
			}
		})
	}
}

// TestFileIsDoneLast has the reader end two files before anything of them was dealt with, as it does when articles are
// read side by side. A report that is written in between must not call them done.
func TestFileIsDoneLast(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "report"))
	if err != nil {
		t.Fatal(err)
	}
	m, o := &manifest{file: f}, source.Options{}
	m.options(&o)
	docs := []*extract.Document{{ID: "1", Source: extract.Source{Path: "a", Record: 1}}, {ID: "2", Source: extract.Source{Path: "a", Record: 2}}, {ID: "3", Source: extract.Source{Path: "b", Record: 1}}}
	next, stop := iter.Pull2(m.counted(func(yield func(*extract.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}))
	defer stop()
	written := func() string {
		if err := m.flush(); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for line := range strings.Lines(string(b)) {
			kind := "article"
			if strings.Contains(line, `"status":"file"`) {
				kind = "file"
			}
			out = append(out, kind)
		}
		return strings.Join(out, " ")
	}
	next()
	next()
	o.Finished("a", 2)
	next()
	o.Finished("b", 1)
	for i, want := range []string{"article", "article article file", "article article file article file"} {
		m.add(docs[i], nil)
		if got := written(); got != want {
			t.Errorf("after %d articles the report is %q, want %q", i+1, got, want)
		}
	}
}
