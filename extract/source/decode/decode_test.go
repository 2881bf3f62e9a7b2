package decode_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/diplograph/diplograph/extract/source/decode"
)

const (
	simplified  = "外交部发言人表示，两国外长在会谈中就共同关心的问题交换了意见，同意加强合作。"
	traditional = "外交部發言人表示，兩國外長在會談中就共同關心的問題交換了意見，同意加強合作。"
)

// encode writes s in the encoding with a WHATWG label.
func encode(t testing.TB, label, s string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(label)
	if enc == nil {
		t.Fatalf("no encoding %q", label)
	}
	out, err := enc.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatalf("%s: %v", label, err)
	}
	return out
}

func TestText(t *testing.T) {
	for _, tt := range []struct{ name, label, declared, text string }{
		{"utf-8", "utf-8", "", simplified},
		{"utf-8 declared as gb2312", "utf-8", "gb2312", simplified},
		{"gbk", "gbk", "gbk", simplified},
		{"gbk undeclared", "gbk", "", simplified},
		{"gbk declared as utf-8", "gbk", "utf-8", simplified},
		{"gbk declared as big5", "gbk", "big5", simplified},
		{"gbk declared as latin", "gbk", "iso-8859-1", simplified},
		{"gbk with an unknown label", "gbk", "x-nothing", simplified},
		{"gb18030", "gb18030", "", simplified + "𠮷"},
		{"traditional in gbk", "gbk", "", traditional},
		{"big5", "big5", "big5", traditional},
		{"big5 undeclared", "big5", "", traditional},
		{"big5 declared as gbk", "big5", "gbk", traditional},
		{"utf-16le undeclared", "utf-16le", "", "<p>" + simplified + "</p>\n"},
		{"utf-16be undeclared", "utf-16be", "utf-8", "<p>" + simplified + "</p>\n"},
		{"short gbk", "gbk", "", "两国外长会谈"},
		{"short big5", "big5", "", "兩國外長會談"},
		{"shift_jis declared", "shift_jis", "shift_jis", "外務大臣は、両国の関係について述べた。"},
		{"ascii", "utf-8", "gbk", "plain"},
		{"nothing", "utf-8", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := decode.Text(encode(t, tt.label, tt.text), tt.declared); got != tt.text {
				t.Errorf("Text(%s declared %q)\n got %q\nwant %q", tt.label, tt.declared, got, tt.text)
			}
		})
	}
}

func TestTextMarks(t *testing.T) {
	for _, tt := range []struct{ name, mark, label string }{
		{"utf-8", "\xef\xbb\xbf", "utf-8"}, {"little endian", "\xff\xfe", "utf-16le"}, {"big endian", "\xfe\xff", "utf-16be"},
	} {
		in := tt.mark + string(encode(t, tt.label, simplified))
		if got := decode.Text([]byte(in), "gbk"); got != simplified {
			t.Errorf("%s: Text with mark\n got %q\nwant %q", tt.name, got, simplified)
		}
	}
}

func TestTextDamaged(t *testing.T) {
	in := strings.Repeat(simplified, 3) + "\xff" + simplified
	want := strings.Repeat(simplified, 3) + "\ufffd" + simplified
	if got := decode.Text([]byte(in), "gbk"); got != want {
		t.Errorf("Text of damaged UTF-8\n got %q\nwant %q", got, want)
	}
	if got := decode.Text([]byte(simplified+"\x00"), "gbk"); got != simplified+"\x00" {
		t.Errorf("Text of UTF-8 with a NUL\n got %q\nwant %q", got, simplified+"\x00")
	}
	gbk := append(encode(t, "gbk", simplified), 0xff)
	if got := decode.Text(gbk, ""); got != simplified+"\ufffd" {
		t.Errorf("Text of damaged GBK\n got %q\nwant %q", got, simplified+"\ufffd")
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(simplified), "gbk")
	f.Add(encode(f, "big5", traditional), "")
	f.Add([]byte("\xff\xfe\x00"), "utf-16")
	f.Fuzz(func(t *testing.T, b []byte, declared string) {
		if got := decode.Text(b, declared); !utf8.ValidString(got) {
			t.Errorf("Text(%q, %q) is not valid UTF-8: %q", b, declared, got)
		}
	})
}
