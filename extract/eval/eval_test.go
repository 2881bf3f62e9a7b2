package eval

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"单边制裁", "对伊朗的单边制裁", 1},
		{"单边制裁", "制裁", 1},
		{"单边主义", "单边制裁", 0.5},
		{"制裁", "协定", 0},
		{"", "协定", 0},
	} {
		if got := overlap(c.a, c.b); got != c.want {
			t.Errorf("overlap(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestMatchIsGreedyFromTheBestPair(t *testing.T) {
	table := map[string]float64{"ax": 1, "ay": 2, "bx": 1.5, "by": 3, "cx": 0}
	got := match([]string{"a", "b", "c"}, []string{"x", "y"}, func(g, s string) float64 { return table[g+s] })
	if diff := cmp.Diff([]pair{{1, 1}, {0, 0}}, got, cmp.AllowUnexported(pair{})); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
}

func TestEventsMatch(t *testing.T) {
	met := Event{Type: "meeting", Status: "happened", Date: "2024-05-03", Actors: []string{"SRB", "HUN"}, Targets: []string{}}
	change := func(f func(*Event)) Event { e := met; f(&e); return e }
	for _, c := range []struct {
		name            string
		system          Event
		matches, strict bool
	}{
		{"the same", met, true, true},
		{"named the other way round", change(func(e *Event) { e.Actors = []string{"HUN", "SRB"} }), true, true},
		{"other date", change(func(e *Event) { e.Date = "2024-05-04" }), true, false},
		{"planned", change(func(e *Event) { e.Status = "planned" }), true, false},
		{"one of three too many", change(func(e *Event) { e.Actors = []string{"SRB", "HUN", "HRV"} }), true, false},
		{"a third of those who took part", change(func(e *Event) { e.Actors = []string{"SRB", "HRV"} }), false, false},
		{"a call", change(func(e *Event) { e.Type = "call" }), false, false},
		{"another stage", change(func(e *Event) { e.Stage = "signed" }), false, false},
	} {
		if got := event(met, c.system) > 0; got != c.matches {
			t.Errorf("%s: matches %v, want %v", c.name, got, c.matches)
		}
		if got := c.matches && strict(met, c.system); got != c.strict {
			t.Errorf("%s: strictly %v, want %v", c.name, got, c.strict)
		}
	}
}

// TestMeasure holds the whole way from files and records to figures.
func TestMeasure(t *testing.T) {
	gold, err := Load(fstest.MapFS{
		"a.json": {Data: []byte(`{"id": "a", "people": [{"name": "武契奇", "surfaces": ["武契奇"], "country": "SRB", "offices": ["总统"]}],
			"countries": [{"id": "SRB", "surfaces": ["塞尔维亚"]}, {"id": "HUN", "surfaces": ["匈方"]}],
			"organizations": [{"name": "欧盟", "surfaces": ["欧盟"]}],
			"events": [{"type": "meeting", "status": "happened", "date": "2024-05-03", "actors": ["SRB", "欧盟"], "targets": [], "people": ["武契奇"]}]}`)},
		"b.json": {Data: []byte(`{"id": "b", "countries": [{"id": "HRV", "surfaces": ["克罗地亚"]}]}`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	text := "塞尔维亚总统武契奇3日会见欧盟代表。"
	rec := extract.Record{ID: "a", Text: text, Entities: []extract.EntityRecord{
		{ID: "person/aleksandar-vucic", Kind: extract.Person, Name: "武契奇", Country: "SRB", Offices: []string{"塞尔维亚总统"}},
		{ID: "country/srb", Kind: extract.Country, Name: "塞尔维亚"},
		{ID: "organization/eu", Kind: extract.Organization, Name: "欧洲联盟", Mentions: []extract.MentionRecord{{Quote: extract.Quote{Text: "欧盟"}}}},
	}, Events: []extract.Event{
		{Type: "meeting", Status: extract.Happened, Date: "2024-05-03", Actors: []string{"country/srb", "organization/eu"},
			People: []string{"person/aleksandar-vucic"}, Sentence: extract.Span{End: len(text)}, Rule: "meeting.receive"},
		{Type: "call", Status: extract.Happened, Actors: []string{"country/srb"}, Rule: "call.with"},
	}}
	r := Measure(gold, []extract.Record{rec, {ID: "another"}})
	want := &Result{
		Layers: []Score{{"people", 1, 1, 1}, {"countries", 1, 3, 1}, {"organizations", 1, 1, 1}, {"places", 0, 0, 0}, {"dates", 0, 0, 0},
			{"agreements", 0, 0, 0}, {"events", 1, 1, 2}, {"events.strict", 1, 1, 2}, {"positions", 0, 0, 0}},
		Types: []Score{{"events.call", 0, 0, 1}, {"events.meeting", 1, 1, 1}},
		Attributes: []Accuracy{{"people.country", 1, 1}, {"people.name", 1, 1}, {"people.office", 1, 1},
			{"events.status", 1, 1}, {"events.date", 1, 1}, {"events.actors", 1, 1}, {"events.people", 1, 1}},
		Rules: []Accuracy{{"call.with", 0, 1}, {"meeting.receive", 1, 1}},
		Misses: []Miss{
			{"countries", "a", false, Country{"HUN", []string{"匈方"}}},
			{"countries", "b", false, Country{"HRV", []string{"克罗地亚"}}},
			{"events", "a", true, Event{Type: "call", Status: "happened", Actors: []string{"SRB"}, Targets: []string{}, People: []string{}, Rule: "call.with"}},
		},
		Missing: []string{"b"},
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Errorf("result (-want +got):\n%s", diff)
	}
	if s := r.Layers[6]; s.Precision() != 0.5 || s.Recall() != 1 || s.F1() != 2.0/3 {
		t.Errorf("events: P %v R %v F1 %v, want 0.5, 1, 0.667", s.Precision(), s.Recall(), s.F1())
	}
}

func TestFloors(t *testing.T) {
	floors, err := ParseFloors("# remark\nevents 0.85\n\nevents.status 0.9\nevents.gone 0.5\n")
	if err != nil {
		t.Fatal(err)
	}
	r := &Result{Layers: []Score{{"events", 84, 100, 100}}, Attributes: []Accuracy{{"events.status", 88, 100}}}
	want := []string{"events.status: 0.880 is below the floor 0.900", "events.gone: there is a floor for it, but it was not measured"}
	if diff := cmp.Diff(want, r.Below(floors, 0.01)); diff != "" {
		t.Errorf("below the floor (-want +got):\n%s", diff)
	}
	for _, bad := range []string{"events", "events 1.5", "events high"} {
		if _, err := ParseFloors(bad); err == nil {
			t.Errorf("ParseFloors(%q) took it", bad)
		}
	}
}

func TestLoadNamesTheFile(t *testing.T) {
	for name, c := range map[string]struct {
		files fstest.MapFS
		want  string
	}{
		"broken": {fstest.MapFS{"a.json": {Data: []byte("{")}}, "a.json: unexpected end of JSON input"},
		"no id":  {fstest.MapFS{"a.json": {Data: []byte("{}")}}, "a.json: no id"},
		"twice":  {fstest.MapFS{"a.json": {Data: []byte(`{"id":"x"}`)}, "b.json": {Data: []byte(`{"id":"x"}`)}}, `b.json: the article "x" is in a.json as well`},
		"empty":  {fstest.MapFS{}, "no annotated articles: it has no file *.json"},
	} {
		if _, err := Load(c.files); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
