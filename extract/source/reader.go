package source

import (
	"iter"
	"sync/atomic"

	"github.com/diplograph/diplograph/extract"
)

// Reader reads the articles of its paths. Documents may be called once; the other methods at any time, from any goroutine.
type Reader struct {
	paths    []string
	session  *session
	consumed atomic.Int64
}

// Open prepares to read paths: files, folders, globs, - and @lists. It fails where a path does not exist or the options
// cannot be met; nothing has been read then.
func Open(paths []string, opts Options) (*Reader, error) {
	s, err := newSession(opts)
	if err != nil {
		return nil, err
	}
	files, err := expand(paths, opts.Stdin)
	if err != nil {
		return nil, err
	}
	return &Reader{paths: files, session: s}, nil
}

// Documents is the articles in the order of the paths. An error is a [*Skip] or a [*Failure] and concerns one article or
// file; the iteration goes on after it.
func (r *Reader) Documents() iter.Seq2[*extract.Document, error] {
	return func(yield func(*extract.Document, error) bool) {
		walk(r.paths, func(path string, _ int64, err error) bool {
			if err != nil {
				return yield(nil, err)
			}
			f := &file{reader: r, path: path, yield: yield}
			return f.read()
		})
	}
}

// Size is how many bytes there are to read, as the files lie on disk, and whether that is all: standard input and pipes
// do not tell. It walks the folders.
func (r *Reader) Size() (bytes int64, known bool) {
	known = true
	walk(r.paths, func(_ string, size int64, err error) bool {
		switch {
		case err != nil:
		case size < 0:
			known = false
		default:
			bytes += size
		}
		return true
	})
	return bytes, known
}

// Consumed is how many of those bytes have been read so far.
func (r *Reader) Consumed() int64 { return r.consumed.Load() }
