package source

import (
	"fmt"

	"github.com/diplograph/diplograph/extract"
)

// Reason is why an article was skipped.
type Reason string

// The reasons.
const (
	// Duplicate: another article of the batch has the same text, or nearly so.
	Duplicate Reason = "duplicate"
	// OtherLanguage: the text is not in a language to read.
	OtherLanguage Reason = "other language"
	// NoText: there is no text, or nothing but a headline.
	NoText Reason = "no text"
	// Video: a video without text.
	Video Reason = "video without text"
	// Listing: a page of links to articles.
	Listing Reason = "listing"
	// NotArticle: a file or record of a kind that holds no articles: a picture, a style sheet, a request.
	NotArticle Reason = "not an article"
	// NotFound: an answer of a web server other than 200.
	NotFound Reason = "http status"
	// Continuation: a later page of an article that was read with its first.
	Continuation Reason = "continuation"
	// Loop: a folder that was read already under another name.
	Loop Reason = "folder read already"
)

// Skip says that there is nothing to read, and why.
type Skip struct {
	Source extract.Source
	Reason Reason
	// Detail is for people: the language, the status, the kind of file.
	Detail string
	// Of is the id of the article that carries the events; for duplicates.
	Of string
	// Document is the article that was skipped, where it got that far; for duplicates always.
	Document *extract.Document
}

func (s *Skip) Error() string {
	text := place(s.Source) + ": skipped: " + string(s.Reason)
	if s.Detail != "" {
		text += ": " + s.Detail
	}
	if s.Of != "" {
		text += " of " + s.Of
	}
	return text
}

// Failure says what is wrong with a file or a record.
type Failure struct {
	Source extract.Source
	Err    error
}

func (f *Failure) Error() string { return fmt.Sprintf("%s: %v", place(f.Source), f.Err) }

// Unwrap is the error itself.
func (f *Failure) Unwrap() error { return f.Err }

// place names a source for people: a.jsonl:12.
func place(s extract.Source) string {
	if s.Record == 0 {
		return s.Path
	}
	return fmt.Sprintf("%s:%d", s.Path, s.Record)
}
