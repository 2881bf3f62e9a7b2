package graph

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// listDelimiter stands between the elements of a list. No text of ours holds the control character; one that did would
// have a space instead.
const listDelimiter = "\x1f"

// WriteImport writes a graph as CSV files for `neo4j-admin database import full`, a file for each label and for each type
// with the labels at its ends, and import.args with the options, to be used in the same folder:
//
//	neo4j-admin database import full neo4j @import.args
//
// Empty kinds have no file; files of an older import are taken away.
func WriteImport(dir string, s *Schema, g *Graph) (Counters, error) {
	old, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		return Counters{}, err
	}
	for _, f := range old {
		if err := os.Remove(f); err != nil {
			return Counters{}, err
		}
	}
	x := importer{dir: dir, args: []string{"--id-type=string", "--array-delimiter=U+001F", "--multiline-fields=true"}}
	for _, l := range s.Labels {
		if err := x.nodes(l, g); err != nil {
			return Counters{}, err
		}
	}
	for _, rel := range s.Relations {
		for _, from := range rel.From {
			for _, to := range rel.To {
				if err := x.edges(rel, from, to, g); err != nil {
					return Counters{}, err
				}
			}
		}
	}
	return x.n, os.WriteFile(filepath.Join(dir, "import.args"), []byte(strings.Join(x.args, "\n")+"\n"), 0o644)
}

type importer struct {
	dir  string
	args []string
	n    Counters
}

func (x *importer) nodes(l Label, g *Graph) error {
	header := []string{"id:ID(" + l.Name + ")", ":LABEL"}
	rows := [][]string{}
	for i := range g.Nodes {
		if n := &g.Nodes[i]; n.Label == l.Name {
			rows = append(rows, append([]string{n.ID, n.Extra}, fields(l.Properties, n.Props)...))
			x.n.NodesCreated++
			x.n.PropertiesSet += 1 + len(n.Props)
		}
	}
	return x.file("--nodes="+l.Name+"=", l.Name, append(header, headers(l.Properties)...), rows)
}

func (x *importer) edges(rel Relation, from, to string, g *Graph) error {
	header := []string{":START_ID(" + from + ")", ":END_ID(" + to + ")"}
	rows := [][]string{}
	for i := range g.Nodes {
		for _, e := range g.Nodes[i].Owned {
			if e.Type == rel.Type && e.From.Label == from && e.To.Label == to {
				rows = append(rows, append([]string{e.From.ID, e.To.ID}, fields(rel.Properties, e.Props)...))
				x.n.RelationshipsCreated++
				x.n.PropertiesSet += len(e.Props)
			}
		}
	}
	return x.file("--relationships="+rel.Type+"=", from+"-"+rel.Type+"-"+to, append(header, headers(rel.Properties)...), rows)
}

// file writes one file and its option, unless there are no rows.
func (x *importer) file(option, name string, header []string, rows [][]string) error {
	if len(rows) == 0 {
		return nil
	}
	out, err := create(filepath.Join(x.dir, name+".csv"))
	if err != nil {
		return err
	}
	w := csv.NewWriter(out)
	err = w.Write(header)
	for i := 0; err == nil && i < len(rows); i++ {
		err = w.Write(rows[i])
	}
	w.Flush()
	if err == nil {
		err = w.Error()
	}
	if errClose := out.Close(); err == nil {
		err = errClose
	}
	x.args = append(x.args, option+name+".csv")
	return err
}

func headers(list []Property) []string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.Name + ":" + p.Type.importType()
	}
	return out
}

func (t Type) importType() string {
	switch t {
	case Strings:
		return "string[]"
	case Integer:
		return "long"
	case Float:
		return "double"
	case Boolean:
		return "boolean"
	case Date:
		return "date"
	case DateTime:
		return "datetime"
	case Point:
		return "point{crs:WGS-84}"
	}
	return "string"
}

func fields(list []Property, props Props) []string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = field(props[p.Name])
	}
	return out
}

// field writes a value; what is not there is an empty field, which the import takes for no property.
func field(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case []string:
		parts := make([]string, len(v))
		for i, s := range v {
			parts[i] = strings.ReplaceAll(s, listDelimiter, " ")
		}
		return strings.Join(parts, listDelimiter)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case extract.Point:
		return fmt.Sprintf("{latitude: %v, longitude: %v}", v.Latitude, v.Longitude)
	}
	return fmt.Sprint(value)
}
