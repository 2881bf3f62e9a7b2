package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

func TestByContent(t *testing.T) {
	base := extract.Event{ID: "event/1", Type: "meeting", Date: "2024-05-01", Actors: []string{"country/chn", "country/irn"}, People: []string{"person/a", "person/b"}}
	tests := []struct {
		name   string
		change func(*extract.Event)
		same   bool
	}{
		{"told again", func(*extract.Event) {}, true},
		{"another number in its article", func(ev *extract.Event) { ev.ID = "event/7" }, true},
		{"the other side first", func(ev *extract.Event) { ev.Actors = []string{"country/irn", "country/chn"} }, true},
		{"people in another order", func(ev *extract.Event) { ev.People = []string{"person/b", "person/a"} }, true},
		{"another type", func(ev *extract.Event) { ev.Type = "call" }, false},
		{"another stage", func(ev *extract.Event) { ev.Stage = "signed" }, false},
		{"another day", func(ev *extract.Event) { ev.Date = "2024-05-02" }, false},
		{"other people", func(ev *extract.Event) { ev.People = []string{"person/c", "person/b"} }, false},
		{"another state", func(ev *extract.Event) { ev.Targets = []string{"country/rus"} }, false},
		{"another agreement", func(ev *extract.Event) { ev.Agreement = "agreement/x" }, false},
		{"no date", func(ev *extract.Event) { ev.Date = "" }, false},
	}
	id := func(article string, ev extract.Event) string {
		rec := extract.Record{ID: article, Events: []extract.Event{ev}}
		return renamed(rec, ByContent(&rec)).Events[0].ID
	}
	for _, test := range tests {
		ev := base
		test.change(&ev)
		if got, want := id("b", ev), id("a", base); (got == want) != test.same {
			t.Errorf("%s: ids are %s and %s, want the same: %v", test.name, want, got, test.same)
		}
	}
	undated := base
	undated.Date = ""
	if a, b := id("a", undated), id("b", undated); a == b {
		t.Errorf("an event without a date has the id %s in two articles", a)
	}
}

func TestPositionsByContent(t *testing.T) {
	p := extract.Position{ID: "position/1", Holder: "country/chn", Stance: "oppose", Issue: extract.Quote{Text: "单边制裁"}}
	q, r := p, p
	q.ID, q.Speaker = "position/5", "person/a"
	r.ID, r.Stance = "position/6", "support"
	ids := ByContent(&extract.Record{Positions: []extract.Position{p, q, r}})
	if ids["position/1"] != ids["position/5"] || ids["position/1"] == ids["position/6"] {
		t.Errorf("ids are %v, want the first two to be one", ids)
	}
}

// TestNumberedFindings holds that articles which number their findings keep them apart, and that what belongs together
// in one article is listed once.
func TestNumberedFindings(t *testing.T) {
	rec := extract.Record{ID: "a", Text: "甲访问乙。甲访问丙。", Events: []extract.Event{
		{ID: "event/1", Type: "visit", Trigger: extract.Quote{Span: extract.Span{Start: 3, End: 9}, Text: "访问"}},
		{ID: "event/2", Type: "visit", PartOf: "event/1", Trigger: extract.Quote{Span: extract.Span{Start: 18, End: 24}, Text: "访问"}},
	}}
	other := rec
	other.ID = "b"
	w := func(w *Writer) {
		w.IDs = func(rec *extract.Record) map[string]string {
			if rec.ID == "b" {
				return map[string]string{"event/1": "event/visit/x", "event/2": "event/visit/x"}
			}
			return nil
		}
	}
	sum, _ := summaryOf(t, write(t, []extract.Record{rec, other}, w))
	if want := (tally{3, 0}); sum.Events != want {
		t.Errorf("events are %+v, want %+v: two of the one article and one of the other", sum.Events, want)
	}
	got := newArticle(1, ptr(renamed(other, map[string]string{"event/1": "event/visit/x", "event/2": "event/visit/x"}))).Events
	want := []place{{Ref: "event/visit/x", Marks: []int{0, 1}, Sentences: []int{}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("places in the article (-want +got):\n%s", diff)
	}
	if evs := renamed(rec, nil).Events; evs[1].PartOf != extract.Optional(evs[0].ID) || evs[0].ID == evs[1].ID {
		t.Errorf("part of %q, want the first event's id %q", evs[1].PartOf, evs[0].ID)
	}
	if rec.Events[0].ID != "event/1" {
		t.Errorf("the caller's record was changed: %s", rec.Events[0].ID)
	}
}

func ptr[T any](v T) *T { return &v }
