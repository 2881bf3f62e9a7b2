package grammar

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// departing makes an event planned for which the sentence only says that somebody left: after the first visit, the others, and
// all talks and conferences. The day of the departure is none of theirs.
//
//	甲总统3日离京，对乙国、丙国进行访问并同乙总理举行会谈。     → the visit to 丙国 and the talks are to come
func (r *docReader) departing(c claim, typ *Type, ev *event) {
	left := r.leftAt(c, typ)
	if ev.Status != extract.Happened || left < 0 || typ.Apart && !r.visitedFirst(ev) {
		return
	}
	ev.Status, ev.Modality = extract.Planned, "scheduled"
	ev.Evidence[0].Status, ev.Evidence[0].Modality = ev.Status, ev.Modality
	if ev.Date == "" {
		return
	}
	for _, d := range r.doc.Dates {
		if v := r.doc.View.Folded(d.Span); d.Value == string(ev.Date) && v.Start > left && v.End <= c.sent.End {
			return
		}
	}
	ev.Date, ev.DateBasis = "", ""
}

// leftAt is the offset in the view of the words before the trigger with which somebody leaves, -1 for none: not 离京前.
func (r *docReader) leftAt(c claim, typ *Type) int {
	text := extract.Span{Start: c.sent.Start, End: c.sent.Items[c.to-1].End}.Of(r.doc.View.Text)
	for _, w := range typ.Departs {
		if at := strings.Index(text, w); at >= 0 && !strings.HasPrefix(text[at+len(w):], "前") && !strings.HasPrefix(text[at+len(w):], "之前") {
			return c.sent.Start + at
		}
	}
	return -1
}

// visitedFirst tells whether the sentence names another visit before this one.
func (r *docReader) visitedFirst(ev *event) bool {
	for _, o := range r.events {
		if o.Type == ev.Type && o.Sentence == ev.Sentence && !sameIDs(o.Targets, ev.Targets) {
			return true
		}
	}
	return false
}

func sameIDs(a, b []string) bool { return holds(a, b) && holds(b, a) }
