package export

import (
	"cmp"
	_ "embed"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

//go:embed data/plover.tsv
var ploverTable string

// dyad is a row of event data: who did something to whom. An event between several parties is a dyad for each pair of
// them, in both directions if it is symmetric; an act without a target is a dyad without one. A position is an act of its
// holder on the first day on which it is told; so is an event of which nobody says when it was. Events of which only the
// month or the year is known, those of which it is said that they did not happen, and findings without a CAMEO code, are no
// dyads: such tables go by days.
type dyad struct {
	id             string // of the finding and the number of the pair
	kind           string // type and stage, or stance
	day            extract.Day
	source, target party
	people         []string // names
	plover, mode   string
	cameo          string
	goldstein      any
	place          *graph.Node
	placeState     string
	topics         []string
	reports        []report
}

// party is a state or organisation in a dyad.
type party struct{ id, name, country string }

// report is an article's passage about a finding.
type report struct {
	article    *graph.Node
	props      graph.Props
	sentence   int
	length     int
	title, url string
	published  extract.Day
}

// dyadMaker looks into a graph.
type dyadMaker struct {
	w     *Writer
	nodes map[graph.Ref]*graph.Node
	types map[string]graph.EventType
}

// dyads are those of a graph, by day, then by id.
func dyads(w *Writer, g *graph.Graph) []dyad {
	m := dyadMaker{w: w, nodes: map[graph.Ref]*graph.Node{}, types: map[string]graph.EventType{}}
	for i := range g.Nodes {
		m.nodes[g.Nodes[i].Ref] = &g.Nodes[i]
	}
	for _, t := range w.schema.EventTypes {
		m.types[t.Name] = t
	}
	var out []dyad
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if (n.Label == "Event" || n.Label == "Position") && text(n.Props, "cameo") != "" && text(n.Props, "status") != "negated" && byDay(n.Props) {
			out = append(out, m.of(n)...)
		}
	}
	slices.SortStableFunc(out, func(a, b dyad) int { return cmp.Or(a.day.Compare(b.day), cmp.Compare(a.id, b.id)) })
	return out
}

// byDay tells whether a finding is of a few days on end, or without a date.
func byDay(p graph.Props) bool {
	date := text(p, "date")
	start, ok := p["start"].(extract.Day)
	end, ok2 := p["end"].(extract.Day)
	return date == "" || len(date) >= len("2022-01-14") && ok && ok2 && end.DaysSince(start) <= 31
}

// of are the dyads of a finding.
func (m *dyadMaker) of(n *graph.Node) []dyad {
	base, from, to := m.base(n)
	var pairs [][2]party
	switch {
	case n.Label == "Event" && m.types[text(n.Props, "type")].Symmetric && len(from) > 1:
		for _, a := range from {
			for _, b := range from {
				if a != b {
					pairs = append(pairs, [2]party{a, b})
				}
			}
		}
	default:
		if len(to) == 0 {
			to = []party{{}}
		}
		for _, a := range from {
			for _, b := range to {
				pairs = append(pairs, [2]party{a, b})
			}
		}
	}
	out := make([]dyad, len(pairs))
	for i, p := range pairs {
		out[i] = base
		out[i].id, out[i].source, out[i].target = n.ID+"#"+strconv.Itoa(i+1), p[0], p[1]
	}
	return out
}

// base is what the dyads of a finding have in common, and its two sides.
func (m *dyadMaker) base(n *graph.Node) (d dyad, from, to []party) {
	d = dyad{kind: text(n.Props, "type"), plover: text(n.Props, "plover"), mode: text(n.Props, "mode"), cameo: text(n.Props, "cameo"), goldstein: n.Props["goldstein"]}
	if stage := text(n.Props, "stage"); stage != "" {
		d.kind += " " + stage
	}
	if n.Label == "Position" {
		d.kind = text(n.Props, "stance")
	}
	var ok bool
	if d.day, ok = n.Props["start"].(extract.Day); !ok {
		d.day, _ = n.Props["first_reported"].(extract.Day)
	}
	for _, e := range n.Owned {
		switch e.Type {
		case "TOOK_PART":
			switch {
			case e.From.Label == "Person":
				d.people = append(d.people, m.name(e.From))
			case text(e.Props, "role") == "target":
				to = append(to, m.party(e.From))
			default:
				from = append(from, m.party(e.From))
			}
		case "HOLDS_POSITION":
			from = append(from, m.party(e.From))
		case "TOWARDS":
			to = append(to, m.party(e.To))
		case "AT":
			if p := m.nodes[e.To]; p != nil && d.place == nil {
				d.place, d.placeState = p, m.state(p)
			}
		case "ABOUT":
			d.topics = append(d.topics, m.name(e.To))
		case "REPORTED_IN":
			d.reports = append(d.reports, m.report(e))
		}
	}
	slices.SortStableFunc(d.reports, func(a, b report) int {
		return cmp.Or(a.published.Compare(b.published), cmp.Compare(a.article.ID, b.article.ID))
	})
	return d, from, to
}

func (m *dyadMaker) report(e graph.Edge) report {
	start, _ := e.Props["start"].(int64)
	r := report{article: m.nodes[e.To], props: e.Props, sentence: m.w.sentences[passage{e.To.ID, start}], length: m.w.lengths[e.To.ID]}
	r.title, r.url = text(r.article.Props, "title"), text(r.article.Props, "url")
	r.published, _ = r.article.Props["published"].(extract.Day)
	return r
}

func (m *dyadMaker) party(ref graph.Ref) party {
	p := party{id: ref.ID, name: m.name(ref)}
	if ref.Label == "Country" {
		p.country = strings.ToUpper(strings.TrimPrefix(ref.ID, "country/"))
	} else if n := m.nodes[ref]; n != nil {
		if c := text(n.Props, "country"); len(c) == 3 {
			p.country = c
		}
	}
	return p
}

// name is the English name, else the Chinese one, else the id.
func (m *dyadMaker) name(ref graph.Ref) string {
	n := m.nodes[ref]
	if n == nil {
		return ref.ID
	}
	return cmp.Or(text(n.Props, "name_en"), text(n.Props, "name"), ref.ID)
}

// state is the code of the state in which a place lies.
func (m *dyadMaker) state(n *graph.Node) string {
	if n.Label == "Country" {
		return strings.ToUpper(strings.TrimPrefix(n.ID, "country/"))
	}
	return text(n.Props, "country")
}

// coordinates are those of the place, empty where it has none.
func (d *dyad) coordinates() (lat, long string) {
	if d.place == nil {
		return "", ""
	}
	p, ok := d.place.Props["point"].(extract.Point)
	if !ok {
		return "", ""
	}
	return strconv.FormatFloat(p.Latitude, 'f', -1, 64), strconv.FormatFloat(p.Longitude, 'f', -1, 64)
}

func (d *dyad) placeName() string {
	if d.place == nil {
		return ""
	}
	return cmp.Or(text(d.place.Props, "name_en"), text(d.place.Props, "name"))
}

// number is a positive number made of an id: the same in every export.
func number(id string) string {
	h := fnv.New64a()
	_, _ = h.Write([]byte(id)) // a hash has no errors
	return strconv.FormatUint(h.Sum64()>>1, 10)
}

// plover finds what the table says of an event: its quad class and score.
func plover(event string) (quad, score string) {
	_, rest, found := strings.Cut(ploverTable, "\n"+event+"\t")
	if !found || event == "" {
		return "", ""
	}
	line, _, _ := strings.Cut(rest, "\n")
	quad, score, _ = strings.Cut(line, "\t")
	return quad, score
}

func text(p graph.Props, name string) string {
	s, _ := p[name].(string)
	return s
}

// tsv writes a line. A field keeps no tab and no end of line.
func tsv(out io.Writer, fields []string) error {
	for i, f := range fields {
		fields[i] = strings.Join(strings.FieldsFunc(f, func(r rune) bool { return r < ' ' || r == 0x7f || r == 0x85 || r == 0x2028 || r == 0x2029 }), " ")
	}
	_, err := fmt.Fprintln(out, strings.Join(fields, "\t"))
	return err
}
