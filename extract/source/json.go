package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/tidwall/gjson"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// json reads one JSON value: an article, a list of them, or an object that holds such a list. A value that is larger
// than an article may be is read as a stream, and so are objects one behind the other.
func (f *file) json(in *input) error {
	b, err := whole(in, f.reader.session.limits)
	if err != nil && !errors.Is(err, errTooLarge) {
		return err
	}
	enc := decode.Detect(b, "")
	text := enc.Text(b)
	switch all := enc.Reader(io.MultiReader(bytes.NewReader(b), in)); {
	case several(text):
		return f.jsonValues(all)
	case err != nil:
		return f.jsonStream(all)
	}
	return f.jsonValue([]byte(text))
}

// jsonValue reads the articles of a value. Broken JSON is one article that failed.
func (f *file) jsonValue(b []byte) error {
	one := f.article
	if f.format == "json" {
		one = f.only
	}
	if !json.Valid(b) { // the standard library checks depth as well, so that what follows may recurse
		return one(func() (article, error) { return article{}, broken(b) })
	}
	v := gjson.ParseBytes(b)
	list := f.reader.session.list(v, 0)
	if !list.Exists() {
		return one(func() (article, error) { return f.reader.session.record(v) })
	}
	if strings.HasPrefix(v.Get("version").String(), "https://jsonfeed.org/") {
		f.format = "jsonfeed"
	}
	return f.records(list, v.Get("title").String())
}

// records reads the articles of a list. In a JSON Feed the publisher is the name of the feed.
func (f *file) records(list gjson.Result, feed string) error {
	for _, e := range list.Array() {
		err := f.article(func() (article, error) {
			a, err := f.reader.session.record(e)
			if f.format == "jsonfeed" {
				a.publisher = feed
			}
			return a, err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// broken says what is wrong with a JSON text.
func broken(b []byte) error {
	err := json.Unmarshal(b, new(json.RawMessage))
	switch text := fmt.Sprint(err); {
	case strings.HasPrefix(text, "unexpected end"):
		return errors.New("json: cut off before its end")
	case strings.Contains(text, "max depth"):
		return errors.New("json: nested too deep")
	}
	return fmt.Errorf("json: %w", err)
}

// list is the list of articles in a value: the one that the mapping names, the value itself, or the first list of
// objects in it of which one has a text. A value that has a text is an article and no list.
func (s *session) list(v gjson.Result, depth int) gjson.Result {
	const deepest = 6
	if s.opts.Fields.Records != "" && depth == 0 {
		if list := v.Get(s.opts.Fields.Records); list.IsArray() {
			return list
		}
	}
	if depth > deepest || v.IsObject() && s.text(v).Exists() {
		return gjson.Result{}
	}
	if v.IsArray() {
		return s.objects(v)
	}
	var found gjson.Result
	v.ForEach(func(_, e gjson.Result) bool {
		if e.IsObject() || e.IsArray() {
			found = s.list(e, depth+1)
		}
		return !found.Exists()
	})
	return found
}

// objects is a list itself if one of its first members is an article.
func (s *session) objects(list gjson.Result) gjson.Result {
	const looked = 50
	n, found := 0, gjson.Result{}
	list.ForEach(func(_, e gjson.Result) bool {
		if n++; e.IsObject() && s.text(e).Exists() {
			found = list
		}
		return !found.Exists() && n < looked
	})
	return found
}

// text is the member of an object that holds the text.
func (s *session) text(v gjson.Result) gjson.Result {
	return find(v, s.opts.Fields.Text, s.usual.Text)
}

// jsonType is what people call the type of a value that is no object.
func jsonType(v gjson.Result) string {
	if v.IsArray() {
		return "list"
	}
	return strings.ToLower(v.Type.String())
}

// record is the article of one object.
func (s *session) record(v gjson.Result) (article, error) {
	if !v.IsObject() {
		return article{}, &Skip{Reason: NotArticle, Detail: "a JSON " + jsonType(v) + " in place of an object"}
	}
	m := s.opts.Fields
	a := article{
		id: one(find(v, m.ID, s.usual.ID)), url: one(find(v, m.URL, s.usual.URL)), title: one(find(v, m.Title, s.usual.Title)),
		publisher: one(find(v, m.Publisher, s.usual.Publisher)), published: []string{one(find(v, m.Published, s.usual.Published))},
	}
	if v.Get("text_sha256").Exists() {
		a.known, a.basis = v.Get("published").String(), v.Get("published_basis").String()
	}
	body := s.text(v)
	if !body.Exists() {
		return article{}, &Skip{Reason: NoText, Detail: strings.TrimSpace(a.title + " (no field holds a text; the field mapping can name one)")}
	}
	var err error
	a.paragraphs, err = s.body(text(body))
	return a, err
}
