package export

import (
	"io"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

// writeGEXF writes a dynamic graph: what has a first and a last day, as an event or an office, is there in these days.
func writeGEXF(out io.Writer, w *Writer, g *graph.Graph) error {
	x := xmlWriter{out: out}
	x.printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<meta><creator>diplograph</creator></meta>\n" +
		"<graph mode=\"dynamic\" timeformat=\"date\" defaultedgetype=\"directed\">\n")
	nodes, rels := nodeColumns(w.schema), edgeColumns(w.schema)
	x.attributes("node", nodes)
	x.attributes("edge", rels)
	x.printf("<nodes>\n")
	for i := range g.Nodes {
		n := &g.Nodes[i]
		kind := n.Label
		if n.Extra != "" {
			kind = n.Extra
		}
		label, _ := n.Props["caption"].(string)
		x.printf("<node id=\"%s\" label=\"%s\"%s><attvalues><attvalue for=\"kind\" value=\"%s\"/>", quoted(nodeID(n.Ref)), quoted(label), days(n.Props), kind)
		x.values(nodes, n.Props)
		x.printf("</attvalues></node>\n")
	}
	x.printf("</nodes>\n<edges>\n")
	for i, e := range edges(g) {
		x.printf("<edge id=\"%d\" source=\"%s\" target=\"%s\" label=\"%s\" kind=\"%s\"%s><attvalues>", i, quoted(nodeID(e.From)), quoted(nodeID(e.To)), e.Type, e.Type, days(e.Props))
		x.values(rels, e.Props)
		x.printf("</attvalues></edge>\n")
	}
	x.printf("</edges>\n</graph>\n</gexf>\n")
	return x.err
}

// days are the attributes start and end, where the properties of these names are days.
func days(props graph.Props) string {
	out := ""
	for _, name := range []string{"start", "end"} {
		if d, ok := props[name].(extract.Day); ok {
			out += " " + name + "=\"" + d.String() + "\""
		}
	}
	return out
}

func (x *xmlWriter) attributes(class string, list []column) {
	x.printf("<attributes class=\"%s\">\n", class)
	if class == "node" {
		x.printf("<attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n")
	}
	for _, c := range list {
		x.printf("<attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n", c.name, c.name, xmlType(c.typ))
	}
	x.printf("</attributes>\n")
}

func (x *xmlWriter) values(list []column, props graph.Props) {
	for _, c := range list {
		if v, ok := props[c.name]; ok {
			x.printf("<attvalue for=\"%s\" value=\"%s\"/>", c.name, quoted(plain(v)))
		}
	}
}
