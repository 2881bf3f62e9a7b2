package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/standard"
)

func (a *app) dictCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "dict", Short: "Work with dictionaries"}
	diff := &cobra.Command{
		Use:   "diff OLD NEW --on PATH…",
		Short: "Show which findings a change of dictionaries alters",
		Long: `diff reads the same articles with two dictionaries and shows what differs: names, offices and states of people, events,
positions. A line with - is found with OLD only, one with + with NEW only. OLD and NEW are folders, or builtin (or -) for the
dictionaries on board. A folder that holds a countries.yaml is a whole set of dictionaries and is read in place of those on board, any
other folder is read over them. Run it before you merge a change.`,
		Example: `  diplograph dict diff builtin mine/ --on news.jsonl.gz
  diplograph dict diff /tmp/before/dictionaries dictionaries --on articles/`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error { return a.dictDiff(cmd.Context(), args[0], args[1]) },
	}
	diff.Flags().StringSlice("on", nil, "articles to read: a file, folder or pattern; may be given again")
	diff.Flags().Int("limit", 200, "show so many findings at most; all are counted")
	diff.Flags().Int("jobs", runtime.NumCPU(), "articles read at a time")
	sourceFlags(diff)
	cmd.AddCommand(diff)
	return cmd
}

// builtin is the name of the dictionaries on board on the command line.
const builtin = "builtin"

func (a *app) dictDiff(ctx context.Context, before, after string) error {
	paths := a.config.GetStringSlice("on")
	if len(paths) == 0 {
		return fmt.Errorf("compare on what? Give articles with --on")
	}
	old, err := a.dictionaryLine(before)
	if err != nil {
		return err
	}
	changed, err := a.dictionaryLine(after)
	if err != nil {
		return err
	}
	d := &difference{app: a, limit: a.config.GetInt("limit"), gone: map[string]int{}, found: map[string]int{}}
	reader, err := a.open(paths)
	if err != nil {
		return err
	}
	for doc, err := range reader.Documents() {
		if err != nil {
			fmt.Fprintf(a.err, "diplograph: %v\n", err)
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := d.article(old, changed, doc); err != nil {
			return err
		}
	}
	return d.sum()
}

// dictionaryLine is the line that reads with a folder of dictionaries.
func (a *app) dictionaryLine(name string) (*standard.Line, error) {
	o := standard.Options{Tool: toolVersion()}
	if name == "-" || name == builtin {
		return standard.New(o)
	}
	layers, err := folders([]string{name})
	if err != nil {
		return nil, err
	}
	o.Dictionaries = layers
	if f, err := layers[0].FS.Open("countries.yaml"); err == nil {
		o.Whole = true
		if err := f.Close(); err != nil {
			return nil, err
		}
	}
	return standard.New(o)
}

// difference counts and prints what two readings do not share.
type difference struct {
	*app
	limit, shown, articles, read int
	kinds                        []string
	gone, found                  map[string]int
}

func (d *difference) article(old, changed *standard.Line, doc *extract.Document) error {
	again := *doc
	a, err := old.Read(doc)
	if err != nil {
		return err
	}
	b, err := changed.Read(&again)
	if err != nil {
		return err
	}
	d.read++
	before, after := foundIn(a), foundIn(b)
	first := true
	show := func(sign string, counts map[string]int, list, other []string) {
		for _, f := range list {
			if slices.Contains(other, f) {
				continue
			}
			if first {
				d.articles, first = d.articles+1, false
				d.print(doc.ID + "  " + doc.Title)
			}
			kind, _, _ := strings.Cut(f, " ")
			if !slices.Contains(d.kinds, kind) {
				d.kinds = append(d.kinds, kind)
			}
			counts[kind]++
			d.print("  " + sign + " " + f)
		}
	}
	show("-", d.gone, before, after)
	show("+", d.found, after, before)
	return nil
}

func (d *difference) print(line string) {
	if d.shown++; d.shown <= d.limit {
		fmt.Fprintln(d.out, line)
	}
}

func (d *difference) sum() error {
	if d.shown > d.limit {
		fmt.Fprintf(d.out, "and %d lines more\n", d.shown-d.limit)
	}
	fmt.Fprintf(d.out, "%d of %d articles differ\n", d.articles, d.read)
	for _, k := range slices.Sorted(slices.Values(d.kinds)) {
		fmt.Fprintf(d.out, "  %-13s %d gone, %d new\n", k, d.gone[k], d.found[k])
	}
	return nil
}

// foundIn writes each finding of a record on a line: what it is, and what it says.
func foundIn(r extract.Record) []string {
	var out []string
	for _, e := range r.Entities {
		line := fmt.Sprintf("%s %s %s", e.Kind, e.ID, e.Name)
		if e.Country != "" {
			line += " " + string(e.Country)
		}
		if len(e.Offices) > 0 {
			line += " [" + strings.Join(e.Offices, ", ") + "]"
		}
		var words []string
		for _, m := range e.Mentions {
			if !slices.Contains(words, m.Text) {
				words = append(words, m.Text)
			}
		}
		out = append(out, line+": "+strings.Join(words, ", "))
	}
	for _, ev := range r.Events {
		out = append(out, fmt.Sprintf("event %s %s %s %s %v → %v %v: %s", ev.Type, ev.Stage, ev.Status, ev.Date, ev.Actors, ev.Targets, ev.People, ev.Trigger.Text))
	}
	for _, p := range r.Positions {
		out = append(out, fmt.Sprintf("position %s %s %s: %s", p.Holder, p.Stance, p.Target, p.Issue.Text))
	}
	return out
}
