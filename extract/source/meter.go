package source

import (
	"errors"
	"io"
)

// meter is a stream of which no more than a limit may be read for one article. Libraries that read until they find an
// end they never find stop at it.
type meter struct {
	io.Reader
	limit, n int64
	// broken is why the stream can be read no further, nil while it can and at its end.
	broken error
}

// Read fails once more than the limit was read since the last reset.
func (m *meter) Read(p []byte) (int, error) {
	if m.n > m.limit {
		return 0, tooLarge(m.limit)
	}
	n, err := m.Reader.Read(p)
	m.n += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		m.broken = err
	}
	return n, err
}

// reset begins a new article.
func (m *meter) reset() { m.n = 0 }
