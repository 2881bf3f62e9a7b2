package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/standard"
	"github.com/diplograph/diplograph/extract/zh"
)

func (a *app) whoCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "who QUESTION",
		Short: "Ask the dictionaries who held an office on a day, or who somebody is",
		Long: `who answers from the dictionaries alone, yours over those on board. The question is an office with its state or body
(伊朗外长, 联合国秘书长, "foreign minister Iran"), an office alone (外长: everybody who held it), or a name (王毅, "Wang Yi").
Several answers are listed one by one, and what the dictionaries do not know is said. --on is the day, today if it is not given.`,
		Example: `  diplograph who 伊朗外长 --on 2022-01-14
  diplograph who 王毅 --on 2015-06-01
  diplograph who "Wang Yi" --format json`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.who(args[0]) },
	}
	cmd.Flags().String("on", "", "day as YYYY-MM-DD (default: today)")
	cmd.Flags().String("format", "table", "form of the answer: table, json")
	dataFlags(cmd)
	return cmd
}

func (a *app) who(question string) error {
	on := a.config.GetString("on")
	if on == "" {
		on = time.Now().Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, on); err != nil {
		return fmt.Errorf("--on %s: write the day as 2022-01-14", on)
	}
	lx, err := a.lexicon()
	if err != nil {
		return err
	}
	answer := lx.Who(question, on)
	switch format := a.config.GetString("format"); format {
	case "json":
		enc := json.NewEncoder(a.out)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(answer)
	case "table":
		return a.whoTable(answer)
	default:
		return fmt.Errorf("--format %s: there is table and json", format)
	}
}

// lexicon compiles the dictionaries of the flags, without rules and without the segmenter.
func (a *app) lexicon() (*lexicon.Lexicon, error) {
	o, err := a.options()
	if err != nil {
		return nil, err
	}
	d, err := standard.Load(o)
	if err != nil {
		return nil, err
	}
	fold, err := zh.NewFolder()
	if err != nil {
		return nil, err
	}
	return lexicon.Compile(d.Dictionary.Without(o.Without...), fold.String), nil
}

func (a *app) whoTable(answer lexicon.Answer) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	row := func(h lexicon.Holder) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", h.Name, h.NameEN, h.Of, h.Title, h.From, h.Until, h.Source)
	}
	if len(answer.Holders) > 0 {
		fmt.Fprintln(w, "NAME\tENGLISH\tFOR\tOFFICE\tFROM\tUNTIL\tSOURCE")
	}
	for _, h := range answer.Holders {
		row(h)
	}
	if len(answer.Near) > 0 {
		fmt.Fprintln(w, "known nearest to that day:")
	}
	for _, h := range answer.Near {
		row(h)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, u := range answer.Unknown {
		fmt.Fprintf(a.out, "not known: %s\n", u)
	}
	return nil
}
