package graph

import (
	"cmp"
	"slices"
)

// stored is a node as the database has it.
type stored struct {
	hash string
	// owned are its relations, read only where they are needed.
	owned []Edge
}

// Change is what has to be done to bring a graph from one state to another.
type Change struct {
	// Nodes are new or different nodes; Owned is empty, see Edges.
	Nodes []NodeChange
	// Edges are new or different relations.
	Edges []Edge
	// GoneEdges and GoneNodes leave the graph.
	GoneEdges []Edge
	GoneNodes []Ref
	// Differ are those of Edges that are there with other properties.
	Differ []Edge
	// Loose are nodes that lost a relation: those to which nothing refers any more leave, too.
	Loose []Ref
	// was are the stored nodes that were looked at.
	was map[Ref]*stored
}

// NodeChange is a node to be written and the content hash it had, empty if it was not there.
type NodeChange struct {
	Node
	Was string
}

// want adds what turns the stored node, nil for none, into n.
func (c *Change) want(s *Schema, n *Node, old *stored) {
	hash := n.Props.text("hash")
	if old != nil && (old.hash == hash || n.Stub) {
		return
	}
	was := ""
	if old != nil {
		was = old.hash
	}
	c.Nodes = append(c.Nodes, NodeChange{Node{Ref: n.Ref, Extra: n.Extra, Props: n.Props}, was})
	if old == nil {
		c.Edges = append(c.Edges, n.Owned...)
		return
	}
	c.edges(s, n.Owned, old.owned)
}

// edges adds the difference between the wanted and the stored relations of a node.
func (c *Change) edges(s *Schema, want, old []Edge) {
	have := make(map[edgeKey]Edge, len(old))
	for _, e := range old {
		if rel, ok := s.Relation(e.Type); ok {
			have[e.key(rel)] = e
		}
	}
	keep := make(map[edgeKey]bool, len(want))
	for _, e := range want {
		rel, _ := s.Relation(e.Type)
		k := e.key(rel)
		keep[k] = true
		o, there := have[k]
		if there && sayEqual(rel.Properties, e.Props, o.Props) {
			continue
		}
		c.Edges = append(c.Edges, e)
		if there {
			c.Differ = append(c.Differ, e)
		}
	}
	for _, e := range old {
		if rel, ok := s.Relation(e.Type); ok && !keep[e.key(rel)] {
			c.GoneEdges = append(c.GoneEdges, e)
			c.loosen(s, e)
		}
	}
}

// gone adds what takes a stored node away.
func (c *Change) gone(s *Schema, ref Ref, old *stored) {
	c.GoneNodes = append(c.GoneNodes, ref)
	for _, e := range old.owned {
		c.loosen(s, e)
	}
}

func (c *Change) loosen(s *Schema, e Edge) {
	for _, r := range []Ref{e.From, e.To} {
		if l, ok := s.Label(r.Label); ok && l.Role == EntityRole {
			c.Loose = append(c.Loose, r)
		}
	}
}

// sort puts everything in the order in which it is written, so that two loaders lock nodes in the same order.
func (c *Change) sort(s *Schema) {
	slices.SortFunc(c.Nodes, func(a, b NodeChange) int {
		return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Extra, b.Extra), cmp.Compare(a.ID, b.ID))
	})
	c.Edges, c.GoneEdges = sortEdges(s, c.Edges), sortEdges(s, c.GoneEdges)
	slices.SortFunc(c.GoneNodes, Ref.compare)
	slices.SortFunc(c.Loose, Ref.compare)
	c.Loose = slices.Compact(c.Loose)
}

// Empty tells whether there is nothing to do.
func (c *Change) Empty() bool {
	return len(c.Nodes)+len(c.Edges)+len(c.GoneEdges)+len(c.GoneNodes)+len(c.Loose) == 0
}
