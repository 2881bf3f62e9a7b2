package zh

import "github.com/diplograph/diplograph/extract"

// Words is the stage that cuts sentences into words before any name is known, so that the stages after it can tell
// where words begin and end.
type Words struct {
	Segmenter *Segmenter
}

// Annotate implements [extract.Stage].
func (s Words) Annotate(doc *extract.Document) error {
	doc.Tokens = doc.Tokens[:0]
	for _, sent := range doc.Sentences {
		doc.Tokens = s.Segmenter.append(doc.Tokens, doc, sent.Span)
	}
	return nil
}

// append cuts the stretch s of the document and adds its words, without white space.
func (s *Segmenter) append(out []extract.Token, doc *extract.Document, span extract.Span) []extract.Token {
	v := doc.View.Folded(span)
	at := v.Start
	for _, w := range joinDigits(s.Cut(v.Of(doc.View.Text))) {
		t := extract.Span{Start: at, End: at + len(w)}
		at = t.End
		if w != " " {
			out = append(out, extract.Token{Span: doc.View.Orig(t), Text: w, Tag: s.Tag(w)})
		}
	}
	return out
}

// joinDigits makes one word of the digits of a number, which jieba gives one by one.
func joinDigits(words []string) []string {
	out := words[:0]
	for _, w := range words {
		if n := len(out); n > 0 && digits(w) && digits(out[n-1]) {
			out[n-1] += w
			continue
		}
		out = append(out, w)
	}
	return out
}

func digits(w string) bool {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

// Tokens is the stage that cuts anew once names and dates are known: each is one token, and jieba cuts what lies between.
type Tokens struct {
	Segmenter *Segmenter
}

// Annotate implements [extract.Stage].
func (s Tokens) Annotate(doc *extract.Document) error {
	fixed := fixedSpans(doc)
	var out []extract.Token
	for _, sent := range doc.Sentences {
		at := sent.Start
		for len(fixed) > 0 && fixed[0].Start < sent.End {
			f := fixed[0]
			fixed = fixed[1:]
			if f.Start < at || f.End > sent.End {
				continue
			}
			out = s.Segmenter.append(out, doc, extract.Span{Start: at, End: f.Start})
			out = append(out, extract.Token{Span: f, Text: doc.View.Folded(f).Of(doc.View.Text)})
			at = f.End
		}
		out = s.Segmenter.append(out, doc, extract.Span{Start: at, End: sent.End})
	}
	doc.Tokens = out
	return nil
}

// fixedSpans are the outermost names and the dates in order of the text.
func fixedSpans(doc *extract.Document) []extract.Span {
	var out []extract.Span
	for _, m := range doc.Mentions {
		if !m.Inside {
			out = append(out, m.Span)
		}
	}
	for _, d := range doc.Dates {
		out = append(out, d.Span)
	}
	sortSpans(out)
	return out
}
