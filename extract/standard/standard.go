package standard

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/diplograph/diplograph/dictionaries"
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/layer"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/zh"
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
	b, err := newBuilder(d.Without(o.Without...))
	if err != nil {
		return nil, err
	}
	p := &extract.Pipeline{Version: extract.Version{Tool: o.Tool, Dictionaries: d.Hash}}
	for _, s := range b.stages() {
		if !slices.Contains(o.Without, s.Name) {
			p.Stages = append(p.Stages, s)
		}
	}
	return p, nil
}

// builder holds what stages share.
type builder struct {
	fold      *zh.Folder
	lexicon   *lexicon.Lexicon
	segmenter *zh.Segmenter
	shapes    *zh.NameShapes
}

func newBuilder(d *lexicon.Dictionary) (*builder, error) {
	fold, err := zh.NewFolder()
	if err != nil {
		return nil, err
	}
	b := &builder{fold: fold, lexicon: lexicon.Compile(d, fold.String)}
	if b.shapes, err = nameShapes(fold); err != nil {
		return nil, err
	}
	b.segmenter, err = zh.NewSegmenter(words(b.lexicon.Vocabulary()))
	return b, err
}

// words lists a vocabulary in a fixed order.
func words(vocabulary map[string]int) []zh.Word {
	out := make([]zh.Word, 0, len(vocabulary))
	for _, w := range slices.Sorted(maps.Keys(vocabulary)) {
		out = append(out, zh.Word{Text: w, Freq: vocabulary[w]})
	}
	return out
}

func nameShapes(fold *zh.Folder) (*zh.NameShapes, error) {
	const file = "nameshapes.yaml"
	src, err := fs.ReadFile(dictionaries.FS, file)
	if err != nil {
		return nil, fmt.Errorf("dictionaries: %w", err)
	}
	return zh.LoadNameShapes("dictionaries/"+file, src, fold.String)
}

// stages is the line in its order.
func (b *builder) stages() []extract.NamedStage {
	return []extract.NamedStage{
		{Name: "sentences", Stage: zh.Sentences{Fold: b.fold}},
		{Name: "words", Stage: zh.Words{Segmenter: b.segmenter}},
		{Name: "names", Stage: lexicon.Names{Lexicon: b.lexicon}},
		{Name: "shorts", Stage: lexicon.Shorts{Lexicon: b.lexicon}},
		{Name: "bodies", Stage: lexicon.BodyNames{Lexicon: b.lexicon}},
		{Name: "titles", Stage: lexicon.Titles{Lexicon: b.lexicon}},
		{Name: "newnames", Stage: zh.NewNames{Shapes: b.shapes, Segmenter: b.segmenter, Known: b.lexicon.Entity}},
		{Name: "holders", Stage: lexicon.Holders{}},
		{Name: "resolve", Stage: lexicon.Resolve{Lexicon: b.lexicon}},
		{Name: "tokens", Stage: zh.Tokens{Segmenter: b.segmenter}},
		{Name: "entities", Stage: lexicon.Entities{Lexicon: b.lexicon}},
	}
}
