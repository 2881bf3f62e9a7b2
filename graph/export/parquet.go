package export

import (
	"io"
	"path/filepath"
	"slices"

	"github.com/parquet-go/parquet-go"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

// writeParquet writes a table for each label (id, kind, the properties of the schema) and each type of relation (from,
// from_label, to, to_label, its properties). A column is null where a property is not there; a list is a repeated text; a
// point has columns of its own for latitude and longitude. Kinds that do not occur have no table.
func writeParquet(dir string, w *Writer, g *graph.Graph) error {
	for _, l := range w.schema.Labels {
		t := newTable([]string{"id", "kind"}, l.Properties)
		for i := range g.Nodes {
			if n := &g.Nodes[i]; n.Label == l.Name {
				t.add(map[string]any{"id": n.ID, "kind": n.Extra}, n.Props)
			}
		}
		if err := t.file(filepath.Join(dir, l.Name+".parquet")); err != nil {
			return err
		}
	}
	all := edges(g)
	for _, rel := range w.schema.Relations {
		t := newTable([]string{"from", "from_label", "to", "to_label"}, rel.Properties)
		for _, e := range all {
			if e.Type == rel.Type {
				t.add(map[string]any{"from": e.From.ID, "from_label": e.From.Label, "to": e.To.ID, "to_label": e.To.Label}, e.Props)
			}
		}
		if err := t.file(filepath.Join(dir, rel.Type+".parquet")); err != nil {
			return err
		}
	}
	return nil
}

// table is a table under way.
type table struct {
	schema *parquet.Schema
	// names of the columns in the file's order, and the type of each.
	names []string
	types map[string]graph.Type
	rows  []parquet.Row
}

const latitude, longitude = "latitude", "longitude"

// newTable has some texts that are always there, and properties.
func newTable(fixed []string, list []graph.Property) *table {
	t := &table{types: map[string]graph.Type{}}
	group := parquet.Group{}
	for _, name := range fixed {
		group[name] = parquet.String()
		t.types[name] = ""
	}
	for _, p := range list {
		if p.Type == graph.Point {
			for _, name := range []string{latitude, longitude} {
				group[name], t.types[name] = parquet.Optional(parquet.Leaf(parquet.DoubleType)), graph.Float
			}
			continue
		}
		name := p.Name
		if _, taken := group[name]; taken { // kind of an agreement
			name += "_of"
		}
		group[name], t.types[name] = parquetNode(p.Type), p.Type
	}
	t.schema = parquet.NewSchema("table", group)
	for name := range group {
		t.names = append(t.names, name)
	}
	slices.Sort(t.names)
	return t
}

func parquetNode(typ graph.Type) parquet.Node {
	switch typ {
	case graph.Strings:
		return parquet.Repeated(parquet.String())
	case graph.Integer:
		return parquet.Optional(parquet.Int(64))
	case graph.Float:
		return parquet.Optional(parquet.Leaf(parquet.DoubleType))
	case graph.Boolean:
		return parquet.Optional(parquet.Leaf(parquet.BooleanType))
	case graph.Date:
		return parquet.Optional(parquet.Date())
	}
	return parquet.Optional(parquet.String())
}

func (t *table) add(fixed map[string]any, props graph.Props) {
	var row parquet.Row
	for i, name := range t.names {
		if t.types[name] == "" {
			s, _ := fixed[name].(string)
			row = append(row, parquet.ValueOf(s).Level(0, 0, i))
			continue
		}
		row = append(row, cells(t.value(name, props), i)...)
	}
	t.rows = append(t.rows, row)
}

func (t *table) value(name string, props graph.Props) any {
	if p, ok := props["point"].(extract.Point); ok && name == latitude {
		return p.Latitude
	} else if ok && name == longitude {
		return p.Longitude
	}
	if v, ok := props[name]; ok {
		return v
	}
	if base, ok := cutSuffix(name, "_of"); ok {
		return props[base]
	}
	return nil
}

func cutSuffix(s, suffix string) (string, bool) {
	if n := len(s) - len(suffix); n > 0 && s[n:] == suffix {
		return s[:n], true
	}
	return s, false
}

// cells are the values of a column in a row, with their levels.
func cells(value any, column int) []parquet.Value {
	switch v := value.(type) {
	case nil:
		return []parquet.Value{parquet.NullValue().Level(0, 0, column)}
	case []string:
		if len(v) == 0 {
			return cells(nil, column)
		}
		out := make([]parquet.Value, len(v))
		for i, s := range v {
			out[i] = parquet.ValueOf(s).Level(min(i, 1), 1, column)
		}
		return out
	case extract.Day:
		return []parquet.Value{parquet.ValueOf(int32(v.DaysSince(extract.Day{Year: 1970, Month: 1, Day: 1}))).Level(0, 1, column)}
	}
	return []parquet.Value{parquet.ValueOf(value).Level(0, 1, column)}
}

// file writes the table unless it has no rows.
func (t *table) file(name string) error {
	if len(t.rows) == 0 {
		return nil
	}
	return writeFile(name, t.write)
}

func (t *table) write(out io.Writer) error {
	w := parquet.NewWriter(out, t.schema, parquet.Compression(&parquet.Zstd))
	if _, err := w.WriteRows(t.rows); err != nil {
		return err
	}
	return w.Close()
}
