package guard

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/snappy"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/format"
	"github.com/pierrec/lz4/v4"
)

// unpacker takes the compression off pages, into one buffer.
type unpacker struct {
	buf  []byte
	zstd *zstd.Decoder
}

// bytes is what b unpacks to, an error if that is more than size. They hold until the next call.
func (u *unpacker) bytes(codec format.CompressionCodec, b []byte, size int) ([]byte, error) {
	if codec == format.Uncompressed || len(b) == 0 {
		return b, nil
	}
	if cap(u.buf) < size {
		u.buf = make([]byte, size)
	}
	out, err := u.into(u.buf[:size:size], codec, b)
	if err != nil {
		return nil, fmt.Errorf("%d bytes in %v do not unpack to the %d declared: %w", len(b), codec, size, err)
	}
	return out, nil
}

func (u *unpacker) into(dst []byte, codec format.CompressionCodec, b []byte) ([]byte, error) {
	switch codec {
	case format.Snappy:
		if n, err := snappy.DecodedLen(b); err != nil || n > len(dst) {
			return nil, errors.Join(err, errMore)
		}
		return snappy.Decode(dst, b)
	case format.Gzip:
		r, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		return read(r, dst)
	case format.Brotli:
		return read(brotli.NewReader(bytes.NewReader(b)), dst)
	case format.Zstd:
		if u.zstd == nil {
			var err error
			if u.zstd, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecodeAllCapLimit(true)); err != nil {
				return nil, err
			}
		}
		return u.zstd.DecodeAll(b, dst[:0])
	case format.Lz4Raw:
		n, err := lz4.UncompressBlock(b, dst)
		return dst[:max(n, 0)], err
	}
	return nil, errors.New("a compression that is not read")
}

// errMore is a page that unpacks to more than its header tells.
var errMore = errors.New("there is more")

// read reads a stream to its end, which must come within dst.
func read(r io.Reader, dst []byte) ([]byte, error) {
	n, err := io.ReadFull(r, dst)
	if err == nil {
		if more, _ := io.ReadFull(r, make([]byte, 1)); more > 0 {
			return nil, errMore
		}
	} else if !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return dst[:n], nil
}

func (u *unpacker) close() {
	if u.zstd != nil {
		u.zstd.Close()
	}
}
