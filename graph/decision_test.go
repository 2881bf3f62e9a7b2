package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/extract"
)

// meetings are three articles on one meeting: two under one key, and one that gives an office for a name.
func meetings() []extract.Record {
	return tellings([]told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", wang)},
		[]string{"会见于上午开始", "会后双方各自离开", "会见伊朗外长"})
}

func verdict(kind string, events, reports []string) Verdict {
	return Verdict{Kind: kind, Events: events, Reports: reports, Who: "li", Why: "a second meeting", At: time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)}
}

// eventOf is the event of which the first report of an article tells.
func eventOf(t *testing.T, lines []string, article string) string {
	t.Helper()
	for _, l := range lines {
		if _, rest, ok := strings.Cut(l, "(Event "); ok && strings.Contains(rest, "-[REPORTED_IN]->(Article "+article+")") {
			return rest[:strings.IndexByte(rest, ')')]
		}
	}
	t.Fatalf("no event of %s", article)
	return ""
}

func TestSplitAndUndo(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	for _, c := range []struct {
		name    string
		reports []string
		want    string // a letter for each article: the same for one event
	}{
		{"all reports under a key", []string{"c/2"}, "aab"},
		{"one of two reports under a key", []string{"c/1"}, "aba"},
		{"two of three", []string{"c/1", "c/2"}, "abb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			server.Empty(t)
			w, recs := NewNeo4j(db, nil), meetings()
			load(t, w, recs, 10)
			before := lines(t, db)
			event := eventOf(t, before, "c/0")
			v := verdict(Split, []string{event}, c.reports)
			if d, err := w.DiffDecide(ctx, v); err != nil || d.Count('+', false) != 2 {
				t.Fatalf("a dry run adds %d nodes (%v), want the decision and an event", d.Count('+', false), err)
			}
			compareLines(t, before, lines(t, db))
			id, err := w.Decide(ctx, v)
			if err != nil {
				t.Fatal(err)
			}
			decided := lines(t, db)
			got := ""
			letters := map[string]byte{}
			for i := range 3 {
				e := eventOf(t, decided, fmt.Sprintf("c/%d", i))
				if letters[e] == 0 {
					letters[e] = byte('a' + len(letters))
				}
				got += string(letters[e])
			}
			if got != c.want {
				t.Errorf("events %s, want %s", got, c.want)
			}
			if n := load(t, w, recs, 1); n != (Counters{}) {
				t.Errorf("a load after the decision changes %+v, want nothing", n)
			}
			if err := w.Undo(ctx, []string{id}); err != nil {
				t.Fatal(err)
			}
			compareLines(t, before, lines(t, db))
		})
	}
}

// What newer rules find in the same words, and articles that come later, stay on their side.
func TestSplitOutlivesNewReadings(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	w, recs := NewNeo4j(db, nil), meetings()
	load(t, w, recs, 10)
	if _, err := w.Decide(ctx, verdict(Split, []string{eventOf(t, lines(t, db), "c/0")}, []string{"c/2"})); err != nil {
		t.Fatal(err)
	}
	// The third article's guest gets a name, which makes its key that of the others; and a fourth one says what it said.
	later := tellings([]told{irnMeeting("2022-01-14", wang), irnMeeting("2022-01-14", wang), irnMeeting("2022-01-14", wang, abdollahian)}, []string{"会", "会", "会见伊朗外长"})[2]
	if later.ID != "c/2" {
		t.Fatal("the row is of another article")
	}
	load(t, w, []extract.Record{later}, 1)
	got := lines(t, db)
	if a, b := eventOf(t, got, "c/0"), eventOf(t, got, "c/2"); a == b || eventOf(t, got, "c/1") != a {
		t.Errorf("read anew c/2 is of %s, c/0 of %s: want two events", b, a)
	}
	decisions, err := db.Decisions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	g, err := Settle(NewSchema(), batch(t, recs[0], recs[1], later).Reports, decisions...)
	if err != nil {
		t.Fatal(err)
	}
	compareLines(t, g.Lines(NewSchema(), false), got)
}

func TestJoin(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	w := NewNeo4j(db, nil)
	recs := tellings([]told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-15", wang, abdollahian), callOf("2022-01-14")}, nil)
	load(t, w, recs, 10)
	before := lines(t, db)
	a, b, other := eventOf(t, before, "c/0"), eventOf(t, before, "c/1"), eventOf(t, before, "c/2")
	if a == b {
		t.Fatal("the rules join what the test wants to")
	}
	id, err := w.Decide(ctx, verdict(Join, []string{a, b}, nil))
	if err != nil {
		t.Fatal(err)
	}
	got := lines(t, db)
	if eventOf(t, got, "c/0") != eventOf(t, got, "c/1") || !strings.Contains(strings.Join(got, "\n"), `merged_by="join"`) {
		t.Errorf("two events after the join, or no reason:\n%s", strings.Join(got, "\n"))
	}
	for _, c := range []struct {
		v    Verdict
		want string
	}{
		{verdict(Join, []string{a, other}, nil), "cannot be brought to one event"},
		{verdict(Join, []string{a}, nil), "nothing to decide"},
		{verdict(Join, []string{a, "event/none"}, nil), "no such event"},
		{verdict(Split, []string{a}, []string{"c/2"}), "c/2 does not report"},
		{verdict(Split, []string{other}, []string{"c/2"}), "no other reports"},
	} {
		if _, err := w.Decide(ctx, c.v); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q %q: error %v, want %q", c.v.Kind, c.v.Events, c.v.Reports, err, c.want)
		}
	}
	compareLines(t, got, lines(t, db))
	// The last word counts.
	v := verdict(Split, []string{eventOf(t, got, "c/0")}, []string{"c/1"})
	v.At = v.At.Add(time.Hour)
	if _, err := w.Decide(ctx, v); err != nil {
		t.Fatal(err)
	}
	if got := lines(t, db); eventOf(t, got, "c/0") == eventOf(t, got, "c/1") {
		t.Error("one event after the split that came later")
	}
	if err := w.Undo(ctx, []string{v.id(), id}); err != nil {
		t.Fatal(err)
	}
	compareLines(t, before, lines(t, db))
}

// In whatever order articles come and go, the graph is that of the articles and the decisions.
func TestDecisionsInDatabase(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	for seed := range uint64(4) {
		server.Empty(t)
		w, recs := NewNeo4j(db, nil), shuffled(world(seed, 40), seed)
		load(t, w, recs[:30], 7)
		made := 0
		for i := range 30 {
			event := eventOf(t, lines(t, db), recs[i].ID)
			v := verdict(Split, []string{event}, []string{recs[i].ID})
			v.At = v.At.Add(time.Duration(i) * time.Minute)
			if _, err := w.Decide(ctx, v); err == nil {
				made++
			}
		}
		if made < 3 {
			t.Fatalf("world %d has %d events to split", seed, made)
		}
		decisions, err := db.Decisions(ctx)
		if err != nil {
			t.Fatal(err)
		}
		compare := func(recs []extract.Record) {
			t.Helper()
			g, err := Settle(NewSchema(), batch(t, recs...).Reports, decisions...)
			if err != nil {
				t.Fatal(err)
			}
			compareLines(t, g.Lines(NewSchema(), false), lines(t, db))
		}
		compare(recs[:30])
		load(t, w, recs[30:], 3)
		compare(recs)
		if err := w.Forget(ctx, []string{recs[0].ID, recs[1].ID, recs[2].ID, recs[3].ID}); err != nil {
			t.Fatal(err)
		}
		compare(recs[4:])
		load(t, w, recs[:4], 1)
		compare(recs)
		slices.Reverse(decisions)
		compare(shuffled(recs, 3))
	}
}
