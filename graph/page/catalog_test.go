package page

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// meeting makes a record in which China meets with someone.
func meeting(id, partner string, confidence float64, status extract.Status) extract.Record {
	const text = "王毅会见客人。"
	trigger := extract.Quote{Span: extract.Span{Start: 6, End: 12}, Text: "会见"}
	return extract.Record{
		ID: id, Title: "", Text: text, Published: "2024-01-02",
		Entities: []extract.EntityRecord{{ID: "country/" + partner, Kind: extract.Country, Name: partner, Known: true,
			Offices: []string{id}}},
		Agreements: []extract.Agreement{{ID: "agreement/x", Name: "协定", Kind: "agreement", Parties: []string{"country/" + partner}}},
		Events: []extract.Event{{ID: "event/1", Type: "meeting", Status: status, Date: "2024-01", Actors: []string{"country/chn", "country/" + partner},
			Trigger: trigger, Sentence: extract.Span{Start: 0, End: len(text)}, Rule: "meeting.receive", Confidence: confidence}},
		Positions: []extract.Position{{ID: "position/" + partner, Holder: "country/" + partner, Stance: "support",
			Issue: extract.Quote{Span: extract.Span{Start: 12, End: 18}, Text: "客人"}, Trigger: trigger, Rule: "stance", Confidence: 0.5}},
	}
}

func TestReportsOfOneEventAddUp(t *testing.T) {
	c := newCatalog()
	limits := DefaultLimits()
	a, b := meeting("a", "irn", 0.6, extract.Planned), meeting("b", "egy", 0.9, extract.Happened)
	c.add(&a, limits)
	c.add(&b, limits)
	if len(c.events) != 1 {
		t.Fatalf("%d events, want 1", len(c.events))
	}
	const quote = "王毅会见客人。"
	want := &event{
		ID: "event/1", Type: "meeting", Status: "happened", Date: "2024-01", From: "2024-01-01", To: "2024-01-31",
		Actors: []string{"country/chn", "country/irn", "country/egy"},
		reports: reports{Count: 2, best: 0.9, Reports: []report{
			{Article: 0, Trigger: "会见", Quote: quote, Rule: "meeting.receive", Status: "planned", Confidence: 0.6},
			{Article: 1, Trigger: "会见", Quote: quote, Rule: "meeting.receive", Status: "happened", Confidence: 0.9},
		}},
	}
	if diff := cmp.Diff(want, c.events[0], cmp.AllowUnexported(event{}, reports{})); diff != "" {
		t.Errorf("event (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"country/irn", "country/egy"}, c.agreements[0].Parties); diff != "" {
		t.Errorf("parties (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(seen{Count: 2, In: []int{0, 1}}, c.agreements[0].seen); diff != "" {
		t.Errorf("articles of the agreement (-want +got):\n%s", diff)
	}
}

// summaryOf reads the summary from a page, and how many texts it holds.
func summaryOf(t *testing.T, page string) (sum summary, texts int) {
	t.Helper()
	_, rest, _ := strings.Cut(dataOf(t, page), `id="catalog">{"summary":`)
	if err := json.NewDecoder(strings.NewReader(rest)).Decode(&sum); err != nil {
		t.Fatal(err)
	}
	return sum, strings.Count(page, `<script type="application/json" class="article">`)
}

func TestLimits(t *testing.T) {
	recs := []extract.Record{meeting("a", "irn", 0.9, extract.Happened), meeting("b", "egy", 0.9, extract.Happened),
		meeting("c", "rus", 0.9, extract.Happened)}
	full := summary{Title: "diplograph", Records: "articles.jsonl", Articles: tally{3, 0}, Texts: tally{3, 0}, Entities: tally{3, 0}, Agreements: tally{1, 0},
		Events: tally{3, 0}, Positions: tally{3, 0}}
	tests := []struct {
		name  string
		limit func(*Limits)
		want  func(*summary)
	}{
		{"none reached", func(*Limits) {}, func(*summary) {}},
		{"texts", func(l *Limits) { l.Texts = 1 }, func(s *summary) { s.Texts = tally{1, 2} }},
		{"bytes of text", func(l *Limits) { l.TextBytes = 2*len(recs[0].Text) + 1 }, func(s *summary) { s.Texts = tally{2, 1} }},
		{"articles", func(l *Limits) { l.Articles = 2 }, func(s *summary) { s.Articles, s.Texts = tally{2, 1}, tally{2, 0} }},
		{"entities", func(l *Limits) { l.Entities = 2 }, func(s *summary) { s.Entities = tally{2, 1} }},
		{"positions", func(l *Limits) { l.Positions = 0 }, func(s *summary) { s.Positions = tally{0, 3} }},
		{"events", func(l *Limits) { l.Events = 0 }, func(s *summary) { s.Events = tally{0, 3} }},
		{"agreements", func(l *Limits) { l.Agreements = 0 }, func(s *summary) { s.Agreements = tally{0, 3} }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, texts := summaryOf(t, write(t, recs, func(w *Writer) { test.limit(&w.Limits) }))
			want := full
			test.want(&want)
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(summary{})); diff != "" {
				t.Errorf("summary (-want +got):\n%s", diff)
			}
			if texts != want.Texts.Held {
				t.Errorf("%d texts in the page, want %d", texts, want.Texts.Held)
			}
		})
	}
}

// TestALongTextEndsTheTexts holds that what is shown are the first articles, also where a later one would still fit.
func TestALongTextEndsTheTexts(t *testing.T) {
	long := meeting("b", "egy", 0.9, extract.Happened)
	long.Text += strings.Repeat("长", 100)
	recs := []extract.Record{meeting("a", "irn", 0.9, extract.Happened), long, meeting("c", "rus", 0.9, extract.Happened)}
	got, _ := summaryOf(t, write(t, recs, func(w *Writer) { w.Limits.TextBytes = 100 }))
	if want := (tally{1, 2}); got.Texts != want {
		t.Errorf("texts are %+v, want %+v", got.Texts, want)
	}
}

func TestQuote(t *testing.T) {
	const text = "第一句。会谈在苏州举行，双方交换了意见。"
	sentence := find(t, text, "会谈在苏州举行，双方交换了意见。")
	tests := []struct {
		name    string
		trigger extract.Span
		limit   int
		want    string
	}{
		{"short enough", find(t, text, "举行"), 16, "会谈在苏州举行，双方交换了意见。"},
		{"from the beginning", find(t, text, "会谈"), 6, "会谈在苏州举…"},
		{"around the trigger", find(t, text, "双方"), 6, "…举行，双方交…"},
		{"up to the end", find(t, text, "意见"), 6, "…交换了意见。"},
		{"trigger outside", find(t, text, "第一句"), 6, "会谈在苏州举…"},
	}
	for _, test := range tests {
		if got := quote(text, sentence, test.trigger, test.limit); got != test.want {
			t.Errorf("%s: quote of %d characters around %v is %q, want %q", test.name, test.limit, test.trigger, got, test.want)
		}
	}
	if got := quote(text, extract.Span{Start: 1, End: 5}, extract.Span{}, 6); got != "" {
		t.Errorf("a sentence that is no span gives %q, want nothing", got)
	}
}
