package zh

import (
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Answer is the word before an answer whose speaker only the headline names: 答：….
const Answer = "答"

func answers(paragraph string) bool {
	rest, found := strings.CutPrefix(paragraph, Answer)
	return found && (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":"))
}

// answer makes 答 before an answer a reference to the spokesperson of whom the article says that they answer, or to whom they speak for.
func (f *referrer) answer(sent extract.Sentence) {
	if !answers(f.line()) {
		return
	}
	for i, t := range f.doc.Titles {
		if t.Office != spokesperson {
			continue
		}
		if id := cmp.Or(t.Holder, t.Of, f.speaksFor(i)); id != "" {
			f.add(extract.Span{Start: sent.Start, End: sent.Start + len(Answer)}, some(id), "ref.answer")
			f.speaker = id
		}
		return
	}
}

// questions are the paragraphs in which a journalist asks: they begin with 问 or 记者 or tell that somebody asks, and end with the
// question. What they tell before it is the journalist's word: it may be news, but it is nobody's stand.
func questions(sentences []*Sentence) map[int]bool {
	out, asks := map[int]bool{}, map[int]bool{}
	for i, s := range sentences {
		text := s.Span.Of(s.Doc.View.Text)
		if i == 0 || sentences[i-1].Paragraph != s.Paragraph {
			asks[s.Paragraph] = !s.Title && asker.MatchString(text)
		}
		if last := i+1 == len(sentences) || sentences[i+1].Paragraph != s.Paragraph; last && asks[s.Paragraph] && question(text) {
			out[s.Paragraph] = true
		}
	}
	return out
}

var asker = regexp.MustCompile(`^(问|[^：:，。]{0,16}记者(问|提问)?)[：:]|记者[^。：，]{0,12}(提问|问道|问及|追问)`)

// colon makes whoever stands alone before the colon at the beginning of a paragraph the one who speaks in it: 使馆发言人：我们反对….
func (f *referrer) colon(sent extract.Sentence) {
	head, _, found := strings.Cut(sent.Span.Of(f.doc.Text), "：")
	if !found || strings.HasSuffix(head, "记者") || utf8.RuneCountInString(head) > 24 {
		return
	}
	end := sent.Start + len(head)
	for _, m := range f.doc.MentionsIn(extract.Span{Start: sent.Start, End: end}) {
		if m.Kind == extract.Person && m.End == end && m.Entity != "" {
			f.speaker = m.Entity
			return
		}
	}
	for i, t := range f.doc.Titles {
		if t.Office == spokesperson && t.End == end && t.Start >= sent.Start && t.Holder == "" {
			f.speaker = cmp.Or(t.Of, f.speaksFor(i))
			return
		}
	}
}
