package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
	"github.com/diplograph/diplograph/extract/standard"
	"github.com/diplograph/diplograph/graph"
)

func (a *app) extractCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Read articles and write what they say: into Neo4j, a folder, or JSON Lines",
		Long: `extract reads articles and finds in them people, states, organisations, places, dates, agreements, events and
positions. A PATH is a file, a folder, a glob pattern, - for standard input, or @list.txt for a list of paths. HTML
pages, Markdown with front matter, plain text, JSON, JSON Lines, CSV, feeds, WARC, Parquet, and archives of them are
told apart by their content.

Without --to the graph goes into the Neo4j at NEO4J_URI if that is set, else into a folder (-o, out by default) with
files for neo4j-admin import, the article records, and page.html to look at.

An article that is in the graph already is replaced by what is found in it now; what no article reports any more goes.
Ctrl-C ends the work after the batch that is being written; what was written stays, and the same command goes on from there.
Exit status: 0 all went well, 1 some articles failed or the work was interrupted, 2 nothing could be done or it had to stop.

Further forms of --to, made as a whole at the end:

` + exportHelp(),
		Example: `  diplograph extract articles/
  diplograph extract articles/ news.jsonl.gz --to bundle -o out
  cat page.html | diplograph extract - --to jsonl -o -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.extract(cmd.Context(), args) },
	}
	f := cmd.Flags()
	f.String("to", "", "where to: neo4j, bundle, jsonl, none, or a form of export (default: neo4j if NEO4J_URI is set, else bundle)")
	f.StringP("output", "o", "", "file of --to jsonl (- is standard output) and of exports, folder of --to bundle")
	f.String("summary", "text", "form of the summary at the end: text or json")
	f.Int("jobs", runtime.NumCPU(), "articles read at a time")
	f.Int("batch", 0, "articles in a batch for the graph (default 500)")
	f.Float64("min-confidence", 0, "leave out events and positions below this confidence")
	f.String("report", "", "write a line for every article to this file: read, skipped and why, duplicate of what, failed")
	f.Bool("dry-run", false, "print what would change in the database, and write nothing")
	f.Int("writers", 1, "batches written to the database at a time")
	databaseFlags(f)
	f.Bool("resume", false, "continue the interrupted batch of --report")
	sourceFlags(cmd)
	dataFlags(cmd)
	return cmd
}

// extraction is one run of the command.
type extraction struct {
	*app
	line   *standard.Line
	reader *source.Reader
	loader *graph.Loader
	report *manifest
	counts counts
	begun  time.Time
}

func (a *app) extract(ctx context.Context, paths []string) error {
	switch form := a.config.GetString("summary"); form {
	case "text", "json":
	default:
		return fmt.Errorf("--summary %s: it is text or json", form)
	}
	x := &extraction{app: a, begun: time.Now()}
	o, err := a.options()
	if err != nil {
		return err
	}
	if x.line, err = standard.New(o); err != nil {
		return err
	}
	if x.report, err = a.manifest(); err != nil {
		return err
	}
	if x.reader, err = a.open(paths, copies(x.line), x.report.options); err != nil {
		return err
	}
	sink, err := a.sink(ctx, x.report)
	if err != nil {
		return err
	}
	x.loader = graph.NewLoader(ctx, sink, graph.LoaderOptions{Size: a.config.GetInt("batch"), Parallel: sink.parallel, Options: graph.Options{Entity: x.line.Lexicon.Entity}})
	err = x.all(ctx)
	if end := errors.Join(sink.end(context.WithoutCancel(ctx)), x.report.close()); err == nil {
		err = end
	}
	return x.result(ctx, sink, err)
}

// all reads every article and hands its record on.
func (x *extraction) all(ctx context.Context) error {
	bar := x.progress()
	defer bar.end()
	for o := range x.line.Batch(ctx, x.report.counted(x.reader.Documents()), x.config.GetInt("jobs")) {
		bar.step(x.reader.Consumed(), x.counts.total())
		if err := x.outcome(o, bar); err != nil {
			return err
		}
	}
	return x.flush()
}

// flush writes what was read, then that it was read.
func (x *extraction) flush() error {
	if err := x.loader.Flush(); err != nil {
		return err
	}
	return x.report.flush()
}

// outcome counts what became of an article; the error is one that ends the batch.
func (x *extraction) outcome(o extract.Outcome, bar *progress) error {
	var skip *source.Skip
	defer func() { x.report.add(o.Document, o.Err) }()
	switch {
	case errors.As(o.Err, &skip):
		x.skipped(skip, bar)
	case o.Err != nil:
		x.failed(o, o.Err, bar)
	default:
		rec := o.Record
		trim(&rec, x.config.GetFloat64("min-confidence"))
		if err := x.loader.Add(rec); graph.IsRecordError(err) {
			o.Err = err
			x.failed(o, err, bar)
			return nil
		} else if err != nil {
			return err
		}
		x.counts.Read++
		x.counts.findings.add(&rec)
		if x.report != nil && x.counts.Read%reportEvery == 0 {
			return x.flush()
		}
	}
	return nil
}

// reportEvery is the number of articles after which a batch with a report writes out what it has, so that not more is done
// again when it is resumed.
const reportEvery = 1000

// mostSkips is how many skipped articles are named: an archive of the web skips nearly all it holds.
const mostSkips = 20

// skipped counts an article that holds nothing to read, and names the first ones with the reason.
func (x *extraction) skipped(skip *source.Skip, bar *progress) {
	if skip.Reason == source.Duplicate {
		x.counts.Duplicate++
		return
	}
	x.counts.Skipped++
	x.counts.skips.add(string(skip.Reason))
	switch {
	case x.counts.Skipped <= mostSkips:
		bar.say(skip.Error())
	case x.counts.Skipped == mostSkips+1:
		bar.say("further skipped articles are counted and not named here; --report names them all")
	}
}

// failed reports an article that could not be read, and counts it.
func (x *extraction) failed(o extract.Outcome, err error, bar *progress) {
	x.counts.Failed++
	var f *source.Failure
	if o.Document != nil && !errors.As(err, &f) {
		err = &source.Failure{Source: o.Document.Source, Err: err}
	}
	bar.say(err.Error())
}

// trim leaves out findings that are less sure than least.
func trim(rec *extract.Record, least float64) {
	if least <= 0 {
		return
	}
	events := []extract.Event{}
	for _, ev := range rec.Events {
		if ev.Confidence >= least {
			events = append(events, ev)
		}
	}
	positions := []extract.Position{}
	for _, p := range rec.Positions {
		if p.Confidence >= least {
			positions = append(positions, p)
		}
	}
	rec.Events, rec.Positions = events, positions
}

// result prints the summary and turns what happened into the command's error.
func (x *extraction) result(ctx context.Context, s *sink, err error) error {
	interrupted := ctx.Err() != nil && (err == nil || errors.Is(err, context.Canceled))
	if err != nil && !interrupted {
		x.summary(s)
		return err
	}
	if interrupted {
		fmt.Fprintln(x.err, "interrupted: what follows was read and written")
	}
	x.summary(s)
	if interrupted || x.counts.Failed > 0 {
		return partial{}
	}
	return nil
}
