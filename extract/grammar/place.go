package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// place is where a claim says it happened: a place in the words matched, one right before the trigger (海湖庄园会晤), else the
// place of 在… before the trigger in its clause, or in an earlier clause of what is told.
func (r *docReader) place(c claim, typ *Type) string {
	if c.sent.Title {
		return ""
	}
	if id := r.placeIn(c.sent, c.start, max(c.end, c.to)); id != "" {
		return id
	}
	if i := c.from - 1; i > c.start && typ.Parties > 1 && c.sent.Items[i].Kind == zh.PlaceItem && c.sent.Items[i-1].Kind == zh.PartyItem {
		return r.doc.Mentions[c.sent.Items[i].Ref].Entity
	}
	if c.rule.Nominal {
		return ""
	}
	cl := c.sent.ClauseOf(c.from)
	for i := cl; i >= 0 && !c.describes(); i-- {
		to := c.sent.Clauses[i].To
		if i == cl {
			to = c.from
		}
		if id := r.placeIn(c.sent, c.sent.Clauses[i].From, to); id != "" && (i == cl || !r.onlyVenue(c.sent, c.sent.Clauses[i])) {
			return id
		}
		if c.voiced() {
			break
		}
	}
	return ""
}

// placeIn is the last place among items [from,to) that a word of place introduces.
func (r *docReader) placeIn(s *zh.Sentence, from, to int) string {
	for i := min(to, len(s.Items)) - 1; i >= max(from, 1); i-- {
		if s.Items[i].Kind == zh.PlaceItem && s.Venue(i) && !s.Topical(i, to) {
			return r.doc.Mentions[s.Items[i].Ref].Entity
		}
	}
	return ""
}

// onlyVenue tells whether the place that a clause names is that of a conference or the like which it describes: 出席在马尼拉举行的
// 峰会.
func (r *docReader) onlyVenue(s *zh.Sentence, cl zh.Clause) bool {
	for i := cl.To - 3; i >= cl.From; i-- {
		if s.Items[i].Kind != zh.PlaceItem || !s.Venue(i) {
			continue
		}
		switch s.Items[i+1].Text {
		case "举行", "召开", "举办":
			return s.Items[i+2].Text == "的"
		}
		return false
	}
	return false
}

// apartPlaces tells whether two reports name places in different states.
func (r *docReader) apartPlaces(a, b event) bool {
	x, y := r.entities[string(a.Place)].Country, r.entities[string(b.Place)].Country
	return x != "" && y != "" && x != y
}

// hosted is the place of a visit: none that lies in no state visited, and the city that the article says was reached rather than
// its airport.
func (r *docReader) hosted(place extract.Optional, targets []string) extract.Optional {
	e := r.entities[string(place)]
	if place == "" || !slices.Contains(targets, stateID(e.Country)) {
		return ""
	}
	if !airport(e.Name) {
		return place
	}
	for _, m := range r.doc.Mentions {
		city := r.entities[m.Entity]
		if m.Kind != extract.Place || city.Country != e.Country || airport(city.Name) {
			continue
		}
		before := r.doc.Text[:m.Start]
		if slices.ContainsFunc([]string{"抵达", "飞抵", "到达", "抵", "首都"}, func(w string) bool { return strings.HasSuffix(before, w) }) {
			return extract.Optional(m.Entity)
		}
	}
	return place
}

func airport(name string) bool {
	return strings.HasSuffix(name, "机场") || strings.HasSuffix(name, "车站")
}
