package neardup_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/diplograph/diplograph/extract/source/neardup"
)

// folding knows a few traditional characters; naming knows a few states.
var folding = neardup.Sketcher{Fold: fold, Names: naming}

func fold(r rune) rune {
	if s, ok := map[rune]rune{'國': '国', '會': '会', '見': '见', '華': '华', '電': '电', '雙': '双', '議': '议', '長': '长'}[r]; ok {
		return s
	}
	return r
}

func naming(text string) (out []string) {
	for _, state := range []string{"甲国", "乙国", "丙国", "丁国"} {
		if strings.Contains(text, state) {
			out = append(out, state)
		}
	}
	return out
}

// FuzzSketch holds what the recognition of copies promises of any two texts.
func FuzzSketch(f *testing.F) {
	first, second := strings.Join(story("新华社某地1月15日电 ", "乙国"), "\n"), strings.Join(story("", "丙国"), "\n")
	f.Add("甲国外长会见乙国外长", first, second, 40)
	f.Add("会谈", "外长会谈。\n"+strings.Repeat(first+second, 2), "外长", 7)
	f.Add("", "", "\n\n", 0)
	f.Add("雙方會見", "新華社15日電 會議\xff", "１５ 日", 3)
	f.Fuzz(func(t *testing.T, title, text, other string, at int) {
		a, b := folding.Sketch(title, strings.Split(text, "\n")), folding.Sketch(title, strings.Split(other, "\n"))
		if s := a.Similarity(b); s != b.Similarity(a) || s < 0 || s > 1 || a.Apart(b) != b.Apart(a) {
			t.Errorf("%q and %q: similarity %v and %v, apart %v and %v", text, other, s, b.Similarity(a), a.Apart(b), b.Apart(a))
		}
		if a.Similarity(a) != 1 || a.Apart(a) {
			t.Errorf("%q is not like itself", text)
		}
		alike(t, "with spaces", a, folding.Sketch(" "+title, strings.Split(spaced(text, at), "\n")))
		alike(t, "folded", a, folding.Sketch(strings.Map(fold, title), strings.Split(strings.Map(fold, text), "\n")))
		credited(t, text, a, folding.Sketch("别的标题", append(strings.Split(text, "\n"), "（记者张三 李四）")))
		back := neardup.Sketch{}
		if packed, err := a.MarshalText(); err != nil || back.UnmarshalText(packed) != nil {
			t.Errorf("%q cannot be written and read back: %v", text, err)
		}
		alike(t, "written and read back", a, back)
	})
}

func alike(t *testing.T, how string, a, b neardup.Sketch) {
	t.Helper()
	if a != b {
		t.Errorf("%s it is another text", how)
	}
}

// spaced is a text with a space behind its first characters.
func spaced(text string, at int) string {
	for i := range text {
		if at--; at < 0 {
			return text[:i] + " 　\t" + text[i:]
		}
	}
	return text
}

// credited holds that a line more at the end of a long text makes no other text of it.
func credited(t *testing.T, text string, a, b neardup.Sketch) {
	const long = 600                        // sequences of letters that are not the same
	_, behind, _ := strings.Cut(text, "\n") // of the first line a part may count as a dateline
	letters := []rune(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(fold(r))
		}
		return -1
	}, behind))
	seen := map[string]bool{}
	for i := 0; i+5 <= len(letters); i++ {
		seen[string(letters[i:i+5])] = true
	}
	if s := a.Similarity(b); len(seen) > long && s < 0.7 {
		t.Errorf("a credit at the end leaves a similarity of %.2f", s)
	}
}
