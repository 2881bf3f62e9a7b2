package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

const turtleHead = `@prefix : <urn:diplograph:schema:> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .

`

// writeTurtle writes RDF. A node is urn:diplograph:LABEL:ID, labels are classes, types of relations and names of properties
// are predicates of the schema. A relation with properties is stated, and described by an rdf:Statement. What an article
// says of a finding is a prov:Entity, quoted from the article, from which the finding was derived; the article and the run
// that read it are prov:Entity and prov:Activity.
func writeTurtle(out io.Writer, w *Writer, g *graph.Graph) error {
	t := turtle{out: out}
	t.write(turtleHead)
	for i := range g.Nodes {
		n := &g.Nodes[i]
		l, _ := w.schema.Label(n.Label)
		t.node(n, l.Properties)
		for k, e := range n.Owned {
			rel, _ := w.schema.Relation(e.Type)
			if e.Type == "REPORTED_IN" {
				t.evidence(e, rel.Properties)
			} else {
				t.relation(e, rel.Properties, n.Ref, k)
			}
		}
	}
	return t.err
}

type turtle struct {
	out io.Writer
	err error
}

func (t *turtle) write(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.out, s)
	}
}

func (t *turtle) node(n *graph.Node, list []graph.Property) {
	types := ":" + n.Label
	if n.Extra != "" {
		types += ", :" + n.Extra
	}
	switch n.Label {
	case "Article":
		types += ", prov:Entity"
	case "Run":
		types += ", prov:Activity"
	}
	parts := []string{"a " + types, ":id " + turtleString(n.ID)}
	if label, ok := n.Props["caption"].(string); ok {
		parts = append(parts, "rdfs:label "+turtleString(label))
	}
	parts = append(parts, properties(list, n.Props)...)
	if run, ok := n.Props["run"].(string); ok && n.Label == "Article" {
		parts = append(parts, "prov:wasUsedBy "+iri(graph.Ref{Label: "Run", ID: run}))
	}
	t.write(iri(n.Ref) + " " + strings.Join(parts, " ;\n    ") + " .\n")
}

func (t *turtle) relation(e graph.Edge, list []graph.Property, owner graph.Ref, k int) {
	t.write(iri(e.From) + " :" + e.Type + " " + iri(e.To) + " .\n")
	if len(e.Props) == 0 {
		return
	}
	parts := append([]string{"a rdf:Statement", "rdf:subject " + iri(e.From), "rdf:predicate :" + e.Type, "rdf:object " + iri(e.To)}, properties(list, e.Props)...)
	t.write(iri(graph.Ref{Label: "statement", ID: owner.Label + ":" + owner.ID + "#" + strconv.Itoa(k)}) + " " + strings.Join(parts, " ;\n    ") + " .\n")
}

func (t *turtle) evidence(e graph.Edge, list []graph.Property) {
	it := iri(graph.Ref{Label: "evidence", ID: fmt.Sprintf("%s:%s#%s#%v", e.From.Label, e.From.ID, e.To.ID, e.Props["evidence"])})
	parts := []string{"a :Evidence, prov:Entity", "prov:wasQuotedFrom " + iri(e.To)}
	if quote, ok := e.Props["quote"].(string); ok {
		parts = append(parts, "prov:value "+turtleString(quote))
	}
	if run, ok := e.Props["run"].(string); ok {
		parts = append(parts, "prov:wasGeneratedBy "+iri(graph.Ref{Label: "Run", ID: run}))
	}
	t.write(it + " " + strings.Join(append(parts, properties(list, e.Props)...), " ;\n    ") + " .\n" + iri(e.From) + " :REPORTED_IN " + iri(e.To) + " ; prov:wasDerivedFrom " + it + " .\n")
}

func properties(list []graph.Property, props graph.Props) []string {
	var out []string
	for _, p := range list {
		v, ok := props[p.Name]
		if !ok {
			continue
		}
		switch v := v.(type) {
		case []string:
			parts := make([]string, len(v))
			for i, s := range v {
				parts[i] = turtleString(s)
			}
			out = append(out, ":"+p.Name+" "+strings.Join(parts, ", "))
		case extract.Point:
			out = append(out, fmt.Sprintf("geo:lat %v", decimal(v.Latitude)), fmt.Sprintf("geo:long %v", decimal(v.Longitude)))
		default:
			out = append(out, ":"+p.Name+" "+turtleValue(v))
		}
	}
	return out
}

func turtleValue(value any) string {
	switch v := value.(type) {
	case string:
		return turtleString(v)
	case float64:
		return `"` + strconv.FormatFloat(v, 'E', -1, 64) + `"^^xsd:double`
	case extract.Day:
		return `"` + v.String() + `"^^xsd:date`
	}
	return fmt.Sprint(value)
}

func decimal(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

var turtleEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "\b", `\b`, "\f", `\f`, "\x00", `\uFFFD`)

func turtleString(s string) string {
	return `"` + turtleEscapes.Replace(strings.ToValidUTF8(s, "\uFFFD")) + `"`
}

// iri is the name of a node. Everything but letters, digits and a few signs is written as bytes in %XX; letters of all
// languages may stand in an IRI.
func iri(r graph.Ref) string {
	var b strings.Builder
	for _, c := range r.ID {
		switch {
		case c > 0x7f && c != 0xfffd, c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.ContainsRune("-._~/:", c):
			if c >= 0xa0 && (c < 0xd800 || c > 0xf8ff) {
				b.WriteRune(c)
				continue
			}
			if c < 0x80 {
				b.WriteRune(c)
				continue
			}
			fallthrough
		default:
			for _, x := range []byte(string(c)) {
				fmt.Fprintf(&b, "%%%02X", x)
			}
		}
	}
	return "<urn:diplograph:" + strings.ToLower(r.Label) + ":" + b.String() + ">"
}
