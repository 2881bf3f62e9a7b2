package page

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/text/width"

	"github.com/diplograph/diplograph/extract/source/clean"
)

var (
	// stamped is a time as the line under a headline has it: 2022年01月15日 13:32, 2022-01-15 来源：…, 发布时间：2022/1/15.
	stamped = regexp.MustCompile(`\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?`)
	created = regexp.MustCompile(`\bvar (?:ct|createTime|publish_?[tT]ime) ?= ?["'](\d{10}|\d{4}-\d{2}-\d{2}[^"']{0,20})["']`)
	sourced = regexp.MustCompile(`[来來稿]源|出[处處]`)
	around  = regexp.MustCompile(`\d{1,2}:\d{2}|来源|來源|发布|發布|发表|時間|时间|日期|更新`)
	timely  = regexp.MustCompile(`(?i)time|date|pub|info|source|meta|summary|editor|laiyuan|shijian`)
)

// visible is the times that the page shows to people. A short piece of text counts if it has a date together with a
// clock or a word like 来源, or stands in an element that is named for it.
func (h head) visible() []string {
	const most = 8 // the first ones: later ones belong to lists of other articles
	var out []string
	for n := range h.doc.Nodes[0].Descendants() {
		if len(out) == most {
			break
		}
		if n.Type != html.TextNode || !strings.ContainsAny(n.Data, "0123456789０１２３４５６７８９") {
			continue
		}
		if s, ok := stamp(n); ok {
			out = append(out, s)
		}
	}
	return out
}

// scripted is the time that a script of the page shows once it runs: var ct = "1642249800".
func (h head) scripted() []string {
	var out []string
	h.doc.Find("script").EachWithBreak(func(_ int, s *goquery.Selection) bool {
		if m := created.FindStringSubmatch(s.Text()); m != nil {
			out = append(out, m[1])
		}
		return len(out) == 0
	})
	return out
}

// source is who the page shows to people that it is from: 来源：<a>某社</a>.
func (h head) source() string {
	const longest = 120 // runes: longer ones are prose
	for n := range h.doc.Nodes[0].Descendants() {
		if n.Type != html.TextNode || n.Parent == nil || dropped(n.Parent.DataAtom) || !sourced.MatchString(n.Data) {
			continue
		}
		for line := n; line != nil && !longer(line, longest); line = line.Parent {
			if s := clean.Line(content(line)); strings.Contains(s, "。") {
				break
			} else if name := clean.Source(s); name != "" {
				return name
			}
		}
	}
	return ""
}

// stamp is the date in a text node, if that stands in a line that says when the article was published. The line is the
// node itself or one of the two elements around it: <p><span>2022-01-15</span><span>来源：某社</span></p>.
func stamp(n *html.Node) (string, bool) {
	const longest = 120 // runes: longer ones are prose
	date := stamped.FindString(width.Fold.String(n.Data))
	if date == "" || n.Parent == nil || dropped(n.Parent.DataAtom) {
		return "", false
	}
	line := n
	for range 3 {
		if line == nil || longer(line, longest) {
			return "", false
		}
		s := width.Fold.String(clean.Line(content(line)))
		if strings.ContainsAny(s, "。；") {
			return "", false
		}
		if timely.MatchString(attr(line, "class")+" "+attr(line, "id")) || around.MatchString(s) {
			return date, true
		}
		line = line.Parent
	}
	return "", false
}
