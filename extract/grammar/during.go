package grammar

import (
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// during gives an event that happens in the course of another, as greetings are conveyed in talks ([Rule.During]), what the
// report of that one says: where and when it was, and who faced each other.
//
//	3日，甲总统在某地会见乙外长。甲请乙转达对丙国王的问候。     → 3日, 某地, 甲, 乙, 丙
func (r *docReader) during(c claim, ev *event) {
	if c.rule.During == "" || ev.Status != extract.Happened {
		return
	}
	course := r.courseOf(c, ev)
	for _, in := range course {
		if ev.Place == "" && (ev.Date == "" || ev.Date == in.Date) {
			ev.Place = in.Place
		}
		if ev.Date == "" {
			ev.Date, ev.DateBasis = in.Date, in.DateBasis
		}
	}
	if len(course) == 0 {
		return
	}
	if c.rule.Implicit && len(ev.Targets) == 0 && len(course[0].Actors) == 2 {
		ev.Targets = without(course[0].Actors, ev.Actors)
	}
	for _, id := range course[0].Actors { // who sends, who conveys and for whom it is: nobody else
		if people := r.actingFor(course[0].People, id); len(people) == 1 && len(ev.People) < 3 {
			ev.People = addAll(ev.People, people)
		}
	}
}

// courseOf are the reports of the event in the course of which a claim's event happens, the last one first: of the type that the
// rule names, of the same parties and with one of its people.
func (r *docReader) courseOf(c claim, ev *event) []event {
	start := r.doc.View.Orig(c.sent.Span).Start
	parties := append(slices.Clone(ev.Actors), ev.Targets...)
	var out []event
	for _, o := range slices.Backward(r.events) {
		if o.Type != c.rule.During || o.Status != extract.Happened || o.title || !o.told || o.Trigger.Start > start && o.Sentence != ev.Sentence {
			continue
		}
		if !holds(o.Actors, parties) || !slices.ContainsFunc(ev.People, func(p string) bool { return slices.Contains(o.People, p) }) {
			continue
		}
		if len(out) == 0 || r.same(out[0], o) {
			out = append(out, o)
		}
	}
	return out
}

// actingFor are the people of a list who act for a state or body.
func (r *docReader) actingFor(people []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(people), func(p string) bool { return r.entities[p].Acts != id })
}
