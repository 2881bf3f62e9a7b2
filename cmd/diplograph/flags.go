package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/diplograph/diplograph/extract/layer"
	"github.com/diplograph/diplograph/extract/standard"
)

func flagNames(cmd *cobra.Command) []string {
	var out []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { out = append(out, f.Name) })
	return out
}

// dataFlags are the flags of commands that read with dictionaries and rules.
func dataFlags(cmd *cobra.Command) {
	cmd.Flags().StringSlice("dictionaries", nil, "folder of dictionaries over those on board; may be given again")
	cmd.Flags().StringSlice("rules", nil, "folder of rules over those on board; may be given again")
	cmd.Flags().StringSlice("without", nil, "leave out a dictionary (people, places, …) or a stage (dates, events, …); may be given again")
}

// options are the settings of dataFlags.
func (a *app) options() (standard.Options, error) {
	o := standard.Options{Tool: toolVersion(), Without: a.config.GetStringSlice("without")}
	var err error
	if o.Dictionaries, err = folders(a.config.GetStringSlice("dictionaries")); err != nil {
		return o, fmt.Errorf("dictionaries: %w", err)
	}
	if o.Rules, err = folders(a.config.GetStringSlice("rules")); err != nil {
		return o, fmt.Errorf("rules: %w", err)
	}
	return o, nil
}

func folders(names []string) ([]layer.Layer, error) {
	out := make([]layer.Layer, len(names))
	for i, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("%s is no folder", name)
		}
		out[i] = layer.Layer{Name: name, FS: os.DirFS(name)}
	}
	return out, nil
}
