package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract/standard"
)

// version is set by the build: -ldflags "-X main.version=v1.2.3".
var version = ""

// toolVersion is the version of the program: what the build said, else what Go recorded.
func toolVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

func (a *app) versionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program, the dictionaries and the rules",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			o, err := a.options()
			if err != nil {
				return err
			}
			d, err := standard.Load(o)
			if err != nil {
				return err
			}
			fmt.Fprintf(a.out, "diplograph   %s\ndictionaries %s\nrules        %s\ncodes        %s\n", o.Tool, d.Dictionary.Hash, d.Rules.Hash, d.Rules.CodeVersions())
			return nil
		},
	}
	dataFlags(cmd)
	return cmd
}
