package source

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// file is one file, or one member of an archive, while it is being read.
type file struct {
	reader *Reader
	path   string
	// depth is how many archives are around it.
	depth int
	// disk is the file itself, nil for members, standard input and what cannot be read anywhere.
	disk   *os.File
	format string
	// count is how many articles were found so far.
	count   int
	stopped bool
	yield   func(*extract.Document, error) bool
}

// errStopped ends the reading of a file because nobody wants more articles.
var errStopped = errors.New("stopped")

// read yields the articles of the file and tells whether more are wanted.
func (f *file) read() bool {
	if f.done() {
		f.pass()
		return true
	}
	before := f.reader.consumed.Load()
	in, err := f.open()
	if err == nil {
		defer in.Close()
		err = f.stream(in)
	}
	f.settle(before)
	return f.end(err)
}

// done tells whether an earlier run read the whole file.
func (f *file) done() bool {
	done := f.reader.session.opts.Done
	return done != nil && done(extract.Source{Path: f.path})
}

// settle counts a file of which not every byte was read, or some twice, as read once.
func (f *file) settle(before int64) {
	if f.disk != nil {
		if info, err := f.disk.Stat(); err == nil {
			f.reader.consumed.Store(before + info.Size())
		}
	}
}

// end reports how the reading of the file ended.
func (f *file) end(err error) bool {
	if err != nil && !errors.Is(err, errStopped) {
		_ = f.fail(0, reason(err)) // f.stopped tells whether to go on
	}
	archive := f.format == "zip" || f.format == "tar" // their members are files themselves
	if finished := f.reader.session.opts.Finished; finished != nil && !f.stopped && !archive {
		finished(f.path, f.count)
	}
	return !f.stopped
}

// open is the bytes of the file as they lie on disk, counted.
func (f *file) open() (io.ReadCloser, error) {
	if f.path == "-" {
		in := f.reader.session.opts.Stdin
		if in == nil {
			in = strings.NewReader("")
		}
		return io.NopCloser(&counter{Reader: in, total: &f.reader.consumed}), nil
	}
	in, err := os.Open(f.path)
	if err != nil {
		return nil, err
	}
	if info, err := in.Stat(); err == nil && info.Mode().IsRegular() {
		f.disk = in
	}
	return struct {
		io.Reader
		io.Closer
	}{&counter{Reader: in, total: &f.reader.consumed}, in}, nil
}

// pass counts a file that need not be read as consumed.
func (f *file) pass() {
	if info, err := os.Stat(f.path); err == nil {
		f.reader.consumed.Add(info.Size())
	}
}

// stream reads a stream of bytes: takes compression off, recognises the format, and reads that.
func (f *file) stream(r io.Reader) error {
	in, err := decompress(r, f.reader.session.limits)
	if err != nil {
		return err
	}
	defer in.close()
	head, err := in.Peek(peeked)
	if len(bytes.TrimSpace(head)) == 0 {
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		return errors.New("the file is empty")
	}
	k := f.reader.session.recognise(head, f.path)
	f.format = k.format
	if k.read == nil {
		return f.skipFile(k)
	}
	return k.read(f, in)
}

func (f *file) skipFile(k kind) error {
	return f.say(nil, &Skip{Source: extract.Source{Path: f.path, Format: k.format}, Reason: NotArticle, Detail: k.detail})
}
