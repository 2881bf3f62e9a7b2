package page

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// find is the span of the first place of words in text.
func find(t testing.TB, text, words string) extract.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in %q", words, text)
	}
	return extract.Span{Start: i, End: i + len(words)}
}

func TestCut(t *testing.T) {
	tests := []struct {
		name, text string
		marks      []string
		want       string
	}{
		{"nothing found", "今天有雨。", nil, `[["今天有雨。"]]`},
		{"empty text", "", nil, `[[]]`},
		{"one name", "王毅表示", []string{"王毅"}, `[[["王毅",0],"表示"]]`},
		{"all of it", "王毅", []string{"王毅"}, `[[["王毅",0]]]`},
		{"neighbours", "中伊", []string{"中", "伊"}, `[[["中",0],["伊",1]]]`},
		{"a name within a name", "《联合国宪章》", []string{"联合国", "《联合国宪章》"}, `[[["《",1],["联合国",1,0],["宪章》",1]]]`},
		{"two that overlap", "对伊朗制裁", []string{"伊朗制裁", "对伊朗"}, `[[["对",1],["伊朗",1,0],["制裁",0]]]`},
		{"the same words twice", "签署", []string{"签署", "签署"}, `[[["签署",0,1]]]`},
		{"lines", "标题\n\n王毅说", []string{"王毅"}, `[["标题"],[],[["王毅",0],"说"]]`},
		{"over the end of a line", "甲乙\n丙丁", []string{"乙\n丙"}, `[["甲",["乙",0]],[["丙",0],"丁"]]`},
		{"beyond the basic plane", "𠮷田😀会见👩‍👩‍👧外长", []string{"𠮷田😀", "会见", "外长"}, `[[["𠮷田😀",0],["会见",1],"👩‍👩‍👧",["外长",2]]]`},
		{"markup", "甲</script>乙", []string{"乙"}, `[["甲\u003c/script\u003e",["乙",0]]]`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ms := newMarker(&extract.Record{Text: test.text})
			for _, words := range test.marks {
				ms.put(find(t, test.text, words), mark{Kind: "person"})
			}
			got, err := json.Marshal(cut(test.text, ms.list))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, string(got)); diff != "" {
				t.Errorf("cut(%q, %q) (-want +got):\n%s", test.text, test.marks, diff)
			}
		})
	}
}

func TestPutRefusesWhatIsNoSpan(t *testing.T) {
	const text = "王毅𠮷"
	for _, s := range []extract.Span{{Start: -1, End: 3}, {Start: 0, End: 0}, {Start: 6, End: 3}, {Start: 0, End: 11}, {Start: 1, End: 3}, {Start: 0, End: 2}, {Start: 6, End: 8}} {
		ms := newMarker(&extract.Record{Text: text})
		if n := ms.put(s, mark{}); n != -1 || len(ms.list) != 0 {
			t.Errorf("put(%v) in %q gives mark %d, want none", s, text, n)
		}
	}
	ms := newMarker(&extract.Record{Text: text})
	if n := ms.put(extract.Span{Start: 6, End: 10}, mark{}); n != 0 {
		t.Errorf("put of the last character of %q gives %d, want mark 0", text, n)
	}
}

// FuzzCut holds that the pieces are the text, and that each mark covers its own words and no others.
func FuzzCut(f *testing.F) {
	f.Add("王毅会见\n𠮷田😀外相", 0, 6, 3, 20)
	f.Add("a\n\nb", 0, 4, 1, 3)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		ms := newMarker(&extract.Record{Text: text})
		ms.put(extract.Span{Start: a, End: b}, mark{})
		ms.put(extract.Span{Start: c, End: d}, mark{})
		covered := make([]string, len(ms.list))
		lines := make([]string, 0)
		for _, line := range cut(text, ms.list) {
			whole := ""
			for _, p := range line {
				whole += p.Text
				for _, n := range p.Marks {
					covered[n] += p.Text
				}
			}
			lines = append(lines, whole)
		}
		if got := strings.Join(lines, "\n"); got != text {
			t.Errorf("pieces of %q join to %q", text, got)
		}
		for n, m := range ms.list {
			if want := strings.ReplaceAll(m.span().Of(text), "\n", ""); covered[n] != want {
				t.Errorf("mark %v of %q covers %q, want %q", m.At, text, covered[n], want)
			}
		}
	})
}
