package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

// decisionHelp is what the help of the three commands has in common.
const decisionHelp = `

A decision stays in the graph (label Decision: who, when, why, which reports) and is honoured by every later load, also of
articles that are read anew or come back; "diplograph query decisions" lists them, "diplograph undo" takes them back.`

func (a *app) splitCommand() *cobra.Command {
	var v graph.Verdict
	cmd := &cobra.Command{
		Use:   "split EVENT REPORT…",
		Short: "Say that reports of an event tell of another one",
		Long: `split takes reports out of an event that the rules of coreference made one of: they become an event of their own. A report is
the id of an article, or a key from "diplograph query merges", which stands for all reports under that key.` + decisionHelp,
		Example: `  diplograph split event/meeting/2022-01-14/f1c7f6450f0c7da3 example-news/20220114-07 --why "talks in the morning, a reception at night"
  diplograph split --dry-run event/meeting/2022-01-14/f1c7f6450f0c7da3 example-news/20220114-07`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			v.Kind, v.Events, v.Reports = graph.Split, args[:1], args[1:]
			return a.decide(cmd.Context(), v)
		},
	}
	decisionFlags(cmd, &v)
	return cmd
}

func (a *app) joinCommand() *cobra.Command {
	var v graph.Verdict
	cmd := &cobra.Command{
		Use:   "join EVENT EVENT…",
		Short: "Say that events are one",
		Long: `join makes one event of several of the same type, stage and parties that lie at most three days apart, where the rules of
coreference were too careful.` + decisionHelp,
		Example: `  diplograph join event/call/2022-01-27/66d3632f3b04f3c9 event/call/2022-01-28/1948dc4332673757 --why "one call, told wrongly on the 28th"`,
		Args:    cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			v.Kind, v.Events = graph.Join, args
			return a.decide(cmd.Context(), v)
		},
	}
	decisionFlags(cmd, &v)
	return cmd
}

func decisionFlags(cmd *cobra.Command, v *graph.Verdict) {
	cmd.Flags().StringVar(&v.Why, "why", "", "the reason, which is kept; needed unless --dry-run is given")
	cmd.Flags().StringVar(&v.Who, "who", "", "who decides (default: the user of the system)")
	cmd.Flags().Bool("dry-run", false, "print what would change, and write nothing")
	databaseFlags(cmd.Flags())
}

func (a *app) decide(ctx context.Context, v graph.Verdict) error {
	dry := a.config.GetBool("dry-run")
	if v.Why == "" && !dry {
		return errors.New("--why is missing: a decision without a reason cannot be judged by others")
	}
	if v.Who == "" {
		u, err := user.Current()
		if err != nil {
			return fmt.Errorf("--who is missing: %w", err)
		}
		v.Who = u.Username
	}
	v.At = time.Now().UTC().Truncate(time.Millisecond)
	id := ""
	err := a.change(ctx, v.Kind, dry,
		func(w *graph.Neo4j) (*graph.Diff, error) { return w.DiffDecide(ctx, v) },
		func(w *graph.Neo4j) (err error) {
			id, err = w.Decide(ctx, v)
			return err
		})
	if err == nil && !dry {
		fmt.Fprintln(a.out, id)
	}
	return err
}

func (a *app) undoCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "undo DECISION…",
		Short:   "Take back what split and join decided",
		Long:    `undo takes decisions out of the graph: what they were about is decided by the rules of coreference again.`,
		Example: `  diplograph undo decision/4e2849781164492b`,
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.undo(cmd.Context(), args) },
	}
	cmd.Flags().Bool("dry-run", false, "print what would change, and write nothing")
	databaseFlags(cmd.Flags())
	return cmd
}

func (a *app) undo(ctx context.Context, ids []string) error {
	return a.change(ctx, "undo", a.config.GetBool("dry-run"),
		func(w *graph.Neo4j) (*graph.Diff, error) { return w.DiffUndo(ctx, ids) },
		func(w *graph.Neo4j) error { return w.Undo(ctx, ids) })
}

// change opens the database, and prints what would become different, or does it and says what was written.
func (a *app) change(ctx context.Context, command string, dry bool, diff func(*graph.Neo4j) (*graph.Diff, error), do func(*graph.Neo4j) error) error {
	db, err := a.connect(ctx)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	return a.changeIn(ctx, db, command, dry, diff, do)
}

// changeIn is change in a database that is open.
func (a *app) changeIn(ctx context.Context, db *graph.Database, command string, dry bool, diff func(*graph.Neo4j) (*graph.Diff, error), do func(*graph.Neo4j) error) error {
	w := graph.NewNeo4j(db, nil)
	if dry {
		d, err := diff(w)
		if err == nil {
			a.printDiff(d)
		}
		return err
	}
	if err := w.Prepare(ctx); err != nil {
		return err
	}
	w.As(newLoad(command))
	if err := do(w); err != nil {
		return err
	}
	a.written(w.Written())
	return nil
}
