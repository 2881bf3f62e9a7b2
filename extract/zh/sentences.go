package zh

import (
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
// sentence ends after 。！？ and the closing marks that follow it, or at the end of its line. No sentence is blank.
func SplitSentences(text, title string) []extract.Sentence {
	var out []extract.Sentence
	paragraph, at := 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		isTitle := paragraph == 0 && title != "" && strings.TrimSpace(line) == strings.TrimSpace(title)
		for _, span := range splitLine(line) {
			out = append(out, extract.Sentence{Span: span.Shift(at), Paragraph: paragraph, Title: isTitle})
		}
		paragraph++
		at += len(line) + 1
	}
	return out
}

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
