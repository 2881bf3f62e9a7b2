package page

import (
	"github.com/diplograph/diplograph/extract"
)

// event is a happening with its reports in all articles.
type event struct {
	ID        string   `json:"id"`
	Type      string   `json:"type"`
	Stage     string   `json:"stage,omitempty"`
	Status    string   `json:"status"`
	Modality  string   `json:"modality,omitempty"`
	Date      string   `json:"date,omitempty"`
	Basis     string   `json:"basis,omitempty"`
	From      string   `json:"from,omitempty"`
	To        string   `json:"to,omitempty"`
	Place     string   `json:"place,omitempty"`
	Actors    []string `json:"actors,omitempty"`
	Targets   []string `json:"targets,omitempty"`
	People    []string `json:"people,omitempty"`
	Agreement string   `json:"agreement,omitempty"`
	Topics    []string `json:"topics,omitempty"`
	Details   []detail `json:"details,omitempty"`
	PartOf    string   `json:"partOf,omitempty"`
	PLOVER    string   `json:"plover,omitempty"`
	Mode      string   `json:"mode,omitempty"`
	CAMEO     string   `json:"cameo,omitempty"`
	reports
}

type detail struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// addEvent merges reports of one event: roles add up, and the report with the highest confidence, of equals the first,
// decides the status.
func (c *catalog) addEvent(rec *extract.Record, ev *extract.Event, article int, limits Limits) {
	e, ok := c.eventAt[ev.ID]
	if !ok {
		if !c.count.events.take(limits.Events) {
			return
		}
		e = newEvent(ev)
		c.eventAt[ev.ID] = e
		c.events = append(c.events, e)
	}
	if ev.Confidence > e.best {
		e.best, e.Status, e.Modality = ev.Confidence, string(ev.Status), ev.Modality
	}
	e.Actors = union(e.Actors, ev.Actors, maxRoles)
	e.Targets = union(e.Targets, ev.Targets, maxRoles)
	e.People = union(e.People, ev.People, maxRoles)
	e.Topics = union(e.Topics, ev.Topics, maxRoles)
	for _, r := range eventEvidence(ev) {
		e.reports.add(rec.Text, article, r, limits)
	}
}

func newEvent(ev *extract.Event) *event {
	e := &event{
		ID: ev.ID, Type: ev.Type, Stage: string(ev.Stage), Date: string(ev.Date), Basis: string(ev.DateBasis),
		Place: string(ev.Place), Agreement: string(ev.Agreement), PartOf: string(ev.PartOf),
		PLOVER: ev.PLOVER, Mode: ev.Mode, CAMEO: ev.CAMEO, Status: string(ev.Status), Modality: ev.Modality,
	}
	e.best = ev.Confidence
	if p, err := extract.ParseEDTF(e.Date); err == nil {
		e.From, e.To = p.Start.String(), p.End.String()
	}
	for _, d := range ev.Details {
		e.Details = append(e.Details, detail{d.Name, d.Quote.Text})
	}
	return e
}

// eventEvidence is every report of the event in its article; an event that lists none is its own evidence.
func eventEvidence(ev *extract.Event) []extract.Evidence {
	if len(ev.Evidence) > 0 {
		return ev.Evidence
	}
	return []extract.Evidence{{Trigger: ev.Trigger, Sentence: ev.Sentence, Rule: ev.Rule, Status: ev.Status,
		Modality: ev.Modality, Confidence: ev.Confidence}}
}
