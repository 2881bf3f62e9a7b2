package source

import (
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source/clean"
	"github.com/diplograph/diplograph/extract/source/page"
	"github.com/diplograph/diplograph/extract/source/pubdate"
)

// session is everything that reading needs to know, made once by [Open].
type session struct {
	opts        Options
	limits      Limits
	days        pubdate.Policy
	boilerplate *clean.Boilerplate
	pages       *page.Reader
	usual       usual
	copies      *copies
	frequent    map[rune]bool
}

func newSession(opts Options) (*session, error) {
	if len(opts.Languages) == 0 {
		opts.Languages = []string{"zh"}
	}
	s := &session{opts: opts, limits: opts.Limits.withDefaults(), copies: newCopies(opts), frequent: frequent()}
	var err error
	if s.days, err = pubdate.New(opts.Zone); err != nil {
		return nil, fmt.Errorf("time zone %q: %w", opts.Zone, err)
	}
	s.days.TrustUTC = opts.TrustUTC
	if s.usual, err = loadUsual(); err != nil {
		return nil, err
	}
	return s, s.load()
}

// load reads the data files: ours, then the user's.
func (s *session) load() (err error) {
	if s.boilerplate, err = clean.Default(); err != nil {
		return err
	}
	sites, err := page.DefaultSites()
	if err != nil {
		return err
	}
	if err := loadFiles(s.opts.Boilerplate, s.boilerplate.Load); err != nil {
		return err
	}
	s.pages = page.New(sites, s.boilerplate)
	return loadFiles(s.opts.Sites, sites.Load)
}

func loadFiles(paths []string, load func(string, []byte) error) error {
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := load(path, data); err != nil {
			return err
		}
	}
	return nil
}

// document makes a document of what a format found, or a [*Skip] that says why not.
func (s *session) document(a article, at extract.Source) (*extract.Document, error) {
	title := s.boilerplate.Title(words(a.title))
	ps := withoutTitle(title, cleanLines(a.paragraphs))
	a = s.credited(a, ps)
	ps = s.boilerplate.Body(ps)
	if ps = withoutTitle(title, ps); len(ps) == 0 {
		if a.video {
			return nil, &Skip{Source: at, Reason: Video, Detail: title}
		}
		return nil, &Skip{Source: at, Reason: NoText, Detail: title}
	}
	doc := &extract.Document{ID: clean.Line(a.id), URL: clean.Line(a.url), Title: title, Publisher: clean.Line(a.publisher),
		Source: at, Text: extract.NewText(title, ps)}
	if lang := language(doc.Text); !slices.Contains(s.opts.Languages, lang) && !slices.Contains(s.opts.Languages, "*") {
		return nil, &Skip{Source: at, Reason: OtherLanguage, Detail: lang, Document: doc}
	}
	if garbled(doc.Text, s.frequent) {
		return nil, errors.New("the text is garbled: its encoding was changed wrongly before it was saved, or is declared wrongly")
	}
	if listing(a, ps) {
		return nil, &Skip{Source: at, Reason: Listing, Detail: title, Document: doc}
	}
	doc.Published, doc.PublishedBasis = a.known, a.basis
	if a.known == "" {
		evidence := pubdate.Evidence{Metadata: a.published, URL: doc.URL, Text: ps}
		if at.Record == 0 {
			evidence.File = at.Path
		}
		doc.Published, doc.PublishedBasis = s.days.Day(evidence)
	}
	doc.ID = identity(doc)
	return doc, nil
}

// identity is the record's own id, or else the address, or else the hash of the text.
func identity(doc *extract.Document) string {
	switch {
	case doc.ID != "":
		return doc.ID
	case doc.URL != "":
		return doc.URL
	}
	return extract.HashText(doc.Text)
}

// cleanLines is the paragraphs as [clean.Line] has them, without empty ones.
func cleanLines(paragraphs []string) []string {
	out := make([]string, 0, len(paragraphs))
	for _, p := range paragraphs {
		out = append(out, clean.Lines(p)...)
	}
	return out
}
