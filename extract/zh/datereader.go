package zh

import (
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// dateReader reads one document.
type dateReader struct {
	grammar *dateGrammar
	doc     *extract.Document
	blocked []extract.Span
	telling telling

	// text is the folded sentence that is being read, from its offset in the view.
	text      string
	from      int
	paragraph int
	// firstWord and lastWord are where its first and last letter or digit stand.
	firstWord, lastWord int
}

func (r *dateReader) sentence(i int, sent extract.Sentence) {
	view := r.doc.View.Folded(sent.Span)
	r.text, r.from = view.Of(r.doc.View.Text), view.Start
	r.firstWord, r.lastWord = strings.IndexFunc(r.text, isWordRune), strings.LastIndexFunc(r.text, isWordRune)
	r.telling.sentence = i
	if sent.Paragraph != r.paragraph {
		r.telling.paragraph()
		r.paragraph = sent.Paragraph
	}
	for at := 0; at < len(r.text); {
		at = r.step(at)
	}
}

// step reads what stands at an offset of the sentence and gives the offset to go on from.
func (r *dateReader) step(at int) int {
	c, n := utf8.DecodeRuneInString(r.text[at:])
	if !r.grammar.mayStart(c) {
		return at + n
	}
	if end := r.blockedUntil(at, at+n); end > at {
		return min(end, len(r.text))
	}
	if word := r.vagueWord(at); word != "" {
		r.vague(extract.Span{Start: at, End: at + len(word)}, "date.vague")
		return at + len(word)
	}
	e, next, ok := r.grammar.expression(r.text, at)
	if ok && r.blockedUntil(e.Start, e.End) > 0 {
		return at + skipWidth(r.text[at:])
	}
	if ok {
		r.expression(e)
	}
	return next
}

// vagueWord is the vague word at an offset, if no date there is longer.
func (r *dateReader) vagueWord(at int) string {
	word, _ := r.grammar.vague.match(r.text[at:])
	if word == "" || r.grammar.headEnd(r.text, at) > at+len(word) {
		return ""
	}
	if not, _ := r.grammar.not.match(r.text[at:]); len(not) > len(word) {
		return ""
	}
	if guard := r.grammar.guards[shape(word)]; endsWith(r.text[:at], guard.Before) || beginsWith(r.text[at+len(word):], guard.After) {
		return ""
	}
	return word
}

// blockedUntil is the end in the sentence of the blocked stretch that [start,end) touches, 0 if it touches none.
func (r *dateReader) blockedUntil(start, end int) int {
	span := extract.Span{Start: start, End: end}.Shift(r.from)
	for len(r.blocked) > 0 && r.blocked[0].End <= span.Start {
		r.blocked = r.blocked[1:]
	}
	for _, b := range r.blocked {
		if b.Start >= span.End {
			break
		}
		if b.Overlaps(span) {
			return b.End - r.from
		}
	}
	return 0
}

// expression resolves a date and files it under dates or vague words, or drops it as part of a name.
func (r *dateReader) expression(e expression) {
	t := &r.telling
	t.tense = r.grammar.tense(r.text, e.Start, e.End)
	t.compared = endsWith(r.text[:e.Start], []string{"比", "较"})
	t.between = ""
	if t.lastSentence == t.sentence && t.last.edtf != "" {
		t.between = r.text[t.lastEnd:e.Start]
	}
	t.only = len(r.doc.Sentences) == 1 && r.fillsLine(e.Span)
	t.alone = r.alone(e.Span) && (e.shape != "figures" || r.fillsLine(e.Span))
	switch rule := ruleOf(e); {
	case mayBeName(e, e.Of(r.text)) && r.grammar.partOfName(r.text[e.End:]):
	case runningCentury(e, t.today) && !t.alone:
		r.vague(e.Span, rule)
	case e.steps[0].alone && !t.alone:
		if e.steps[0].how == window || e.steps[0].how == anchored {
			r.vague(e.Span, rule)
		}
	default:
		v, basis, ok := t.resolve(e)
		if !ok {
			r.unresolved(e, rule)
			return
		}
		r.date(e, v, basis, rule)
	}
}

// unresolved keeps a date that lacks its month or its day of publication; what the calendar does not have is dropped.
func (r *dateReader) unresolved(e expression, rule string) {
	if r.telling.today.IsZero() {
		r.vague(e.Span, rule)
	}
}

// lastOfDateline is the last line that may hold the dateline: the title is line 0.
const lastOfDateline = 2

// endsTitle tells whether a span stands at the end of the headline: 年谱（1972年）.
func (r *dateReader) endsTitle(s extract.Span) bool {
	return r.doc.Sentences[r.telling.sentence].Title && strings.Trim(r.text[s.End:], "）) 　") == ""
}

func (r *dateReader) date(e expression, v value, basis extract.Basis, rule string) {
	t := &r.telling
	r.doc.Dates = append(r.doc.Dates, extract.Date{Quote: r.quote(e.Span), Value: v.edtf, Basis: basis, By: rule})
	if r.paragraph <= lastOfDateline && r.grammar.dateline.begins(r.text[e.End:]) || t.today.IsZero() && isFull(e) {
		t.dateline(v)
	}
	since := e.open || beginsWith(r.text[e.End:], []string{"以来", "以后", "以前", "之后", "之前", "前", "后"})
	t.tell(v, e, basis, since)
	if e.right == nil && (r.fillsLine(e.Span) || t.today.IsZero() && r.endsTitle(e.Span)) && !t.only {
		t.head(v)
	}
	if e.right == nil && !t.only && r.opensEntry(e.Span) {
		t.entry(v, isFull(e))
	}
}

// opensEntry tells whether a date stands at the beginning of a line and nothing but the weather or a space follows it.
func (r *dateReader) opensEntry(span extract.Span) bool {
	if span.Start > r.firstWord || !r.beginsLine() {
		return false
	}
	rest := r.text[span.End:]
	return r.telling.diary && strings.HasPrefix(rest, " ") || strings.Trim(rest, r.grammar.weather+" \t。") == "" && r.endsLine()
}

// beginsLine and endsLine tell whether the sentence is the first and the last of its line.
func (r *dateReader) beginsLine() bool {
	i, sents := r.telling.sentence, r.doc.Sentences
	return i == 0 || sents[i-1].Paragraph != r.paragraph
}

func (r *dateReader) endsLine() bool {
	i, sents := r.telling.sentence, r.doc.Sentences
	return i+1 == len(sents) || sents[i+1].Paragraph != r.paragraph
}

func (r *dateReader) vague(span extract.Span, rule string) {
	r.doc.Vague = append(r.doc.Vague, extract.Date{Quote: r.quote(span), Basis: extract.VagueDate, By: rule})
}

// quote translates a span of the sentence to the text.
func (r *dateReader) quote(span extract.Span) extract.Quote {
	return r.doc.QuoteAt(r.doc.View.Orig(span.Shift(r.from)))
}

// longestNote is the length in bytes up to which a text of one line is a note or a question and no article.
const longestNote = 150

// alone tells whether the span fills its line, as in a heading or a table. A text that is one short line is read as
// generously.
func (r *dateReader) alone(span extract.Span) bool {
	return len(r.doc.View.Text) <= longestNote && len(r.doc.Sentences) == 1 || r.fillsLine(span)
}

// fillsLine tells whether nothing but signs stands beside the span in its line.
func (r *dateReader) fillsLine(span extract.Span) bool {
	if span.Start > r.firstWord || span.End <= r.lastWord {
		return false
	}
	return r.beginsLine() && r.endsLine()
}
