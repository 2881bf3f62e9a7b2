package source

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source/neardup"
)

// Status is what became of an article or file.
type Status string

// The statuses of a manifest.
const (
	StatusRead      Status = "read"
	StatusSkipped   Status = "skipped"
	StatusDuplicate Status = "duplicate"
	StatusFailed    Status = "failed"
	// StatusFile is of a whole file that was read to its end.
	StatusFile Status = "file"
)

// Entry is a line of a manifest: what became of one article, or that a file is done.
type Entry struct {
	Source extract.Source `json:"source"`
	Status Status         `json:"status"`
	ID     string         `json:"id,omitempty"`
	URL    string         `json:"url,omitempty"`
	// Reason and Detail are of skipped articles, Error of failed ones.
	Reason Reason `json:"reason,omitempty"`
	Detail string `json:"detail,omitempty"`
	Error  string `json:"error,omitempty"`
	// Of is the article that a duplicate is a copy of.
	Of         string `json:"of,omitempty"`
	TextSHA256 string `json:"text_sha256,omitempty"`
	Day        string `json:"published,omitempty"`
	// Sketch is what copies are recognised by in a later run.
	Sketch *neardup.Sketch `json:"sketch,omitempty"`
	// Records and Bytes are of whole files: how many articles they hold and how large they are.
	Records int   `json:"records,omitempty"`
	Bytes   int64 `json:"bytes,omitempty"`
}

// NewEntry is the entry for what [Reader.Documents] yielded, or for a document that failed later with err. The sketcher is
// that of the reader's [Options].
func NewEntry(doc *extract.Document, err error, sketcher neardup.Sketcher) Entry {
	var e Entry
	var skip *Skip
	var failure *Failure
	switch {
	case errors.As(err, &skip):
		e = Entry{Source: skip.Source, Status: StatusSkipped, Reason: skip.Reason, Detail: skip.Detail, Of: skip.Of}
		if skip.Reason == Duplicate {
			e.Status = StatusDuplicate
		}
		doc = skip.Document
	case errors.As(err, &failure):
		e = Entry{Source: failure.Source, Status: StatusFailed, Error: failure.Err.Error()}
	case err != nil:
		e = Entry{Status: StatusFailed, Error: err.Error()}
	default:
		e = Entry{Status: StatusRead}
	}
	if doc == nil {
		return e
	}
	e.Source, e.ID, e.URL, e.TextSHA256, e.Day = doc.Source, doc.ID, doc.URL, extract.HashText(doc.Text), doc.Published
	if err == nil {
		sketch := fingerprint(doc, sketcher).Sketch
		e.Sketch = &sketch
	}
	return e
}

// FileEntry is the entry for a file that [Options.Finished] reports.
func FileEntry(path string, records int) Entry {
	e := Entry{Source: extract.Source{Path: path}, Status: StatusFile, Records: records}
	if info, err := os.Stat(path); err == nil {
		e.Bytes = info.Size()
	}
	return e
}

// Manifest is what earlier runs did.
type Manifest struct {
	files map[string]*progress
	// Known are the articles that were read, for [Options.Known].
	Known []neardup.Article
}

// progress is how far a file was read.
type progress struct {
	done    map[int]bool
	records int
	bytes   int64
	ended   bool
}

// ReadManifest reads the lines that an earlier run wrote. A last line that was cut off when that run ended counts for
// nothing; any other line that cannot be read is an error with its number.
func ReadManifest(r io.Reader) (*Manifest, error) {
	m := &Manifest{files: map[string]*progress{}}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err == io.EOF {
			return m, nil
		} else if err != nil {
			return nil, err
		}
		var e Entry
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		m.add(e)
	}
}

func (m *Manifest) add(e Entry) {
	p := m.files[e.Source.Path]
	if p == nil {
		p = &progress{done: map[int]bool{}}
		m.files[e.Source.Path] = p
	}
	if e.Status == StatusFile {
		p.ended, p.records, p.bytes = true, e.Records, e.Bytes
		return
	}
	p.done[e.Source.Record] = true
	if e.Status == StatusRead && e.Sketch != nil {
		m.Known = append(m.Known, neardup.Article{ID: e.ID, Day: e.Day, Sketch: *e.Sketch})
	}
}

// Done tells whether an article was dealt with, or for record 0 the whole file: it was read to its end, all its articles
// were dealt with, and its size is the same. It is made for [Options.Done].
func (m *Manifest) Done(s extract.Source) bool {
	p := m.files[s.Path]
	switch {
	case p == nil:
		return false
	case s.Record > 0 || !p.ended:
		return p.done[s.Record]
	}
	if info, err := os.Stat(s.Path); err == nil && info.Size() != p.bytes {
		return false
	}
	articles := len(p.done)
	if p.done[0] && p.records > 1 {
		articles-- // the failure that ended the file is no article
	}
	return articles >= p.records
}
