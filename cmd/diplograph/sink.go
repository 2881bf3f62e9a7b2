package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
)

// sink is a graph writer, what has to be done at its end, and what it says it wrote.
type sink struct {
	graph.Writer
	name  string // for the summary
	end   func(context.Context) error
	total func() (graph.Counters, []graph.Retry)
	// parallel is the number of batches that the writer takes at a time; 0 is one.
	parallel int
}

// sink opens what --to names; m is the report of the batch, which says what an earlier run has written.
func (a *app) sink(ctx context.Context, m *manifest) (*sink, error) {
	to, out := a.config.GetString("to"), a.config.GetString("output")
	if to == "" {
		to = "bundle"
		if a.config.GetString("neo4j.uri") != "" {
			to = "neo4j"
		}
	}
	if a.config.GetBool("dry-run") {
		if to != "neo4j" {
			return nil, fmt.Errorf("--dry-run compares with a database: it does not go with --to %s", to)
		}
		return a.dryRunSink(ctx, m)
	}
	switch to {
	case "neo4j":
		return a.databaseSink(ctx)
	case "bundle":
		if out == "" {
			out = "out"
		}
		if m != nil && m.earlier != nil {
			return nil, errors.New("a bundle is made as a whole: --resume goes with --to neo4j and --to jsonl")
		}
		return bundleSink(out)
	case "jsonl":
		return a.linesSink(out, m)
	case "none":
		return &sink{Writer: graph.Discard{}, name: "nothing written", end: nothing, total: noCounters}, nil
	}
	f, ok := export.Find(to)
	if !ok {
		return nil, fmt.Errorf("--to %s: it is neo4j, bundle, jsonl, none, %s", to, strings.Join(exportNames(), ", "))
	}
	if m != nil && m.earlier != nil {
		return nil, fmt.Errorf("an export is made as a whole: --resume does not go with --to %s", to)
	}
	return exportSink(f, out)
}

func exportNames() []string {
	var out []string
	for _, f := range export.Formats() {
		out = append(out, f.Name)
	}
	return out
}

// exportHelp says what the formats of export are.
func exportHelp() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-8s  %s (-o, %s by default)\n", f.Name, f.About, f.Output)
	}
	return b.String()
}

func exportSink(f export.Format, out string) (*sink, error) {
	w, err := export.NewWriter(f, out, nil)
	if err != nil {
		return nil, err
	}
	var sum graph.Counters
	return &sink{Writer: w, name: w.Output(),
		end: func(context.Context) (err error) {
			sum, err = w.Close()
			return err
		},
		total: func() (graph.Counters, []graph.Retry) { return sum, nil },
	}, nil
}

func nothing(context.Context) error { return nil }

func noCounters() (graph.Counters, []graph.Retry) { return graph.Counters{}, nil }

func (a *app) databaseSink(ctx context.Context) (*sink, error) {
	db, err := a.connect(ctx)
	if err != nil {
		return nil, err
	}
	w := graph.NewNeo4j(db, nil)
	if err := w.Prepare(ctx); err != nil {
		return nil, errors.Join(err, db.Close(ctx))
	}
	w.As(newLoad("extract"))
	return &sink{Writer: w, name: db.URI, end: db.Close, total: w.Written, parallel: a.config.GetInt("writers")}, nil
}

func bundleSink(dir string) (*sink, error) {
	b, err := graph.NewBundle(dir, nil)
	if err != nil {
		return nil, err
	}
	var sum graph.Counters
	return &sink{Writer: b, name: dir,
		end: func(context.Context) (err error) {
			sum, err = b.Close()
			return err
		},
		total: func() (graph.Counters, []graph.Retry) { return sum, nil },
	}, nil
}

// linesSink writes records to a file, or to standard output.
func (a *app) linesSink(out string, m *manifest) (*sink, error) {
	if out == "" || out == "-" {
		return &sink{Writer: graph.NewJSONLines(a.out), name: "standard output", end: nothing, total: noCounters}, nil
	}
	f, err := openLines(out, m)
	if err != nil {
		return nil, err
	}
	return &sink{Writer: graph.NewJSONLines(f), name: out, end: func(context.Context) error { return f.Close() }, total: noCounters}, nil
}

// openLines opens a file of records: anew, or to go on behind the last record that the report of the interrupted batch
// knows of.
func openLines(name string, m *manifest) (*os.File, error) {
	if m == nil || m.earlier == nil {
		return os.Create(name)
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	err = keepLines(f, func(line []byte) bool {
		var rec struct{ Source extract.Source }
		return json.Unmarshal(line, &rec) == nil && m.earlier.Done(rec.Source)
	})
	if err == nil {
		_, err = f.Seek(0, io.SeekEnd)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}
