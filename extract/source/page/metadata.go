package page

import (
	"cmp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// Metadata is what a page says about itself; empty where it says nothing.
type Metadata struct {
	Title, URL, Publisher string
	// Published is statements of the time of publication, the most reliable first, for package pubdate.
	Published []string
	// Kind is the OpenGraph or JSON-LD type: article, website, NewsArticle, VideoObject.
	Kind string
}

// head is a page's metadata while it is being read.
type head struct {
	doc  *goquery.Document
	meta []named
	ld   []linkedArticle
}

// named is a meta element: its name (or property, or itemprop) in lower case and its content.
type named struct{ name, content string }

func (r *Reader) metadata(doc *html.Node, address string) Metadata {
	h := head{doc: goquery.NewDocumentFromNode(doc)}
	h.doc.Find("meta[content]").Each(func(_ int, m *goquery.Selection) {
		for _, key := range []string{"name", "property", "itemprop"} {
			if name := strings.ToLower(m.AttrOr(key, "")); name != "" {
				h.meta = append(h.meta, named{name, clean.Line(m.AttrOr("content", ""))})
			}
		}
	})
	h.ld = linkedData(h.doc)
	m := Metadata{URL: h.address(address), Published: h.published(), Kind: h.kind()}
	m.Title = r.boilerplate.Title(h.title(r.boilerplate))
	m.Publisher = cmp.Or(r.sites.named(doc), h.named("sitename", "og:site_name", "application-name"), h.field(func(l linkedArticle) string { return l.publisher }), r.sites.Publisher(m.URL), h.named("contentsource", "source", "mediaid"), h.source())
	return m
}

// named is the content of the first meta element with one of the names, in order of the names.
func (h head) named(names ...string) string {
	for _, name := range names {
		for _, m := range h.meta {
			if m.name == name && m.content != "" {
				return m.content
			}
		}
	}
	return ""
}

// all is the contents of all meta elements with one of the names, in order of the names.
func (h head) all(names ...string) []string {
	var out []string
	for _, name := range names {
		for _, m := range h.meta {
			if m.name == name && m.content != "" {
				out = append(out, m.content)
			}
		}
	}
	return out
}

func (h head) field(get func(linkedArticle) string) string {
	for _, l := range h.ld {
		if s := get(l); s != "" {
			return s
		}
	}
	return ""
}

// address is where the page lives: where it was found, or what it says, or what the program that saved it wrote.
func (h head) address(found string) string {
	for _, s := range []string{
		h.doc.Find(`link[rel="canonical"]`).AttrOr("href", ""), h.named("og:url"), h.field(func(l linkedArticle) string { return l.url }),
		h.named("url"), saved(h.doc.Nodes[0]), found,
	} {
		if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
			return strings.TrimSpace(s)
		}
	}
	return found
}

// saved is the address in the comment of a browser that saved the page: <!-- saved from url=(0042)https://… -->.
func saved(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Type != html.CommentNode || !strings.Contains(n.Data, "saved") {
			continue
		}
		if at := strings.Index(n.Data, "http"); at >= 0 {
			return strings.Fields(n.Data[at:])[0]
		}
	}
	return ""
}

// title is the headline. What a page shows as its largest heading is believed where the page's title repeats it: the
// name of the site is often a heading, too.
func (h head) title(b *clean.Boilerplate) string {
	titles := []string{h.named("articletitle", "og:title"), h.field(func(l linkedArticle) string { return l.headline }), h.doc.Find("head title, title").First().Text()}
	together := strings.Join(titles, "\n")
	heading := ""
	h.doc.Find("h1, h2.title, .article-title, .main-title, #title").EachWithBreak(func(_ int, s *goquery.Selection) bool {
		if text := clean.Line(s.Text()); text != "" && strings.Contains(clean.Line(together), b.Title(text)) {
			heading = text
		}
		return heading == ""
	})
	return cmp.Or(heading, titles[0], titles[1], clean.Line(titles[2]), clean.Line(h.doc.Find("h1").First().Text()), clean.Line(h.doc.Find("h2").First().Text()))
}

func (h head) kind() string {
	return cmp.Or(h.named("og:type"), h.field(func(l linkedArticle) string { return l.kind }))
}

// published is the statements of time: of machines before those for people.
func (h head) published() []string {
	var out []string
	for _, l := range h.ld {
		if l.published != "" {
			out = append(out, l.published)
		}
	}
	out = append(out, h.all("article:published_time", "og:published_time", "pubdate", "publishdate", "publish_date", "publish-date",
		"firstpublishedtime", "datepublished", "weibo:article:create_at", "apub:time", "dc.date", "dc.date.issued", "dcterms.created",
		"og:release_date", "date", "release_date", "_pubtime", "og:time")...)
	h.doc.Find("time[datetime], time[pubdate], [itemprop=datePublished]").Each(func(_ int, t *goquery.Selection) {
		out = append(out, cmp.Or(t.AttrOr("datetime", ""), t.AttrOr("content", ""), clean.Line(t.Text())))
	})
	return append(append(out, h.visible()...), h.scripted()...)
}
