package grammar

import "slices"

// dropHeadlines takes out what a headline reports in other words than the body, which is more exact: 甲会见东盟国家领导人 above 甲分别会见
// 乙副总统、丙副总理, 甲会见丁党代表团 above 甲会见丁国的戊. The headline's report names as its only people those whom the body's names,
// and parties that no report of the body has together.
func (r *docReader) dropHeadlines() {
	r.events = slices.DeleteFunc(r.events, func(ev event) bool {
		if !ev.title || ev.Type != "meeting" && ev.Type != "conference" || len(ev.People) == 0 {
			return false
		}
		instead := false
		for _, o := range r.events {
			if o.title || o.Type != ev.Type || !o.told {
				continue
			}
			if r.same(ev, o) && !(ev.Type == "meeting" && len(ev.Actors) > len(o.Actors)) {
				return false
			}
			instead = instead || r.told(ev, o)
		}
		return instead
	})
}

// told tells whether the report o of the body can be of what the headline's report ev is.
func (r *docReader) told(ev, o event) bool {
	return settled(ev) && settled(o) && r.sameTime(ev, o, r.g.rules.typ(ev.Type)) && holds(o.People, ev.People)
}
