package standard

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/diplograph/diplograph/dictionaries"
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/grammar"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/zh"
)

// builder holds what stages share.
type builder struct {
	fold        *zh.Folder
	lexicon     *lexicon.Lexicon
	grammar     *grammar.Grammar
	segmenter   *zh.Segmenter
	shapes      *zh.NameShapes
	bodyShapes  *zh.BodyShapes
	syntax      *zh.SyntaxWords
	instruments *zh.Instruments
	dates       extract.Stage
}

func newBuilder(d *lexicon.Dictionary, rs *grammar.RuleSet) (*builder, error) {
	fold, err := zh.NewFolder()
	if err != nil {
		return nil, err
	}
	b := &builder{fold: fold, lexicon: lexicon.Compile(d, fold.String)}
	if err := b.words(); err != nil {
		return nil, err
	}
	if b.grammar, err = grammar.Compile(rs, b.syntax, fold.String); err != nil {
		return nil, err
	}
	b.segmenter, err = zh.NewSegmenter(b.vocabulary())
	return b, err
}

// words loads the data of package zh.
func (b *builder) words() (err error) {
	if b.shapes, err = load("nameshapes.yaml", func(file string, src []byte) (*zh.NameShapes, error) {
		return zh.LoadNameShapes(file, src, b.fold.String)
	}); err != nil {
		return err
	}
	if b.bodyShapes, err = load("bodyshapes.yaml", func(file string, src []byte) (*zh.BodyShapes, error) {
		return zh.LoadBodyShapes(file, src, b.fold.String)
	}); err != nil {
		return err
	}
	if b.syntax, err = load("syntax.yaml", zh.LoadSyntaxWords); err != nil {
		return err
	}
	if b.instruments, err = load("instruments.yaml", func(file string, src []byte) (*zh.Instruments, error) {
		return zh.LoadInstruments(file, src, b.fold.String)
	}); err != nil {
		return err
	}
	return b.loadDates()
}

func (b *builder) loadDates() error {
	words, err := zh.LoadDateWords(dictionaries.FS, "datewords.yaml")
	if err != nil {
		return err
	}
	b.dates, err = zh.NewDates(words, b.fold)
	return err
}

// load reads one file of the dictionaries on board.
func load[T any](name string, read func(file string, src []byte) (T, error)) (T, error) {
	src, err := fs.ReadFile(dictionaries.FS, name)
	if err != nil {
		var none T
		return none, fmt.Errorf("dictionaries: %w", err)
	}
	return read("dictionaries/"+name, src)
}

// vocabulary lists all words that the segmenter must not cut through, in a fixed order.
func (b *builder) vocabulary() []zh.Word {
	names := b.lexicon.Vocabulary()
	var out []zh.Word
	for _, w := range slices.Sorted(maps.Keys(names)) {
		out = append(out, zh.Word{Text: w, Freq: names[w], Name: true})
	}
	out = append(out, others(names, b.syntax.Words(), 2000)...)
	return append(out, others(names, slices.Concat(b.instruments.Words(), b.grammar.Vocabulary()), 500)...)
}

// others are the words of two characters or more that are no names.
func others(names map[string]int, words []string, freq int) []zh.Word {
	slices.Sort(words)
	var out []zh.Word
	for _, w := range slices.Compact(words) {
		if _, named := names[w]; !named && len([]rune(w)) > 1 {
			out = append(out, zh.Word{Text: w, Freq: freq})
		}
	}
	return out
}

// knownAgreement gives kind and name of an agreement of the dictionary.
func (b *builder) knownAgreement(id string) (kind, name string, ok bool) {
	a := b.lexicon.Agreement(id)
	if a == nil {
		return "", "", false
	}
	return a.Kind, a.Name, true
}
