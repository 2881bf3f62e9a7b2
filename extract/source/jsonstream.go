package source

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/tidwall/gjson"
)

// jsonStream reads a JSON value that is too large to be held: the members of the lists in it, wherever they lie, are
// articles if they have a text.
func (f *file) jsonStream(r io.Reader) error {
	m := &meter{Reader: r, limit: f.reader.session.limits.Article}
	dec := json.NewDecoder(m)
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("json: %w", err)
		}
		if token == json.Delim('[') {
			if err := f.members(dec, m); err != nil {
				return err
			}
		}
		m.reset()
	}
}

// several tells a text that begins with a JSON object behind which another one begins: JSON Lines whose values take
// several lines.
func several(text string) bool {
	if text = strings.TrimLeft(text, "\ufeff \t\r\n"); !strings.HasPrefix(text, "{") {
		return false
	}
	dec := json.NewDecoder(strings.NewReader(text))
	var first json.RawMessage
	return dec.Decode(&first) == nil && strings.HasPrefix(strings.TrimLeft(text[dec.InputOffset():], " \t\r\n"), "{")
}

// jsonValues reads JSON values one behind the other.
func (f *file) jsonValues(r io.Reader) error {
	f.format = "jsonl"
	m := &meter{Reader: r, limit: f.reader.session.limits.Article}
	for dec := json.NewDecoder(m); ; m.reset() {
		var raw json.RawMessage
		if err := dec.Decode(&raw); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("json: after %d articles: %w", f.count, err)
		}
		if err := f.jsonValue(raw); err != nil {
			return err
		}
	}
}

// members reads the members of a list. Once one is an article, a member without a text is an article without text.
func (f *file) members(dec *json.Decoder, m *meter) error {
	s, found := f.reader.session, false
	for dec.More() {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return fmt.Errorf("json: %w", err)
		}
		m.reset()
		v := gjson.ParseBytes(raw)
		if found = found || v.IsObject() && s.text(v).Exists(); !found {
			continue
		}
		if err := f.article(func() (article, error) { return s.record(v) }); err != nil {
			return err
		}
	}
	return nil
}
