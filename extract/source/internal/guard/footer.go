package guard

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// Footer tells what is wrong with the footer of a file of size bytes, nil if it may be read in most bytes of memory. Rows
// is the most rows that such a file may hold.
func Footer(r io.ReaderAt, size, most, rows int64) error {
	b, err := footer(r, size, most/8)
	if err != nil {
		return err
	}
	n, err := walk(b, most)
	if err != nil {
		return fmt.Errorf("the footer: %w", err)
	}
	var meta format.FileMetaData
	if err := thrift.NewDecoder(new(thrift.CompactProtocol).NewReaderFromBytes(b[:n])).Decode(&meta); err != nil {
		return fmt.Errorf("the footer: %w", err)
	}
	if err := checkSchema(&meta, most); err != nil {
		return fmt.Errorf("the footer: %w", err)
	}
	for _, g := range meta.RowGroups {
		if g.NumRows < 0 || g.NumRows > rows {
			return fmt.Errorf("the footer tells of more rows (%d) than %d bytes may hold", meta.NumRows, size)
		}
		rows -= g.NumRows
	}
	return nil
}

// footer is the bytes of the footer: its length and four letters are the last of the file.
func footer(r io.ReaderAt, size, most int64) ([]byte, error) {
	const head, tail = 4, 8
	if size < head+tail {
		return nil, errShort
	}
	var end [tail]byte
	if _, err := r.ReadAt(end[:], size-tail); err != nil {
		return nil, err
	}
	if string(end[4:]) != "PAR1" {
		return nil, fmt.Errorf("it ends with %q in place of PAR1: %w", end[4:], errShort)
	}
	length := int64(binary.LittleEndian.Uint32(end[:4]))
	if length > size-head-tail {
		return nil, fmt.Errorf("a footer of %d bytes in a file of %d", length, size)
	}
	if length > most {
		return nil, fmt.Errorf("a footer of %d bytes is larger than the limit (%d)", length, most)
	}
	b := make([]byte, length)
	_, err := r.ReadAt(b, size-tail-length)
	return b, err
}

// checkSchema bounds what grows with the product of two numbers: columns and row groups, columns and their depth.
func checkSchema(meta *format.FileMetaData, most int64) error {
	const deepest, perChunk = 64, 512
	leaves := int64(0)
	var open []int32 // how many children each element around this one still has
	for i := range meta.Schema {
		e := &meta.Schema[i]
		if e.Type.Valid {
			leaves++
		}
		if n := e.NumChildren; n.Valid && n.V > 0 {
			open = append(open, n.V)
			if len(open) > deepest {
				return fmt.Errorf("columns nested more than %d deep", deepest)
			}
			continue
		}
		for len(open) > 0 {
			if open[len(open)-1]--; open[len(open)-1] > 0 {
				break
			}
			open = open[:len(open)-1]
		}
	}
	if leaves*int64(len(meta.RowGroups)) > most/perChunk {
		return fmt.Errorf("%d columns in %d row groups are too many for the limit", leaves, len(meta.RowGroups))
	}
	return nil
}
