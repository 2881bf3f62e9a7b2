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
	// Whole says that Dictionaries are a whole set, read in place of what is on board.
	Whole bool
	// Without leaves out layers: kinds of dictionaries (people, places …) or stages (dates, events, positions …).
	Without []string
	// Tool is the version of the program that records carry.
	Tool string
}

// Data is the dictionaries and rules of all layers, read and checked.
type Data struct {
	Dictionary *lexicon.Dictionary
	Rules      *grammar.RuleSet
}

// Load reads dictionaries and rules. Anything wrong in a file is an error here, before the first article.
func Load(o Options) (*Data, error) {
	layers := o.Dictionaries
	if !o.Whole {
		layers = append([]layer.Layer{{Name: "dictionaries", FS: dictionaries.FS}}, layers...)
	}
	d, err := lexicon.Load(layers...)
	if err != nil {
		return nil, err
	}
	rs, err := grammar.Load(append([]layer.Layer{{Name: "rules", FS: rules.FS}}, o.Rules...)...)
	if err != nil {
		return nil, err
	}
	return &Data{d, rs}, nil
}

// Line is the stages put together. It is read-only and safe to share.
type Line struct {
	extract.Pipeline
	Lexicon *lexicon.Lexicon
	Grammar *grammar.Grammar
	Fold    *zh.Folder
}

// New loads and builds the line.
func New(o Options) (*Line, error) {
	d, err := Load(o)
	if err != nil {
		return nil, err
	}
	return d.Build(o)
}

// Build compiles the data to a line. A rule with an error in a pattern is an error here.
func (d *Data) Build(o Options) (*Line, error) {
	b, err := newBuilder(d.Dictionary.Without(o.Without...), d.Rules)
	if err != nil {
		return nil, err
	}
	l := &Line{Lexicon: b.lexicon, Grammar: b.grammar, Fold: b.fold}
	l.Version = extract.Version{Tool: o.Tool, Dictionaries: d.Dictionary.Hash, Rules: d.Rules.Hash, Codes: d.Rules.CodeVersions()}
	for _, s := range b.stages() {
		if !slices.Contains(o.Without, s.Name) {
			l.Stages = append(l.Stages, s)
		}
	}
	return l, nil
}

// Before is the line up to the stage of that name.
func (l *Line) Before(stage string) *extract.Pipeline {
	p := &extract.Pipeline{Version: l.Version}
	for _, s := range l.Stages {
		if s.Name == stage {
			break
		}
		p.Stages = append(p.Stages, s)
	}
	return p
}

// stages is the line in its order.
func (b *builder) stages() []extract.NamedStage {
	return []extract.NamedStage{
		{Name: "sentences", Stage: zh.Sentences{Fold: b.fold}},
		{Name: "words", Stage: zh.Words{Segmenter: b.segmenter}},
		{Name: "names", Stage: lexicon.Names{Lexicon: b.lexicon}},
		{Name: "shorts", Stage: lexicon.Shorts{Lexicon: b.lexicon}},
		{Name: "bodies", Stage: lexicon.BodyNames{Lexicon: b.lexicon}},
		{Name: "sources", Stage: lexicon.Sources{Lexicon: b.lexicon}},
		{Name: "dates", Stage: b.dates},
		{Name: "titles", Stage: lexicon.Titles{Lexicon: b.lexicon}},
		{Name: "newnames", Stage: zh.NewNames{Shapes: b.shapes, Segmenter: b.segmenter, Verbs: b.grammar.Verbs(), Known: b.lexicon.Entity}},
		{Name: "newbodies", Stage: zh.NewBodies{Shapes: b.bodyShapes, Names: b.shapes, Segmenter: b.segmenter, Known: b.lexicon.Entity}},
		{Name: "sources", Stage: lexicon.Sources{Lexicon: b.lexicon}},
		{Name: "resolve", Stage: lexicon.Resolve{Lexicon: b.lexicon}},
		{Name: "surnames", Stage: lexicon.Surnames{Lexicon: b.lexicon}},
		{Name: "holders", Stage: lexicon.Holders{Lexicon: b.lexicon}},
		{Name: "joinedplaces", Stage: lexicon.JoinedPlaces{Lexicon: b.lexicon}},
		{Name: "tokens", Stage: zh.Tokens{Segmenter: b.segmenter}},
		{Name: "entities", Stage: lexicon.Entities{Lexicon: b.lexicon}},
		{Name: "references", Stage: zh.References{Words: b.syntax, Held: b.lexicon.Held}},
		{Name: "agreements", Stage: zh.Agreements{Shapes: b.instruments, Words: b.syntax, Known: b.knownAgreement}},
		{Name: "events", Stage: grammar.Stage{Grammar: b.grammar}},
		{Name: "idlemedia", Stage: lexicon.IdleMedia{Lexicon: b.lexicon}},
		{Name: "implied", Stage: lexicon.Implied{Lexicon: b.lexicon}},
	}
}
