package source

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/diplograph/diplograph/extract/source/internal/guard"
)

// parquet reads the rows of a Parquet file. Only the columns that hold parts of an article are looked at.
func (f *file) parquet(in *input) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("cannot be read: %v", r)
		}
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			err = pe.Err // the path is told around it
		}
		if err != nil && !errors.Is(err, errStopped) {
			err = fmt.Errorf("parquet: %w", err)
		}
	}()
	r, size, done, err := f.random(in)
	if err != nil {
		return err
	}
	defer done()
	s := f.reader.session
	if err := guard.Footer(r, size, pages*s.limits.Article, s.limits.rows(size)); err != nil {
		return err
	}
	p, err := parquet.OpenFile(r, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return err
	}
	names, index := s.wanted(p)
	if pick(names, s.opts.Fields.Text, s.usual.Text) == "" {
		return fmt.Errorf("no column for the text among %s: name it with the field mapping", strings.Join(leaves(p), ", "))
	}
	all := &bomb{packed: &counter{n: size}, limits: s.limits}
	for i := range p.RowGroups() {
		if err := f.rowGroup(p, i, names, index, all); err != nil {
			return err
		}
	}
	return nil
}

// pages is how many articles of the largest size a page may hold: the library reads pages as a whole.
const pages = 8

// rows is how many rows a Parquet file of a size may hold: a few bytes may stand for any number of empty ones.
func (l Limits) rows(size int64) int64 {
	const empty = 256 // bytes that a row counts for where it is empty
	return max(l.Floor/empty, l.Ratio*size)
}

// leaves is the names of a file's columns: a path with dots, without the levels that lists bring.
func leaves(p *parquet.File) []string {
	var out []string
	for _, path := range p.Schema().Columns() {
		path = slices.DeleteFunc(slices.Clone(path), func(s string) bool {
			return s == "list" || s == "element" || s == "item" || s == "array" || s == "bag"
		})
		out = append(out, strings.Join(path, "."))
	}
	return out
}

// wanted is the columns that may hold a part of an article: their names, and their numbers.
func (s *session) wanted(p *parquet.File) (names []field, index []int) {
	u, m := s.usual, s.opts.Fields
	known := slices.Concat(u.ID, u.URL, u.Title, u.Publisher, u.Published, u.Text,
		strings.Split(strings.ToLower(strings.Join([]string{m.ID, m.URL, m.Title, m.Publisher, m.Published, m.Text}, ",")), ","))
	for i, name := range leaves(p) {
		last := name[strings.LastIndex(name, ".")+1:]
		if ranked(known, name) == len(known) {
			name = last
		}
		if ranked(known, name) < len(known) {
			names, index = append(names, field{name, name}), append(index, i)
		}
	}
	return names, index
}

// rowGroup reads the rows of a group, a column beside the other, once none of the columns is found to be a bomb.
func (f *file) rowGroup(p *parquet.File, group int, names []field, index []int, all *bomb) error {
	g, meta := p.RowGroups()[group], p.Metadata().RowGroups[group]
	columns := make([]*column, len(index))
	for i, n := range index {
		chunk := g.ColumnChunks()[n]
		leaf := chunk.(*parquet.FileColumnChunk).Node().(*parquet.Column)
		if err := guard.Chunk(p, p.Size(), leaf, meta.Columns[n].MetaData, pages*all.limits.Article); err != nil {
			return fmt.Errorf("column %s of row group %d: %w", names[i].name, group, err)
		}
		columns[i] = newColumn(names[i].name, chunk)
		defer columns[i].pages.Close()
	}
	for range g.NumRows() {
		if err := f.parquetRow(columns, all); err != nil {
			return err
		}
	}
	return nil
}

// parquetRow reads the next row.
func (f *file) parquetRow(columns []*column, all *bomb) error {
	s, limit := f.reader.session, all.limits.Article
	row, size := make([]field, len(columns)), int64(0)
	for i, c := range columns {
		value, err := c.next(limit)
		if err != nil {
			return fmt.Errorf("column %s: %w", c.name, err)
		}
		row[i] = field{c.name, value}
		size += int64(len(value))
	}
	if err := all.add(size); err != nil {
		return err
	}
	return f.article(func() (article, error) {
		if size > limit {
			return article{}, tooLarge(limit)
		}
		return s.row(row)
	})
}
