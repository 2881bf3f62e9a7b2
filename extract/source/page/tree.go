package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropped is the elements that hold no words of an article.
func dropped(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Frame, atom.Object, atom.Embed, atom.Video,
		atom.Audio, atom.Canvas, atom.Svg, atom.Math, atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Nav,
		atom.Dialog, atom.Figcaption, atom.Rt, atom.Rp, atom.Head, atom.Title, atom.Datalist, atom.Map:
		return true
	}
	return false
}

// block tells the elements that begin and end a paragraph.
func block(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Br, atom.Hr, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Tr, atom.Td,
		atom.Th, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Section, atom.Article, atom.Aside, atom.Header, atom.Footer, atom.Main, atom.Blockquote, atom.Pre,
		atom.Figure, atom.Center, atom.Form, atom.Fieldset, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Html:
		return true
	}
	return false
}

var (
	hiddenStyle = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(px|em|pt)?\s*(;|$)|opacity\s*:\s*0\s*(;|$)`)
	centreStyle = regexp.MustCompile(`(?i)text-align\s*:\s*(-webkit-)?center`)
	otherAlign  = regexp.MustCompile(`(?i)text-align\s*:\s*(-webkit-)?(left|right|justify|start|end)`)
	// captionName matches classes and ids of descriptions of pictures.
	captionName = regexp.MustCompile(`(?i)(^|[-_ ])(caption|img-?(desc|info|note|title|text)|pic-?(desc|info|note|title|text)|photo-?(desc|info|note|title|text)|image-?(desc|info|note|title|text)|figure-?text)s?($|[-_ ])|pictext|imgtext|picdesc|imgdesc`)
)

// attr is the value of an attribute, empty if there is none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// hidden tells an element that a reader of the page does not see.
func hidden(n *html.Node) bool {
	return has(n, "hidden") || attr(n, "aria-hidden") == "true" || hiddenStyle.MatchString(attr(n, "style"))
}

// centring tells what an element says about the alignment of its text: 1 centred, -1 aligned otherwise, 0 nothing.
func centring(n *html.Node) int {
	style, align := attr(n, "style"), strings.ToLower(attr(n, "align"))
	switch {
	case n.DataAtom == atom.Center, align == "center", centreStyle.MatchString(style), hasClass(n, centreMark):
		return 1
	case align != "", otherAlign.MatchString(style):
		return -1
	}
	return 0
}

// captioned tells an element that describes a picture by its name.
func captioned(n *html.Node) bool {
	return captionName.MatchString(attr(n, "class")) || captionName.MatchString(attr(n, "id"))
}

// asideName matches classes and ids of what stands around an article: links to others, comments.
var asideName = regexp.MustCompile(`(?i)^((related|recommend)(-?(news|links?|list|articles?|reading|box))?|comments|comment-?(list|box|area|wrap(per)?|section))$`)

// aside tells an element that is named for what stands around an article, unless the article is in it.
func aside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Article, atom.Main:
		return false
	}
	named := asideName.MatchString(attr(n, "id"))
	for _, class := range strings.Fields(attr(n, "class")) {
		named = named || asideName.MatchString(class)
	}
	if !named {
		return false
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.H1 || d.DataAtom == atom.Article {
			return false
		}
	}
	return true
}

func hasClass(n *html.Node, class string) bool {
	return strings.Contains(" "+attr(n, "class")+" ", " "+class+" ")
}

// centreMark is the class under which centred elements are known once their styles are gone: readability strips styles.
const centreMark = "diplograph-centred"

// prune takes everything out of the tree that no reader of the text sees, and marks centred elements.
func prune(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode, c.Type == html.ElementNode && (dropped(c.DataAtom) && c.DataAtom != atom.Head || hidden(c) || aside(c)):
			n.RemoveChild(c)
		case c.Type == html.ElementNode:
			if centring(c) > 0 {
				setClass(c, centreMark)
			}
			prune(c)
		}
		c = next
	}
}

// setClass adds a class to an element.
func setClass(n *html.Node, class string) {
	attrs := n.Attr[:0]
	for _, a := range n.Attr {
		if a.Key == "class" {
			class = a.Val + " " + class
		} else if a.Key != "" {
			attrs = append(attrs, a)
		}
	}
	attrs = append(attrs, html.Attribute{Key: "class", Val: class})
	n.Attr = attrs
}

// unwrap puts the HTML that some pages keep in a textarea, for a script to show, in its place.
func unwrap(doc *html.Node) {
	var boxes []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Textarea && strings.Contains(content(n), "<p") {
			boxes = append(boxes, n)
		}
	}
	for _, box := range boxes {
		at := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: attr(box, "class")}}}
		nodes, err := html.ParseFragment(strings.NewReader(content(box)), at)
		if err != nil {
			continue
		}
		for _, n := range nodes {
			at.AppendChild(n)
		}
		box.Parent.InsertBefore(at, box)
		box.Parent.RemoveChild(box)
	}
}
