package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) forgetCommand() *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "forget ARTICLE…",
		Short: "Take articles out of the graph, and what nobody else reports",
		Long: `forget takes the articles with the given ids out of the database at NEO4J_URI, together with every event, position,
agreement, person, … that no other article reports or names. All of it happens in one transaction.`,
		Example: `  diplograph forget https://news.example/2024/05/06/1.html
  diplograph forget --dry-run example-news/20240118-01`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.forget(cmd.Context(), args, dry) },
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "print what would go, and write nothing")
	databaseFlags(cmd.Flags())
	return cmd
}

func (a *app) forget(ctx context.Context, articles []string, dry bool) error {
	db, err := a.connect(ctx)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	missing, err := db.Missing(ctx, articles)
	if err != nil {
		return err
	}
	for _, id := range missing {
		fmt.Fprintf(a.err, "%s: no such article in the graph\n", id)
	}
	if dry || len(missing) < len(articles) {
		err := a.changeIn(ctx, db, "forget", dry,
			func(w *graph.Neo4j) (*graph.Diff, error) { return w.DiffForget(ctx, articles) },
			func(w *graph.Neo4j) error {
				if err := w.Forget(ctx, articles); err != nil {
					return err
				}
				fmt.Fprintf(a.err, "%d articles forgotten at %s\n", len(articles)-len(missing), db.URI)
				return nil
			})
		if err != nil {
			return err
		}
	}
	if len(missing) > 0 {
		return partial{}
	}
	return nil
}

// printDiff prints a difference, and how much it is.
func (a *app) printDiff(d *graph.Diff) {
	for _, e := range d.Entries {
		fmt.Fprintln(a.out, e)
	}
	fmt.Fprintf(a.out, "nodes +%d ~%d -%d, relationships +%d ~%d -%d\n", d.Count('+', false), d.Count('~', false), d.Count('-', false),
		d.Count('+', true), d.Count('~', true), d.Count('-', true))
}
