package guard

import (
	"errors"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// pages goes through the pages of a column in one row group.
type pages struct {
	r      io.ReaderAt
	column *parquet.Column
	// most is how many bytes a page may take in memory.
	most   int64
	codec  format.CompressionCodec
	unpack unpacker
	packed []byte
}

// Chunk tells what is wrong with the pages of a column in one row group of a file of size bytes, nil if each may be read
// in most bytes of memory. It reads and unpacks them all, one after the other, but makes no values of them.
func Chunk(r io.ReaderAt, size int64, column *parquet.Column, m format.ColumnMetaData, most int64) error {
	at := m.DataPageOffset
	if m.DictionaryPageOffset != 0 {
		at = m.DictionaryPageOffset
	}
	if at < 0 || m.TotalCompressedSize < 0 || at > size || m.TotalCompressedSize > size-at {
		return fmt.Errorf("a column of %d bytes at %d in a file of %d", m.TotalCompressedSize, at, size)
	}
	p := &pages{r: r, column: column, most: most}
	if c := column.Compression(); c != nil { // one for the column in all row groups, whatever each of them says
		p.codec = c.CompressionCodec()
	}
	defer p.unpack.close()
	for end := at + m.TotalCompressedSize; at < end; {
		next, err := p.page(at, end)
		if err != nil {
			return fmt.Errorf("the page at %d: %w", at, err)
		}
		at = next
	}
	return nil
}

// page checks the page at an offset and is that of the next.
func (p *pages) page(at, end int64) (next int64, err error) {
	h, n, err := p.header(at, end)
	if err != nil {
		return 0, err
	}
	at += n
	packed, unpacked := int64(h.CompressedPageSize), int64(h.UncompressedPageSize)
	switch {
	case packed < 0 || unpacked < 0:
		return 0, errors.New("a negative size")
	case packed > end-at:
		return 0, errShort
	case max(packed, unpacked) > p.most:
		return 0, fmt.Errorf("%d bytes are larger than the limit (%d)", max(packed, unpacked), p.most)
	}
	if err := p.counts(h); err != nil {
		return 0, err
	}
	if int64(cap(p.packed)) < packed {
		p.packed = make([]byte, packed)
	}
	b := p.packed[:packed]
	if _, err := p.r.ReadAt(b, at); err != nil && !errors.Is(err, io.EOF) {
		return 0, err
	}
	return at + packed, p.content(h, b)
}

// header is the header at an offset and its length. It may hold whole texts, as the least and the greatest of the page.
func (p *pages) header(at, end int64) (*format.PageHeader, int64, error) {
	const usual, growth = 4 << 10, 16
	for window := int64(usual); ; window *= growth {
		b := make([]byte, min(window, end-at))
		if _, err := p.r.ReadAt(b, at); err != nil && !errors.Is(err, io.EOF) {
			return nil, 0, err
		}
		n, err := walk(b, p.most)
		if errors.Is(err, errShort) && int64(len(b)) < end-at && window*growth <= p.most {
			continue
		}
		if err != nil {
			return nil, 0, fmt.Errorf("the header: %w", err)
		}
		h := new(format.PageHeader)
		err = thrift.NewDecoder(new(thrift.CompactProtocol).NewReaderFromBytes(b[:n])).Decode(h)
		return h, int64(n), err
	}
}

// counts checks the numbers of values that a header tells, and that only the header of its kind is there: the library
// reads a dictionary from any page that has the header of one.
func (p *pages) counts(h *format.PageHeader) error {
	kinds := 0
	for _, n := range []struct {
		valid  bool
		kind   format.PageType
		values int32
	}{
		{h.DataPageHeader.Valid, format.DataPage, h.DataPageHeader.V.NumValues},
		{h.DataPageHeaderV2.Valid, format.DataPageV2, h.DataPageHeaderV2.V.NumValues},
		{h.DictionaryPageHeader.Valid, format.DictionaryPage, h.DictionaryPageHeader.V.NumValues},
	} {
		if !n.valid {
			continue
		}
		kinds++
		if n.kind != h.Type {
			return fmt.Errorf("the header of a %v for a %v", n.kind, h.Type)
		}
		if err := p.values(int64(n.values)); err != nil {
			return err
		}
	}
	if kinds != 1 {
		return fmt.Errorf("a page of the type %v with %d headers", h.Type, kinds)
	}
	return nil
}

// values checks a number of values.
func (p *pages) values(n int64) error {
	const perValue = 32 // bytes of memory: two levels, an offset, an index, the value
	size := int64(perValue)
	if t := p.column.Type(); t.Kind() == parquet.FixedLenByteArray {
		size += int64(t.Length())
	}
	if n < 0 || n > p.most/size {
		return fmt.Errorf("%d values are more than the limit (%d)", n, p.most/size)
	}
	return nil
}
