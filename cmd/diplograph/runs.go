package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) runsCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "runs",
		Short: "List what was loaded into the graph when, and by which versions",
		Long: `runs lists the commands that changed the database at NEO4J_URI, the earliest first: when they began and wrote for the
last time, how many articles were new or different and how many were forgotten, how many of them are still there as they
were written, what was written, and the versions of program, dictionaries and rules. A command that changed nothing leaves
no trace. The id of a run of versions is what evidence (REPORTED_IN.run, Article.run) refers to.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runs(cmd.Context(), format) },
	}
	cmd.Flags().StringVar(&format, "format", "table", "form of the list: "+strings.Join(graph.Formats(), ", "))
	return cmd
}

func (a *app) runs(ctx context.Context, format string) error {
	db, err := a.connect(ctx)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	loads, err := db.Loads(ctx)
	if err != nil {
		return err
	}
	if format == "json" {
		enc := json.NewEncoder(a.out)
		enc.SetIndent("", "  ")
		return enc.Encode(loads)
	}
	answer := graph.Answer{Columns: []string{"load", "command", "begun", "last", "articles", "forgotten", "current", "nodes", "relationships", "run", "tool", "dictionaries", "rules"}}
	for _, l := range loads {
		n := l.Written
		row := []any{l.ID, l.Command, when(l.Begun), when(l.Last), l.Articles, l.ArticlesGone, l.Current,
			fmt.Sprintf("+%d -%d", n.NodesCreated, n.NodesDeleted), fmt.Sprintf("+%d -%d", n.RelationshipsCreated, n.RelationshipsDeleted)}
		for _, of := range []func(graph.RunNote) string{
			func(r graph.RunNote) string { return r.ID }, func(r graph.RunNote) string { return r.Tool },
			func(r graph.RunNote) string { return r.Dictionaries }, func(r graph.RunNote) string { return r.Rules },
		} {
			var all []any
			for _, r := range l.Runs {
				all = append(all, of(r))
			}
			row = append(row, all)
		}
		answer.Rows = append(answer.Rows, row)
	}
	return answer.Write(a.out, format)
}

func when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05Z")
}

// newLoad names a load by the time, and by chance, because two may begin in one second.
func newLoad(command string) graph.Load {
	var by [3]byte
	_, _ = rand.Read(by[:]) // never fails
	return graph.Load{ID: "load/" + time.Now().UTC().Format("20060102T150405Z") + "-" + hex.EncodeToString(by[:]), Command: command, Now: time.Now}
}
