package source

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// table reads CSV or TSV with a row of names.
func (f *file) table(in *input) error {
	head, _ := in.Peek(peeked)
	s, enc := f.reader.session, decode.Detect(head, "")
	m := &meter{Reader: enc.Reader(in), limit: s.limits.Article}
	text, lines := enc.Text(head), bufio.NewReaderSize(m, 4<<10)
	if told.MatchString(text) {
		if _, err := lines.ReadSlice('\n'); err != nil {
			return err
		}
	}
	r := csv.NewReader(lines)
	r.Comma = comma(text)
	r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = true, -1, true
	names, err := r.Read()
	if err != nil {
		return err
	}
	names = append([]string(nil), names...)
	names[0] = strings.TrimPrefix(names[0], "\ufeff")
	if pick(columns(names, names), s.opts.Fields.Text, s.usual.Text) == "" {
		return fmt.Errorf("no column for the text among %s: name it with the field mapping", strings.Join(names, ", "))
	}
	for {
		m.reset()
		row, err := r.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &broken):
			err = f.article(func() (article, error) { return article{}, broken })
		case err == nil:
			err = f.article(func() (article, error) { return s.row(columns(names, row)) })
		}
		if err != nil {
			return err
		}
	}
}

// row is the article of a row.
func (s *session) row(fields []field) (article, error) {
	a, _ := s.named(fields)
	var err error
	a.paragraphs, err = s.body(pick(fields, s.opts.Fields.Text, s.usual.Text))
	return a, err
}

// columns pairs names and values; values beyond the names are left out.
func columns(names, row []string) []field {
	out := make([]field, 0, len(names))
	for i, v := range row[:min(len(row), len(names))] {
		out = append(out, field{strings.TrimSpace(names[i]), v})
	}
	return out
}

// told is a line in which spreadsheets tell what separates the others: sep=;
var told = regexp.MustCompile(`^sep=([,;|\t])\r?\n`)

// comma is the character that separates the names in the first line.
func comma(text string) rune {
	if m := told.FindStringSubmatch(text); m != nil {
		return rune(m[1][0])
	}
	line, _, _ := strings.Cut(text, "\n")
	best, most := ',', 0
	for _, c := range ",\t;|" {
		if n := strings.Count(line, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// tabular tells a text that begins with a row of names, one of which is of a text.
func (s *session) tabular(text string) bool {
	const most = 2000 // bytes of a row of names
	line, _, more := strings.Cut(text, "\n")
	c := comma(text)
	if !more || len(line) > most || !strings.ContainsRune(line, c) {
		return false
	}
	var names []field
	for name := range strings.SplitSeq(strings.TrimSpace(line), string(c)) {
		name = strings.Trim(strings.TrimSpace(name), `"`)
		names = append(names, field{name, name})
	}
	_, known := s.named(names)
	return known > 0 && pick(names, s.opts.Fields.Text, s.usual.Text) != ""
}
