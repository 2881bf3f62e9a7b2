package graph

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/extract"
)

func (s settler) position(n *Node, claims []Claim) error {
	best := claims[0].Says
	n.Props.set("stance", best.text("stance"))
	n.Props.set("issue", best.text("issue"))
	s.coded(n, claims)
	s.link(n, "HOLDS_POSITION", allTexts(claims, "holder"), nil)
	s.link(n, "TOWARDS", allTexts(claims, "target"), nil)
	s.link(n, "ABOUT", allTexts(claims, "topics"), nil)
	speakers := slices.DeleteFunc(allTexts(claims, "speaker"), func(id string) bool { return !partyID(s.schema, id) })
	s.link(n, "VOICED", speakers, nil)
	return nil
}

func (s settler) agreement(n *Node, claims []Claim, acts []act) error {
	n.Props.set("name", firstText(claims, "name"))
	n.Props.set("kind", firstText(claims, "kind"))
	n.Props["known"] = slices.ContainsFunc(claims, func(c Claim) bool { return c.Says["known"] == true })
	for i := range claims {
		if years, ok := claims[i].Says["years"]; ok {
			n.Props["years"] = years
			break
		}
	}
	n.Props.set("fields", allTexts(claims, "fields"))
	parties := allTexts(claims, "parties")
	s.link(n, "PARTY_TO", parties, nil)
	n.Props.set("stage", s.stageOf(acts, len(parties)))
	n.Props.set("signed", s.signed(acts))
	return nil
}

// act is an event that concerns an agreement, as far as the agreement's stage goes.
type act struct {
	event, stage, date string
	happened           bool
	// by is a day on which the act was done at the latest: the last day of its date, else the first day that an article
	// told of it.
	by extract.Day
}

// newAct is the act of an event's node.
func newAct(event string, p Props) act {
	a := act{event: event, stage: p.text("stage"), date: p.text("date"), happened: p.text("status") == string(extract.Happened), by: p.day("end")}
	if a.date == "" || a.by.IsZero() {
		a.by = p.day("first_reported")
	}
	return a
}

// stageOf is the stage of the last act that happened; of several on one day the one further on. Steps of one party move
// an agreement of two, and no larger one: the United States left the nuclear deal, which lived on.
func (s settler) stageOf(acts []act, parties int) string {
	var last act
	rank := 0
	for _, a := range acts {
		st, ok := s.schema.Stage(a.stage)
		if !ok || !a.happened || st.OneParty && parties > 2 {
			continue
		}
		if c := cmp.Or(a.by.Compare(last.by), cmp.Compare(st.Rank, rank)); c > 0 || last.stage == "" {
			last, rank = a, st.Rank
		}
	}
	return last.stage
}

// signed is the date of the earliest signing, issue or adoption that happened and has a date.
func (s settler) signed(acts []act) string {
	dated := make([]act, 0, len(acts))
	for _, a := range acts {
		if st, ok := s.schema.Stage(a.stage); ok && st.Signs && a.happened && a.date != "" {
			dated = append(dated, a)
		}
	}
	if len(dated) == 0 {
		return ""
	}
	return slices.MinFunc(dated, func(a, b act) int { return cmp.Or(a.by.Compare(b.by), cmp.Compare(a.date, b.date)) }).date
}
