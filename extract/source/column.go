package source

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// column reads the values of one column of a row group, row by row.
type column struct {
	name   string
	pages  parquet.Pages
	kind   parquet.Type
	values parquet.ValueReader
	buf    [128]parquet.Value
	rest   []parquet.Value
}

func newColumn(name string, chunk parquet.ColumnChunk) *column {
	return &column{name: name, pages: chunk.Pages(), kind: chunk.Type()}
}

// next is the value of the next row as a text; the elements of a list are lines of it. Of a list that is longer than the
// limit comes the beginning, just beyond it.
func (c *column) next(limit int64) (string, error) {
	var lines []string
	length := int64(0)
	for n := 0; ; n++ {
		v, err := c.peek()
		if errors.Is(err, io.EOF) && n > 0 || err == nil && n > 0 && v.RepetitionLevel() == 0 {
			return strings.Join(lines, "\n"), nil
		}
		if err != nil {
			return "", err
		}
		c.rest = c.rest[1:]
		if !v.IsNull() && length <= limit {
			line := c.text(v)
			lines, length = append(lines, line), length+int64(len(line))+1
		}
	}
}

// peek is the next value, which stays.
func (c *column) peek() (parquet.Value, error) {
	for len(c.rest) == 0 {
		if c.values == nil {
			page, err := c.pages.ReadPage()
			if err != nil {
				return parquet.Value{}, err
			}
			c.values = page.Values()
		}
		n, err := c.values.ReadValues(c.buf[:])
		c.rest = c.buf[:n]
		if errors.Is(err, io.EOF) {
			c.values = nil
		} else if err != nil {
			return parquet.Value{}, err
		}
	}
	return c.rest[0], nil
}

// text is a value as people write it: a day, a time in the zone it was written in, seconds since 1970 for an instant.
func (c *column) text(v parquet.Value) string {
	logical := c.kind.LogicalType()
	if logical == nil {
		return v.String()
	}
	switch t := logical.Value.(type) {
	case *format.DateType:
		return time.Unix(int64(v.Int32())*86400, 0).UTC().Format(time.DateOnly)
	case *format.TimestampType:
		at := time.Unix(0, 0).UTC()
		if unit := t.Unit.Value; unit != nil {
			n, per := v.Int64(), int64(time.Second/unit.Duration())
			at = time.Unix(n/per, n%per*int64(unit.Duration())).UTC()
		}
		if t.IsAdjustedToUTC {
			return strconv.FormatInt(at.Unix(), 10)
		}
		return at.Format(time.DateTime)
	}
	return v.String()
}
