package export

import (
	"io"

	"github.com/diplograph/diplograph/graph"
)

// writeGraphML writes a directed graph. Labels and types are properties `labels` and `label`, the names that other programs
// use for them; lists are JSON arrays.
func writeGraphML(out io.Writer, w *Writer, g *graph.Graph) error {
	x := xmlWriter{out: out}
	x.printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" " +
		"xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n")
	nodes, rels := nodeColumns(w.schema), edgeColumns(w.schema)
	x.printf("<key id=\"labels\" for=\"node\" attr.name=\"labels\" attr.type=\"string\"/>\n<key id=\"label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>\n")
	for _, c := range nodes {
		x.printf("<key id=\"n.%s\" for=\"node\" attr.name=\"%s\" attr.type=\"%s\"/>\n", c.name, c.name, xmlType(c.typ))
	}
	for _, c := range rels {
		x.printf("<key id=\"e.%s\" for=\"edge\" attr.name=\"%s\" attr.type=\"%s\"/>\n", c.name, c.name, xmlType(c.typ))
	}
	x.printf("<graph edgedefault=\"directed\">\n")
	for i := range g.Nodes {
		n := &g.Nodes[i]
		labels := ":" + n.Label
		if n.Extra != "" {
			labels += ":" + n.Extra
		}
		x.printf("<node id=\"%s\"><data key=\"labels\">%s</data>", quoted(nodeID(n.Ref)), labels)
		x.data("n.", nodes, n.Props)
		x.printf("</node>\n")
	}
	for i, e := range edges(g) {
		x.printf("<edge id=\"e%d\" source=\"%s\" target=\"%s\"><data key=\"label\">%s</data>", i, quoted(nodeID(e.From)), quoted(nodeID(e.To)), e.Type)
		x.data("e.", rels, e.Props)
		x.printf("</edge>\n")
	}
	x.printf("</graph>\n</graphml>\n")
	return x.err
}

func (x *xmlWriter) data(prefix string, list []column, props graph.Props) {
	for _, c := range list {
		if v, ok := props[c.name]; ok {
			x.printf("<data key=\"%s%s\">%s</data>", prefix, c.name, quoted(plain(v)))
		}
	}
}
