package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Ref names a node.
type Ref struct{ Label, ID string }

func (r Ref) compare(o Ref) int {
	return cmp.Or(cmp.Compare(r.Label, o.Label), cmp.Compare(r.ID, o.ID))
}

// Props are properties by name. An absent name is a property that is not there: values are never nil. What is done with
// them in order goes by the schema's lists, never by the map.
type Props map[string]any

// set keeps the value unless it is the zero value of its type, which in a graph means that nobody knows.
func (p Props) set(name string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case extract.Optional:
		if v == "" {
			return
		}
		value = string(v)
	case []string:
		if len(v) == 0 {
			return
		}
	case extract.Day:
		if v.IsZero() {
			return
		}
	case *extract.Point:
		if v == nil {
			return
		}
		value = *v
	}
	p[name] = value
}

func (p Props) text(name string) string {
	s, _ := p[name].(string)
	return s
}

func (p Props) list(name string) []string {
	l, _ := p[name].([]string)
	return l
}

func (p Props) number(name string) float64 {
	f, _ := p[name].(float64)
	return f
}

func (p Props) day(name string) extract.Day {
	d, _ := p[name].(extract.Day)
	return d
}

// Node is a node of the graph together with the relations that it owns.
type Node struct {
	Ref
	// Extra is a second label, of an event's type; empty for other nodes.
	Extra string
	Props Props
	// Owned are the relations that belong to the node, sorted.
	Owned []Edge
	// Stub is a node that something refers to, but nobody described: it never replaces a description.
	Stub bool
}

// Edge is a relation between two nodes.
type Edge struct {
	Type     string
	From, To Ref
	Props    Props
}

// edgeKey tells edges apart. Values of key properties are written out.
type edgeKey struct {
	typ      string
	from, to Ref
	key      string
}

func (e *Edge) key(rel *Relation) edgeKey { return edgeKey{e.Type, e.From, e.To, e.keyText(rel)} }

// keyText writes out the properties that tell relations of the type between the same two nodes apart.
func (e *Edge) keyText(rel *Relation) string {
	if len(rel.Key) == 0 {
		return ""
	}
	var b strings.Builder
	for _, name := range rel.Key {
		appendValue(&b, e.Props[name])
		b.WriteByte(0)
	}
	return b.String()
}

// compareKind orders relations by what one statement writes: type, and labels at the ends.
func (e *Edge) compareKind(o *Edge) int {
	if c := strings.Compare(e.Type, o.Type); c != 0 {
		return c
	}
	if c := strings.Compare(e.From.Label, o.From.Label); c != 0 {
		return c
	}
	return strings.Compare(e.To.Label, o.To.Label)
}

// sortEdges puts edges in order of type, labels at the ends, ids and key, so that those of one statement stand together,
// and keeps the first of equal ones. Those of unknown types are left out. Each finding's are sorted, and then all of a batch:
// it compares no more than it must, and moves small things.
func sortEdges(s *Schema, edges []Edge) []Edge {
	keys := make([]string, len(edges))
	order := make([]int, 0, len(edges))
	for i := range edges {
		if rel, ok := s.Relation(edges[i].Type); ok {
			keys[i] = edges[i].keyText(rel)
			order = append(order, i)
		}
	}
	compare := func(i, k int) int {
		a, b := &edges[i], &edges[k]
		if c := a.compareKind(b); c != 0 {
			return c
		}
		if c := strings.Compare(a.From.ID, b.From.ID); c != 0 {
			return c
		}
		if c := strings.Compare(a.To.ID, b.To.ID); c != 0 {
			return c
		}
		return strings.Compare(keys[i], keys[k])
	}
	slices.SortFunc(order, func(i, k int) int {
		if c := compare(i, k); c != 0 {
			return c
		}
		return i - k // the first of equal ones stays the first
	})
	order = slices.CompactFunc(order, func(i, k int) bool { return compare(i, k) == 0 })
	out := make([]Edge, len(order))
	for i, k := range order {
		out[i] = edges[k]
	}
	return out
}
