package extract

import "strings"

// Document is an article on its way through the line. Title, paragraphs and text are set by the source and never
// change; the layers below are filled by stages, each in order of the text. A Document belongs to one goroutine.
type Document struct {
	ID        string
	URL       string
	Title     string
	Publisher string
	// Published is the day of publication as an EDTF day (2022-01-15), empty where nothing tells. PublishedBasis says
	// where it was found: metadata, url, dateline.
	Published      string
	PublishedBasis string
	Source         Source
	// Text is the title, if there is one, and the paragraphs, a line each.
	Text string

	View       View
	Sentences  []Sentence
	Tokens     []Token
	Mentions   []Mention
	Titles     []Title
	References []Reference
	Entities   []Entity
	Dates      []Date
	Vague      []Date
	Agreements []Agreement
	Events     []Event
	Positions  []Position
	Version    Version
}

// Source says where a document came from.
type Source struct {
	Path   string `json:"path"`
	Format string `json:"format"`
	// Record counts the documents of one file from 1; 0 where the file is the document.
	Record int `json:"record,omitempty"`
}

// Version says which tool, dictionaries and rules read the article. Dictionaries and rules are content hashes.
type Version struct {
	Tool         string `json:"tool"`
	Dictionaries string `json:"dictionaries"`
	Rules        string `json:"rules"`
	// Codes names the lists from which the codes of events and positions are, with their versions.
	Codes string `json:"codes,omitempty"`
}

// NewText joins a title and paragraphs to the text of a document. Empty paragraphs are dropped.
func NewText(title string, paragraphs []string) string {
	lines := make([]string, 0, len(paragraphs)+1)
	for _, p := range append([]string{title}, paragraphs...) {
		if p = strings.TrimSpace(p); p != "" {
			lines = append(lines, p)
		}
	}
	return strings.Join(lines, "\n")
}

// Sentence is a stretch of text that patterns never leave. Offsets are of the original text.
type Sentence struct {
	Span
	// Paragraph counts lines of the text from 0.
	Paragraph int
	// Title is set for the sentences of the headline, and of the headings of news in brief.
	Title bool
	// Story counts the items of news in brief from 1, each with a heading of its own; it is 0 in any other text.
	Story int
}

// Token is a word as the segmenter sees it, or one whole name or date. Offsets are of the original text.
type Token struct {
	Span
	// Text is the folded form.
	Text string
	// Tag is the segmenter's part of speech, a hint; empty for names and dates.
	Tag string
}
