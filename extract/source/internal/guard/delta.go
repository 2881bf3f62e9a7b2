package guard

import (
	"encoding/binary"
	"fmt"

	"github.com/parquet-go/parquet-go"
)

// deltas checks numbers in the encoding DELTA_BINARY_PACKED, and is what follows them.
func deltas(b []byte, values int) (rest []byte, err error) {
	var head [3]uint64 // the size of a block, the parts of it, the number of values
	for i := range head {
		if head[i], b, err = uvarint(b); err != nil {
			return nil, err
		}
	}
	size, parts, count := head[0], head[1], head[2]
	if count > uint64(values) {
		return nil, fmt.Errorf("%d encoded values beyond the %d of the page", count, values)
	}
	if size == 0 || size > 1<<16 || parts == 0 || size%parts != 0 {
		return nil, fmt.Errorf("blocks of %d values in %d parts", size, parts)
	}
	if _, b, err = uvarint(b); err != nil || count == 0 { // the first value
		return b, err
	}
	for count--; count > 0 && len(b) > 0; {
		if _, b, err = uvarint(b); err != nil { // the least difference
			return nil, err
		}
		widths := b[:min(uint64(len(b)), parts)]
		b = b[len(widths):]
		for _, width := range widths {
			b = b[min(uint64(len(b)), size/parts*uint64(width)/8):]
			if count -= min(count, size/parts); count == 0 {
				break
			}
		}
	}
	return b, nil
}

func uvarint(b []byte) (v uint64, rest []byte, err error) {
	v, n := binary.Uvarint(b)
	if n <= 0 {
		return 0, nil, errShort
	}
	return v, b[n:], nil
}

// prefixed checks texts of which each begins like the one before it: few bytes may stand for very many.
func prefixed(b []byte, values int, most int64) error {
	sum := int64(0)
	for range 2 { // how much each has of the one before, how much of its own
		rest, err := deltas(b, values)
		if err != nil {
			return err
		}
		lengths, err := parquet.DeltaBinaryPacked.DecodeInt32(nil, b[:len(b)-len(rest)])
		if err != nil {
			return err
		}
		for _, n := range lengths {
			sum += int64(n)
		}
		b = rest
	}
	if sum > most {
		return fmt.Errorf("texts of %d bytes are larger than the limit (%d)", sum, most)
	}
	return nil
}
