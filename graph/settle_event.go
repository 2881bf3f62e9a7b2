package graph

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/extract"
)

func (s settler) event(n *Node, claims []Claim) error {
	best := claims[0].Says
	t, ok := s.schema.EventType(best.text("type"))
	if !ok {
		return fmt.Errorf("event %s: unknown type %q", n.ID, best.text("type"))
	}
	n.Extra = t.Label
	n.Props["type"], n.Props["status"] = t.Name, best.text("status")
	n.Props.set("modality", best.text("modality"))
	n.Props.set("stage", firstText(claims, "stage"))
	n.Props.set("disputed", disputed(claims))
	s.coded(n, claims)
	n.Props.set("series", firstText(claims, "series"))
	n.Props.set("merged", mergedBy(claims))
	n.Props.set("decided", decidedBy(claims))
	if err := s.eventDate(n, settledDate(claims)); err != nil {
		return err
	}
	s.tookPart(n, claims)
	for _, id := range allTexts(claims, "date") {
		n.Owned = append(n.Owned, Edge{"ON", n.Ref, Ref{"Date", id}, Props{}})
	}
	s.link(n, "AT", allTexts(claims, "place"), nil)
	s.link(n, "CONCERNS", allTexts(claims, "agreement"), nil)
	s.link(n, "ABOUT", allTexts(claims, "topics"), nil)
	s.link(n, "PART_OF", parents(n.ID, claims), nil)
	return nil
}

func (s settler) eventDate(n *Node, value string) error {
	p, err := period(value)
	if err != nil {
		return fmt.Errorf("event %s: %w", n.ID, err)
	}
	n.Props.set("date", value)
	n.Props.set("start", p.Start)
	n.Props.set("end", p.End)
	return nil
}

// tookPart adds who took part. The first claim that names someone settles the role, the first that gives an office the
// office.
func (s settler) tookPart(n *Node, claims []Claim) {
	roles, offices := map[string]string{}, map[string]string{}
	note := func(id, role, office string) {
		if roles[id] == "" {
			roles[id] = role
		}
		if offices[id] == "" && office != unknownOffice {
			offices[id] = office
		}
	}
	for i := range claims {
		says := claims[i].Says
		for _, id := range says.list("actors") {
			note(id, "actor", "")
		}
		for _, id := range says.list("targets") {
			note(id, "target", "")
		}
		for k, id := range says.list("people") {
			note(id, says.list("roles")[k], says.list("offices")[k])
		}
	}
	ids := make([]string, 0, len(roles))
	for id := range roles {
		ids = append(ids, id)
	}
	s.link(n, "TOOK_PART", sorted(ids), func(id string) Props {
		p := Props{"role": roles[id]}
		p.set("office", offices[id])
		return p
	})
}

// disputed names what the claims do not agree on.
func disputed(claims []Claim) []string {
	var out []string
	if dates := allTexts(claims, "date"); !compatible(dates) && claims[0].Says.text("type") != "visit" {
		out = append(out, "date")
	}
	if len(allTexts(claims, "place")) > 1 && claims[0].Says.text("type") != "visit" {
		out = append(out, "place")
	}
	status := allTexts(claims, "status")
	if slices.Contains(status, string(extract.Happened)) && slices.Contains(status, string(extract.Negated)) {
		out = append(out, "status")
	}
	return out
}
