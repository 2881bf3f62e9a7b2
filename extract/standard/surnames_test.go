package standard

import (
	"testing"

	"github.com/diplograph/diplograph/extract"
)

func TestSurnames(t *testing.T) {
	for _, tc := range []struct{ published, text, want string }{
		{"1998-01-14", "江主席4日会见来宾。", "person/jiang-zemin"},
		{"1998-01-14", "日本首相桥本龙太郎4日抵达。桥本首相在机场发表讲话。", "person/ryutaro-hashimoto"},
		{"1998-01-14", "韩国外长柳石夏4日抵达。柳外长在机场发表讲话。", "person/kor.柳石夏"},
		{"1998-01-14", "这家基金总裁4日发表讲话。", ""},
		{"2024-05-06", "江主席4日会见来宾。", ""},
	} {
		doc := &extract.Document{ID: "surnames", Published: tc.published, Text: tc.text}
		if _, err := line(t).Read(doc); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, m := range doc.Mentions {
			if m.Kind == extract.Person && m.Form == extract.ShortForm {
				got = m.Entity
			}
		}
		if got != tc.want {
			t.Errorf("%s %s: short name of %q, want %q", tc.published, tc.text, got, tc.want)
		}
	}
}
