package source

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// peeked is how many bytes of a stream its format is recognised by.
const peeked = 64 << 10

// counter counts the bytes that pass, into its own count and, if there is one, a shared total.
type counter struct {
	io.Reader
	n     int64
	total *atomic.Int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	if c.total != nil {
		c.total.Add(int64(n))
	}
	return n, err
}

// input is a decompressed stream.
type input struct {
	*bufio.Reader
	// plain: it was not compressed.
	plain   bool
	closers []func()
}

func (in *input) close() {
	for _, c := range in.closers {
		c()
	}
}

// bomb checks how far a stream expands.
type bomb struct {
	io.Reader
	out    int64
	packed *counter
	limits Limits
}

func (b *bomb) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if bombed := b.add(int64(n)); bombed != nil {
		return 0, bombed
	}
	return n, err
}

// add counts what came out of the stream.
func (b *bomb) add(n int64) error {
	b.out += n
	if b.out > b.limits.Floor && b.out > b.limits.Ratio*b.packed.n {
		return fmt.Errorf("decompression bomb: more than %d times larger than compressed", b.limits.Ratio)
	}
	return nil
}

// decompress takes gzip, zstd and bzip2 off a stream, one within another, too.
func decompress(r io.Reader, limits Limits) (*input, error) {
	const layers = 3
	in := &input{Reader: bufio.NewReaderSize(r, peeked), plain: true}
	for range layers {
		packed := &counter{Reader: in.Reader}
		out, err := in.unpack(packed)
		if err != nil {
			in.close()
			return nil, err
		}
		if out == nil {
			break
		}
		in.plain = false
		in.Reader = bufio.NewReaderSize(&bomb{Reader: out, packed: packed, limits: limits}, peeked)
	}
	return in, nil
}

// unpack is the reader of the compression that the stream begins with, nil if with none.
func (in *input) unpack(packed io.Reader) (io.Reader, error) {
	const window = 128 << 20 // the most memory that a zstd stream may ask for
	head, _ := in.Peek(10)   // an error will come again
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b\x08")):
		return gzip.NewReader(packed)
	case bytes.HasPrefix(head, []byte("BZh")) && len(head) == 10 && string(head[4:]) == "1AY&SY":
		return bzip2.NewReader(packed), nil
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")), len(head) > 3 && head[0]&0xf0 == 0x50 && string(head[1:4]) == "\x2a\x4d\x18":
		z, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(window))
		if err != nil {
			return nil, err
		}
		in.closers = append(in.closers, z.Close)
		return z, nil
	case bytes.HasPrefix(head, []byte("\xfd7zXZ\x00")):
		return nil, errors.New("compressed with xz, which is not read; use gzip, zstd or bzip2")
	}
	return nil, nil
}

// errTooLarge is an article over [Limits.Article].
var errTooLarge = errors.New("larger than the limit for one article")

// tooLarge is errTooLarge with the limit.
func tooLarge(limit int64) error { return fmt.Errorf("%w (%d bytes)", errTooLarge, limit) }

// whole reads a stream that is one article or a list of them, up to the limit. What was read comes with an error, too.
func whole(r io.Reader, limits Limits) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limits.Article+1))
	if int64(len(b)) > limits.Article {
		return b, tooLarge(limits.Article)
	}
	return b, err
}
