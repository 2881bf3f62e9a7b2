package export

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// xmlWriter writes elements and keeps the first error.
type xmlWriter struct {
	out io.Writer
	err error
}

// printf writes markup; arguments that come from data go through [quoted].
func (x *xmlWriter) printf(format string, args ...any) {
	if x.err == nil {
		_, x.err = fmt.Fprintf(x.out, format, args...)
	}
}

// quoted escapes a text for an attribute or for content.
func quoted(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder has no errors
	return b.String()
}

// plain writes a value as text; a list is a JSON array.
func plain(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []string:
		b, _ := json.Marshal(v) // texts have no errors
		return string(b)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return fmt.Sprint(value)
}

// nodeID is unique among nodes of all labels.
func nodeID(r graph.Ref) string { return r.Label + ":" + r.ID }

// column is a property that nodes of some label, or relations of some type, have.
type column struct {
	name string
	typ  graph.Type
}

// columns are all properties in order of the schema, each once.
func columns(lists ...[]graph.Property) []column {
	var out []column
	seen := map[string]bool{}
	for _, list := range lists {
		for _, p := range list {
			if !seen[p.Name] {
				seen[p.Name] = true
				out = append(out, column{p.Name, p.Type})
			}
		}
	}
	return out
}

func nodeColumns(s *graph.Schema) []column {
	lists := make([][]graph.Property, len(s.Labels))
	for i, l := range s.Labels {
		lists[i] = l.Properties
	}
	return columns(lists...)
}

func edgeColumns(s *graph.Schema) []column {
	lists := make([][]graph.Property, len(s.Relations))
	for i, r := range s.Relations {
		lists[i] = r.Properties
	}
	return columns(lists...)
}

func xmlType(t graph.Type) string {
	switch t {
	case graph.Integer:
		return "long"
	case graph.Float:
		return "double"
	case graph.Boolean:
		return "boolean"
	}
	return "string"
}
