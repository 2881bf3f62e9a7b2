package guard

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"

	"github.com/parquet-go/parquet-go/format"
)

// plainDictionary is how older files call the encoding of dictionaries, and of the pages that point into them.
const plainDictionary format.Encoding = 2

// content checks that the encoded values of a page are not more than its header tells.
func (p *pages) content(h *format.PageHeader, b []byte) (err error) {
	unpacked := int(h.UncompressedPageSize)
	switch h.Type {
	case format.DictionaryPage:
		if e := h.DictionaryPageHeader.V.Encoding; e != format.Plain && e != plainDictionary {
			return fmt.Errorf("a dictionary in the encoding %v", e)
		}
		_, err = p.unpack.bytes(p.codec, b, unpacked)
		return err
	case format.DataPage:
		d := h.DataPageHeader.V
		if b, err = p.unpack.bytes(p.codec, b, unpacked); err != nil {
			return err
		}
		for _, most := range []int{p.column.MaxRepetitionLevel(), p.column.MaxDefinitionLevel()} {
			if most > 0 {
				if b, err = levels(b, most, int(d.NumValues)); err != nil {
					return err
				}
			}
		}
		return p.encoded(d.Encoding, int(d.NumValues), b)
	}
	d := h.DataPageHeaderV2.V
	for _, l := range []struct{ most, length int }{
		{p.column.MaxRepetitionLevel(), int(d.RepetitionLevelsByteLength)},
		{p.column.MaxDefinitionLevel(), int(d.DefinitionLevelsByteLength)},
	} {
		if l.length < 0 || l.length > len(b) {
			return errShort
		}
		if l.most > 0 {
			if err := runs(b[:l.length], bits.Len(uint(l.most)), int(d.NumValues)); err != nil {
				return err
			}
		}
		b, unpacked = b[l.length:], unpacked-l.length
	}
	if !d.IsCompressed.Valid || d.IsCompressed.V {
		if b, err = p.unpack.bytes(p.codec, b, max(unpacked, 0)); err != nil {
			return err
		}
	}
	return p.encoded(d.Encoding, int(d.NumValues), b)
}

// encoded checks the values themselves, in the encodings that may declare more than they hold.
func (p *pages) encoded(e format.Encoding, values int, b []byte) error {
	if len(b) == 0 {
		return nil
	}
	switch e {
	case plainDictionary, format.RLEDictionary: // the width of the indices stands before them
		return runs(b[1:], int(b[0]), values)
	case format.RLE:
		_, err := levels(b, 1, values)
		return err
	case format.DeltaBinaryPacked, format.DeltaLengthByteArray:
		_, err := deltas(b, values)
		return err
	case format.DeltaByteArray:
		return prefixed(b, values, p.most)
	}
	return nil
}

// levels checks runs that have their length before them, and is what follows.
func levels(b []byte, most, values int) ([]byte, error) {
	if len(b) < 4 {
		return nil, errShort
	}
	n := uint64(binary.LittleEndian.Uint32(b))
	if n > uint64(len(b)-4) {
		return nil, errShort
	}
	return b[4+n:], runs(b[4:4+n], bits.Len(uint(most)), values)
}

// runs checks values of a width in bits in the encoding RLE: runs of one value, and groups of eight packed ones.
func runs(b []byte, width, values int) error {
	const slack = 512 // the last group may be filled up
	room := uint64(values + slack)
	for len(b) > 0 {
		head, n := binary.Uvarint(b)
		if n <= 0 {
			return errShort
		}
		b = b[n:]
		count, length := head>>1, uint64(width+7)/8
		if packed := head&1 == 1; packed {
			count, length = min(count, 1<<32)*8, min(count, 1<<32)*uint64(width)
		}
		if count > room {
			return fmt.Errorf("a run of values beyond the %d of the page", values)
		}
		if length > uint64(len(b)) {
			return errors.New("a run of values beyond the end of the page")
		}
		room, b = room-count, b[length:]
	}
	return nil
}
