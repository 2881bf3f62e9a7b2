package grammar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/standard"
)

// TestWhen reads which date belongs to an event: each row is a step of the rule in when.go. The articles are published on
// 2024-05-06, which no event may silently take.
func TestWhen(t *testing.T) {
	line, err := standard.New(standard.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ about, text, event, date, basis string }{
		{"within the matched words", "塞尔维亚总统武契奇同匈牙利外长西雅尔多5月3日举行会谈。", "meeting", "2024-05-03", "published"},
		{"the nearest to the left", "塞尔维亚总统武契奇5月3日在贝尔格莱德会见匈牙利外长西雅尔多。", "meeting", "2024-05-03", "published"},
		{"the clause before is a date", "2018年3月，塞尔维亚和匈牙利签署能源合作协定。", "agreement", "2018-03", "explicit"},
		{"an earlier clause", "武契奇5月3日抵达布达佩斯，随后会见匈牙利外长西雅尔多。", "meeting", "2024-05-03", "published"},
		{"the article's day", "5月3日，武契奇抵达布达佩斯。武契奇会见了匈牙利外长西雅尔多。", "meeting", "2024-05-03", "carried"},
		{"a diary's day", "武契奇活动\n5月1日\n会见匈牙利外长西雅尔多。\n5月2日\n休息。", "meeting", "2024-05-01", "carried"},
		{"no date at all", "武契奇会见了匈牙利外长西雅尔多。", "meeting", "", ""},
		{"the day of what is only described", "武契奇5月3日说，匈牙利外长将访问塞尔维亚。", "visit", "", ""},
		{"the day of the news, not of the event", "外交部网站5月6日消息，武契奇会见了匈牙利外长西雅尔多。", "meeting", "", ""},
		{"vague words", "武契奇日前会见了匈牙利外长西雅尔多。", "meeting", "", ""},
	} {
		title, _, found := strings.Cut(c.text, "\n")
		if !found {
			title = ""
		}
		rec, err := line.Read(&extract.Document{ID: "test", Title: title, Text: c.text, Published: "2024-05-06"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, ev := range rec.Events {
			if ev.Type == c.event {
				got = append(got, string(ev.Date)+" "+string(ev.DateBasis))
			}
		}
		if diff := cmp.Diff([]string{c.date + " " + c.basis}, got); diff != "" {
			t.Errorf("%s: %s\n-want +got\n%s", c.about, c.text, diff)
		}
	}
}
