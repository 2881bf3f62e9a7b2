package clean_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/source/clean"
)

func TestLine(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"untouched", "外长Ｋ说：“愿同贵方合作。”", "外长Ｋ说：“愿同贵方合作。”"},
		{"traditional stays", "兩國外長會談", "兩國外長會談"},
		{"indent", "　　两国外长举行会谈。\u00a0", "两国外长举行会谈。"},
		{"inner run", "外长  \t 说", "外长 说"},
		{"full-width space", "张　三", "张　三"},
		{"full-width spaces", "第一句。 　　第二句。", "第一句。　第二句。"},
		{"source wraps between characters", "两国外长\n    举行会谈", "两国外长举行会谈"},
		{"source wraps between words", "the\nminister", "the minister"},
		{"source wraps beside a number", "签署\n3项协议", "签署 3项协议"},
		{"zero width", "外\u200b长\ufeff会\u00ad谈\u200e", "外长会谈"},
		{"zero width in a space", "外长 \u200b 说", "外长 说"},
		{"nul and controls", "外\x00长\x07说", "外长说"},
		{"invalid bytes", "外长\xff说", "外长\ufffd说"},
		{"nothing", " \u3000\u200b\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := clean.Line(tt.in); got != tt.want {
				t.Errorf("Line(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestLines(t *testing.T) {
	in := "\ufeff标题\r\n\r\n　　第一段。\n \n第二段\u2028第三段\x0b"
	want := []string{"标题", "第一段。", "第二段", "第三段"}
	if diff := cmp.Diff(want, clean.Lines(in)); diff != "" {
		t.Errorf("Lines(%q) (-want +got):\n%s", in, diff)
	}
}

func FuzzLine(f *testing.F) {
	f.Add("外长 \u200b\n说\x00\xff")
	f.Add("a\u3000\u2028中\u00ad\n国")
	f.Fuzz(func(t *testing.T, s string) {
		once := clean.Line(s)
		if !utf8.ValidString(once) {
			t.Errorf("Line(%q) is not valid UTF-8: %q", s, once)
		}
		if twice := clean.Line(once); twice != once {
			t.Errorf("Line(%q)\n once %q\ntwice %q", s, once, twice)
		}
	})
}
