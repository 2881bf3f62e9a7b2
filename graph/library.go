package graph

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/diplograph/diplograph/extract"
)

//go:embed queries/*.cypher
var queryFiles embed.FS

// Query is a question of the library. Its file says everything about it in comments at its head: the question on the
// first line, what it counts below, then "Parameters:" with a name, a type, a default and a word on each, and "Columns:".
// Where a picture helps, a second statement stands behind a line "// As a graph:"; it takes the same parameters.
type Query struct {
	Name       string
	Question   string
	About      string
	Parameters []Parameter
	Columns    []Column
	Cypher     string
	// Graph is the statement for a picture in Neo4j Browser; empty for most.
	Graph string
}

// Parameter is a value that a query asks for.
type Parameter struct {
	Name string
	// Type is string, date, integer, float or boolean.
	Type string
	// Default is written as on the command line; null is no value.
	Default string
	About   string
}

// Column is a column of the answer.
type Column struct{ Name, About string }

// Queries is the library, sorted by name.
func Queries() ([]Query, error) { return readQueries(queryFiles) }

// FindQuery is the query of a name; the error lists the names there are.
func FindQuery(name string) (*Query, error) {
	all, err := Queries()
	if err != nil {
		return nil, err
	}
	names := make([]string, len(all))
	for i := range all {
		if all[i].Name == name {
			return &all[i], nil
		}
		names[i] = all[i].Name
	}
	return nil, fmt.Errorf("no query %q; there are %s", name, strings.Join(names, ", "))
}

func readQueries(files fs.FS) ([]Query, error) {
	paths, err := fs.Glob(files, "queries/*.cypher")
	if err != nil {
		return nil, err
	}
	out := make([]Query, 0, len(paths))
	for _, p := range paths {
		data, err := fs.ReadFile(files, p)
		if err != nil {
			return nil, err
		}
		q, err := parseQuery(strings.TrimSuffix(path.Base(p), ".cypher"), string(data))
		if err != nil {
			return nil, fmt.Errorf("%s%w", p, err)
		}
		out = append(out, q)
	}
	return out, nil
}

// parseQuery reads the head of a query file. Errors begin with the line.
func parseQuery(name, text string) (Query, error) {
	table, graph, _ := strings.Cut(text, "\n// As a graph:\n")
	q := Query{Name: name, Cypher: table, Graph: strings.TrimSpace(graph)}
	section := ""
	var about []string
	for i, line := range strings.Split(text, "\n") {
		words, isComment := strings.CutPrefix(line, "//")
		if !isComment {
			break
		}
		words = strings.TrimSpace(words)
		var err error
		switch {
		case i == 0:
			q.Question = words
		case words == "Parameters:" || words == "Columns:":
			section = words
		case section == "Parameters:":
			err = q.parameter(words)
		case section == "Columns:":
			err = q.column(words)
		case words != "":
			about = append(about, words)
		}
		if err != nil {
			return Query{}, fmt.Errorf(":%d: %w", i+1, err)
		}
	}
	q.About = strings.Join(about, " ")
	if q.Question == "" || len(q.Columns) == 0 || !strings.Contains(table, "LIMIT $limit") || graph != "" && !strings.Contains(graph, "LIMIT $limit") {
		return Query{}, fmt.Errorf(":1: a query has a question, columns and LIMIT $limit")
	}
	return q, nil
}

// parameter reads `name type = default  about`.
func (q *Query) parameter(line string) error {
	left, right, ok := strings.Cut(line, " = ")
	words := strings.Fields(left)
	if !ok || len(words) != 2 {
		return fmt.Errorf("want `name type = default  about`, have %q", line)
	}
	value, about, _ := strings.Cut(strings.TrimSpace(right), "  ")
	p := Parameter{Name: words[0], Type: words[1], Default: strings.TrimSpace(value), About: strings.TrimSpace(about)}
	if _, err := p.parse(p.Default); err != nil {
		return err
	}
	q.Parameters = append(q.Parameters, p)
	return nil
}

func (q *Query) column(line string) error {
	name, about, _ := strings.Cut(line, " ")
	if name == "" {
		return fmt.Errorf("a column without a name")
	}
	q.Columns = append(q.Columns, Column{name, strings.TrimSpace(about)})
	return nil
}

// parse turns a value of the command line into one that Cypher takes.
func (p Parameter) parse(value string) (any, error) {
	if value == "null" {
		return nil, nil
	}
	var v any
	var err error
	switch p.Type {
	case "string":
		v = value
	case "date":
		var d extract.Day
		d, err = extract.ParseDay(value)
		v = dbtype.Date(d.Time())
	case "integer":
		v, err = strconv.ParseInt(value, 10, 64)
	case "float":
		v, err = strconv.ParseFloat(value, 64)
	case "boolean":
		v, err = strconv.ParseBool(value)
	default:
		err = fmt.Errorf("unknown type %q", p.Type)
	}
	if err != nil {
		return nil, fmt.Errorf("parameter %s (%s): %w", p.Name, p.Type, err)
	}
	return v, nil
}

// Values are the parameters with defaults where nothing is given. A name that the query does not have is an error.
func (q *Query) Values(given map[string]string) (map[string]any, error) {
	out := make(map[string]any, len(q.Parameters))
	names := make([]string, 0, len(q.Parameters))
	for _, p := range q.Parameters {
		value, ok := given[p.Name]
		if !ok {
			value = p.Default
		}
		v, err := p.parse(value)
		if err != nil {
			return nil, fmt.Errorf("query %s: %w", q.Name, err)
		}
		out[p.Name] = v
		names = append(names, p.Name)
	}
	for name := range given {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("query %s has no parameter %q; it has %s", q.Name, name, strings.Join(names, ", "))
		}
	}
	return out, nil
}
