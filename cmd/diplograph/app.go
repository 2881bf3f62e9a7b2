package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

// app is the program with what it reads from and writes to. What people read goes to err, results to out.
type app struct {
	in       io.Reader
	out, err io.Writer
	config   *viper.Viper
}

// exit statuses.
const (
	exitOK      = 0
	exitSome    = 1 // some articles failed, or the work was interrupted
	exitNothing = 2 // nothing could be done, or the work had to stop
)

// partial is the error of a batch that was done in part; it has been told to the user.
type partial struct{}

func (partial) Error() string { return "some articles failed" }

// run executes the command line and gives the exit status.
func (a *app) run(ctx context.Context, args []string) int {
	cmd := a.root()
	cmd.SetArgs(args)
	cmd.SetIn(a.in)
	cmd.SetOut(a.out)
	cmd.SetErr(a.err)
	err := cmd.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &partial{}):
		return exitSome
	}
	fmt.Fprintf(a.err, "diplograph: %v\n", err)
	return exitNothing
}

func (a *app) root() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "diplograph",
		Short: "Turn Chinese news about diplomacy into a knowledge graph",
		Long: `diplograph reads Chinese news about diplomacy and finds people, states, organisations, places, dates,
agreements, events (who met, called, visited, signed, sanctioned whom, when, where) and positions (who supports,
opposes, demands what). Every finding leads back to the words of the article and to the rule that read them.

Try:  diplograph extract articles/ --to bundle -o out     and open out/page.html
      NEO4J_URI=bolt://127.0.0.1:7687 diplograph extract articles/
      diplograph query who-met --param from=2022-01-01 --param until=2022-01-31`,
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return a.configure(cmd)
		},
	}
	cmd.PersistentFlags().String("config", "", "configuration file (default: diplograph.yaml in the working folder, if it is there)")
	cmd.AddCommand(a.extractCommand(), a.whoCommand(), a.mineCommand(), a.dictCommand(), a.queryCommand(), a.browserCommand(), a.forgetCommand(), a.splitCommand(), a.joinCommand(), a.undoCommand(),
		a.runsCommand(), a.schemaCommand(), a.checkCommand(), a.explainCommand(), a.evalCommand(), a.versionCommand())
	return cmd
}

// configure reads the configuration file and variables below the flags of cmd.
func (a *app) configure(cmd *cobra.Command) error {
	v := viper.New()
	a.config = v
	v.SetEnvPrefix("DIPLOGRAPH")
	v.SetEnvKeyReplacer(strings.NewReplacer("-", "_", ".", "_"))
	v.AutomaticEnv()
	if err := v.BindPFlags(cmd.Flags()); err != nil {
		return err
	}
	for _, name := range neo4jSettings {
		if err := v.BindEnv("neo4j."+name, "NEO4J_"+strings.ToUpper(name)); err != nil {
			return err
		}
	}
	file := v.GetString("config")
	if file == "" {
		if _, err := os.Stat("diplograph.yaml"); err != nil {
			return nil
		}
		file = "diplograph.yaml"
	}
	v.SetConfigFile(file)
	if err := v.ReadInConfig(); err != nil {
		return fmt.Errorf("configuration %s: %w", file, err)
	}
	return a.knownSettings(file)
}

// knownSettings refuses a configuration with a name that no command knows: a misspelt setting must not be passed over.
func (a *app) knownSettings(file string) error {
	known := map[string]bool{"fields": true}
	for _, name := range neo4jSettings {
		known["neo4j."+name] = true
	}
	for _, cmd := range a.root().Commands() {
		for _, name := range flagNames(cmd) {
			known[name] = true
		}
	}
	for _, key := range a.config.AllKeys() {
		section, _, _ := strings.Cut(key, ".")
		if a.config.InConfig(key) && !known[key] && !known[section] {
			return fmt.Errorf("configuration %s: no setting %q", file, key)
		}
	}
	return nil
}
