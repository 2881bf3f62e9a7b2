package main

import (
	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract/source"
)

// sourceFlags are the flags of commands that read articles.
func sourceFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.String("zone", "", "time zone of days of publication (default Asia/Shanghai)")
	f.Bool("trust-utc", false, "believe times stamped GMT; feeds of Chinese sites often stamp Beijing time so")
	f.StringSlice("languages", nil, "languages to read: zh, ja, ko, or * for all (default zh)")
	f.Bool("keep-duplicates", false, "read copies of an article as articles of their own")
	f.Int64("max-article", 0, "most bytes of one article or line (default 32 MiB)")
}

// open prepares to read the paths as flags and configuration say.
func (a *app) open(paths []string) (*source.Reader, error) {
	o := source.Options{
		Zone: a.config.GetString("zone"), TrustUTC: a.config.GetBool("trust-utc"), Languages: a.config.GetStringSlice("languages"),
		KeepDuplicates: a.config.GetBool("keep-duplicates"), Limits: source.Limits{Article: a.config.GetInt64("max-article")}, Stdin: a.in,
	}
	if err := a.config.UnmarshalKey("fields", &o.Fields); err != nil {
		return nil, err
	}
	return source.Open(paths, o)
}
