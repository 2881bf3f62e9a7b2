package zh

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Reader turns documents into sentences for patterns. It is read-only and safe to share.
type Reader struct {
	Words *SyntaxWords
}

// Read gives the sentences of a document whose names, dates, titles and references are known.
//
// Who speaks and who a sentence is about goes on from sentence to sentence within a paragraph, as news reports speech:
// 王毅表示，…。中方将…。愿同…。 A paragraph that begins without a subject of its own takes up no subject from the one
// before.
func (r Reader) Read(doc *extract.Document) []*Sentence {
	ph := newPhraser(doc, r.Words)
	out := make([]*Sentence, 0, len(doc.Sentences))
	var last *Sentence
	for i, sent := range doc.Sentences {
		s := &Sentence{Span: doc.View.Folded(sent.Span), Doc: doc, Index: i, Paragraph: sent.Paragraph, Title: sent.Title, words: r.Words}
		s.Phrases = ph.phrases(sent.Span)
		s.Items = items(doc, sent.Span, s.Phrases)
		s.Question = question(s.Span.Of(doc.View.Text))
		if last != nil && last.Paragraph == s.Paragraph && !last.Title {
			s.carried, s.voice = last.endsWith()
		}
		s.readClauses()
		out = append(out, s)
		last = s
	}
	return out
}

// endsWith is who the sentence was about at its end, and who spoke.
func (s *Sentence) endsWith() (subject, voice *Phrase) {
	if n := len(s.Clauses); n > 0 {
		last := s.Clauses[n-1]
		subject, voice = last.Subject, last.Voice
		for _, c := range s.Clauses {
			if c.Own && s.speechAfter(s.ownSubject(c.From, c.To), c.To) >= 0 {
				voice = c.Subject
			}
		}
		return subject, voice
	}
	return s.carried, s.voice
}

func question(text string) bool {
	return strings.HasSuffix(text, "？") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "？”")
}
