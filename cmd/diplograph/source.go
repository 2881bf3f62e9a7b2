package main

import (
	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract/source"
	"github.com/diplograph/diplograph/extract/source/neardup"
	"github.com/diplograph/diplograph/extract/standard"
)

// sourceFlags are the flags of commands that read articles.
func sourceFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.String("zone", "", "time zone of days of publication (default Asia/Shanghai)")
	f.Bool("trust-utc", false, "believe times stamped GMT; feeds of Chinese sites often stamp Beijing time so")
	f.StringSlice("languages", nil, "languages to read: zh, ja, ko, or * for all (default zh)")
	f.Bool("keep-duplicates", false, "read copies of an article as articles of their own")
	f.StringSlice("boilerplate", nil, "YAML file of lines that are no text, over those on board; may be given again")
	f.StringSlice("sites", nil, "YAML file that says where sites keep their text, over those on board; may be given again")
	f.Int("window", 0, "articles remembered to recognise copies of (default 200000)")
	f.Int64("max-article", 0, "most bytes of one article or line (default 32 MiB)")
	f.Int64("max-ratio", 0, "how many times larger than its compressed form a stream may become (default 250)")
	f.Int64("max-spool", 0, "most bytes of a temporary file (default 8 GiB)")
	f.Int("max-members", 0, "most entries of an archive (default 1000000)")
	f.Int("max-depth", 0, "how many archives may lie in each other (default 3)")
}

// copies lets the reader recognise copies of an article by who is named in them, in simplified and traditional characters.
func copies(line *standard.Line) func(*source.Options) {
	return func(o *source.Options) {
		o.Sketcher = neardup.Sketcher{Fold: line.Fold.Rune, Names: line.Lexicon.Named}
	}
}

// open prepares to read the paths as flags and configuration say; more completes the options.
func (a *app) open(paths []string, more ...func(*source.Options)) (*source.Reader, error) {
	o := source.Options{
		Zone: a.config.GetString("zone"), TrustUTC: a.config.GetBool("trust-utc"), Languages: a.config.GetStringSlice("languages"),
		KeepDuplicates: a.config.GetBool("keep-duplicates"), Boilerplate: a.config.GetStringSlice("boilerplate"),
		Sites: a.config.GetStringSlice("sites"), Window: a.config.GetInt("window"), Stdin: a.in,
		Limits: source.Limits{Article: a.config.GetInt64("max-article"), Ratio: a.config.GetInt64("max-ratio"),
			Spool: a.config.GetInt64("max-spool"), Members: a.config.GetInt("max-members"), Depth: a.config.GetInt("max-depth")},
	}
	if err := a.config.UnmarshalKey("fields", &o.Fields); err != nil {
		return nil, err
	}
	for _, set := range more {
		set(&o)
	}
	return source.Open(paths, o)
}
