package graph

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// events are the claims of the record's events. Ids come first, because an event may be part of one further down.
func (r *reporter) events() ([]Claim, error) {
	if err := r.identify(); err != nil {
		return nil, err
	}
	out := make([]Claim, 0, len(r.rec.Events))
	for i := range r.rec.Events {
		ev := &r.rec.Events[i]
		c, err := r.event(ev)
		if err != nil {
			return nil, fmt.Errorf("event %s: %w", ev.ID, err)
		}
		out = append(out, c)
	}
	return out, nil
}

func (r *reporter) event(ev *extract.Event) (Claim, error) {
	id := r.eventIDs[ev.ID]
	says := Props{"key": id, "type": ev.Type, "status": string(ev.Status), "caption": r.eventCaption(ev)}
	says.set("modality", ev.Modality)
	says.set("stage", ev.Stage)
	says.set("date", ev.Date)
	says.set("date_basis", string(ev.DateBasis))
	says.set("place", ev.Place)
	says.set("agreement", r.agreementIDs[string(ev.Agreement)])
	says.set("part_of", r.eventIDs[string(ev.PartOf)])
	says.set("plover", ev.PLOVER)
	says.set("mode", ev.Mode)
	says.set("cameo", ev.CAMEO)
	says.set("topics", sorted(ev.Topics))
	actors, targets := r.sides(ev)
	says.set("actors", actors)
	says.set("targets", targets)
	if t, ok := r.schema.EventType(ev.Type); ok {
		known := r.identity(ev, t)
		says["full"] = known.full
		says.set("series", known.series(r.schema))
		says.set("principals", known.principals)
		says.set("matter", known.matter)
	}
	r.people(ev, says)
	if err := r.eventRefs(ev); err != nil {
		return Claim{}, err
	}
	return r.claim(Ref{"Event", id}, says, eventEvidence(ev))
}

// eventRefs puts everyone and everything that the event refers to into the report.
func (r *reporter) eventRefs(ev *extract.Event) error {
	for _, ids := range [][]string{ev.Actors, ev.Targets, ev.People, ev.Topics} {
		if err := r.refs(ids...); err != nil {
			return err
		}
	}
	if ev.Place != "" {
		if err := r.refs(string(ev.Place)); err != nil {
			return err
		}
	}
	return r.dateNode(string(ev.Date))
}

// dateNode puts the node of an EDTF value into the report.
func (r *reporter) dateNode(value string) error {
	if value == "" {
		return nil
	}
	n, err := newDateNode(r.schema, value)
	r.nodes[n.Ref] = n
	return err
}

// unknownOffice keeps the place of an office in a list.
const unknownOffice = "?"

// people adds who took part in person, on which side and in which office.
func (r *reporter) people(ev *extract.Event, says Props) {
	people := sorted(ev.People)
	roles, offices := make([]string, len(people)), make([]string, len(people))
	for i, id := range people {
		roles[i], offices[i] = r.role(ev, id), cmp.Or(r.officeAt(id, string(ev.Date)), unknownOffice)
	}
	says.set("people", people)
	says.set("roles", roles)
	says.set("offices", offices)
}

// role is the side of a person: that of the state or organisation the person acts for.
func (r *reporter) role(ev *extract.Event, person string) string {
	side := r.actsFor(person)
	switch {
	case slices.ContainsFunc(ev.Actors, side):
		return "actor"
	case slices.ContainsFunc(ev.Targets, side):
		return "target"
	}
	return "participant"
}

// officeAt is the title that the article gives a person, else the one that the dictionary knows for the date, else for
// the day of publication.
func (r *reporter) officeAt(person, date string) string {
	e := r.entities[person]
	if e == nil {
		return ""
	}
	if len(e.Offices) > 0 {
		return e.Offices[0]
	}
	when, err := period(date)
	if err != nil || date == "" {
		if when, err = period(string(r.rec.Published)); err != nil || r.rec.Published == "" {
			return ""
		}
	}
	title := ""
	for _, h := range e.Holds { // in order of time: the last that fits is the newest
		from, errFrom := period(h.From)
		until, errUntil := period(h.Until)
		held := extract.Period{Start: from.Start, End: until.End}
		if errFrom == nil && errUntil == nil && held.Overlaps(when) {
			title = h.Title
		}
	}
	return title
}

// passage is one place of the text that reports a finding.
type passage struct {
	trigger          string
	sentence         extract.Span
	rule             string
	confidence       float64
	status, modality string
}

// eventEvidence are the passages that report an event, that of the event's own trigger first.
func eventEvidence(ev *extract.Event) []passage {
	out := []passage{{ev.Trigger.Text, ev.Sentence, ev.Rule, ev.Confidence, string(ev.Status), ev.Modality}}
	for _, e := range ev.Evidence {
		if e.Trigger.Span != ev.Trigger.Span || e.Rule != ev.Rule {
			out = append(out, passage{e.Trigger.Text, e.Sentence, e.Rule, e.Confidence, string(e.Status), e.Modality})
		}
	}
	return out
}

// claim joins what the article says with the passages where it says so.
func (r *reporter) claim(finding Ref, says Props, passages []passage) (Claim, error) {
	day, err := r.published()
	if err != nil {
		return Claim{}, err
	}
	c := Claim{Finding: finding, Article: r.rec.ID, Published: day, Copy: r.rec.TextSHA256, Says: says}
	for i, e := range passages {
		p := says
		if i > 0 {
			p = Props{"key": says["key"]}
			c.More = append(c.More, p)
		}
		words, err := r.quote(e.sentence)
		if err != nil {
			return Claim{}, err
		}
		p["evidence"], p["start"], p["end"], p["run"] = int64(i), int64(e.sentence.Start), int64(e.sentence.End), r.run
		p["confidence"] = e.confidence
		p.set("quote", words)
		p.set("trigger", e.trigger)
		p.set("rule", e.rule)
		p.set("status", e.status)
		p.set("modality", e.modality)
	}
	return c, nil
}

// sorted is a copy in order, each once.
func sorted(ids []string) []string {
	out := slices.Clone(ids)
	slices.Sort(out)
	return slices.Compact(out)
}
