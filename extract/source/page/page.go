package page

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// Reader reads pages and fragments. It is read-only and safe to share.
type Reader struct {
	sites       *Sites
	boilerplate *clean.Boilerplate
}

// New is a reader with what is known of sites and boilerplate.
func New(sites *Sites, boilerplate *clean.Boilerplate) *Reader { return &Reader{sites, boilerplate} }

// Page is what a page holds.
type Page struct {
	Metadata
	// Paragraphs is the words of the main content, a [clean.Line] each, credits not yet dropped.
	Paragraphs []string
	// Links is the share of the content's words that are links, from 0 to 1.
	Links float64
	// Video tells a page that shows a video.
	Video bool
	// Next and Previous are the addresses of the pages before and after of the same article, empty if there is none.
	Next, Previous string
}

// Fragment is the paragraphs of a piece of HTML, all of which is content. HTML nested deeper than 512 elements is an error.
func (r *Reader) Fragment(s string) ([]string, error) {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return nil, err
	}
	return paragraphs(parts(doc), r.boilerplate), nil
}

// Page reads a whole page. Address is where it was found, empty if that is not known. HTML nested deeper than 512
// elements is an error.
func (r *Reader) Page(s, address string) (Page, error) {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return Page{}, err
	}
	p := Page{Metadata: r.metadata(doc, address), Video: video(doc)}
	p.Next, p.Previous = turn(doc, "next", "下一页", "下一頁"), turn(doc, "prev", "上一页", "上一頁")
	unwrap(doc)
	prune(doc)
	ps := r.main(doc, p.URL)
	p.Paragraphs, p.Links = afterTitle(paragraphs(ps, r.boilerplate), r.boilerplate.Title, p.Title), linked(ps)
	return p, nil
}

// afterTitle is the paragraphs after the headline, where the content begins with one.
func afterTitle(ps []string, title func(string) string, headline string) []string {
	const first = 5
	for i, p := range ps[:min(len(ps), first)] {
		if headline != "" && squeezed(title(p)) == squeezed(headline) {
			return ps[i+1:]
		}
	}
	return ps
}

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

// video tells whether the page says that it shows a video.
func video(doc *html.Node) bool {
	d := goquery.NewDocumentFromNode(doc)
	kind, _ := d.Find(`meta[property="og:type"]`).Attr("content")
	return strings.HasPrefix(kind, "video") || d.Find(`video, #video, .video-player, #myPlayer, .player, #player, object[type="application/x-shockwave-flash"]`).Length() > 0
}

// turn is the address behind a link with one of the labels, or with the relation rel.
func turn(doc *html.Node, rel string, labels ...string) string {
	address := ""
	goquery.NewDocumentFromNode(doc).Find("a[href], link[rel=" + rel + "]").EachWithBreak(func(_ int, a *goquery.Selection) bool {
		label := strings.Trim(clean.Line(a.Text()), "[]【】()（）<>«»‹› ")
		if slices.Contains(labels, label) || goquery.NodeName(a) == "link" {
			address = a.AttrOr("href", "")
		}
		return address == ""
	})
	return address
}

// linked is the share of words that are links.
func linked(ps []part) float64 {
	links := 0
	for _, p := range ps {
		links += p.links
	}
	return float64(links) / float64(max(runes(ps), 1))
}

func runes(ps []part) int {
	n := 0
	for _, p := range ps {
		n += len([]rune(p.text))
	}
	return n
}
