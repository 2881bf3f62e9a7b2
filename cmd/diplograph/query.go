package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) queryCommand() *cobra.Command {
	var params []string
	var format string
	var picture bool
	cmd := &cobra.Command{
		Use:   "query [NAME]",
		Short: "Ask the graph a question of the library",
		Long: `query asks the database at NEO4J_URI one of the library's questions, reading only. Without a name it lists them;
with --help behind a name it says what the question's parameters and columns are.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.listQueries()
			}
			given, err := parameters(params)
			if err != nil {
				return err
			}
			if picture {
				return a.picture(args[0], given)
			}
			return a.query(cmd.Context(), args[0], given, format)
		},
	}
	cmd.Flags().StringArrayVar(&params, "param", nil, "parameter as key=value; may be given again")
	cmd.Flags().StringVar(&format, "format", "table", "form of the answer: "+strings.Join(graph.Formats(), ", "))
	cmd.Flags().BoolVar(&picture, "graph", false, "do not ask: write the statement that shows the answer as a picture in Neo4j Browser")
	cmd.SetHelpFunc(a.queryHelp(cmd.HelpFunc()))
	return cmd
}

func (a *app) listQueries() error {
	all, err := graph.Queries()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, q := range all {
		fmt.Fprintf(w, "%s\t%s\n", q.Name, q.Question)
	}
	return w.Flush()
}

// queryHelp adds what a question asks for to the help of the command.
func (a *app) queryHelp(usual func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(cmd *cobra.Command, args []string) {
		q, err := graph.FindQuery(queryName(args))
		if err != nil {
			usual(cmd, args)
			return
		}
		fmt.Fprintf(a.out, "%s\n\n%s\n\nParameters:\n", q.Question, q.About)
		w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
		for _, p := range q.Parameters {
			fmt.Fprintf(w, "  %s\t%s = %s\t%s\n", p.Name, p.Type, p.Default, p.About)
		}
		w.Flush()
		fmt.Fprintln(a.out, "Columns:")
		for _, c := range q.Columns {
			fmt.Fprintf(w, "  %s\t%s\n", c.Name, c.About)
		}
		w.Flush()
	}
}

// queryName is the first word behind the command that is no flag.
func queryName(args []string) string {
	for _, s := range args {
		if !strings.HasPrefix(s, "-") && s != "query" {
			return s
		}
	}
	return ""
}

// parameters reads the values of --param.
func parameters(params []string) (map[string]string, error) {
	given := make(map[string]string, len(params))
	for _, p := range params {
		key, value, found := strings.Cut(p, "=")
		if !found {
			return nil, fmt.Errorf("--param %s: write it as key=value", p)
		}
		given[key] = value
	}
	return given, nil
}

// picture writes the statement for a picture.
func (a *app) picture(name string, given map[string]string) error {
	q, err := graph.FindQuery(name)
	if err != nil {
		return err
	}
	text, err := q.Editor(given)
	if err != nil {
		return err
	}
	if text == "" {
		return fmt.Errorf("query %s has no picture", name)
	}
	_, err = io.WriteString(a.out, text)
	return err
}

func (a *app) query(ctx context.Context, name string, given map[string]string, format string) error {
	q, err := graph.FindQuery(name)
	if err != nil {
		return err
	}
	if _, err := q.Values(given); err != nil { // before a connection is tried
		return err
	}
	if !slices.Contains(graph.Formats(), format) {
		return fmt.Errorf("--format %s: it is one of %s", format, strings.Join(graph.Formats(), ", "))
	}
	db, err := a.connect(ctx)
	if err != nil {
		return err
	}
	defer db.Close(ctx)
	answer, err := q.Run(ctx, db, given)
	if err != nil {
		return err
	}
	if err := answer.Write(a.out, format); err != nil {
		return err
	}
	return a.remark(q, given, len(answer.Rows))
}

// remark says what an answer does not: that there is none to what was asked, or that there may be more of it.
func (a *app) remark(q *graph.Query, given map[string]string, rows int) error {
	values, err := q.Values(given)
	if err != nil {
		return err
	}
	var asked []string
	for _, p := range q.Parameters {
		if value, ok := given[p.Name]; ok && p.Name != "limit" {
			asked = append(asked, p.Name+"="+value)
		} else if p.Name != "limit" && p.Default != "null" {
			asked = append(asked, p.Name+"="+p.Default)
		}
	}
	switch limit, _ := values["limit"].(int64); {
	case rows == 0:
		fmt.Fprintf(a.err, "no rows for %s; \"diplograph query %s --help\" says what may be asked\n", cmp.Or(strings.Join(asked, ", "), "this question"), q.Name)
	case int64(rows) == limit:
		fmt.Fprintf(a.err, "the first %d rows; --param limit=%d gives more\n", rows, 10*limit)
	}
	return nil
}
