package zh

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Sentences splits a document's text. It sets doc.View and doc.Sentences and runs before everything else.
type Sentences struct {
	Fold *Folder
}

// Annotate implements [extract.Stage].
func (s Sentences) Annotate(doc *extract.Document) error {
	doc.View = extract.NewView(doc.Text, s.Fold.Rune)
	doc.Sentences = SplitSentences(doc.Text, doc.Title)
	return nil
}

// SplitSentences gives the sentences of a text whose paragraphs are lines; the first is the title if it equals title. A
// sentence ends after 。！？ and the closing marks that follow it, or at the end of its line. No sentence is blank. Where
// the lines below the title are [newsInBrief], their headings are titles of the stories under them.
func SplitSentences(text, title string) []extract.Sentence {
	var out []extract.Sentence
	lines := strings.Split(text, "\n")
	first := 0
	if title != "" && strings.TrimSpace(lines[0]) == strings.TrimSpace(title) {
		first = 1
	}
	heads := newsInBrief(lines, first)
	story, at := 0, 0
	for i, line := range lines {
		head := slices.Contains(heads, i)
		if head {
			story++
		}
		for _, span := range splitLine(line) {
			out = append(out, extract.Sentence{Span: span.Shift(at), Paragraph: i, Title: i < first || head, Story: story})
		}
		at += len(line) + 1
	}
	return out
}

// newsInBrief gives the lines that are headings in a text which tells one short story after the other, each under its
// heading: 国际联播快讯. Such a text begins with a heading and has several, none right below another.
func newsInBrief(lines []string, first int) []int {
	var out []int
	last := -1
	for i := first; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch {
		case line == "" || len(out) == 0 && strings.HasSuffix(line, "："):
			continue
		case headline(line) && !dayOrNumber.MatchString(line):
			if last >= 0 && len(out) > 0 && out[len(out)-1] == last {
				return nil
			}
			out = append(out, i)
		case len(out) == 0:
			return nil
		}
		last = i
	}
	if len(out) < 2 || out[len(out)-1] == last {
		return nil
	}
	return out
}

// dayOrNumber is how the entries of a diary and the parts of one article begin.
var dayOrNumber = regexp.MustCompile(`^[（(【]?[\d０-９〇○零一二三四五六七八九十廿卅第]+[年月日号、.．）)章节]`)

func splitLine(line string) []extract.Span {
	var out []extract.Span
	start := 0
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		i += n
		if !endsSentence(r, line[i:]) {
			continue
		}
		i = skipClosers(line, i)
		out = appendSpan(out, line, start, i)
		start = i
	}
	return appendSpan(out, line, start, len(line))
}

// endsSentence tells whether r ends a sentence before rest. A half-width full stop does not: it stands in numbers.
func endsSentence(r rune, rest string) bool {
	switch r {
	case '。', '！', '？', '!', '?':
		return true
	case '…': // …… ends only the last of its signs, and only before a new sentence
		return strings.HasPrefix(rest, "”")
	}
	return false
}

// skipClosers moves past closing quotes and brackets and further end marks: 。” and ！！ end one sentence.
func skipClosers(line string, i int) int {
	for i < len(line) {
		r, n := utf8.DecodeRuneInString(line[i:])
		if !strings.ContainsRune("”’』」）)》】。！？!?", r) {
			break
		}
		i += n
	}
	return i
}

// appendSpan adds the span [start,end) of line without the white space around it, unless nothing is left.
func appendSpan(out []extract.Span, line string, start, end int) []extract.Span {
	s := line[start:end]
	start += len(s) - len(strings.TrimLeft(s, " \t\r　"))
	if s = strings.TrimSpace(s); s == "" {
		return out
	}
	return append(out, extract.Span{Start: start, End: start + len(s)})
}
