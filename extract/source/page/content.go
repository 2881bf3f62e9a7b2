package page

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// main is the parts of the main content.
func (r *Reader) main(doc *html.Node, address string) []part {
	for _, m := range r.sites.content {
		if best := longest(doc, m); best != nil {
			return best
		}
	}
	all := parts(doc)
	node, err := readable(doc, address)
	if err != nil || node == nil {
		return nil
	}
	return within(all, squeezed(content(node)))
}

// within is the parts whose words are in a text without spaces, from the first telling one to the last. The algorithm
// finds the content, but merges paragraphs on the way; the parts have them as they were.
func within(all []part, text string) []part {
	first, last := -1, -1
	inside := make([]bool, len(all))
	for i, p := range all {
		inside[i] = strings.Contains(text, squeezed(p.text))
		if inside[i] && telling(p.text) {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	for first > 0 && all[first-1].text == "" {
		first-- // a picture, which tells what comes after it from a caption
	}
	var out []part
	for i := first; i >= 0 && i <= last; i++ {
		if inside[i] {
			out = append(out, all[i])
		}
	}
	return out
}

// telling tells a long paragraph or a sentence. Others, as 国际 in a menu, may be in a text by chance.
func telling(s string) bool {
	const long = 15 // runes
	last, _ := utf8.DecodeLastRuneInString(s)
	return utf8.RuneCountInString(s) >= long || strings.ContainsRune("。！？”", last)
}

// squeezed is a text without white space.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, clean.Line(s))
}

// longest is the parts of the element with the most text among those that m matches; nil where none holds a paragraph.
func longest(doc *html.Node, m interface{ Match(*html.Node) bool }) []part {
	const paragraph = 20 // runes
	var best []part
	top := paragraph
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || !m.Match(n) {
			continue
		}
		ps := parts(n)
		if size := runes(ps); size > top {
			best, top = ps, size
		}
	}
	return best
}

// readable is the main content as the readability algorithm finds it. Its threshold is lower than for English: 120
// characters of Chinese are a piece of news. It may panic on trees that nobody thought of; that costs this page only.
func readable(doc *html.Node, address string) (node *html.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("main content: %v", r)
		}
	}()
	u, err := url.Parse(address)
	if err != nil || address == "" {
		u = nil
	}
	parser := readability.NewParser()
	parser.CharThresholds = 120
	parser.KeepClasses = true
	parser.DisableJSONLD = true
	article, err := parser.ParseAndMutate(doc, u) // the page is not needed afterwards
	return article.Node, err
}

func runes(ps []part) int {
	n := 0
	for _, p := range ps {
		n += len([]rune(p.text))
	}
	return n
}
