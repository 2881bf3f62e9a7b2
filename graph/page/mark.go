package page

import (
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// mark is a finding's stretch of the text, as the page colours it and tells about it.
type mark struct {
	// Kind is an entity's kind, or date, reference, trigger, stance, issue, detail, sentence.
	Kind string `json:"k"`
	// Ref is the id of the entity, agreement, event or position; Refs are those of a reference.
	Ref  string   `json:"r,omitempty"`
	Refs []string `json:"rs,omitempty"`
	// Value is the EDTF value of a date, the status of an event, the stance of a position, the name of a detail.
	Value string `json:"v,omitempty"`
	Basis string `json:"b,omitempty"`
	// By is the dictionary entry or the rule that made the finding.
	By         string  `json:"by,omitempty"`
	Confidence float64 `json:"c,omitempty"`
	// At is the span in bytes of UTF-8, as in the record.
	At [2]int `json:"at"`
}

func (m mark) span() extract.Span { return extract.Span{Start: m.At[0], End: m.At[1]} }

// marker gathers the marks of one article.
type marker struct {
	text      string
	list      []mark
	sentences map[extract.Span]int
}

func newMarker(rec *extract.Record) *marker {
	return &marker{text: rec.Text, list: []mark{}, sentences: make(map[extract.Span]int)}
}

// put adds a mark and gives its number. A span that is not one of the text, which no reader of ours makes, gets no mark
// and -1: the page then lists the finding without pointing to it.
func (ms *marker) put(s extract.Span, m mark) int {
	if !spanOf(ms.text, s) {
		return -1
	}
	m.At = [2]int{s.Start, s.End}
	ms.list = append(ms.list, m)
	return len(ms.list) - 1
}

// spanOf tells whether s is a stretch of text on rune boundaries that holds something.
func spanOf(text string, s extract.Span) bool {
	return s.Start >= 0 && s.Start < s.End && s.End <= len(text) && onRune(text, s.Start) && onRune(text, s.End)
}

func onRune(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

func (ms *marker) mentions(kind, id string, mentions []extract.MentionRecord) {
	for _, m := range mentions {
		ms.put(m.Span, mark{Kind: kind, Ref: id, By: m.By})
	}
}

func (ms *marker) dates(dates []extract.Date) {
	for _, d := range dates {
		ms.put(d.Span, mark{Kind: "date", Value: d.Value, Basis: string(d.Basis), By: d.By})
	}
}

func (ms *marker) references(refs []extract.ReferenceRecord) {
	for _, r := range refs {
		ms.put(r.Span, mark{Kind: "reference", Refs: r.Refers, By: r.By})
	}
}

// event marks the triggers of all reports, their sentences and the details.
func (ms *marker) event(ev *extract.Event) place {
	p := place{Ref: ev.ID, Marks: []int{}, Sentences: []int{}}
	for _, r := range eventEvidence(ev) {
		m := mark{Kind: "trigger", Ref: ev.ID, Value: string(r.Status), By: r.Rule, Confidence: r.Confidence}
		p.point(ms.put(r.Trigger.Span, m), ms.sentence(r.Sentence))
	}
	for _, d := range ev.Details {
		p.point(ms.put(d.Quote.Span, mark{Kind: "detail", Ref: ev.ID, Value: d.Name, By: ev.Rule}), -1)
	}
	return p
}

func (ms *marker) position(pos *extract.Position) place {
	p := place{Ref: pos.ID, Marks: []int{}, Sentences: []int{}}
	m := mark{Ref: pos.ID, Value: pos.Stance, By: pos.Rule, Confidence: pos.Confidence}
	m.Kind = "stance"
	p.point(ms.put(pos.Trigger.Span, m), ms.sentence(pos.Sentence))
	m.Kind = "issue"
	p.point(ms.put(pos.Issue.Span, m), -1)
	return p
}

// sentence gives the number of the mark of a sentence, one for all findings in it.
func (ms *marker) sentence(s extract.Span) int {
	if n, ok := ms.sentences[s]; ok {
		return n
	}
	n := ms.put(s, mark{Kind: "sentence"})
	ms.sentences[s] = n
	return n
}

func (p *place) point(m, sentence int) {
	if m >= 0 {
		p.Marks = append(p.Marks, m)
	}
	if sentence >= 0 {
		p.Sentences = append(p.Sentences, sentence)
	}
}
