package source

import (
	"bytes"
	"cmp"
	"errors"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// markdown reads a file with or without front matter; its body may be Markdown or, as feed dumps have it, HTML.
func (f *file) markdown(in *input) error {
	return f.only(func() (article, error) {
		b, err := whole(in, f.reader.session.limits)
		if err != nil {
			return article{}, err
		}
		return f.reader.session.markdown(decode.Text(b, ""))
	})
}

func (s *session) markdown(text string) (article, error) {
	fields, body := frontMatterOf(strings.TrimLeft(text, "\ufeff \t\r\n"))
	a, _ := s.named(fields)
	body = siteMarks.ReplaceAllString(body, "")
	if unwieldy(body) {
		a.paragraphs = lines(body)
		return a, nil
	}
	html, err := rendered(body)
	if err != nil {
		return article{}, err
	}
	if a.paragraphs, err = s.pages.Fragment(html); err != nil {
		return article{}, wrapHTML(err)
	}
	if a.title == "" {
		a.title = s.heading(body)
	}
	return s.headed(a), nil
}

// heading is the words of the heading that a Markdown body begins with: # 会谈, or 会谈 with a line of = below.
func (s *session) heading(body string) string {
	const longest = 1000 // bytes
	m := firstHeading.FindStringSubmatch(body)
	if m == nil || len(m[0]) > longest {
		return ""
	}
	html, err := rendered(cmp.Or(m[1], m[2]))
	if err != nil {
		return ""
	}
	ps, err := s.pages.Fragment(html)
	if err != nil || len(ps) != 1 {
		return ""
	}
	return ps[0]
}

var (
	firstHeading = regexp.MustCompile(`^\s*(?:#[ \t]+([^\n]+?)[ \t#]*\r?\n|([^\s#>*+\-][^\n]*)\n=+[ \t]*\r?\n)`)
	// htmlBody is a body in HTML, which Markdown would read as code wherever it is indented.
	htmlBody = regexp.MustCompile(`(?i)^\s*<(div|p|section|article|span|br|h[1-6]|center|font|table|blockquote|img|figure|strong|html|body|!doctype)\b`)
	// siteMarks are lines for the program that makes a site of Markdown: {: .no_toc }, {% include nav.html %}, {{< figure >}}.
	siteMarks = regexp.MustCompile(`(?m)^[ \t]*(?:\{:[^{}\n]*\}|\{%[^\n]*%\}|\{\{[<%][^\n]*[>%]\}\})[ \t]*\r?$`)
	// nested is a line that opens more lists and quotes than any text has; the parser takes quadratic time for them.
	nested = regexp.MustCompile(`(?m)^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?:[ \t]|>)?){100}`)
)

// unwieldy tells a body that is no Markdown anyone wrote: the parser takes quadratic time for a paragraph of brackets.
func unwieldy(body string) bool {
	const longest, paragraph = 1 << 20, 16 << 10
	if htmlBody.MatchString(body) {
		return false
	}
	for p := range strings.SplitSeq(strings.ReplaceAll(body, "\r", ""), "\n\n") {
		if len(p) > paragraph {
			return true
		}
	}
	return len(body) > longest
}

// rendered is a Markdown body in HTML.
func rendered(body string) (string, error) {
	if htmlBody.MatchString(body) {
		return body, nil
	}
	if nested.MatchString(body) {
		return "", errors.New("markdown: lists or quotes nested more than 100 deep")
	}
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.NewCJK(extension.WithEastAsianLineBreaks())),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
	var out bytes.Buffer
	err := md.Convert([]byte(body), &out)
	return out.String(), err
}
