package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract/layer"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/standard"
)

func (a *app) checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Test dictionaries and rules, with the examples inside the rules",
		Long: `check reads all dictionaries and rules, with your folders over those on board, and reports every problem with
file and line. Then it reads the examples and counterexamples that stand inside the rules: each rule must find in its
examples exactly what they say, and nothing in its counterexamples.

Errors are what cannot be: one id or name for two entries that do not say so, a day that the calendar does not have, an office
that ends before it begins. The exit status is 2 then. Warnings are for somebody who knows to look at, and change no exit status:
two holders at a time of an office for one, a time without a holder, an entry that no text can
name. They are counted; --warnings lists them, --warnings=WORD those that contain a word (a file, an id, a state: country/irn).`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.check() },
	}
	cmd.Flags().String("warnings", "", "list the warnings, or those that contain a word")
	cmd.Flags().Lookup("warnings").NoOptDefVal = "all"
	dataFlags(cmd)
	return cmd
}

func (a *app) check() error {
	o, err := a.options()
	if err != nil {
		return err
	}
	d, err := standard.Load(o)
	if err != nil {
		return err
	}
	errs, warnings := lexicon.Audit(d.Dictionary)
	a.warn(warnings)
	if len(errs) > 0 {
		return errs
	}
	line, err := d.Build(o)
	if err != nil {
		return err
	}
	a.counts(d)
	problems, err := line.CheckRules()
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		fmt.Fprintln(a.err, problems)
		return fmt.Errorf("%d of the rules' examples fail", len(problems))
	}
	fmt.Fprintln(a.out, "all examples hold")
	return nil
}

// warn lists the warnings that --warnings asks for, and says how many there are.
func (a *app) warn(warnings layer.Problems) {
	if wanted := a.config.GetString("warnings"); wanted != "" {
		for _, w := range warnings {
			if wanted == "all" || strings.Contains(w.Error(), wanted) {
				fmt.Fprintf(a.out, "warning: %v\n", w)
			}
		}
	}
	if len(warnings) > 0 {
		fmt.Fprintf(a.err, "%d warnings; --warnings lists them\n", len(warnings))
	}
}

// counts prints how much there is of everything.
func (a *app) counts(d *standard.Data) {
	dict := d.Dictionary
	for _, c := range []struct {
		what string
		n    int
	}{
		{"countries", len(dict.Countries)}, {"people", len(dict.People)}, {"organizations", len(dict.Organizations)},
		{"bodies", len(dict.Bodies)}, {"places", len(dict.Places)}, {"agreements", len(dict.Agreements)},
		{"topics", len(dict.Topics)}, {"offices", len(dict.Offices)}, {"words", len(dict.Words)},
		{"rules", len(d.Rules.Rules)}, {"patterns", d.Rules.Patterns()},
		{"examples", d.Rules.Examples()}, {"counterexamples", d.Rules.Counterexamples()},
	} {
		fmt.Fprintf(a.out, "%-16s %6d\n", c.what, c.n)
	}
}
