package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// part is a paragraph as the page shows it.
type part struct {
	text string
	// picture: a picture stands in it. centred: it is centred. links is how many of its runes are in links.
	picture, centred bool
	links            int
}

// walker collects the parts of a tree.
type walker struct {
	parts []part
	open  part
	text  strings.Builder
	// centred and link are of the element that the walker is in.
	centred, link bool
}

// parts are the paragraphs of a tree in order, those with neither words nor pictures left out.
func parts(n *html.Node) []part {
	w := &walker{}
	w.children(n)
	w.flush()
	return w.parts
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *walker) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.write(n.Data, n.Parent != nil && n.Parent.DataAtom == atom.Pre)
	case n.Type != html.ElementNode && n.Type != html.DocumentNode:
	case n.DataAtom == atom.Img, n.DataAtom == atom.Picture, n.DataAtom == atom.Video, n.DataAtom == atom.Figcaption:
		w.open.picture = true
	case dropped(n.DataAtom), hidden(n), footnote(n):
	case captioned(n) && !longer(n, 300):
		w.open.picture = true
	case n.DataAtom == atom.Table && data(n):
		w.flush()
	default:
		w.element(n)
	}
}

// element walks into an element; alignment and being a link are inherited.
func (w *walker) element(n *html.Node) {
	centred, link := w.centred, w.link
	if c := centring(n); c != 0 {
		w.centred = c > 0
	}
	w.link = w.link || n.DataAtom == atom.A
	if block(n.DataAtom) {
		w.flush()
	}
	w.children(n)
	if block(n.DataAtom) {
		w.flush()
	}
	w.centred, w.link = centred, link
}

// write adds words to the open part. Line ends count only in preformatted text.
func (w *walker) write(s string, pre bool) {
	if pre {
		for i, line := range strings.Split(s, "\n") {
			if i > 0 {
				w.flush()
			}
			w.write(line, false)
		}
		return
	}
	w.text.WriteString(s)
	if strings.TrimSpace(s) != "" {
		w.open.centred = w.open.centred || w.centred
	}
	if w.link {
		w.open.links += utf8.RuneCountInString(strings.TrimSpace(s))
	}
}

// flush ends the open part.
func (w *walker) flush() {
	w.open.text = clean.Line(w.text.String())
	if w.open.text != "" || w.open.picture {
		w.parts = append(w.parts, w.open)
	}
	w.open = part{}
	w.text.Reset()
}

// footnote tells a mark that is set small beside a word: <sup>[1]</sup>.
func footnote(n *html.Node) bool {
	return n.DataAtom == atom.Sup && strings.Trim(clean.Line(content(n)), "[]()〔〕［］0123456789注①②③④⑤ ") == ""
}

// data tells a table of facts from one that only lays out a page: no cell of it holds a paragraph.
func data(table *html.Node) bool {
	const paragraph = 60 // runes
	cells, long := 0, false
	for n := range table.Descendants() {
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			cells++
			long = long || longer(n, paragraph)
		}
	}
	return cells > 1 && !long
}

// content is all words under n.
func content(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// longer tells whether n holds at least so many runes of words. It stops counting there.
func longer(n *html.Node, runes int) bool {
	if n.Type == html.TextNode {
		return utf8.RuneCountInString(strings.TrimSpace(n.Data)) >= runes
	}
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			runes -= utf8.RuneCountInString(strings.TrimSpace(d.Data))
		}
		if runes <= 0 {
			return true
		}
	}
	return false
}
