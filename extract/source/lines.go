package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// jsonLines reads a value a line. Empty lines count for nothing. A line over the limit is an article that failed; a
// stream that has no end of line for many times the limit ends the file.
func (f *file) jsonLines(in *input) error {
	head, _ := in.Peek(peeked)
	enc := decode.Detect(head, "")
	r := in.Reader
	if enc.Wide() {
		r = bufio.NewReaderSize(enc.Reader(in), peeked)
		enc = decode.Encoding{} // what comes now is UTF-8
	}
	var buf []byte
	for {
		line, err := readLine(r, buf[:0], f.reader.session.limits.Article)
		if cap(line) > cap(buf) {
			buf = line
		}
		switch {
		case errors.Is(err, errTooLarge):
			err = f.article(func() (article, error) { return article{}, err })
		case err == nil || errors.Is(err, io.EOF) && len(line) > 0:
			err = f.jsonLine(line, enc) // the end of the file comes again
		}
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// jsonLine reads the articles of one line.
func (f *file) jsonLine(line []byte, enc decode.Encoding) error {
	line = bytes.TrimSpace(bytes.TrimRight(line, ", \t\r\n"))
	if len(line) == 0 {
		return nil
	}
	return f.jsonValue([]byte(enc.Text(line)))
}

// readLine appends a line to buf, without its end. A line over the limit is read past and is errTooLarge.
func readLine(r *bufio.Reader, buf []byte, limit int64) ([]byte, error) {
	const patience = 64 // how many times the limit a line may go on before we give up
	var n int64
	for {
		part, err := r.ReadSlice('\n')
		if n += int64(len(part)); n <= limit {
			buf = append(buf, part...)
		}
		switch {
		case n > patience*limit:
			return nil, fmt.Errorf("no end of line within %d bytes", n)
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case n > limit && (err == nil || err == io.EOF):
			return buf[:0], tooLarge(limit)
		}
		return buf, err
	}
}
