package source

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// encodingName is the encoding in an XML declaration; it is wrong once the text is UTF-8.
var encodingName = regexp.MustCompile(`^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']`)

// feed reads RSS, Atom or RDF.
func (f *file) feed(in *input) error {
	b, err := whole(in, f.reader.session.limits)
	if err != nil {
		return err
	}
	text := encodingName.ReplaceAllString(decode.Text(b, decode.Declared(b)), "$1")
	feed, err := parseFeed(strings.Map(xmlRune, text))
	if err != nil {
		return fmt.Errorf("%s: %w", f.format, err)
	}
	if len(feed.Items) == 0 {
		return f.say(nil, &Skip{Source: f.at(0), Reason: NoText, Detail: "a feed without items"})
	}
	for _, item := range feed.Items {
		if err := f.article(func() (article, error) { return f.reader.session.item(feed, item) }); err != nil {
			return err
		}
	}
	return nil
}

// parseFeed keeps a panic of the parser to this file.
func parseFeed(text string) (feed *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("cannot be read: %v", r)
		}
	}()
	return gofeed.NewParser().ParseString(text)
}

// xmlRune drops characters that XML forbids and that would end the parsing.
func xmlRune(r rune) rune {
	if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

// item is the article of one item. Its text is the content, or the description where that is longer.
func (s *session) item(feed *gofeed.Feed, item *gofeed.Item) (article, error) {
	text := item.Content
	if len(item.Description) > len(text) {
		text = item.Description
	}
	a := article{url: item.Link, title: item.Title, publisher: feed.Title, published: []string{item.Published, item.Updated}}
	if strings.Contains(item.GUID, ":") || item.Link == "" {
		a.id = item.GUID
	}
	if dc := item.DublinCoreExt; dc != nil {
		a.published = append(a.published, dc.Date...)
	}
	var err error
	a.paragraphs, err = s.body(text)
	return a, err
}
