package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/eval"
	"github.com/diplograph/diplograph/extract/standard"
)

func (a *app) evalCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eval GOLD_DIR",
		Short: "Measure what is read against articles that people annotated",
		Long: `eval reads the articles in GOLD_DIR/text (or takes the records of --records) and compares what it finds with the
annotations in GOLD_DIR/*.json: precision, recall and F1 by layer, by event type and by stance, and how often attributes
of matched findings are right. --errors lists what was missed and what was made up, --by-rule how many of each rule's
findings are right.`,
		Example: `  diplograph eval gold/ --errors 20
  diplograph eval gold/ --rules my-rules/ --by-rule`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.eval(cmd.Context(), args[0]) },
	}
	f := cmd.Flags()
	f.String("records", "", "file of records to measure, as --to jsonl wrote them, instead of reading the articles")
	f.Int("errors", 0, "list up to this many missed and made-up findings of each layer")
	f.Bool("by-rule", false, "list for each rule how many of its findings are right")
	f.String("format", "table", "form of the result: table or json")
	f.String("floor", "", "file of lines LAYER F1: fail if a layer is more than a point below")
	sourceFlags(cmd)
	dataFlags(cmd)
	return cmd
}

func (a *app) eval(ctx context.Context, folder string) error {
	gold, err := eval.Load(os.DirFS(folder))
	if err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	records, err := a.evaluated(ctx, folder)
	if err != nil {
		return err
	}
	r := eval.Measure(gold, records)
	for _, id := range r.Missing {
		fmt.Fprintf(a.err, "no record of %s: it counts as read without finding anything\n", id)
	}
	switch form := a.config.GetString("format"); form {
	case "table":
		a.evalTable(r)
	case "json":
		if err := a.evalJSON(r); err != nil {
			return err
		}
	default:
		return fmt.Errorf("--format %s: it is table or json", form)
	}
	return a.evalFloor(r)
}

// evaluated gives the records to measure.
func (a *app) evaluated(ctx context.Context, folder string) ([]extract.Record, error) {
	if name := a.config.GetString("records"); name != "" {
		return readRecords(name)
	}
	texts := filepath.Join(folder, "text")
	if _, err := os.Stat(texts); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is not there: put the articles into it, or give --records", texts)
	}
	o, err := a.options()
	if err != nil {
		return nil, err
	}
	line, err := standard.New(o)
	if err != nil {
		return nil, err
	}
	return a.records(ctx, line, texts)
}

// records reads all articles of a path; what cannot be read is said and passed over.
func (a *app) records(ctx context.Context, line *standard.Line, path string) ([]extract.Record, error) {
	reader, err := a.open([]string{path}, copies(line))
	if err != nil {
		return nil, err
	}
	var out []extract.Record
	for o := range line.Batch(ctx, reader.Documents(), runtime.NumCPU()) {
		if o.Err != nil {
			fmt.Fprintln(a.err, o.Err)
			continue
		}
		out = append(out, o.Record)
	}
	return out, ctx.Err()
}

func readRecords(name string) ([]extract.Record, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []extract.Record
	for dec := json.NewDecoder(f); dec.More(); {
		var rec extract.Record
		if err := dec.Decode(&rec); err != nil {
			return nil, fmt.Errorf("%s: record %d: %w", name, len(out)+1, err)
		}
		out = append(out, rec)
	}
	return out, nil
}

func (a *app) evalTable(r *eval.Result) {
	fmt.Fprintf(a.out, "%-26s%8s%8s%8s%7s%7s%8s\n", "layer", "P", "R", "F1", "right", "gold", "system")
	for _, scores := range [][]eval.Score{r.Layers, r.Types} {
		for _, s := range scores {
			fmt.Fprintf(a.out, "%-26s%8.3f%8.3f%8.3f%7d%7d%8d\n", s.Name, s.Precision(), s.Recall(), s.F1(), s.Right, s.Gold, s.System)
		}
		fmt.Fprintln(a.out)
	}
	for _, at := range r.Attributes {
		fmt.Fprintf(a.out, "%-26s%8.3f  (%d of %d)\n", at.Name, at.Share(), at.Right, at.Of)
	}
	if a.config.GetBool("by-rule") {
		fmt.Fprintln(a.out)
		for _, rule := range r.Rules {
			fmt.Fprintf(a.out, "%-40s%8.3f  (%d of %d)\n", rule.Name, rule.Share(), rule.Right, rule.Of)
		}
	}
	a.evalErrors(r)
}

func (a *app) evalErrors(r *eval.Result) {
	listed := map[string]int{}
	for _, m := range r.Misses {
		what := m.Layer + " missed"
		if m.Spurious {
			what = m.Layer + " spurious"
		}
		if listed[what]++; listed[what] > a.config.GetInt("errors") {
			continue
		}
		item, err := json.Marshal(m.Item)
		if err != nil { // strings and lists of strings: cannot be
			continue
		}
		fmt.Fprintf(a.out, "%s %s: %s\n", what, m.Article, item)
	}
}

func (a *app) evalJSON(r *eval.Result) error {
	type figures struct {
		eval.Score
		P  float64 `json:"p"`
		R  float64 `json:"r"`
		F1 float64 `json:"f1"`
	}
	all := struct {
		Layers     []figures       `json:"layers"`
		Types      []figures       `json:"types"`
		Attributes []eval.Accuracy `json:"attributes"`
		Rules      []eval.Accuracy `json:"rules"`
		Missing    []string        `json:"missing"`
		Misses     []eval.Miss     `json:"misses"`
	}{Attributes: r.Attributes, Rules: r.Rules, Missing: r.Missing, Misses: r.Misses}
	for _, s := range r.Layers {
		all.Layers = append(all.Layers, figures{s, s.Precision(), s.Recall(), s.F1()})
	}
	for _, s := range r.Types {
		all.Types = append(all.Types, figures{s, s.Precision(), s.Recall(), s.F1()})
	}
	enc := json.NewEncoder(a.out)
	enc.SetIndent("", " ")
	enc.SetEscapeHTML(false)
	return enc.Encode(all)
}

// tolerance is how far a layer may lie below its floor.
const tolerance = 0.01

// evalFloor fails if a layer is below the floor that --floor keeps for it.
func (a *app) evalFloor(r *eval.Result) error {
	name := a.config.GetString("floor")
	if name == "" {
		return nil
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	floors, err := eval.ParseFloors(string(b))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if low := r.Below(floors, tolerance); len(low) > 0 {
		return errors.New(strings.Join(low, "\n"))
	}
	fmt.Fprintln(a.err, "no layer is below its floor")
	return nil
}
