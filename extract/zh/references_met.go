package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// meeting notes the two parties of a clause that says that they have met: 甲国威胁乙国之际，丙国外长会晤了丁国领导人，双方….
func (f *referrer) meeting(clause extract.Span) {
	if f.meets(clause) {
		if in := f.partiesIn(clause); len(in) == 2 {
			f.met = in
		}
	}
}

// leadMeeting takes the sides from the first sentence of a text without a headline, if it names more than two parties and
// one of its clauses says which two have met.
func (f *referrer) leadMeeting(sent extract.Span) bool {
	at := sent.Start
	for clause := range strings.SplitSeq(sent.Of(f.doc.Text), "，") {
		f.meeting(extract.Span{Start: at, End: at + len(clause)})
		at += len(clause) + len("，")
	}
	if len(f.met) != 2 || len(f.partiesIn(sent)) == 2 {
		return false
	}
	f.sides, f.met = f.met, nil
	return true
}

// meets tells whether a clause has a word for two who come together.
func (f *referrer) meets(clause extract.Span) bool {
	return slices.ContainsFunc(f.doc.TokensIn(clause), func(t extract.Token) bool {
		switch t.Text {
		case "会见", "会谈", "会晤", "拜会", "接见", "通话", "通电话", "磋商", "谈判", "协商", "会面", "晤谈", "会商":
			return true
		}
		return false
	})
}

// partiesIn are the states and organisations that act in a stretch of text, each once.
func (f *referrer) partiesIn(s extract.Span) []string {
	var out []string
	for _, m := range f.doc.MentionsIn(s) {
		if acts := f.ph.entities[m.Entity].Acts; !m.Inside && acts != "" && !f.ph.entities[m.Entity].Media && !slices.Contains(out, acts) {
			out = append(out, acts)
		}
	}
	return out
}
