package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

// rowsPerStatement bounds the length of a line.
const rowsPerStatement = 200

// writeCypher writes constraints and indexes, nodes, then relations. The script may run again: it merges.
func writeCypher(out io.Writer, w *Writer, g *graph.Graph) error {
	for _, s := range append(w.schema.Constraints(), w.schema.Indexes()...) {
		fmt.Fprintf(out, "%s;\n", s)
	}
	fmt.Fprint(out, "CALL db.awaitIndexes(300);\n")
	c := cypherScript{out: out}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		labels := ""
		if n.Extra != "" {
			labels = ", n:" + n.Extra
		}
		l, _ := w.schema.Label(n.Label)
		c.row("MERGE (n:"+n.Label+" {id: row.id}) SET n += row.p"+labels, "{id: "+cypherValue(n.ID)+", p: "+cypherMap(l.Properties, n.Props)+"}")
	}
	for _, e := range edges(g) {
		rel, _ := w.schema.Relation(e.Type)
		key := make([]string, len(rel.Key))
		for i, k := range rel.Key {
			key[i] = k + ": row.p." + k
		}
		c.row("MATCH (a:"+e.From.Label+" {id: row.a}) MATCH (b:"+e.To.Label+" {id: row.b}) MERGE (a)-[r:"+e.Type+" {"+strings.Join(key, ", ")+"}]->(b) SET r += row.p",
			"{a: "+cypherValue(e.From.ID)+", b: "+cypherValue(e.To.ID)+", p: "+cypherMap(rel.Properties, e.Props)+"}")
	}
	return c.end()
}

// cypherScript gathers rows of one statement.
type cypherScript struct {
	out  io.Writer
	what string
	rows []string
	err  error
}

func (c *cypherScript) row(what, row string) {
	if what != c.what || len(c.rows) == rowsPerStatement {
		c.flush()
	}
	c.what, c.rows = what, append(c.rows, row)
}

func (c *cypherScript) flush() {
	if len(c.rows) > 0 && c.err == nil {
		_, c.err = fmt.Fprintf(c.out, "UNWIND [%s] AS row %s;\n", strings.Join(c.rows, ", "), c.what)
	}
	c.rows = nil
}

func (c *cypherScript) end() error {
	c.flush()
	return c.err
}

func cypherMap(list []graph.Property, props graph.Props) string {
	var parts []string
	for _, p := range list {
		if v, ok := props[p.Name]; ok {
			parts = append(parts, "`"+p.Name+"`: "+cypherValue(v))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// cypherValue writes a value as a literal on one line.
func cypherValue(value any) string {
	switch v := value.(type) {
	case string:
		return cypherString(v)
	case []string:
		parts := make([]string, len(v))
		for i, s := range v {
			parts[i] = cypherString(s)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case float64:
		s := strconv.FormatFloat(v, 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return s
	case extract.Day:
		return "date('" + v.String() + "')"
	case extract.Point:
		return fmt.Sprintf("point({latitude: %v, longitude: %v})", v.Latitude, v.Longitude)
	}
	return fmt.Sprint(value)
}

// A backslash of a text never stands before a u of it: some servers read \u0027 as a quotation mark before they read
// strings.
var cypherEscapes = strings.NewReplacer(`\u`, `\\' + 'u`, `\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "\b", `\b`, "\f", `\f`)

func cypherString(s string) string { return "'" + cypherEscapes.Replace(s) + "'" }
