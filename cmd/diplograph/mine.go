package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/mine"
	"github.com/diplograph/diplograph/extract/standard"
)

func (a *app) mineCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "mine PATH…",
		Short: "Propose people and offices that articles name and the dictionaries lack",
		Long: `mine reads articles, as extract does, and writes a dictionary file of the people with titles whom no dictionary knows, and of
offices that known people held on the day and the dictionaries do not give them: for each how many articles, the first and last
day, and the sentence it was read in. The file is ready to review; nothing is added by itself. Save it in a folder of your own and
try it with --dictionaries, and see what it alters with dict diff.

At the end it says on standard error what share of the titled names in the articles the dictionaries know, by year.`,
		Example: `  diplograph mine news/ -o proposals.yaml
  diplograph mine news.jsonl.gz --least 5`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.mine(cmd.Context(), args) },
	}
	f := cmd.Flags()
	f.StringP("output", "o", "-", "file to write to; - is standard output")
	f.Int("least", 2, "propose what at least so many articles have")
	f.Int("jobs", runtime.NumCPU(), "articles read at a time")
	sourceFlags(cmd)
	dataFlags(cmd)
	return cmd
}

func (a *app) mine(ctx context.Context, paths []string) error {
	o, err := a.options()
	if err != nil {
		return err
	}
	line, err := standard.New(o)
	if err != nil {
		return err
	}
	m := mine.New(line.Lexicon)
	if err := a.eachDocument(ctx, line.Before("agreements"), paths, m.Add); err != nil {
		return err
	}
	if err := a.writeTo(a.config.GetString("output"), func(w io.Writer) error { return m.Proposals(w, a.config.GetInt("least")) }); err != nil {
		return err
	}
	return a.coverage(m.Coverage())
}

// eachDocument reads the articles of paths and hands each on that could be read.
func (a *app) eachDocument(ctx context.Context, p *extract.Pipeline, paths []string, add func(*extract.Document)) error {
	reader, err := a.open(paths)
	if err != nil {
		return err
	}
	for out := range p.Batch(ctx, reader.Documents(), a.config.GetInt("jobs")) {
		if out.Err != nil {
			fmt.Fprintf(a.err, "diplograph: %v\n", out.Err)
			continue
		}
		add(out.Document)
	}
	return ctx.Err()
}

// writeTo opens a file, or takes standard output for -, and closes it behind what write wrote.
func (a *app) writeTo(name string, write func(io.Writer) error) error {
	if name == "-" || name == "" {
		return write(a.out)
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func (a *app) coverage(years []mine.Year) error {
	w := tabwriter.NewWriter(a.err, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "year\ttitled names\tknown\tshare")
	known, total := 0, 0
	for _, y := range years {
		fmt.Fprintf(w, "%s\t%d\t%d\t%s\n", y.Year, y.Total, y.Known, share(y.Known, y.Total))
		known, total = known+y.Known, total+y.Total
	}
	fmt.Fprintf(w, "all\t%d\t%d\t%s\n", total, known, share(known, total))
	return w.Flush()
}

func share(n, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(of))
}
