package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// identify gives each event of the record its id in the graph.
//
// An event with a date has an id of its type, stage, date, parties, its agreement and, where the people make the event,
// its principal people: every article that tells the same of an event gives it the same id. An event without a date is
// local to its article; equal ones are counted.
func (r *reporter) identify() error {
	r.eventIDs = make(map[string]string, len(r.rec.Events))
	seen := map[string]int{}
	for i := range r.rec.Events {
		ev := &r.rec.Events[i]
		t, ok := r.schema.EventType(ev.Type)
		if !ok {
			return fmt.Errorf("event %s: unknown type %q", ev.ID, ev.Type)
		}
		if _, twice := r.eventIDs[ev.ID]; twice || ev.ID == "" {
			return fmt.Errorf("event id %q is not one event's", ev.ID)
		}
		key := r.eventKey(ev, t)
		if ev.Date == "" {
			seen[key]++
			key = shortHash(r.rec.ID, key, strconv.Itoa(seen[key]))
		}
		when := string(ev.Date)
		if when == "" {
			when = "undated"
		}
		r.eventIDs[ev.ID] = "event/" + ev.Type + "/" + strings.ReplaceAll(when, "/", "_") + "/" + key
	}
	return nil
}

// eventKey is the part of the id that does not say what kind of event it is.
func (r *reporter) eventKey(ev *extract.Event, t *EventType) string {
	actors, targets := r.sides(ev)
	parts := []string{ev.Type, string(ev.Stage), string(ev.Date), string(ev.Agreement), strings.Join(actors, " "), strings.Join(targets, " ")}
	if t.Personal {
		parts = append(parts, r.principals(ev, actors, targets)...)
	}
	return shortHash(parts...)
}

// sides are the parties in order; a symmetric event has one side.
func (r *reporter) sides(ev *extract.Event) (actors, targets []string) {
	if t, ok := r.schema.EventType(ev.Type); ok && t.Symmetric {
		return sorted(append(slices.Clone(ev.Actors), ev.Targets...)), nil
	}
	return sorted(ev.Actors), sorted(ev.Targets)
}

// principals are the first person named of each party, in order of the parties; of an event in which nobody acts for a
// party, the first person.
func (r *reporter) principals(ev *extract.Event, actors, targets []string) []string {
	var out []string
	for _, party := range append(slices.Clone(actors), targets...) {
		for _, id := range ev.People {
			if r.actsFor(id)(party) {
				out = append(out, id)
				break
			}
		}
	}
	if len(out) == 0 && len(ev.People) > 0 {
		out = append(out, ev.People[0])
	}
	return out
}

// actsFor tells whether a party is the one that a person acts for: a state by its code, an organisation by its name.
func (r *reporter) actsFor(person string) func(party string) bool {
	return func(party string) bool {
		e := r.entities[person]
		if e == nil || e.Country == "" {
			return false
		}
		if party == "country/"+strings.ToLower(string(e.Country)) {
			return true
		}
		p := r.entities[party]
		return p != nil && p.Kind != extract.Country && p.Name == string(e.Country)
	}
}
