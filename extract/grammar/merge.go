package grammar

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// merge makes one event of all reports of it, in order of the text. Two reports are of one event if they have the same
// type, stage, agreement and compatible dates, parties and people; the type says how strict that is ([Type.Merge]). The
// merged event has the parties, date and place that any report gives, and every report as evidence.
func (r *docReader) merge() []event {
	slices.SortStableFunc(r.events, func(a, b event) int { return a.Trigger.Start - b.Trigger.Start })
	r.dropHeadlines()
	var out []event
	for _, ev := range r.events {
		i := slices.IndexFunc(out, func(o event) bool { return r.same(o, ev) })
		if i < 0 {
			out = append(out, ev)
			continue
		}
		upcoming := r.upcoming(out[i]) || r.upcoming(ev)
		if out[i].absorb(ev); upcoming && out[i].Status == extract.Happened {
			out[i].Status, out[i].Modality = extract.Planned, "scheduled"
		}
	}
	for i := range out {
		if r.g.rules.typ(out[i].Type).Merge == "name" {
			r.attendedBy(&out[i])
		}
	}
	return out
}

// upcoming tells whether an event is planned for a day after the article's, so that another report of it, which names it in
// passing (此次访问), does not say that it has happened.
func (r *docReader) upcoming(ev event) bool {
	return ev.Status == extract.Planned && r.future(string(ev.Date))
}

// attendedBy drops the body that holds a conference, and the national associations that organise it, where states are named as
// attending, unless somebody acts for it.
func (r *docReader) attendedBy(ev *event) {
	if !slices.ContainsFunc(ev.Actors, func(id string) bool { return strings.HasPrefix(id, "country/") }) {
		return
	}
	ev.Actors = slices.DeleteFunc(ev.Actors, func(id string) bool {
		name := r.entities[id].Name
		if r.entities[id].Kind != extract.Organization || name == "" {
			return false
		}
		return (r.entities[id].Country != "" || strings.Contains(ev.detail("name"), name)) &&
			!slices.ContainsFunc(ev.People, func(p string) bool { return r.entities[p].Acts == id })
	})
}

// same tells whether two reports are of one event.
func (r *docReader) same(a, b event) bool {
	typ := r.g.rules.typ(a.Type)
	if a.story != b.story && a.story > 0 && b.story > 0 {
		return false
	}
	if a.Type != b.Type || a.Stage != b.Stage || !sameOrEmpty(string(a.Agreement), string(b.Agreement)) || !r.sameTime(a, b, typ) {
		return false
	}
	if !sameStanding(a, b, typ) || r.apartPlaces(a, b) {
		return false
	}
	if typ.Merge == "name" {
		return sameName(a, b)
	}
	return sameParties(a, b) && r.asStrictAs(typ, a, b)
}

// asStrictAs tells whether two reports agree in what their type asks beyond the parties.
func (r *docReader) asStrictAs(typ *Type, a, b event) bool {
	switch typ.Merge {
	case "day":
		return a.Trigger.Text == b.Trigger.Text || a.Date != "" && a.Date == b.Date
	case "words":
		return a.Trigger.Text == b.Trigger.Text && a.title != b.title
	case "office":
		return (a.Rule == b.Rule || a.title != b.title && leaves(a) == leaves(b)) && samePeople(a, b)
	case "people":
		return samePeople(a, b) || a.title != b.title && r.eachSide(a, b)
	}
	return true
}

// sameStanding tells whether two reports say the same of whether it happened, or one could be the news of what the other
// announced.
func sameStanding(a, b event, typ *Type) bool {
	return a.Status == b.Status || headline(a, b) || typ.Announced && (announced(a, b) || mentioned(a, b) || mentioned(b, a))
}

// leaves tells whether an event is that somebody leaves an office and not that he takes it.
func leaves(ev event) bool { return strings.HasSuffix(ev.Rule, ".leaves") }

// eachSide tells whether a headline and a report name people of different states only: 甲会见乙国总理, 两国总理举行会谈.
func (r *docReader) eachSide(a, b event) bool {
	return !slices.ContainsFunc(a.People, func(p string) bool {
		return slices.ContainsFunc(b.People, func(q string) bool { return p != q && r.entities[p].Acts == r.entities[q].Acts })
	})
}

// sameTime tells whether nothing that two reports say of the time speaks against one event.
// A conference is known by its name, even where one report only says that it was of late.
func (r *docReader) sameTime(a, b event, typ *Type) bool {
	if !compatibleDates(string(a.Date), string(b.Date)) || r.longAgo(a, b) || r.longAgo(b, a) {
		return false
	}
	return typ.Merge == "name" || !(a.earlier && b.Date != "" || b.earlier && a.Date != "")
}

// announced tells whether one report plans what the other says to have happened.
func announced(a, b event) bool {
	plans := a.Status == extract.Planned && b.Status == extract.Happened || a.Status == extract.Happened && b.Status == extract.Planned
	return plans && a.told && b.told
}

// mentioned tells whether one report plans what the other, without a date, only mentions (此访是首次访华), so that it is to come.
func mentioned(plan, o event) bool {
	return plan.Status == extract.Planned && o.Status == extract.Happened && !o.told && plan.Date == "" && o.Date == "" && len(plan.Targets) > 0 &&
		sameIDs(plan.Targets, o.Targets) && sameIDs(plan.People, o.People)
}

// headline tells whether one of two reports is the headline's, which does not say when: 甲访问乙国 of a visit to come.
func headline(a, b event) bool {
	return a.title != b.title && settled(a) && settled(b)
}

// settled tells whether an event has happened or is planned, and not only wished or denied.
func settled(ev event) bool { return ev.Status == extract.Planned || ev.Status == extract.Happened }

// pastDays is how many days before publication an event may have been that a report without a date can be of.
const pastDays = 180

// longAgo tells whether one report is the article's own and undated, and the other of what happened long before.
func (r *docReader) longAgo(undated, dated event) bool {
	if undated.Date != "" || dated.Date == "" || undated.voiced {
		return false
	}
	d, err := extract.ParseEDTF(string(dated.Date))
	published, err2 := extract.ParseEDTF(r.doc.Published)
	return err == nil && err2 == nil && !d.End.IsZero() && published.Start.DaysSince(d.End) > pastDays
}

// sameName tells whether two reports name one conference: one name ends the other, or is bare (峰会, 此次会议) and both are
// told by the article, or one is in its headline.
func sameName(a, b event) bool {
	if m, n := number.FindString(a.detail("name")), number.FindString(b.detail("name")); m != "" && n != "" && m != n {
		return false
	}
	x, y := counted.ReplaceAllString(a.detail("name"), ""), counted.ReplaceAllString(b.detail("name"), "")
	if bare(x) || bare(y) {
		return a.told && b.told || a.title != b.title && within(a.Actors, b.Actors)
	}
	return strings.HasSuffix(x, y) || strings.HasSuffix(y, x) || abbreviates(x, y) || abbreviates(y, x)
}

// abbreviates tells whether a name leaves out only words in the middle of another: 二十国集团峰会 of 二十国集团杭州峰会.
func abbreviates(short, long string) bool {
	x, y := []rune(short), []rune(long)
	same := 0
	for same < len(x) && same < len(y) && x[same] == y[same] {
		same++
	}
	return same >= 3 && len(y) > len(x) && strings.HasSuffix(long, string(x[same:])) && len(x)-same >= 2
}

// counted is what one report of a conference says and another leaves out: its number and year.
var counted = regexp.MustCompile(number.String() + `|[12]\d{3}年|[“”「」]`)

// number is which of a series a conference is.
var number = regexp.MustCompile(`第[^次届轮，]{1,6}[次届轮]|首[次届]`)

func bare(name string) bool { return utf8.RuneCountInString(name) <= 5 }

// detail is the words of a detail, empty for none.
func (ev *event) detail(name string) string {
	for _, d := range ev.Details {
		if d.Name == name {
			return d.Quote.Text
		}
	}
	return ""
}

func sameOrEmpty(a, b string) bool { return a == b || a == "" || b == "" }

// sameParties tells whether one report names all parties of the other and both name somebody. Roles must agree, but a
// report in a headline may lack the target.
func sameParties(a, b event) bool {
	return within(a.Actors, b.Actors) && within(a.Targets, b.Targets) || a.title != b.title && within(append(slices.Clone(a.Actors), a.Targets...), append(slices.Clone(b.Actors), b.Targets...))
}

// within tells whether one of two lists holds all of the other.
func within(a, b []string) bool {
	return holds(a, b) || holds(b, a)
}

func holds(all, some []string) bool {
	for _, id := range some {
		if !slices.Contains(all, id) {
			return false
		}
	}
	return true
}

// samePeople tells whether the people of one report are among those of the other, or one names nobody.
func samePeople(a, b event) bool {
	return len(a.People) == 0 || len(b.People) == 0 || within(a.People, b.People)
}

// compatibleDates tells whether two EDTF values can be of one day: one is missing, or begins like the other.
func compatibleDates(a, b string) bool {
	return a == "" || b == "" || strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// absorb takes another report of the same event in.
func (ev *event) absorb(o event) {
	if ev.title && !o.title { // the body says it better
		o.Evidence = append(o.Evidence, ev.Evidence...)
		*ev, o = o, *ev
	} else {
		ev.Evidence = append(ev.Evidence, o.Evidence...)
	}
	ev.Actors, ev.People, ev.Topics = addAll(ev.Actors, without(o.Actors, ev.Targets)), addAll(ev.People, o.People), addAll(ev.Topics, o.Topics)
	ev.Targets = addAll(ev.Targets, without(o.Targets, ev.Actors))
	if len(o.Date) > len(ev.Date) && (o.Status == ev.Status || !o.title) { // the day of the article is none of what is to come
		ev.Date, ev.DateBasis = o.Date, o.DateBasis
	}
	if ev.Place == "" {
		ev.Place = o.Place
	}
	if ev.Agreement == "" {
		ev.Agreement = o.Agreement
	}
	if mentioned(o, *ev) {
		ev.Status, ev.Modality = o.Status, o.Modality
	} else if ev.Status == extract.Planned && o.Status == extract.Happened && !o.title && !mentioned(*ev, o) {
		ev.Status, ev.Modality = o.Status, o.Modality
	}
	ev.Details = addDetails(ev.Details, o.Details)
	ev.told, ev.earlier = ev.told || o.told, ev.earlier || o.earlier
	ev.Confidence = max(ev.Confidence, o.Confidence)
}

func without(list, drop []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(id string) bool { return slices.Contains(drop, id) })
}
