package graph

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"

	"github.com/diplograph/diplograph/extract"
)

// saying is an article of one sentence that tells of one event.
func saying(id, words string, e told) story {
	e.id = "e1"
	e.trigger = words[:len("会")]
	names := append(append(slices.Clone(e.actors), e.targets...), e.people...)
	if e.place != "" {
		names = append(names, e.place)
	}
	return story{id: id, published: "2022-12-31", publisher: "报", title: "题", paragraphs: []string{words + "。"}, names: names, events: []told{e}}
}

func irnMeeting(date string, people ...string) told {
	return told{typ: "meeting", status: "happened", date: date, actors: []string{"country/chn", "country/irn"}, people: people}
}

func with(e told, change func(e *told)) told {
	change(&e)
	return e
}

const (
	wang, abdollahian, xi  = "person/wang-yi", "person/abdollahian", "person/xi-jinping"
	raisi, raisi2, blinken = "person/irn.莱希", "person/irn.赖西", "person/blinken"
	raisi3                 = "person/irn.易卜拉欣·莱希"
)

func visitOf(date, status string, people ...string) told {
	return told{typ: "visit", status: status, date: date, actors: []string{"country/usa"}, targets: []string{"country/chn"}, people: people}
}

func conferenceOf(date, name string) told {
	return told{typ: "conference", status: "happened", date: date, actors: []string{"country/chn"}, name: name}
}

func callOf(date string) told {
	return told{typ: "call", status: "happened", date: date, actors: []string{"country/chn", "country/usa"}, people: []string{wang, blinken}}
}

// actOn is an act on the agreement that the dictionary knows.
func actOn(date string, actors ...string) told {
	return told{typ: "agreement", stage: "concluded", status: "happened", date: date, agreement: "agreement/jcpoa", actors: actors}
}

// What is one event, and by which rule. Each row tells of events; want puts a letter to each: the same for one event.
var coreferenceCases = []struct {
	name  string
	told  []told
	words []string // of the articles, if they matter
	want  string
	rule  string
}{
	{"the same report twice", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", wang, abdollahian)}, nil, "aa", ""},
	{"two meetings of the same states on one day", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", xi, raisi)}, nil, "ab", ""},
	{"two hosts see one guest", []told{irnMeeting("2022-01-14", wang, raisi), irnMeeting("2022-01-14", xi, raisi)}, nil, "ab", ""},
	{"the guest is not named, but the office", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", wang)}, []string{"会见于上午开始", "会见伊朗外长"}, "aa", "unnamed"},
	{"neither name nor office", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", wang)}, []string{"会见于上午开始", "会见伊朗客人"}, "ab", ""},
	{"the office of somebody else", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", wang)}, []string{"会见于上午开始", "会见伊朗副外长"}, "ab", ""},
	{"the guest is not named, and may be either", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-14", wang, raisi), irnMeeting("2022-01-14", wang)}, []string{"会见于上午开始", "会后双方各自离开", "会见伊朗外长和总统"}, "abc", ""},
	{"the guest is not named, and it was elsewhere", []told{with(irnMeeting("2022-01-14", wang, abdollahian), func(e *told) { e.place = "place/wuxi" }), with(irnMeeting("2022-01-14", wang), func(e *told) { e.place = "place/beijing" })}, []string{"会见于上午在无锡开始", "会见伊朗外长于北京"}, "ab", ""},
	{"two spellings of a president", []told{irnMeeting("2022-01-14", xi, raisi), irnMeeting("2022-01-14", xi, raisi2)}, nil, "aa", "other-spelling"},
	{"two spellings, and other hosts", []told{irnMeeting("2022-01-14", xi, raisi), irnMeeting("2022-01-14", wang, raisi2)}, nil, "ab", ""},
	{"they met again on the next day", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-15", wang, abdollahian)}, nil, "ab", ""},
	{"a call across midnight", []told{callOf("2022-01-14"), callOf("2022-01-15")}, nil, "aa", "other-day"},
	{"calls on three days", []told{callOf("2022-01-14"), callOf("2022-01-15"), callOf("2022-01-16")}, nil, "abc", ""},
	{"announced and held a day later", []told{with(irnMeeting("2022-01-14", wang, abdollahian), func(e *told) { e.status = "planned" }), irnMeeting("2022-01-15", wang, abdollahian)}, nil, "aa", "announced"},
	{"announced, and others met", []told{with(irnMeeting("2022-01-14", wang, abdollahian), func(e *told) { e.status = "planned" }), irnMeeting("2022-01-15", xi, raisi)}, nil, "ab", ""},
	{"told of the month later", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01", wang, abdollahian)}, nil, "aa", "within-month"},
	{"told of a month with two meetings", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022-01-25", wang, abdollahian), irnMeeting("2022-01", wang, abdollahian)}, nil, "abc", ""},
	{"a meeting told of the year", []told{irnMeeting("2022-01-14", wang, abdollahian), irnMeeting("2022", wang, abdollahian)}, nil, "ab", ""},
	{"a visit announced, begun and ended", []told{visitOf("2022-05-03/2022-05-05", "planned", blinken), visitOf("2022-05-03", "happened", blinken), visitOf("2022-05-05", "happened", blinken)}, nil, "aaa", "same-stay"},
	{"a visit of the year", []told{visitOf("2022-05-03", "happened", blinken), visitOf("2022", "happened", blinken)}, nil, "aa", "within-year"},
	{"a wish is not the visit", []told{visitOf("2022-05-03", "happened", blinken), visitOf("2022", "proposed", blinken)}, nil, "ab", ""},
	{"two visits", []told{visitOf("2022-05-03", "happened", blinken), visitOf("2022-05-13", "happened", blinken)}, nil, "ab", ""},
	{"one conference under two names", []told{conferenceOf("2022-11-15", "二十国集团领导人第十七次峰会"), conferenceOf("2022-11-16", "二十国集团峰会")}, []string{"会上有二十国集团领导人第十七次峰会", "会后二十国集团峰会闭幕"}, "aa", "same-conference"},
	{"two conferences on a day", []told{conferenceOf("2022-11-15", "二十国集团峰会"), conferenceOf("2022-11-15", "世界互联网大会")}, []string{"会上有二十国集团峰会", "会上有世界互联网大会"}, "ab", ""},
	{"a conference and a meeting at its side", []told{conferenceOf("2022-11-15", "中日韩领导人会议"), conferenceOf("2022-11-15", "中日韩工商峰会")}, []string{"会上有中日韩领导人会议", "会上有中日韩工商峰会"}, "ab", ""},
	{"a part of a name", []told{irnMeeting("2022-01-14", xi, raisi), irnMeeting("2022-01-14", xi, raisi3)}, nil, "aa", "same-people"},
	{"a conference without a name, in other words", []told{conferenceOf("2022-11-15", ""), conferenceOf("2022-11-15", "")}, []string{"会议在北京举行", "会场设在上海的一家饭店"}, "ab", ""},
	{"a conference without a name, in the same words", []told{conferenceOf("2022-11-15", ""), conferenceOf("2022-11-15", "")}, []string{"会议于十五日在北京举行，各方出席", "会议于十五日在北京举行，各方都出席"}, "aa", "same-words"},
	{"a known agreement, other parties named", []told{actOn("2015-07-14", "country/irn"), actOn("2015-07-14", "country/irn", "country/usa")}, nil, "aa", "same-act"},
	{"a known agreement, told of the year", []told{actOn("2015-07-14", "country/irn"), actOn("2015", "country/irn", "country/usa")}, nil, "aa", "within-year"},
	{"no date", []told{irnMeeting("", wang, abdollahian), irnMeeting("", wang, abdollahian)}, nil, "ab", ""},
}

// tellings are the records of a row, an article each.
func tellings(told []told, words []string) []extract.Record {
	var out []extract.Record
	for i, e := range told {
		text := []string{"会见于上午开始", "会后双方各自离开", "会场里人很多"}[i]
		if words != nil {
			text = words[i]
		}
		s := saying(fmt.Sprintf("c/%d", i), text, e)
		if e.agreement != "" {
			s.paragraphs = []string{text + "伊核问题全面协议。"}
			s.agreements = []extract.Agreement{{ID: e.agreement, Kind: "agreement", Parties: []string{"country/irn", "country/usa"}}}
		}
		out = append(out, s.record())
	}
	return out
}

func TestCoreference(t *testing.T) {
	used := map[string]bool{}
	for _, c := range coreferenceCases {
		t.Run(c.name, func(t *testing.T) {
			g, err := Settle(NewSchema(), batch(t, tellings(c.told, c.words)...).Reports)
			if err != nil {
				t.Fatal(err)
			}
			got, rules := partition(g, len(c.told))
			want := []string{c.rule}
			if c.rule == "" {
				want = nil
			}
			used[c.rule] = true
			if got != c.want || !slices.Equal(rules, want) {
				t.Errorf("events %s by %q, want %s by %q", got, rules, c.want, want)
			}
		})
	}
	page, err := os.ReadFile(filepath.Join("..", "docs", "coreference.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range mergeRules() {
		if !strings.Contains(string(page), "| `"+r.Name+"` | "+r.About+" |") {
			t.Errorf("docs/coreference.md does not say what %s is: %s", r.Name, r.About)
		}
		if !used[r.Name] {
			t.Errorf("no row is about the rule %s", r.Name)
		}
	}
}

// partition gives each article the letter of its event, and the rules that joined reports.
func partition(g *Graph, articles int) (string, []string) {
	events := make([]string, articles)
	var rules []string
	for i := range g.Nodes {
		for _, e := range g.Nodes[i].Owned {
			if e.Type == "REPORTED_IN" && g.Nodes[i].Label == "Event" {
				events[e.To.ID[len("c/")]-'0'] = e.From.ID
				if r := e.Props.text("merged_by"); r != "" {
					rules = append(rules, r)
				}
			}
		}
	}
	letters, out := map[string]byte{}, ""
	for _, id := range events {
		if letters[id] == 0 {
			letters[id] = byte('a' + len(letters))
		}
		out += string(letters[id])
	}
	if len(rules) == 0 {
		return out, nil
	}
	return out, sorted(rules)
}

// world are articles about few people on few days, so that everything is near everything.
func world(seed uint64, n int) []extract.Record {
	rnd := rand.New(rand.NewPCG(seed, 1))
	day := func() string { return fmt.Sprintf("2022-01-%02d", 1+rnd.IntN(16)) }
	var out []extract.Record
	for i := range n {
		var e told
		date := day()
		switch rnd.IntN(8) {
		case 0:
			date = "2022-01"
		case 1:
			date = "2022"
		}
		switch rnd.IntN(5) {
		case 0, 1:
			people := [][]string{{wang, abdollahian}, {wang}, {xi, raisi}, {xi, raisi2}, {xi}, {}}[rnd.IntN(6)]
			e = irnMeeting(date, people...)
		case 2:
			e = visitOf(date, "happened", [][]string{{blinken}, {}}[rnd.IntN(2)]...)
		case 3:
			e = callOf(date)
		case 4:
			e = actOn(date, [][]string{{"country/irn"}, {"country/irn", "country/usa"}}[rnd.IntN(2)]...)
		}
		if rnd.IntN(4) == 0 {
			e.status = "planned"
		}
		rec := tellings([]told{e}, nil)[0]
		rec.ID = fmt.Sprintf("w/%03d", i)
		out = append(out, rec)
	}
	// Half of the articles tell two things, and the first is part of the second.
	for i := 0; i+1 < len(out); i += 4 {
		twin := out[i].Events[0]
		twin.ID, twin.Type, twin.Stage, twin.Agreement = "e2", "visit", "", ""
		twin.Actors, twin.Targets = []string{"country/usa"}, []string{"country/chn"}
		out[i].Events[0].PartOf = "e2"
		out[i].Events = append(out[i].Events, twin)
	}
	return out
}

func shuffled(recs []extract.Record, seed uint64) []extract.Record {
	out := slices.Clone(recs)
	rand.New(rand.NewPCG(seed, 2)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func TestCoreferenceOrderDoesNotMatter(t *testing.T) {
	for seed := range uint64(20) {
		recs := world(seed, 40)
		if diff := cmp.Diff(settled(t, recs), settled(t, shuffled(recs, seed))); diff != "" {
			t.Fatalf("world %d (-want +got):\n%s", seed, diff)
		}
	}
}

// Loading in any order and batches, and forgetting, leave the graph of the articles that are there.
func TestCoreferenceInDatabase(t *testing.T) {
	db := open(t)
	for seed := range uint64(4) {
		server.Empty(t)
		w, recs := NewNeo4j(db, nil), shuffled(world(seed, 40), seed)
		load(t, w, recs[:30], int(1+seed*3))
		compareLines(t, settled(t, recs[:30]), lines(t, db))
		load(t, w, recs[30:], 4)
		compareLines(t, settled(t, recs), lines(t, db))
		if again := load(t, w, shuffled(recs, seed+1), 7); again != (Counters{}) {
			t.Errorf("world %d: second load counted %+v, want nothing", seed, again)
		}
		for len(recs) > 0 {
			n := min(9, len(recs))
			var ids []string
			for _, r := range recs[:n] {
				ids = append(ids, r.ID)
			}
			if err := w.Forget(context.Background(), ids); err != nil {
				t.Fatal(err)
			}
			recs = recs[n:]
			compareLines(t, settled(t, recs), lines(t, db))
		}
	}
}

func compareLines(t *testing.T, want, got []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("graph (-want +got):\n%s", diff)
	}
}

// Loaders at once that tell of one event under different keys agree on what the events are.
func TestCoreferenceAtOnce(t *testing.T) {
	db := open(t)
	recs := world(99, 48)
	want := settled(t, recs)
	group, ctx := errgroup.WithContext(context.Background())
	for k := range 4 {
		w := NewNeo4j(db, nil)
		group.Go(func() error {
			for part := range slices.Chunk(recs[12*k:12*k+12], 2) {
				if err := w.Write(ctx, batch(t, part...)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	compareLines(t, want, lines(t, db))
}
