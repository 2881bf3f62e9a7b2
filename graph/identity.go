package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// identify gives each event of the record its id in the graph, and says what it may be one with.
//
// An event has a key of its type, stage, date, parties, its agreement and, where these tell events apart, its principal
// people, its name or what a message says: articles that tell the same of an event give it the same key. If what an
// article tells is too little to know the event by, as when it names one party only or no date, the key is local to the
// article. Which keys are one event is decided over all articles, see [resolve].
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
		id := r.identity(ev, t)
		key := id.key()
		if ev.Date == "" {
			seen[key]++
			key = shortHash(r.rec.ID, key, strconv.Itoa(seen[key]))
		} else if !id.full {
			key = shortHash(r.rec.ID, key)
		}
		when := string(ev.Date)
		if when == "" {
			when = "undated"
		}
		r.eventIDs[ev.ID] = "event/" + ev.Type + "/" + strings.ReplaceAll(when, "/", "_") + "/" + key
	}
	return nil
}

// identity is what an event is known by.
type identity struct {
	typ             *EventType
	date, stage     string
	agreement       string
	known           bool // the agreement is in the dictionary
	actors, targets []string
	// principals are the first person named of each party, in order of the parties, unknownOffice where none is.
	principals []string
	// matter tells apart events of its kind: what is proper to the name of a conference, the kind of a message.
	matter string
	full   bool
}

func (r *reporter) identity(ev *extract.Event, t *EventType) identity {
	id := identity{typ: t, date: string(ev.Date), stage: string(ev.Stage)}
	id.agreement, id.known = r.agreementIDs[string(ev.Agreement)], r.knownAgreement(string(ev.Agreement))
	id.actors, id.targets = r.sides(ev)
	id.principals = r.principals(ev, id.actors, id.targets)
	id.matter = r.matter(ev)
	id.full = id.enough()
	return id
}

func (id *identity) key() string {
	parts := []string{id.typ.Name, id.stage, id.date, id.agreement, strings.Join(id.actors, " "), strings.Join(id.targets, " "), id.matter}
	if id.typ.Personal {
		parts = append(parts, id.principals...)
	}
	return shortHash(parts...)
}

// series is what events that may be one have in common: type, stage, parties and agreement. What is done once for all
// parties of a well-known agreement, whoever is named, is one series.
func (id *identity) series(s *Schema) string {
	if id.date == "" {
		return ""
	}
	parts := []string{id.typ.Name, id.stage, id.agreement}
	if st, ok := s.Stage(id.stage); !ok || !id.known || !st.Joint {
		parts = append(parts, strings.Join(id.actors, " "), strings.Join(id.targets, " "))
	}
	return "series/" + shortHash(parts...)
}

// enough tells whether what is known identifies the event beyond its article.
func (id *identity) enough() bool {
	p, err := period(id.date)
	if err != nil || id.date == "" {
		return false
	}
	both := len(id.actors)+len(id.targets) > 1
	named := slices.ContainsFunc(id.principals, func(p string) bool { return p != unknownOffice })
	month := p.Precision == extract.ToMonth
	switch id.typ.Name {
	case "conference":
		return id.matter != "" || both && fine(p)
	case "visit":
		return both && (named || fine(p))
	case "appointment":
		return named
	case "relations":
		return both
	case "meeting", "call", "message":
		return both && id.personal(named, fine(p), month)
	case "negotiation":
		return both && (fine(p) || month)
	}
	return id.agreement != "" || both && fine(p)
}

// personal tells whether the people tell apart two meetings of the same parties: to the month all of them must be known, to
// the day either all or nobody.
func (id *identity) personal(named, day, month bool) bool {
	everyone := named && !slices.Contains(id.principals, unknownOffice)
	return day && (everyone || !named) || month && everyone
}

// matter is what tells apart events of its kind and one day.
func (r *reporter) matter(ev *extract.Event) string {
	switch ev.Type {
	case "message":
		return r.schema.words.messageKind(ev.Trigger.Text)
	case "conference":
		for _, d := range ev.Details {
			if d.Name == "name" {
				return r.schema.words.conferenceName(d.Quote.Text)
			}
		}
		if end := ev.Trigger.End; end <= ev.Sentence.End && ev.Sentence.End <= len(r.rec.Text) {
			return r.schema.words.conferenceName(r.schema.words.conferenceIn(r.rec.Text[end:ev.Sentence.End]))
		}
	}
	return ""
}

// sides are the parties in order; a symmetric event has one side.
func (r *reporter) sides(ev *extract.Event) (actors, targets []string) {
	if t, ok := r.schema.EventType(ev.Type); ok && t.Symmetric {
		return sorted(append(slices.Clone(ev.Actors), ev.Targets...)), nil
	}
	return sorted(ev.Actors), sorted(ev.Targets)
}

// principals are the first person named of each party, in order of the parties, [unknownOffice] for a party without one.
// If nobody acts for a party, the first person stands behind.
func (r *reporter) principals(ev *extract.Event, actors, targets []string) []string {
	var out []string
	found := false
	for _, party := range append(slices.Clone(actors), targets...) {
		who := unknownOffice
		if i := slices.IndexFunc(ev.People, func(id string) bool { return r.actsFor(id)(party) }); i >= 0 {
			who, found = ev.People[i], true
		}
		out = append(out, who)
	}
	if !found && len(ev.People) > 0 {
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
