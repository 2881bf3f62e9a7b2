package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// TestProgress looks at what a terminal gets: articles, bytes, rate, and the time left where the size is known.
func TestProgress(t *testing.T) {
	for _, c := range []struct {
		name      string
		size      int64
		want, not string
	}{
		{"known size", 4000, "30 articles", ""},
		{"unknown size", -1, "30 articles", "%"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			p := &progress{bar: newBar(&out, c.size), out: &out}
			for i := range 4 {
				time.Sleep(120 * time.Millisecond) // the bar is drawn ten times a second at most
				p.step(int64(i)*1000, i*10)
			}
			got := out.String()
			for _, part := range []string{c.want, "kB", "/s"} {
				if !strings.Contains(got, part) {
					t.Errorf("the bar shows %q, which has no %q", got, part)
				}
			}
			if c.not != "" && strings.Contains(got, c.not) {
				t.Errorf("the bar shows %q, which has a %q", got, c.not)
			}
			p.say("skipped")
			if !strings.HasSuffix(out.String(), "skipped\n") {
				t.Errorf("after a message the terminal has %q", out.String())
			}
		})
	}
}
