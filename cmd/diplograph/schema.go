package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) schemaCommand() *cobra.Command {
	var cypher, apply bool
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print the shape of the graph, or apply it to a database",
		Long: `schema prints the labels, relationship types and properties of the graph as Markdown, or with --print the Cypher
statements of its constraints and indexes. --apply makes them in the database at NEO4J_URI.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s := graph.NewSchema()
			switch {
			case apply:
				return a.applySchema(cmd, s)
			case cypher:
				fmt.Fprintln(a.out, strings.Join(append(s.Constraints(), s.Indexes()...), ";\n")+";")
			default:
				fmt.Fprint(a.out, s.Markdown())
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&cypher, "print", false, "print Cypher statements of constraints and indexes")
	cmd.Flags().BoolVar(&apply, "apply", false, "make constraints and indexes in the database at NEO4J_URI")
	cmd.MarkFlagsMutuallyExclusive("print", "apply")
	return cmd
}

func (a *app) applySchema(cmd *cobra.Command, s *graph.Schema) error {
	db, err := a.connect(cmd.Context())
	if err != nil {
		return err
	}
	defer db.Close(cmd.Context())
	if err := graph.NewNeo4j(db, s).Prepare(cmd.Context()); err != nil {
		return err
	}
	fmt.Fprintf(a.err, "%d constraints and %d indexes are in place at %s\n", len(s.Constraints()), len(s.Indexes()), db.URI)
	return nil
}
