package grammar

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// Stage finds the events and positions of documents whose names, dates, references and agreements are known.
type Stage struct {
	Grammar *Grammar
}

// Annotate implements [extract.Stage].
func (s Stage) Annotate(doc *extract.Document) error {
	r := newDocReader(s.Grammar, doc)
	for _, sent := range r.sentences {
		for _, c := range outer(s.Grammar.claims(sent)) {
			r.claim(c)
		}
	}
	r.finish()
	return nil
}

// outer drops the positions within the issue of another: 敦促各方支持… is no support.
func outer(cs []claim) []claim {
	return slices.DeleteFunc(cs, func(c claim) bool {
		return c.kind() == "position" && slices.ContainsFunc(cs, func(o claim) bool {
			issue := o.bound("issue")
			return len(issue) > 0 && o.from < c.from && issue[0].span.Contains(c.sent.Items[c.from].Span)
		})
	})
}

// docReader gathers what the claims of one document say.
type docReader struct {
	g         *Grammar
	doc       *extract.Document
	sentences []*zh.Sentence
	entities  map[string]extract.Entity
	events    []event
	attending []claim
	// inner are the agreements of which only acts at home are told.
	inner []string
	// scenes are the days of what the article is about, by story: all but news in brief has one.
	scenes map[int]string
}

// event is an event on its way, with what decides about merging and attendance.
type event struct {
	extract.Event
	told, title bool
	// story is the item of news in brief that tells it.
	story int
	// earlier is set for what is said to have been before the article's day without a date: 不久前, 此前.
	earlier bool
	// voiced is set for what somebody says in the article.
	voiced bool
}

func newDocReader(g *Grammar, doc *extract.Document) *docReader {
	r := &docReader{g: g, doc: doc, sentences: g.reader.Read(doc), entities: make(map[string]extract.Entity, len(doc.Entities)), scenes: map[int]string{}}
	for _, e := range doc.Entities {
		r.entities[e.ID] = e
	}
	for _, s := range r.sentences {
		if _, ok := r.scenes[s.Story]; !ok {
			r.scenes[s.Story] = r.theScene(s.Story)
		}
	}
	return r
}

func (r *docReader) claim(c claim) {
	switch c.kind() {
	case "position":
		r.positions(c)
	case "adds":
		r.attending = append(r.attending, c)
	default:
		r.event(c)
	}
}

// attend adds the people of attendance lists (王毅、何立峰等参加会见) to the events they attended: those told in the
// article, of the types the rule names.
func (r *docReader) attend(events []event) {
	for _, c := range r.attending {
		for i := range events {
			ev := &events[i]
			if !ev.told || ev.Status != extract.Happened || !slices.Contains(c.rule.Adds, ev.Type) || r.startsAfter(ev, c) {
				continue
			}
			for _, b := range append(c.bound("actor"), c.bound("people")...) {
				r.attended(ev, append(c.listed(b.phrase), c.alongside(b)...))
			}
		}
	}
}

// listed are the members of a phrase and of the list that its clause ends: 甲国外长乙，丙国外长丁等参加会见.
func (c claim) listed(ph *zh.Phrase) []zh.Member {
	if cl := c.sent.ClauseOf(c.from); cl >= 0 && c.sent.Clauses[cl].Own {
		if all := c.sent.Clauses[cl].Subject.Members; len(ph.Members) > 0 && slices.Contains(all, ph.Members[0]) {
			return all
		}
	}
	return c.sent.ListedBefore(ph)
}

// attended adds those who were there. To talks and calls, and to a visit, come only people of its parties.
func (r *docReader) attended(ev *event, members []zh.Member) {
	typ := r.g.rules.typ(ev.Type)
	for _, m := range members {
		party := slices.Contains(ev.Actors, m.Acts) || slices.Contains(ev.Targets, m.Acts)
		if !party && (typ.Parties > 1 || !typ.Symmetric) {
			continue
		}
		if m.Person {
			ev.People = addAll(ev.People, []string{m.Entity})
		}
		if typ.Symmetric && m.Acts != "" {
			ev.Actors = addAll(ev.Actors, []string{m.Acts})
		}
	}
}

// startsAfter tells whether an event is reported only behind the attendance list.
func (r *docReader) startsAfter(ev *event, c claim) bool {
	return ev.Trigger.Start >= r.doc.View.Orig(c.sent.Span).End
}

// addAll is list with the ids that it lacks.
func addAll(list, ids []string) []string {
	for _, id := range ids {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// finish merges reports of one event, numbers the findings and gives them their codes.
func (r *docReader) finish() {
	contracts := map[string]bool{}
	merged := slices.DeleteFunc(r.merge(), func(ev event) bool {
		firms := ev.Type == "agreement" && r.firms(ev.Actors)
		contracts[string(ev.Agreement)] = contracts[string(ev.Agreement)] || firms
		return firms
	})
	r.attend(merged)
	r.partOf(merged)
	r.doc.Events = make([]extract.Event, 0, len(merged))
	for i, ev := range merged {
		ev.ID = eventID(i)
		ev.PLOVER, ev.Mode, ev.CAMEO = r.g.rules.CodeOf(&ev.Event).codes()
		r.doc.Events = append(r.doc.Events, ev.Event)
	}
	r.agreements(contracts)
	for i := range r.doc.Positions {
		p := &r.doc.Positions[i]
		p.ID = fmt.Sprintf("position/%d", i+1)
		p.PLOVER, p.Mode, p.CAMEO = r.g.rules.CodeOfStance(p.Stance).codes()
	}
}

// eventID is the id of the event at index i of an article.
func eventID(i int) string { return fmt.Sprintf("event/%d", i+1) }

// firms tells whether only companies take part: their contracts are no agreements.
func (r *docReader) firms(parties []string) bool {
	return len(parties) > 0 && !slices.ContainsFunc(parties, func(id string) bool { return !r.entities[id].Company })
}

// agreements drops general ones (文件, 协议) of which no act is told and the contracts of companies, and gives those without parties the parties of the
// acts on them.
func (r *docReader) agreements(contracts map[string]bool) {
	kept := r.doc.Agreements[:0]
	gone := map[string]bool{}
	for _, a := range r.doc.Agreements {
		acted := false
		for _, ev := range r.doc.Events {
			if string(ev.Agreement) != a.ID {
				continue
			}
			acted = true
			if len(a.Parties) < 2 && ev.Status != extract.Negated && (ev.Status == extract.Happened || ev.Stage != "acceded") {
				a.Parties = addAll(a.Parties, ev.Actors)
			}
		}
		if gone[a.ID] = !acted && (a.General || len(a.Parties) == 1 && r.oneSided(a) || r.firms(a.Parties) || contracts[a.ID] || slices.Contains(r.inner, a.ID)); !gone[a.ID] {
			a.Fields, a.Dates = r.fields(a), r.dates(a.ID)
			kept = append(kept, a)
		}
	}
	r.doc.Agreements = kept
	r.doc.Mentions = slices.DeleteFunc(r.doc.Mentions, func(m extract.Mention) bool { return m.Kind == extract.Treaty && gone[m.Entity] })
}
