package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract/standard"
)

func (a *app) checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Test dictionaries and rules, with the examples inside the rules",
		Long: `check reads all dictionaries and rules, with your folders over those on board, and reports every problem with
file and line. Then it reads the examples and counterexamples that stand inside the rules: each rule must find in its
examples exactly what they say, and nothing in its counterexamples.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.check() },
	}
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
