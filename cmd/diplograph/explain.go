package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/grammar"
	"github.com/diplograph/diplograph/extract/standard"
)

func (a *app) explainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain [ARTICLE]",
		Short: "Show how sentences are read: what each rule found, and what came near",
		Long: `explain shows every sentence of an article, or of --text, as the rules see it: its names, dates and agreements
marked, who is the subject of each clause and whose words it reports. For everything found it gives the sentence with the
parts marked that the rule bound, the rule with the pattern that held, the dictionary entries and rules that made each
name, how the date was found, and the code with the list it is from. For triggers with which nothing was found it gives
the rules that came nearest: the part of the pattern that is missing, or the exception that forbids the finding.`,
		Example: `  diplograph explain article.md
  diplograph explain article.md --event 2
  diplograph explain --text "塞尔维亚总统武契奇3日会见匈牙利外长西雅尔多。" --published 2024-05-06
  diplograph explain article.md --contains 签署`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.explain(args) },
	}
	f := cmd.Flags()
	f.String("text", "", "a text to explain instead of an article")
	f.String("published", "2024-05-06", "day of publication of --text")
	f.String("contains", "", "only sentences that contain these words")
	f.Int("event", 0, "only event number N of the article, with every report of it")
	f.Int("near", 5, "how many rules that came near to show for a sentence")
	sourceFlags(cmd)
	dataFlags(cmd)
	return cmd
}

func (a *app) explain(args []string) error {
	o, err := a.options()
	if err != nil {
		return err
	}
	data, err := standard.Load(o)
	if err != nil {
		return err
	}
	line, err := data.Build(o)
	if err != nil {
		return err
	}
	docs, err := a.documents(args)
	if err != nil {
		return err
	}
	for _, doc := range docs {
		if err := a.explainDocument(data.Rules, line, doc); err != nil {
			return err
		}
	}
	return nil
}

// documents gives what is to be explained: --text, or the articles of the path.
func (a *app) documents(args []string) ([]*extract.Document, error) {
	if text := a.config.GetString("text"); text != "" {
		return []*extract.Document{{ID: "text", Text: text, Published: a.config.GetString("published")}}, nil
	}
	if len(args) == 0 {
		return nil, errors.New("explain what? Give an article or --text")
	}
	reader, err := a.open(args)
	if err != nil {
		return nil, err
	}
	var out []*extract.Document
	for doc, err := range reader.Documents() {
		if err != nil {
			return nil, err
		}
		out = append(out, doc)
	}
	return out, nil
}

func (a *app) explainDocument(rules *grammar.RuleSet, line *standard.Line, doc *extract.Document) error {
	if _, err := line.Before("events").Read(doc); err != nil {
		return err
	}
	e := explainer{out: a.out, doc: doc, rules: rules, near: a.config.GetInt("near")}
	readings := line.Grammar.Explain(doc)
	if n := a.config.GetInt("event"); n != 0 {
		return e.event(line, readings, n)
	}
	for _, r := range readings {
		if strings.Contains(e.text(r), a.config.GetString("contains")) {
			e.sentence(r)
		}
	}
	return nil
}

// event explains one event of the article: what the reports of it were merged to, and each report.
func (e explainer) event(line *standard.Line, readings []grammar.Reading, n int) error {
	e.doc.Positions = nil
	if err := (grammar.Stage{Grammar: line.Grammar}).Annotate(e.doc); err != nil {
		return err
	}
	if n < 1 || n > len(e.doc.Events) {
		return fmt.Errorf("the article has %d events", len(e.doc.Events))
	}
	ev := &e.doc.Events[n-1]
	fmt.Fprintf(e.out, "event %d of %d, reported %d times\n", n, len(e.doc.Events), len(ev.Evidence))
	e.happening(ev)
	for _, r := range readings {
		r.Near = nil
		r.Found = slices.DeleteFunc(slices.Clone(r.Found), func(f grammar.Found) bool {
			return !slices.ContainsFunc(ev.Evidence, func(v extract.Evidence) bool { return v.Trigger.Span == f.Trigger.Span && v.Rule == f.Rule })
		})
		if len(r.Found) > 0 {
			e.sentence(r)
		}
	}
	return nil
}
