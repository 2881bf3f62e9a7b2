package graph

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// eventIDs are the ids that the events of a story get.
func eventIDs(t *testing.T, s story) []string {
	t.Helper()
	rec := s.record()
	rep, err := NewReport(&rec, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range rep.Claims {
		if c.Finding.Label == "Event" {
			out = append(out, c.Finding.ID)
		}
	}
	return out
}

func TestEventIdentity(t *testing.T) {
	base := func() story { return stories()[1] }
	one := eventIDs(t, base())
	for _, c := range []struct {
		name   string
		change func(s *story)
		same   bool
	}{
		{"another article", func(s *story) { s.id = "x" }, true},
		{"the other side first", func(s *story) {
			s.events[0].actors, s.events[0].targets = []string{"country/chn", "country/irn"}, nil
		}, true},
		{"people in another order", func(s *story) { slices.Reverse(s.events[0].people) }, true},
		{"place told", func(s *story) { s.events[0].place = "country/chn" }, true},
		{"another status", func(s *story) { s.events[0].status = "planned" }, true},
		{"another day", func(s *story) { s.events[0].date = "2022-01-15" }, false},
		{"coarser date", func(s *story) { s.events[0].date = "2022-01" }, false},
		{"another type", func(s *story) { s.events[0].typ = "call" }, false},
		{"others met", func(s *story) { s.events[0].people = s.events[0].people[:1] }, false},
		{"another state", func(s *story) { s.events[0].targets = nil }, false},
		{"no date", func(s *story) { s.events[0].date = "" }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := base()
			s.events = slices.Clone(s.events)
			s.events[0].people = slices.Clone(s.events[0].people)
			c.change(&s)
			if got := eventIDs(t, s); slices.Equal(got, one) != c.same {
				t.Errorf("ids %q and %q, want them equal: %v", one, got, c.same)
			}
		})
	}
}

// 中国援助老挝 and 老挝援助中国 are not one event, and two aids without a date are two, in one article and in another.
func TestUndatedAndOneSided(t *testing.T) {
	s := stories()[5]
	twice := s
	twice.events = []told{s.events[0], s.events[0]}
	twice.events[1].id = "e9"
	ids := eventIDs(t, twice)
	if len(ids) != 2 || ids[0] == ids[1] {
		t.Errorf("two undated events of one article have ids %q", ids)
	}
	other := s
	other.id = "elsewhere"
	if a, b := eventIDs(t, s), eventIDs(t, other); a[0] == b[0] || a[1] != b[1] {
		t.Errorf("two articles give %q and %q, want only the dated event to be one", a, b)
	}
	turned := s
	turned.events = slices.Clone(s.events)
	turned.events[1].actors, turned.events[1].targets = s.events[1].targets, s.events[1].actors
	if a, b := eventIDs(t, s), eventIDs(t, turned); slices.Equal(a, b) {
		t.Errorf("who imposes and who bears sanctions does not matter: %q", a)
	}
}

func TestSettleOrderDoesNotMatter(t *testing.T) {
	recs := fixture()
	for _, s := range disputing() {
		recs = append(recs, s.record())
	}
	want := settled(t, recs)
	for seed := range uint64(20) {
		mixed := slices.Clone(recs)
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if diff := cmp.Diff(want, settled(t, mixed)); diff != "" {
			t.Fatalf("order %d (-want +got):\n%s", seed, diff)
		}
	}
}

func TestGraphOfFixture(t *testing.T) {
	golden(t, "graph.txt", strings.Join(settled(t, fixture()), "\n")+"\n")
}

func TestAgreementStage(t *testing.T) {
	day := func(y int) extract.Day { return extract.Day{Year: y, Month: 1, Day: 1} }
	made := func(stage string, y int) act { return act{stage: stage, happened: true, date: "x", by: day(y)} }
	for _, c := range []struct {
		name    string
		acts    []act
		parties int
		want    string
	}{
		{"nothing told", nil, 2, ""},
		{"the last act counts", []act{made("in_force", 2020), made("signed", 2018), made("negotiating", 2015)}, 2, "in_force"},
		{"of one day the one further on", []act{made("implementation_launched", 2020), made("signed", 2020)}, 2, "implementation_launched"},
		{"a plan is no act", []act{made("signed", 2018), {stage: "in_force", date: "x", by: day(2025)}}, 2, "signed"},
		{"one of two leaves", []act{made("signed", 2015), made("withdrawn", 2018)}, 2, "withdrawn"},
		{"one of many leaves", []act{made("signed", 2015), made("withdrawn", 2018)}, 7, "signed"},
		{"ended", []act{made("terminated", 2019), made("signed", 2015)}, 7, "terminated"},
		{"an unknown stage", []act{made("signed", 2015), made("framed", 2018)}, 2, "signed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := settler{NewSchema()}
			if got := s.stageOf(c.acts, c.parties); got != c.want {
				t.Errorf("stage %q, want %q", got, c.want)
			}
		})
	}
}

func TestReportErrors(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(r *extract.Record)
		want  string
	}{
		{"no id", func(r *extract.Record) { r.ID = "" }, "no id"},
		{"type", func(r *extract.Record) { r.Events[0].Type = "picnic" }, "picnic"},
		{"date", func(r *extract.Record) { r.Events[0].Date = "yesterday" }, "yesterday"},
		{"actor", func(r *extract.Record) { r.Events[0].Actors = []string{"planet/mars"} }, "planet/mars"},
		{"span outside", func(r *extract.Record) { r.Events[0].Sentence.End = 1 << 20 }, "span"},
		{"span inside a rune", func(r *extract.Record) { r.Events[0].Sentence.End-- }, "span"},
		{"agreement not listed", func(r *extract.Record) { r.Agreements = nil }, "agreement/cooperation"},
		{"agreement id", func(r *extract.Record) { r.Agreements[0].ID = "person/x" }, "person/x"},
		{"two events of one id", func(r *extract.Record) { r.Events[1].ID = r.Events[0].ID }, "e1"},
		{"published", func(r *extract.Record) { r.Published = "soon" }, "soon"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rec := fixture()[0]
			c.spoil(&rec)
			if _, err := NewReport(&rec, testOptions); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error that names %q", err, c.want)
			}
		})
	}
}

// Without a dictionary an entity that is only referred to is a stub, and a stub never replaces a description.
func TestStubs(t *testing.T) {
	s := stories()[0]
	s.names = []string{"person/wang-yi"}
	s.events, s.agreements, s.positions = nil, nil, nil
	full := stories()[4].record()
	bare := s.record()
	for _, recs := range [][]extract.Record{{bare, full}, {full, bare}} {
		b, err := NewBatch(recs, Options{})
		if err != nil {
			t.Fatal(err)
		}
		g, err := Settle(NewSchema(), b.Reports)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(g.Nodes, func(n Node) bool { return n.ID == "country/chn" })
		if i < 0 || g.Nodes[i].Props["name"] != "中国" {
			t.Errorf("country/chn is not described in %d nodes", len(g.Nodes))
		}
	}
}

// What an article says about an agreement, all of it, fits the schema and comes out at the agreement.
func TestAgreementFields(t *testing.T) {
	s := stories()[0]
	s.agreements[0].Fields = []string{"能源", "交通"}
	g, err := Settle(NewSchema(), batch(t, s.record()).Reports)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(g.Nodes, func(n Node) bool { return n.Label == "Agreement" && len(n.Props.list("fields")) == 2 })
	if i < 0 {
		t.Errorf("no agreement with its fields among %d nodes", len(g.Nodes))
	}
}
