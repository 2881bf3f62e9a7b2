package graph

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

func TestSchemaPage(t *testing.T) {
	golden(t, filepath.Join("..", "..", "docs", "schema.md"), NewSchema().Markdown())
}

// The statements are the whole of what writes; a change of one is a change to review.
func TestStatements(t *testing.T) {
	s := NewSchema()
	var b strings.Builder
	for _, l := range s.Labels {
		b.WriteString(createNodes(l.Name, "") + "\n" + mergeNodes(l.Name, "") + "\n" + readHashes(l.Name) + "\n" + lockNodes(l.Name) + "\n" + deleteNodes(l.Name) + "\n")
		if l.Role == EntityRole {
			b.WriteString(s.lockOrphans(l.Name) + "\n")
		}
		for _, end := range []End{AtStart, AtEnd} {
			if q := s.readOwned(l.Name, end); q != "" {
				b.WriteString(q + "\n")
			}
		}
	}
	for _, e := range s.EventTypes {
		b.WriteString(createNodes("Event", e.Label) + "\n" + mergeNodes("Event", e.Label) + "\n")
	}
	for i := range s.Relations {
		rel := &s.Relations[i]
		for _, from := range rel.From {
			for _, to := range rel.To {
				b.WriteString(createEdges(rel, from, to) + "\n" + mergeEdges(rel, from, to) + "\n" + deleteEdges(rel, from, to) + "\n")
			}
		}
	}
	b.WriteString(readReported + "\n" + readActs + "\n")
	golden(t, "statements.cypher", b.String())
}

// The table must hold together: labels exist, keys are properties, names are plain, nothing is there twice.
func TestSchemaHoldsTogether(t *testing.T) {
	s := NewSchema()
	plain := func(name string) bool {
		return name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") == ""
	}
	var names []string
	properties := func(of string, list []Property) {
		for i, p := range list {
			if !plain(p.Name) || slices.ContainsFunc(list[:i], func(q Property) bool { return q.Name == p.Name }) {
				t.Errorf("%s: property %q", of, p.Name)
			}
		}
	}
	for _, l := range s.Labels {
		names = append(names, l.Name)
		properties(l.Name, l.Properties)
	}
	for _, e := range s.EventTypes {
		names = append(names, e.Label)
	}
	for _, r := range s.Relations {
		names = append(names, r.Type)
		properties(r.Type, r.Properties)
		for _, l := range append(slices.Clone(r.From), r.To...) {
			if _, ok := s.Label(l); !ok {
				t.Errorf("%s leads to or from %q, which is no label", r.Type, l)
			}
		}
		for _, k := range r.Key {
			if !slices.ContainsFunc(r.Properties, func(p Property) bool { return p.Name == k }) {
				t.Errorf("%s: key %s is no property", r.Type, k)
			}
		}
	}
	for i, n := range names {
		if !plain(n) || slices.Contains(names[:i], n) {
			t.Errorf("name %q is not plain or there twice", n)
		}
	}
}

func TestValidate(t *testing.T) {
	s := NewSchema()
	event := Ref{"Event", "event/x"}
	good := func() Node {
		return Node{Ref: event, Extra: "Meeting", Props: Props{"type": "meeting", "start": extract.Day{Year: 2022, Month: 1, Day: 14}},
			Owned: []Edge{{"TOOK_PART", Ref{"Country", "country/chn"}, event, Props{"role": "actor"}}}}
	}
	for _, c := range []struct {
		name  string
		spoil func(n *Node)
		want  string
	}{
		{"good", func(*Node) {}, ""},
		{"label", func(n *Node) { n.Label = "Event) DETACH DELETE (n" }, "unknown label"},
		{"no id", func(n *Node) { n.ID = "" }, "without an id"},
		{"second label", func(n *Node) { n.Extra = "Call" }, "second label"},
		{"type of value", func(n *Node) { n.Props["start"] = "2022-01-14" }, "want DATE"},
		{"unknown property", func(n *Node) { n.Props["colour"] = "red" }, "unknown property"},
		{"relation", func(n *Node) { n.Owned[0].Type = "KNOWS" }, "unknown relationship type"},
		{"other end", func(n *Node) { n.Owned[0].From = Ref{"Article", "a"} }, "does not lead"},
		{"not its own", func(n *Node) { n.Owned[0].To = Ref{"Event", "event/y"} }, "belongs to"},
		{"no key", func(n *Node) {
			n.Owned[0] = Edge{"REPORTED_IN", event, Ref{"Article", "a"}, Props{}}
		}, "without evidence"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := good()
			c.spoil(&n)
			err := s.Validate(&n)
			if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestGoldstein(t *testing.T) {
	for _, c := range []struct {
		code string
		want float64
		ok   bool
	}{{"040", 1, true}, {"057", 8, true}, {"163", -8, true}, {"0571", 8, true}, {"20", -10, true}, {"", 0, false}, {"9", 0, false}, {"999", 0, false}, {"code", 0, false}} {
		if got, ok := Goldstein(c.code); got != c.want || ok != c.ok {
			t.Errorf("Goldstein(%q) = %v, %v; want %v, %v", c.code, got, ok, c.want, c.ok)
		}
	}
}
