package page

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	// Index tells a page of headlines that lead to articles, each with a summary.
	Index bool
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
	r.sites.reveal(doc)
	shown := captions(doc)
	prune(doc)
	ps := r.main(doc, p.URL)
	p.Paragraphs = afterTitle(paragraphs(ps, r.boilerplate), r.boilerplate.Title, p.Title)
	p.Links, p.Index = linked(ps), index(ps)
	if len(r.boilerplate.Body(slices.Clone(p.Paragraphs))) == 0 {
		p.Paragraphs = shown // a gallery says what it says below its pictures
	}
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

// index tells a page of headlines with summaries: links to other pages, many of them, with sentences between them, and
// at most one sentence before them. An article begins with sentences of its own, whatever it links to at its end.
func index(ps []part) bool {
	const headline, many = 8, 8 // runes, links
	leads, texts, before := 0, 0, 0
	for _, p := range ps {
		n := utf8.RuneCountInString(p.text)
		switch {
		case n < headline:
		case p.links*10 >= n*9:
			leads++
		case leads == 0 && strings.ContainsAny(p.text, "。！？"):
			before++
		default:
			texts++
		}
	}
	return before <= 1 && leads >= many && leads*2 >= texts && texts*2 >= leads
}
