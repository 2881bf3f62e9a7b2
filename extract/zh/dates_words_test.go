package zh

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// TestDateWordsRefused holds the loader to saying what is wrong, where.
func TestDateWordsRefused(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"unknown list", "datewords:\n  relativ: []\n", `words.yaml:2: unknown field "relativ"`},
		{"unknown key", "datewords:\n  relative:\n    - {words: [今天], unit: day, bye: 0}\n", `words.yaml:3: unknown field "bye"`},
		{"no yaml", "datewords: [\n", "words.yaml:1: "},
		{"unknown unit", "datewords:\n  relative:\n    - {words: [今天], unit: days, by: 0}\n", `words.yaml:3: unknown unit "days"`},
		{"unknown origin", "datewords:\n  relative:\n    - {words: [今天], unit: day, from: yesterday}\n", `words.yaml:3: from "yesterday": want story or nothing`},
		{"no words", "datewords:\n  months:\n    - {month: 1}\n", "words.yaml:3: entry without words"},
		{"twice", "datewords:\n  months:\n    - {words: [元月], month: 1}\n    - {words: [元月], month: 2}\n", `words.yaml:4: word "元月"`},
		{"month", "datewords:\n  months:\n    - {words: [元月], month: 13}\n", "words.yaml:3: month 13 is not between 1 and 12"},
		{"season", "datewords:\n  seasons:\n    - {words: [春天], season: 1}\n", "words.yaml:3: season 1 is not between 21 and 24"},
		{"feast", "datewords:\n  festivals:\n    - {words: [春节], month: 0, day: 1}\n", "words.yaml:3: month 0 is not between 1 and 12"},
		{"anchor", "datewords:\n  anchors:\n    - {words: [二战], value: 1939-1945}\n", `words.yaml:3: EDTF date "1939-1945"`},
		{"guard twice", "datewords:\n  guards:\n    - {shape: 日}\n    - {shape: 日}\n", `words.yaml:4: shape "日" has two guards`},
		{"guard of nothing", "datewords:\n  guards:\n    - {shape: 日子}\n", `words.yaml:3: shape "日子" is no sign, kind, relative or vague word`},
	} {
		if err := loadDateWords(c.src); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
	}
}

func loadDateWords(src string) error {
	words, err := ParseDateWords("words.yaml", []byte(src))
	if err != nil {
		return err
	}
	_, err = compileDateWords(words, strings.ToLower)
	return err
}

// TestNoDateInNames holds dates out of the names of organisations, topics and agreements, and leaves them beside others.
func TestNoDateInNames(t *testing.T) {
	d := testDates(t)
	text := "2022年改革委员会14日同24日日本代表团会谈。"
	name := extract.Span{Start: 0, End: len("2022年改革委员会")}
	at := strings.Index(text, "日日本") + len("日")
	japan := extract.Span{Start: at, End: at + len("日")} // a short name of a country hides no date
	for _, c := range []struct {
		kind extract.Kind
		want string
	}{
		{extract.Organization, "[14日=2022-01-14 24日=2022-01-24]"},
		{extract.Topic, "[14日=2022-01-14 24日=2022-01-24]"},
		{extract.Treaty, "[14日=2022-01-14 24日=2022-01-24]"},
		{extract.Place, "[2022年=2022 14日=2022-01-14 24日=2022-01-24]"},
	} {
		doc := &extract.Document{Text: text, Published: "2022-01-26", Mentions: []extract.Mention{
			{Span: name, Kind: c.kind}, {Span: japan, Kind: extract.Country, Form: extract.ShortForm}}}
		if err := (Sentences{Fold: d.fold}).Annotate(doc); err != nil {
			t.Fatal(err)
		}
		if err := d.Annotate(doc); err != nil {
			t.Fatal(err)
		}
		if got := written(doc.Dates); got != c.want {
			t.Errorf("%s: got %s, want %s", c.kind, got, c.want)
		}
	}
}
