package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
	"github.com/diplograph/diplograph/extract/source/neardup"
)

// manifest is the report of a batch: a line for every article, written only once what the article says is written, so
// that an interrupted batch can be resumed from it. A nil manifest reports nothing.
type manifest struct {
	mu      sync.Mutex
	file    *os.File
	pending []source.Entry
	// finished are files that the reader has come to the end of. It runs ahead: such a file is done only once what became
	// of all articles taken before has been added.
	finished       []finishedFile
	taken, handled int
	// sketcher makes what copies are recognised by when the batch is resumed.
	sketcher neardup.Sketcher
	// earlier is what earlier runs did, nil if the batch is not resumed.
	earlier *source.Manifest
}

// manifest opens --report, and reads it first for --resume.
func (a *app) manifest() (*manifest, error) {
	name, resume := a.config.GetString("report"), a.config.GetBool("resume")
	switch {
	case name == "" && resume:
		return nil, errors.New("--resume continues the batch of a --report: name it")
	case name == "":
		return nil, nil
	}
	m := &manifest{}
	if resume {
		if err := m.readEarlier(name); err != nil {
			return nil, err
		}
	}
	flags := os.O_CREATE | os.O_WRONLY | os.O_TRUNC
	if resume {
		flags = os.O_CREATE | os.O_WRONLY | os.O_APPEND
	}
	f, err := os.OpenFile(name, flags, 0o644)
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	m.file = f
	return m, nil
}

// readEarlier reads the report of the interrupted batch and cuts off a last line that was not written to its end.
func (m *manifest) readEarlier(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if errors.Is(err, os.ErrNotExist) {
		m.earlier = &source.Manifest{}
		return nil
	} else if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	defer f.Close()
	if m.earlier, err = source.ReadManifest(f); err != nil {
		return fmt.Errorf("report %s: %w", name, err)
	}
	return keepLines(f, func([]byte) bool { return true })
}

// keepLines cuts a file behind the last of its first whole lines that keep accepts.
func keepLines(f *os.File, keep func(line []byte) bool) error {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	in := bufio.NewReader(f)
	var size int64
	for {
		line, err := in.ReadBytes('\n')
		if err == io.EOF || err == nil && !keep(line) {
			return f.Truncate(size)
		} else if err != nil {
			return err
		}
		size += int64(len(line))
	}
}

// options sets what the reader needs to pass over what was done.
func (m *manifest) options(o *source.Options) {
	if m == nil {
		return
	}
	m.sketcher = o.Sketcher
	if m.earlier != nil {
		o.Done, o.Known = m.earlier.Done, m.earlier.Known
	}
	o.Finished = func(path string, records int) {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.finished = append(m.finished, finishedFile{source.FileEntry(path, records), m.taken})
	}
}

// add notes what became of an article; it is not written before flush.
func (m *manifest) add(doc *extract.Document, err error) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.settle() // files that ended before this article
	m.pending = append(m.pending, source.NewEntry(doc, err, m.sketcher))
	m.handled++
}

// flush writes what was noted. It comes after the findings have been written.
func (m *manifest) flush() error {
	if m == nil {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.settle()
	out := bufio.NewWriter(m.file)
	enc := json.NewEncoder(out)
	for _, e := range m.pending {
		if err := enc.Encode(e); err != nil {
			return fmt.Errorf("report: %w", err)
		}
	}
	m.pending = m.pending[:0]
	if err := out.Flush(); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

func (m *manifest) close() error {
	if m == nil {
		return nil
	}
	return m.file.Close()
}
