package graph

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
	"github.com/rivo/uniseg"
)

// Answer is what a query gives. Values are strings, numbers, booleans, lists of these, or nil; dates are strings.
type Answer struct {
	Columns []string
	Rows    [][]any
}

// Run asks a query of a database, in read access mode. Parameters that are not given have their defaults.
func (q *Query) Run(ctx context.Context, db *Database, given map[string]string) (*Answer, error) {
	params, err := q.Values(given)
	if err != nil {
		return nil, err
	}
	res, err := db.read(ctx, q.Cypher, params)
	if err != nil {
		return nil, fmt.Errorf("neo4j at %s: query %s: %w", db.URI, q.Name, err)
	}
	a := &Answer{Columns: res.Keys, Rows: make([][]any, len(res.Records))}
	for i, rec := range res.Records {
		for _, v := range rec.Values {
			a.Rows[i] = append(a.Rows[i], plain(v))
		}
	}
	return a, nil
}

// plain turns the driver's values into plain ones.
func plain(v any) any {
	switch v := v.(type) {
	case dbtype.Date:
		return time.Time(v).Format(time.DateOnly)
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = plain(v[i])
		}
		return out
	}
	return v
}

// Formats are the names of the forms in which an answer can be written.
func Formats() []string { return []string{"table", "csv", "json", "markdown"} }

// Write writes the answer in one of the [Formats]. JSON is a list with one object a row.
func (a *Answer) Write(out io.Writer, format string) error {
	switch format {
	case "table":
		return a.table(out)
	case "csv":
		return a.csv(out)
	case "json":
		return a.json(out)
	case "markdown":
		return a.markdown(out)
	}
	return fmt.Errorf("unknown format %q; there are %s", format, strings.Join(Formats(), ", "))
}

// cells are the rows as text.
func (a *Answer) cells(list string) [][]string {
	out := make([][]string, len(a.Rows))
	for i, row := range a.Rows {
		for _, v := range row {
			out[i] = append(out[i], cell(v, list))
		}
	}
	return out
}

// cell writes a value; the elements of a list have list between them.
func cell(v any, list string) string {
	switch v := v.(type) {
	case nil:
		return ""
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = cell(v[i], list)
		}
		return strings.Join(parts, list)
	}
	return fmt.Sprint(v)
}

// table writes columns that stand below each other on a terminal, where a Chinese character takes two places.
func (a *Answer) table(out io.Writer) error {
	rows := append([][]string{a.Columns, make([]string, len(a.Columns))}, a.cells(", ")...)
	width := make([]int, len(a.Columns))
	for _, row := range rows {
		for i := range row {
			row[i] = strings.Join(strings.Fields(row[i]), " ")
			width[i] = max(width[i], uniseg.StringWidth(row[i]))
		}
	}
	for i := range rows[1] {
		rows[1][i] = strings.Repeat("-", width[i])
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, c := range row {
			line += c + strings.Repeat(" ", width[i]-uniseg.StringWidth(c)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func (a *Answer) csv(out io.Writer) error {
	w := csv.NewWriter(out)
	if err := w.Write(a.Columns); err != nil {
		return err
	}
	return w.WriteAll(a.cells("; "))
}

func (a *Answer) json(out io.Writer) error {
	var b strings.Builder
	b.WriteString("[")
	for i, row := range a.Rows {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString("\n  {")
		for k, v := range row {
			if k > 0 {
				b.WriteString(", ")
			}
			value, err := json.Marshal(v)
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, "%q: %s", a.Columns[k], value)
		}
		b.WriteString("}")
	}
	b.WriteString("\n]\n")
	_, err := io.WriteString(out, b.String())
	return err
}

func (a *Answer) markdown(out io.Writer) error {
	var b strings.Builder
	b.WriteString("| " + strings.Join(a.Columns, " | ") + " |\n|" + strings.Repeat(" --- |", len(a.Columns)) + "\n")
	escape := strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "&", "&amp;")
	for _, row := range a.cells(", ") {
		for i := range row {
			row[i] = escape.Replace(strings.Join(strings.Fields(row[i]), " "))
		}
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
	}
	_, err := io.WriteString(out, b.String())
	return err
}
