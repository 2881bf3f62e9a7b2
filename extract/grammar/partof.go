package grammar

import "github.com/diplograph/diplograph/extract"

// courseDays is for how long after the day on which a visit is said to begin its talks may be held.
const courseDays = 7

// reportDays is how long after an event without a date it is reported at most.
const reportDays = 2

// partOf ties events to the event in whose course they happen, by the type's word ([Type.PartOf]): talks, a banquet, a
// signature to a visit. The rule: all parties of the visit take part; both are told of with the same standing, or both
// are only spoken of; the dates agree, the place is none of a third state, and people whom both name overlap. Of several
// visits the first that is dated wins, then the first.
func (r *docReader) partOf(evs []event) {
	for i := range evs {
		typ := r.g.rules.typ(evs[i].Type)
		if typ == nil || typ.PartOf == "" {
			continue
		}
		best := -1
		for j := range evs {
			if j == i || evs[j].Type != typ.PartOf || !r.within(&evs[i], &evs[j]) {
				continue
			}
			if best < 0 || evs[best].Date == "" && evs[j].Date != "" {
				best = j
			}
		}
		if best >= 0 {
			evs[i].PartOf = extract.Optional(eventID(best))
		}
	}
}

// within tells whether ev happens in the course of visit.
func (r *docReader) within(ev, visit *event) bool {
	if ev.Status != visit.Status || ev.told != visit.told && visit.Date != "" || len(visit.Targets) == 0 {
		return false
	}
	parties := append(append([]string{}, ev.Actors...), ev.Targets...)
	if !holds(parties, visit.Actors) || !holds(parties, visit.Targets) {
		return false
	}
	if len(ev.People) > 0 && len(visit.People) > 0 && !overlap(ev.People, visit.People) {
		return false
	}
	if at := r.entities[string(ev.Place)].Country; at != "" && !r.hosts(visit, at) {
		return false
	}
	day := string(ev.Date)
	if day == "" && ev.told {
		day = r.doc.Published
		if p, err := extract.ParseDay(day); err == nil {
			day = p.AddDays(-reportDays).String()
		}
	}
	return inCourse(day, string(visit.Date))
}

// hosts tells whether a state with the code is one that is visited.
func (r *docReader) hosts(visit *event, code string) bool {
	for _, id := range visit.Targets {
		if c := r.entities[id].Country; c == code || c == "" {
			return true
		}
	}
	return false
}

func overlap(a, b []string) bool {
	return len(without(a, b)) < len(a)
}

// inCourse tells whether a day can lie in the course of a visit with the given date: within it, up to a week after the day
// on which it began, or where either is not told.
func inCourse(day, visit string) bool {
	d, err := extract.ParseEDTF(day)
	v, err2 := extract.ParseEDTF(visit)
	if err != nil || err2 != nil || d.Start.IsZero() || v.Start.IsZero() {
		return true
	}
	end := v.End
	if v.Start == v.End {
		end = v.Start.AddDays(courseDays)
	}
	return !d.Start.Before(v.Start) && (end.IsZero() || !end.Before(d.Start))
}
