package source

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/parquet-go/parquet-go"
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
	p, err := parquet.OpenFile(r, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return err
	}
	s := f.reader.session
	names, index := s.wanted(p)
	if pick(names, s.opts.Fields.Text, s.usual.Text) == "" {
		return fmt.Errorf("no column for the text among %s: name it with the field mapping", strings.Join(leaves(p), ", "))
	}
	for i, group := range p.RowGroups() {
		for _, n := range index {
			if err := checkChunk(r, p.Metadata().RowGroups[i].Columns[n].MetaData, pages*s.limits.Article); err != nil {
				return err
			}
		}
		if err := f.rowGroup(group, names, index); err != nil {
			return err
		}
	}
	return nil
}

// pages is how many articles of the largest size a page may hold: the library reads pages as a whole.
const pages = 8

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

// rowGroup reads the rows of one group, a column beside the other.
func (f *file) rowGroup(group parquet.RowGroup, names []field, index []int) error {
	columns := make([]*column, len(index))
	for i, n := range index {
		columns[i] = newColumn(group.ColumnChunks()[n])
		defer columns[i].pages.Close()
	}
	for range group.NumRows() {
		row := make([]field, len(names))
		for i, c := range columns {
			value, err := c.next()
			if err != nil {
				return fmt.Errorf("column %s: %w", names[i].name, err)
			}
			row[i] = field{names[i].name, value}
		}
		if err := f.article(func() (article, error) { return f.reader.session.row(row) }); err != nil {
			return err
		}
	}
	return nil
}
