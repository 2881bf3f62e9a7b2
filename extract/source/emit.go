package source

import (
	"errors"
	"fmt"

	"github.com/diplograph/diplograph/extract"
)

// say hands on a document or what happened instead.
func (f *file) say(doc *extract.Document, err error) error {
	if f.stopped || !f.yield(doc, err) {
		f.stopped = true
		return errStopped
	}
	return nil
}

// at is the place of an article; record 0 is the whole file.
func (f *file) at(record int) extract.Source {
	return extract.Source{Path: f.path, Format: f.format, Record: record}
}

// fail reports what is wrong with a record, or with the file for record 0.
func (f *file) fail(record int, err error) error {
	return f.say(nil, &Failure{f.at(record), err})
}

// article hands on one of several articles of the file. Read makes the article; it is not called if an earlier run did
// this one.
func (f *file) article(read func() (article, error)) error {
	f.count++
	return f.emit(f.count, read)
}

// only hands on the one article that the file is.
func (f *file) only(read func() (article, error)) error {
	f.count = 1
	return f.emit(0, read)
}

func (f *file) emit(record int, read func() (article, error)) error {
	s, at := f.reader.session, f.at(record)
	if s.opts.Done != nil && record > 0 && s.opts.Done(at) {
		return nil
	}
	doc, err := guarded(func() (*extract.Document, error) {
		a, err := read()
		if err != nil {
			return nil, err
		}
		doc, err := s.document(a, at)
		if err != nil {
			return nil, err
		}
		return doc, s.copies.check(doc)
	})
	if err == nil {
		return f.say(doc, nil)
	}
	if skip := (*Skip)(nil); errors.As(err, &skip) {
		skip.Source = at
		return f.say(nil, skip)
	}
	return f.fail(record, err)
}

// guarded turns a panic in a library that reads bytes from the outside into an error of this article.
func guarded(read func() (*extract.Document, error)) (doc *extract.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, fmt.Errorf("cannot be read: %v", r)
		}
	}()
	return read()
}
