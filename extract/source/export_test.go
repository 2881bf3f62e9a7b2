package source

import "io"

// Again is a reader like r that reads in as standard input and remembers nothing. It spares fuzzing the loading of data.
func Again(r *Reader, in io.Reader) *Reader {
	s := *r.session
	s.opts.Stdin, s.copies = in, newCopies(s.opts)
	return &Reader{paths: []string{"-"}, session: &s}
}
