package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) schemaCommand() *cobra.Command {
	var cypher, apply, diff bool
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print the shape of the graph, apply it to a database, or compare the two",
		Long: `schema prints the labels, relationship types and properties of the graph as Markdown, or with --print the Cypher
statements of its constraints and indexes. --diff says what the database at NEO4J_URI lacks, and exits with status 1 if
that is anything. --apply makes it so: it brings a graph of an older version of the schema to this one, and makes
constraints and indexes that are missing or have another form. Constraints and indexes that are not ours stay.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s := graph.NewSchema()
			switch {
			case apply || diff:
				return a.liveSchema(cmd.Context(), s, apply)
			case cypher:
				fmt.Fprintln(a.out, strings.Join(append(s.Constraints(), s.Indexes()...), ";\n")+";")
			default:
				fmt.Fprint(a.out, s.Markdown())
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&cypher, "print", false, "print Cypher statements of constraints and indexes")
	cmd.Flags().BoolVar(&apply, "apply", false, "give the schema to the database at NEO4J_URI")
	cmd.Flags().BoolVar(&diff, "diff", false, "compare the database at NEO4J_URI with the schema")
	cmd.MarkFlagsMutuallyExclusive("print", "apply", "diff")
	return cmd
}

func (a *app) liveSchema(ctx context.Context, s *graph.Schema, apply bool) error {
	db, err := a.connect(ctx)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	d, err := db.SchemaDiff(ctx, s)
	if err != nil {
		return err
	}
	a.printSchemaDiff(d)
	switch {
	case apply:
		if err := graph.NewNeo4j(db, s).Prepare(ctx); err != nil {
			return err
		}
		fmt.Fprintf(a.err, "schema version %d with %d constraints and %d indexes is in place at %s\n", s.Version, len(s.Constraints()), len(s.Indexes()), db.URI)
	case !d.Equal():
		return partial{}
	default:
		fmt.Fprintf(a.err, "schema version %d is in place at %s\n", s.Version, db.URI)
	}
	return nil
}

// printSchemaDiff prints + for what is missing, ~ for what has another form, ? for what the schema does not know, > for
// steps between versions.
func (a *app) printSchemaDiff(d *graph.SchemaDiff) {
	if d.Version != d.Want {
		fmt.Fprintf(a.out, "> version %d, wanted %d\n", d.Version, d.Want)
	}
	for _, m := range d.Pending {
		fmt.Fprintf(a.out, "> to version %d: %s\n", m.To, m.About)
	}
	for _, s := range d.Missing {
		fmt.Fprintln(a.out, "+ "+s)
	}
	for _, s := range d.Different {
		fmt.Fprintln(a.out, "~ "+s)
	}
	for _, s := range d.Others {
		fmt.Fprintln(a.out, "? "+s)
	}
}
