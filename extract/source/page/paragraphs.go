package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// paragraphs are the words of the article among the parts: without captions and, unless most of the text is centred,
// without what is centred (captions again, and headings inside pictures).
func paragraphs(parts []part, b *clean.Boilerplate) []string {
	drop := !mostlyCentred(parts)
	var out []string
	picture := false
	for _, p := range parts {
		beside := picture || p.picture
		// A caption may run over several parts; what is dropped does not end it.
		picture = p.picture || p.text == ""
		switch {
		case p.text == "", drop && p.centred:
			picture = picture || beside
		case beside && b.Caption(p.text):
			picture = false
		default:
			out = append(out, p.text)
			picture = false
		}
	}
	return out
}

// mostlyCentred tells a page on which alignment means nothing.
func mostlyCentred(parts []part) bool {
	centred, all := 0, 0
	for _, p := range parts {
		n := utf8.RuneCountInString(p.text)
		all += n
		if p.centred {
			centred += n
		}
	}
	return centred*2 > all
}

// captions are the sentences below the pictures of a page, each once: galleries repeat them.
func captions(doc *html.Node) []string {
	var out []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.Figcaption && !captioned(n) || hidden(n) {
			continue
		}
		for p := range strings.SplitSeq(clean.Line(content(n)), "\n") {
			if strings.ContainsAny(p, "。！？") && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}
