package zh_test

import (
	"slices"
	"testing"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/standard"
)

// TestSpeakerAgain reads whom the pronouns of somebody who speaks stand for, where others were named after him.
func TestSpeakerAgain(t *testing.T) {
	line, err := standard.New(standard.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"匈牙利外长西雅尔多转达了匈牙利总理欧尔班的问候。他说，两国友谊深厚。":           "ref.person",
		"匈牙利外长西雅尔多表示，埃及总统塞西作出了贡献。他指出，两国友谊深厚。":          "ref.person",
		"匈牙利外长西雅尔多3日在同埃及外长舒克里会谈时说，总统塞西功不可没。我期待再次来访。":   "ref.self",
		"匈牙利外长西雅尔多转达了匈牙利总理欧尔班的问候。他说，埃及总统塞西作出了贡献。我愿再来。": "ref.self",
		"匈牙利外长西雅尔多表示，埃及总统塞西作出了贡献。\n两国友谊深厚。我愿再来。":       "ref.self",
	} {
		doc := &extract.Document{ID: "test", Text: text, Published: "2024-05-06"}
		if _, err := line.Read(doc); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, r := range doc.References {
			if r.By == want {
				found = true
				if !slices.Equal(r.Refers, []string{"person/peter-szijjarto"}) {
					t.Errorf("%s: %q is %v, want who speaks", text, r.Of(doc.Text), r.Refers)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s", text, want)
		}
	}
}
