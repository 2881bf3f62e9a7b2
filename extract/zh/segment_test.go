package zh

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCut(t *testing.T) {
	s, err := NewSegmenter([]Word{{Text: "王毅", Freq: 2000, Name: true}, {Text: "中方", Freq: 2000, Name: true}, {Text: "阿卜杜拉希扬", Freq: 500, Name: true},
		{Text: "会谈"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ in, want string }{
		{"王毅同阿卜杜拉希扬举行会谈", "王毅|同|阿卜杜拉希扬|举行|会谈"},
		{"集中方面", "集中|方面"},
		{"中方面临挑战", "中方|面临|挑战"},
		{"", ""},
	} {
		if diff := cmp.Diff(c.want, strings.Join(s.Cut(c.in), "|")); diff != "" {
			t.Errorf("cut %q: -want +got\n%s", c.in, diff)
		}
	}
	if got := s.Tag("举行"); got != "v" {
		t.Errorf("tag of 举行: got %q, want v", got)
	}
}

func BenchmarkNewSegmenter(b *testing.B) {
	for b.Loop() {
		if _, err := NewSegmenter(nil); err != nil {
			b.Fatal(err)
		}
	}
}
