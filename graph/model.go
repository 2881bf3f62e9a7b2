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

func (e Edge) key(rel *Relation) edgeKey {
	if len(rel.Key) == 0 {
		return edgeKey{e.Type, e.From, e.To, ""}
	}
	var b strings.Builder
	for _, name := range rel.Key {
		appendValue(&b, e.Props[name])
		b.WriteByte(0)
	}
	return edgeKey{e.Type, e.From, e.To, b.String()}
}

func (k edgeKey) compare(o edgeKey) int {
	return cmp.Or(cmp.Compare(k.typ, o.typ), cmp.Compare(k.from.Label, o.from.Label), cmp.Compare(k.to.Label, o.to.Label),
		cmp.Compare(k.from.ID, o.from.ID), cmp.Compare(k.to.ID, o.to.ID), cmp.Compare(k.key, o.key))
}

// sortEdges puts edges in order of type, labels at the ends, ids and key, so that those of one statement stand together,
// and keeps the first of equal ones.
func sortEdges(s *Schema, edges []Edge) []Edge {
	type keyed struct {
		key edgeKey
		at  int
	}
	all := make([]keyed, 0, len(edges))
	for i, e := range edges {
		if rel, ok := s.Relation(e.Type); ok {
			all = append(all, keyed{e.key(rel), i})
		}
	}
	slices.SortFunc(all, func(a, b keyed) int { return cmp.Or(a.key.compare(b.key), cmp.Compare(a.at, b.at)) })
	all = slices.CompactFunc(all, func(a, b keyed) bool { return a.key == b.key })
	out := make([]Edge, len(all))
	for i, k := range all {
		out[i] = edges[k.at]
	}
	return out
}
