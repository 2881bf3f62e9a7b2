package page

import (
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// report is one place in one article that tells of an event or a position.
type report struct {
	// Article is the number of the article, -1 for one that is not listed.
	Article    int     `json:"article"`
	Trigger    string  `json:"trigger"`
	Quote      string  `json:"quote,omitempty"`
	Rule       string  `json:"rule"`
	Status     string  `json:"status,omitempty"`
	Confidence float64 `json:"confidence"`
}

// reports are the reports of a finding; Count is how many there were, Reports the first of them.
type reports struct {
	Count   int      `json:"count"`
	Reports []report `json:"reports"`
	best    float64
}

func (rs *reports) add(text string, article int, ev extract.Evidence, limits Limits) {
	rs.Count++
	if len(rs.Reports) >= limits.Reports {
		return
	}
	rs.Reports = append(rs.Reports, report{
		Article: article, Trigger: ev.Trigger.Text, Quote: quote(text, ev.Sentence, ev.Trigger.Span, limits.Quote),
		Rule: ev.Rule, Status: string(ev.Status), Confidence: ev.Confidence,
	})
}

// quote is the sentence, or where it has more than limit characters, the part around the trigger with dots for what is
// left out.
func quote(text string, sentence, trigger extract.Span, limit int) string {
	if !spanOf(text, sentence) {
		return ""
	}
	whole := sentence.Of(text)
	if utf8.RuneCountInString(whole) <= limit {
		return whole
	}
	from := 0
	if sentence.Contains(trigger) && spanOf(text, trigger) {
		before := utf8.RuneCountInString(text[sentence.Start:trigger.Start])
		from = max(0, before-limit/2)
	}
	return excerpt([]rune(whole), from, limit)
}

// excerpt is the part of at most limit characters that begins at from, moved to the left where the text ends earlier.
func excerpt(runes []rune, from, limit int) string {
	from = min(from, len(runes)-limit)
	to := from + limit
	s := string(runes[from:to])
	if from > 0 {
		s = "…" + s
	}
	if to < len(runes) {
		s += "…"
	}
	return s
}
