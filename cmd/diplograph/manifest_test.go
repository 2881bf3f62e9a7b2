package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
