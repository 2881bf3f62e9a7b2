package standard

import (
	"slices"

	"github.com/diplograph/diplograph/dictionaries"
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/grammar"
	"github.com/diplograph/diplograph/extract/layer"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/zh"
	"github.com/diplograph/diplograph/rules"
)

// Options says what to build. The zero Options is the standard line with nothing but what is on board.
type Options struct {
	// Dictionaries and Rules are the user's folders, later ones over earlier ones, all over what is on board.
	Dictionaries, Rules []layer.Layer
	// Without leaves out layers: kinds of dictionaries (people, places …) or stages (dates, events, positions …).
	Without []string
	// Tool is the version of the program that records carry.
	Tool string
}

// New builds the line. Anything wrong in a dictionary or rule is an error here, before the first article.
func New(o Options) (*extract.Pipeline, error) {
	d, err := lexicon.Load(append([]layer.Layer{{Name: "dictionaries", FS: dictionaries.FS}}, o.Dictionaries...)...)
	if err != nil {
		return nil, err
	}
	rs, err := grammar.Load(append([]layer.Layer{{Name: "rules", FS: rules.FS}}, o.Rules...)...)
	if err != nil {
		return nil, err
	}
	b, err := newBuilder(d.Without(o.Without...), rs)
	if err != nil {
		return nil, err
	}
	p := &extract.Pipeline{Version: extract.Version{Tool: o.Tool, Dictionaries: d.Hash, Rules: rs.Hash}}
	for _, s := range b.stages() {
		if !slices.Contains(o.Without, s.Name) {
			p.Stages = append(p.Stages, s)
		}
	}
	return p, nil
}

// stages is the line in its order.
func (b *builder) stages() []extract.NamedStage {
	return []extract.NamedStage{
		{Name: "sentences", Stage: zh.Sentences{Fold: b.fold}},
		{Name: "words", Stage: zh.Words{Segmenter: b.segmenter}},
		{Name: "names", Stage: lexicon.Names{Lexicon: b.lexicon}},
		{Name: "shorts", Stage: lexicon.Shorts{Lexicon: b.lexicon}},
		{Name: "bodies", Stage: lexicon.BodyNames{Lexicon: b.lexicon}},
		{Name: "dates", Stage: b.dates},
		{Name: "titles", Stage: lexicon.Titles{Lexicon: b.lexicon}},
		{Name: "newnames", Stage: zh.NewNames{Shapes: b.shapes, Segmenter: b.segmenter, Known: b.lexicon.Entity}},
		{Name: "holders", Stage: lexicon.Holders{}},
		{Name: "resolve", Stage: lexicon.Resolve{Lexicon: b.lexicon}},
		{Name: "tokens", Stage: zh.Tokens{Segmenter: b.segmenter}},
		{Name: "entities", Stage: lexicon.Entities{Lexicon: b.lexicon}},
		{Name: "references", Stage: zh.References{Words: b.syntax}},
		{Name: "agreements", Stage: zh.Agreements{Shapes: b.instruments, Words: b.syntax, Known: b.knownAgreement}},
		{Name: "events", Stage: grammar.Stage{Grammar: b.grammar}},
	}
}
