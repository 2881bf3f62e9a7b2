package source

import (
	"html"
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// article is what a format found, as it found it.
type article struct {
	id, url, title, publisher string
	// published is statements of the day, the most reliable first.
	published []string
	// paragraphs is the text, a line of any cleanness each.
	paragraphs []string
	// page tells a whole web page; links is the share of its text that is links; video tells that it shows a video.
	page  bool
	links float64
	video bool
	// index tells a page of headlines, each with its summary.
	index bool
	// next and previous are the addresses of the other pages of the article.
	next, previous string
	// known and basis are a day that needs no finding: of our own records.
	known, basis string
}

// markup recognises HTML in a field that may hold plain text as well.
var markup = regexp.MustCompile(`(?i)<(p|div|br|span|article|section|table|ul|ol|h[1-6]|strong|b|img|a|font|center)(\s[^<>]*)?/?>|&(nbsp|ldquo|rdquo|mdash|#\d+);`)

// blocks recognises HTML that separates paragraphs itself.
var blocks = regexp.MustCompile(`(?i)<(p|div|br|li|td|h[1-6]|section|article)(\s[^<>]*)?/?>`)

// body is the paragraphs of a field that holds plain text, HTML, or plain text with entities and words in bold.
func (s *session) body(text string) ([]string, error) {
	text = unescaped(text)
	switch {
	case !markup.MatchString(text):
		return clean.Lines(text), nil
	case !blocks.MatchString(text):
		text = strings.ReplaceAll(text, "\n", "<br>")
	}
	return s.pages.Fragment(text)
}

// escapedMarkup recognises HTML that was escaped once too often.
var escapedMarkup = regexp.MustCompile(`(?i)&lt;(p|div|br|span)(\s[^<>]*?)?/?&gt;`)

// unescaped undoes what programs escaped twice: &lt;p&gt; for <p>, and \n for an end of line in a text without one.
func unescaped(text string) string {
	if escapedMarkup.MatchString(text) && !markup.MatchString(text) {
		text = html.UnescapeString(text)
	}
	if strings.Contains(text, `\n`) && !strings.Contains(text, "\n") {
		text = strings.NewReplacer(`\r\n`, "\n", `\n`, "\n", `\t`, " ").Replace(text)
	}
	return text
}

// tags is the elements that headlines have; lineBreak is the one that stands for a space.
var (
	tags      = regexp.MustCompile(`(?i)</?(em|b|i|strong|span|font|p|a)(\s[^<>]*)?>`)
	lineBreak = regexp.MustCompile(`(?i)<br\s*/?>`)
)

// words is a headline without markup.
func words(title string) string {
	return html.UnescapeString(tags.ReplaceAllString(lineBreak.ReplaceAllString(title, " "), ""))
}

// withoutTitle is the paragraphs without a first one that repeats the title.
func withoutTitle(title string, paragraphs []string) []string {
	if len(paragraphs) > 0 && title != "" && squeeze(paragraphs[0]) == squeeze(title) {
		return paragraphs[1:]
	}
	return paragraphs
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }
