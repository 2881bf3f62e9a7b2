package source

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// html reads a page, or a fragment that is an article's body.
func (f *file) html(in *input) error {
	return f.only(func() (article, error) {
		b, err := whole(in, f.reader.session.limits)
		if err != nil {
			return article{}, err
		}
		a, err := f.reader.session.page(decode.Text(b, decode.Declared(b)), "")
		if err != nil || f.disk == nil {
			return a, err
		}
		return f.joined(a)
	})
}

// page is the article of an HTML text that was found at an address.
func (s *session) page(text, address string) (article, error) {
	if !document(text) {
		ps, err := s.pages.Fragment(text)
		return s.headed(article{url: address, paragraphs: ps}), wrapHTML(err)
	}
	p, err := s.pages.Page(text, address)
	if err != nil {
		return article{}, wrapHTML(err)
	}
	return article{url: p.URL, title: p.Title, publisher: p.Publisher, published: p.Published, paragraphs: p.Paragraphs,
		page: true, links: p.Links, index: p.Index, video: p.Video, next: p.Next, previous: p.Previous}, nil
}

func wrapHTML(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("html: %s", strings.TrimPrefix(err.Error(), "html: "))
}

// document tells a whole page from a fragment.
func document(text string) bool {
	const begins = 8 << 10
	head := strings.ToLower(text[:min(len(text), begins)])
	return strings.Contains(head, "<html") || strings.Contains(head, "<body") || strings.Contains(head, "<head") || strings.Contains(head, "<!doctype html")
}

// text reads a plain text.
func (f *file) text(in *input) error {
	return f.only(func() (article, error) {
		b, err := whole(in, f.reader.session.limits)
		if err != nil {
			return article{}, err
		}
		return f.reader.session.plain(decode.Text(b, "")), nil
	})
}
