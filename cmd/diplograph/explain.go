package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/grammar"
	"github.com/diplograph/diplograph/extract/standard"
	"github.com/diplograph/diplograph/extract/zh"
)

func (a *app) explainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain [ARTICLE]",
		Short: "Show how sentences are read: what each rule found, and what came near",
		Long: `explain shows every sentence of an article, or of --text, as the rules see it: its names, dates and agreements
marked, who is the subject of each clause and whose words it reports, what each rule found with which words in which
role; and for triggers with which nothing was found the rules that came nearest, and what they missed.`,
		Example: `  diplograph explain article.md
  diplograph explain --text "塞尔维亚总统武契奇3日会见匈牙利外长西雅尔多。" --published 2024-05-06
  diplograph explain article.md --contains 签署`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.explain(args) },
	}
	f := cmd.Flags()
	f.String("text", "", "a text to explain instead of an article")
	f.String("published", "2024-05-06", "day of publication of --text")
	f.String("contains", "", "only sentences that contain these words")
	f.Int("event", 0, "only the sentence of event number N of the article")
	sourceFlags(cmd)
	dataFlags(cmd)
	return cmd
}

func (a *app) explain(args []string) error {
	o, err := a.options()
	if err != nil {
		return err
	}
	line, err := standard.New(o)
	if err != nil {
		return err
	}
	docs, err := a.documents(args)
	if err != nil {
		return err
	}
	for _, doc := range docs {
		if err := a.explainDocument(line, doc); err != nil {
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

func (a *app) explainDocument(line *standard.Line, doc *extract.Document) error {
	if _, err := line.Before("events").Read(doc); err != nil {
		return err
	}
	only, err := a.sentenceOfEvent(line, doc)
	if err != nil {
		return err
	}
	for _, r := range line.Grammar.Explain(doc) {
		text := doc.View.Orig(r.Span).Of(doc.Text)
		if !strings.Contains(text, a.config.GetString("contains")) || !only.Empty() && !only.Overlaps(doc.View.Orig(r.Span)) {
			continue
		}
		a.explainSentence(doc, r, text)
	}
	return nil
}

// sentenceOfEvent is the span of the sentence of --event, empty without it.
func (a *app) sentenceOfEvent(line *standard.Line, doc *extract.Document) (extract.Span, error) {
	n := a.config.GetInt("event")
	if n == 0 {
		return extract.Span{}, nil
	}
	if err := (grammar.Stage{Grammar: line.Grammar}).Annotate(doc); err != nil {
		return extract.Span{}, err
	}
	if n < 1 || n > len(doc.Events) {
		return extract.Span{}, fmt.Errorf("the article has %d events", len(doc.Events))
	}
	return doc.Events[n-1].Sentence, nil
}

func (a *app) explainSentence(doc *extract.Document, r grammar.Reading, text string) {
	fmt.Fprintf(a.out, "\n%s\n  %s\n", text, items(r.Sentence))
	for _, c := range r.Clauses {
		fmt.Fprintf(a.out, "  clause   %s\n           subject %s, voice %s\n", r.TextOf(c.From, c.To), party(doc, c.Subject), party(doc, c.Voice))
	}
	for _, f := range r.Found {
		a.explainFound(f)
	}
	for _, n := range r.Near {
		fmt.Fprintf(a.out, "  near     %s at %s: no %s\n", n.Rule, n.Trigger.Text, n.Missing)
	}
}

func (a *app) explainFound(f grammar.Found) {
	fmt.Fprintf(a.out, "  found    %s [%s]", f.Rule, f.Trigger.Text)
	for _, r := range f.Roles {
		fmt.Fprintf(a.out, "  %s: %s", r.Name, strings.Join(r.Words, " + "))
	}
	fmt.Fprintln(a.out)
	for _, ev := range f.Events {
		fmt.Fprintf(a.out, "           → %s %s %s (%s) %s %s %v → %v %v %s  %s/%s\n", ev.Type, ev.Stage, ev.Status, ev.Modality, ev.Date, ev.Place,
			ev.Actors, ev.Targets, ev.People, ev.Agreement, ev.PLOVER, ev.CAMEO)
	}
	for _, p := range f.Positions {
		fmt.Fprintf(a.out, "           → %s %s “%s” target %s, speaker %s\n", p.Holder, p.Stance, p.Issue.Text, p.Target, p.Speaker)
	}
}

// items writes the items of a sentence: names in brackets with a letter for their kind.
func items(s *zh.Sentence) string {
	marks := map[zh.ItemKind]string{zh.PartyItem: "P", zh.PlaceItem: "L", zh.DateItem: "D", zh.AgreementItem: "A", zh.TopicItem: "T"}
	var b strings.Builder
	for _, it := range s.Items {
		if m, named := marks[it.Kind]; named {
			fmt.Fprintf(&b, "[%s %s] ", m, it.Text)
		} else {
			fmt.Fprintf(&b, "%s ", it.Text)
		}
	}
	return b.String()
}

func party(doc *extract.Document, p *zh.Phrase) string {
	if p == nil {
		return "–"
	}
	s := fmt.Sprintf("%s %v", doc.View.Orig(p.Span).Of(doc.Text), p.Acting())
	if p.By != "" {
		s += " (" + p.By + ")"
	}
	return s
}
