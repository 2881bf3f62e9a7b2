package graph

import (
	"fmt"
	"slices"
	"time"

	"github.com/diplograph/diplograph/extract"
)

// Validate checks a node and the relations it owns against the schema: known labels, types, ends and properties, values
// of the right type, keys present. Nothing reaches a writer unchecked.
func (s *Schema) Validate(n *Node) error {
	l, ok := s.Label(n.Label)
	switch {
	case !ok:
		return fmt.Errorf("unknown label %q", n.Label)
	case n.ID == "":
		return fmt.Errorf("%s without an id", n.Label)
	case n.Extra != "" && !s.extraLabel(n):
		return fmt.Errorf("%s %s: unknown second label %q", n.Label, n.ID, n.Extra)
	}
	if err := checkProps(l.Properties, n.Props); err != nil {
		return fmt.Errorf("%s %s: %w", n.Label, n.ID, err)
	}
	for i := range n.Owned {
		if err := s.validateEdge(n, &n.Owned[i]); err != nil {
			return fmt.Errorf("%s %s: %w", n.Label, n.ID, err)
		}
	}
	return nil
}

// extraLabel tells whether the second label is that of the event's type.
func (s *Schema) extraLabel(n *Node) bool {
	t, ok := s.EventType(n.Props.text("type"))
	return ok && n.Label == "Event" && t.Label == n.Extra
}

func (s *Schema) validateEdge(owner *Node, e *Edge) error {
	rel, ok := s.Relation(e.Type)
	if !ok {
		return fmt.Errorf("unknown relationship type %q", e.Type)
	}
	own := e.From
	if rel.Owner == AtEnd {
		own = e.To
	}
	switch {
	case own != owner.Ref:
		return fmt.Errorf("%s belongs to %s %s", e.Type, own.Label, own.ID)
	case !slices.Contains(rel.From, e.From.Label) || !slices.Contains(rel.To, e.To.Label):
		return fmt.Errorf("%s does not lead from %q %s to %q %s", e.Type, e.From.Label, e.From.ID, e.To.Label, e.To.ID)
	}
	for _, k := range rel.Key {
		if e.Props[k] == nil {
			return fmt.Errorf("%s without %s", e.Type, k)
		}
	}
	if err := checkProps(rel.Properties, e.Props); err != nil {
		return fmt.Errorf("%s to %s: %w", e.Type, e.To.ID, err)
	}
	return nil
}

func checkProps(list []Property, props Props) error {
	known := 0
	for _, p := range list {
		if known == len(props) {
			return nil
		}
		v, ok := props[p.Name]
		if !ok {
			continue
		}
		known++
		if !p.Type.holds(v) {
			return fmt.Errorf("property %s is %T, want %s", p.Name, v, p.Type)
		}
	}
	if known < len(props) {
		return fmt.Errorf("unknown property among %d", len(props))
	}
	return nil
}

// holds tells whether a value is of the type.
func (t Type) holds(v any) bool {
	ok := false
	switch t {
	case String:
		_, ok = v.(string)
	case Strings:
		_, ok = v.([]string)
	case Integer:
		_, ok = v.(int64)
	case Float:
		_, ok = v.(float64)
	case Boolean:
		_, ok = v.(bool)
	case Date:
		_, ok = v.(extract.Day)
	case DateTime:
		_, ok = v.(time.Time)
	case Point:
		_, ok = v.(extract.Point)
	}
	return ok
}
