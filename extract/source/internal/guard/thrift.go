package guard

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// errShort is a structure that goes on beyond the bytes there are.
var errShort = errors.New("cut off before its end")

// walker goes through a structure in Thrift's compact protocol, which footers and page headers are written in.
type walker struct {
	b  []byte
	at int
	// room is how many bytes of memory the lists may still take once they are read.
	room int64
}

// The types of values in the compact protocol.
const (
	thriftStop   = 0
	thriftTrue   = 1
	thriftFalse  = 2
	thriftByte   = 3
	thriftInt16  = 4
	thriftInt32  = 5
	thriftInt64  = 6
	thriftDouble = 7
	thriftBinary = 8
	thriftList   = 9
	thriftSet    = 10
	thriftStruct = 12
)

// walk is the length of the structure that b begins with. It fails with errShort where b holds only a part of it. Room is
// the most memory that its lists may take.
func walk(b []byte, room int64) (int, error) {
	w := &walker{b: b, room: room}
	err := w.structure(0)
	return w.at, err
}

// structure passes over the fields of a structure.
func (w *walker) structure(depth int) error {
	const deepest = 32 // the format nests a fifth of that; the library recurses
	if depth > deepest {
		return errors.New("nested too deep")
	}
	for {
		head, err := w.skip(1)
		if err != nil {
			return err
		}
		kind := head[0] & 0xF
		if kind == thriftStop {
			return nil
		}
		if head[0]>>4 == 0 { // the number of the field follows
			if _, err := w.varint(); err != nil {
				return err
			}
		}
		if kind == thriftTrue || kind == thriftFalse {
			continue // the type is the value
		}
		if err := w.value(kind, depth); err != nil {
			return err
		}
	}
}

// value passes over a value that is not a truth value in a field.
func (w *walker) value(kind byte, depth int) (err error) {
	switch kind {
	case thriftTrue, thriftFalse, thriftByte:
		_, err = w.skip(1)
	case thriftInt16, thriftInt32, thriftInt64:
		_, err = w.varint()
	case thriftDouble:
		_, err = w.skip(8)
	case thriftBinary:
		var n uint64
		if n, err = w.varint(); err == nil {
			_, err = w.skip(n)
		}
	case thriftList, thriftSet:
		err = w.list(depth)
	case thriftStruct:
		err = w.structure(depth + 1)
	default:
		err = fmt.Errorf("a value of the unknown type %d", kind)
	}
	return err
}

// list passes over the members of a list. The library makes room for as many as are declared before it reads one.
func (w *walker) list(depth int) error {
	const ofStruct, ofOther = 1 << 10, 16 // bytes of memory that a member takes, about
	head, err := w.skip(1)
	if err != nil {
		return err
	}
	n, kind := uint64(head[0]>>4), head[0]&0xF
	if n == 0xF {
		if n, err = w.varint(); err != nil {
			return err
		}
	}
	if n > uint64(len(w.b)-w.at) { // each takes a byte at least
		return errShort
	}
	size := int64(ofOther)
	if kind == thriftStruct {
		size = ofStruct
	}
	if w.room -= int64(n) * size; w.room < 0 {
		return errors.New("lists too long for the limit")
	}
	for range n {
		if err := w.value(kind, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// skip is the next n bytes.
func (w *walker) skip(n uint64) ([]byte, error) {
	if n > uint64(len(w.b)-w.at) {
		return nil, errShort
	}
	b := w.b[w.at : w.at+int(n)]
	w.at += int(n)
	return b, nil
}

// varint is the next number.
func (w *walker) varint() (uint64, error) {
	v, n := binary.Uvarint(w.b[w.at:])
	switch {
	case n == 0:
		return 0, errShort
	case n < 0:
		return 0, errors.New("a number too large")
	}
	w.at += n
	return v, nil
}
