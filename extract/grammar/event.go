package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// event makes the event or events of a claim.
func (r *docReader) event(c claim) {
	for _, named := range c.singly() {
		for _, one := range r.eachAgreement(named) {
			for _, parts := range r.split(one) {
				r.report(one, parts)
			}
		}
	}
}

// report adds the event that a claim reports of some parties, if enough of them are known, and the other half of an exchange.
func (r *docReader) report(c claim, parts []party) {
	typ := r.g.rules.typ(c.rule.Event)
	if c.doubted() || typ.Own && r.g.onlySpeaks(c) || typ.Abroad && r.atHome(parts) || (typ.Own || typ.Abroad) && r.g.presumed(c) || r.void(c, typ) {
		return
	}
	ev := r.build(c, typ, parts)
	switch {
	case ev.Status == "", !r.foreign(c, typ, &ev), !r.amid(c, typ, &ev), c.rule.Mutual && !ev.face(), r.unnamed(&ev):
		return
	case r.inward(c, typ, &ev):
		r.inner = addAll(r.inner, []string{string(ev.Agreement)})
		return
	case len(ev.Actors) == 0, len(ev.Actors)+len(ev.Targets) < typ.Parties, slices.Contains(typ.Both, string(ev.Stage)) && len(ev.Actors)+len(ev.Targets) < 2, typ.Parties > 1 && r.domestic(&ev), r.private(typ, &ev):
		return
	}
	r.departing(c, typ, &ev)
	r.during(c, &ev)
	r.events = append(r.events, ev)
	if c.rule.Mutual {
		r.events = append(r.events, exchanged(ev))
	}
}

// onlySpeaks tells whether a stance stands between the actor and the trigger, so that he speaks for or against what somebody
// else does: 德方反对对伊动武.
func (g *Grammar) onlySpeaks(c claim) bool {
	from := 0
	if cl := c.sent.ClauseOf(c.from); cl >= 0 {
		from = c.sent.Clauses[cl].From
	}
	for _, b := range c.bound("actor") {
		if !b.span.Empty() {
			from = max(from, c.sent.ItemAt(b.span.Start))
		}
	}
	for i := from; i < c.from; i++ {
		if it := c.sent.Items[i]; it.Kind == zh.WordItem && g.stances[it.Text] && !c.uses(it) && it.Text != "将" && it.Text != "会" && it.Text != "必" {
			return true
		}
	}
	return false
}

// titled tells whether the trigger stands in the title of a work: 《…峰会上的讲话》.
func (c claim) titled() bool {
	open := 0
	for _, it := range c.sent.Items[:c.from] {
		switch it.Text {
		case "《":
			open++
		case "》":
			open--
		}
	}
	return open > 0
}

// doubted tells whether quotation marks hold the trigger and nothing else, as a word that the writer does not use himself:
// 所谓“入侵”.
func (c claim) doubted() bool {
	if c.rule.Event != "agreement" && c.titled() {
		return true
	}
	return c.from > 0 && c.to < len(c.sent.Items) && c.sent.Items[c.from-1].Text == "“" && c.sent.Items[c.to].Text == "”"
}

// atHome tells whether a body of a state is among the parties: its parliament votes for itself only.
func (r *docReader) atHome(parts []party) bool {
	for _, p := range parts {
		for _, m := range p.members {
			if e := r.entities[m.Entity]; p.role == "actor" && !m.Person && m.Entity != m.Acts && e.Kind == extract.Organization {
				return true
			}
		}
	}
	return false
}

// domestic tells whether all parties of an event are of one state: its president and one of its associations.
func (r *docReader) domestic(ev *event) bool {
	states := map[string]bool{}
	for _, id := range ev.Actors {
		state := r.stateCode(id)
		if state == "" {
			return false
		}
		states[state] = true
	}
	return len(states) == 1
}

// stateCode is the code of a party's state, empty for international bodies. The article need not name the state.
func (r *docReader) stateCode(id string) string {
	if e, ok := r.entities[id]; ok {
		return e.Country
	}
	if code, found := strings.CutPrefix(id, "country/"); found {
		return strings.ToUpper(code)
	}
	return ""
}

// party is a phrase or one member of it, in a role.
type party struct {
	role    string
	members []zh.Member
}

// split gives the parties of each event that a claim makes: one for each party of a list where the sentence says 分别.
func (r *docReader) split(c claim) [][]party {
	var all []party
	list := -1
	for _, b := range c.bindings {
		if b.kind == zh.PlaceItem && (b.role == "target" || b.role == "actor") {
			all = append(all, party{b.role, r.stateOf(b)})
		}
		if b.phrase == nil || b.role == "context" {
			continue
		}
		all = append(all, party{b.role, b.phrase.Members})
		if b.phrase.Joined && !b.phrase.Group && len(b.phrase.Members) > 1 && !b.span.Empty() {
			list = len(all) - 1
		}
	}
	if typ := r.g.rules.typ(c.rule.Event); typ != nil && typ.Apart {
		return apart(all)
	}
	if !c.rule.Each || list < 0 || !c.separately() {
		return [][]party{all}
	}
	var out [][]party
	for _, m := range all[list].members {
		one := slices.Clone(all)
		one[list] = party{all[list].role, []zh.Member{m}}
		out = append(out, one)
	}
	return out
}

// apart gives each target of a list to an event of its own.
func apart(all []party) [][]party {
	for i, p := range all {
		ph := zh.Phrase{Members: p.members}
		if p.role != "target" || len(ph.Acting()) < 2 {
			continue
		}
		var out [][]party
		for _, m := range p.members {
			one := slices.Clone(all)
			one[i] = party{p.role, []zh.Member{m}}
			out = append(out, one)
		}
		return out
	}
	return [][]party{all}
}

// stateID is the id of the state with an alpha-3 code.
func stateID(code string) string { return "country/" + strings.ToLower(code) }

// stateOf is the state in which a place lies, as a party: 抵达莫斯科 is a visit to Russia.
func (r *docReader) stateOf(b binding) []zh.Member {
	place := r.doc.Mentions[b.ref].Entity
	if code := r.entities[place].Country; code != "" {
		id := stateID(code)
		return []zh.Member{{Span: b.span, Entity: id, Acts: id}}
	}
	return nil
}

// separately tells whether the sentence says that things happened one by one.
func (c claim) separately() bool {
	from := max(0, c.start-1)
	for i := from; i < min(len(c.sent.Items), c.end+1); i++ {
		switch c.sent.Items[i].Text {
		case "分别", "先后", "相继", "陆续", "纷纷":
			return true
		case "有", "还有", "包括": // 发来贺电的有：…
			if c.uses(c.sent.Items[i]) {
				return true
			}
		}
	}
	return false
}

// roles fills in who takes part in an event, and whom the rule only implies.
func (r *docReader) roles(c claim, typ *Type, parts []party, ev *event) {
	ev.Actors, ev.Targets, ev.People, ev.Topics = []string{}, []string{}, []string{}, []string{}
	for _, p := range parts {
		ev.add(p, typ)
	}
	named := len(ev.Targets)
	ev.Targets = without(ev.Targets, ev.Actors)
	if named > 0 && len(ev.Targets) == 0 { // nobody does it to himself
		ev.Actors = []string{}
	}
	if !c.rule.Implicit || len(ev.Targets) > 0 {
		return
	}
	ev.Targets = addAll(ev.Targets, r.otherSide(c, ev.Actors))
	if typ.Hosted && len(ev.Targets) == 0 {
		ev.Targets = addAll(ev.Targets, without(r.here(c), ev.Actors))
	}
}

// byTheDay corrects what the words say of an event's standing by its day.
func (r *docReader) byTheDay(c claim, st standing, ev *event) {
	date := string(ev.Date)
	switch {
	case date == "":
	case st.status == extract.Happened && st.modality == "asserted" && c.rule.Status == "" && r.future(date):
		ev.Status, ev.Modality = extract.Planned, "scheduled" // 外长26日访问乙国, reported on the 24th
	case st.status == extract.Planned && r.past(date):
		ev.Status, ev.Modality = extract.Happened, "asserted" // 2018年，两国决定建立…
	}
}

func (r *docReader) build(c claim, typ *Type, parts []party) event {
	st := r.g.standing(c)
	ev := event{told: !c.voiced() && !c.rule.Nominal && !c.describes(), title: c.sent.Title, story: c.sent.Story, voiced: c.voiced()}
	ev.Type, ev.Stage = c.rule.Event, extract.Optional(c.rule.Stage)
	ev.Status, ev.Modality = st.status, st.modality
	r.roles(c, typ, parts, &ev)
	date, basis := r.when(c, st)
	if date == "" {
		date, basis = r.yearOf(c)
	}
	ev.Date, ev.DateBasis = extract.Optional(date), basis
	if !typ.Placeless && !c.byVideo() {
		ev.Place = extract.Optional(r.place(c, typ))
	}
	if typ.Hosted {
		ev.Place = r.hosted(ev.Place, ev.Targets)
	}
	ev.Details = r.details(c)
	if d := r.byName(c, typ); d != nil {
		ev.Details = append(ev.Details, *d)
	}
	ev.Details = append(ev.Details, r.facts(c, typ)...)
	ev.earlier = date == "" && st.status == extract.Happened && r.earlier(c)
	r.byTheDay(c, st, &ev)
	if typ.Merge == "office" {
		r.ofPerson(c, &ev)
	}
	if typ.Unattended && ev.Status == extract.Proposed { // whoever wishes it takes no part in it
		ev.People = []string{}
	}
	r.agreement(c, typ, &ev)
	r.topics(c, &ev)
	ev.Trigger = r.quote(c.sent, c.from, c.to)
	ev.Sentence = r.doc.View.Orig(c.sent.Span)
	ev.Rule, ev.Confidence = c.rule.ID, c.confidence()
	ev.PLOVER, ev.Mode, ev.CAMEO = r.g.rules.CodeOf(&ev.Event).codes()
	ev.Evidence = []extract.Evidence{{Trigger: ev.Trigger, Sentence: ev.Sentence, Rule: ev.Rule, Status: ev.Status, Modality: ev.Modality, Confidence: ev.Confidence}}
	return ev
}

// add puts a party into its role. Whoever acts already is no target.
func (ev *event) add(p party, typ *Type) {
	ph := zh.Phrase{Members: p.members}
	switch {
	case p.role == "target" && !typ.Symmetric:
		for _, id := range ph.Acting() {
			if !slices.Contains(ev.Actors, id) {
				ev.Targets = addAll(ev.Targets, []string{id})
			}
		}
	case p.role == "actor" || p.role == "target":
		ev.Actors = addAll(ev.Actors, ph.Acting())
	}
	ev.People = addAll(ev.People, ph.People())
}

// paired is with whom a party is called the two sides last before an offset, and first behind it; empty for nobody.
func (r *docReader) paired(actor string, at int) (before, after string) {
	for _, ref := range r.doc.References {
		if ref.By != "ref.pair" || len(ref.Refers) != 2 {
			continue
		}
		i := slices.Index(ref.Refers, actor)
		switch {
		case i < 0, r.domestic(&event{Event: extract.Event{Actors: ref.Refers}}):
		case ref.Start < at:
			before = ref.Refers[1-i]
		case after == "":
			after = ref.Refers[1-i]
		}
	}
	return before, after
}

// otherSide is whoever else the article is about, seen from the actors.
func (r *docReader) otherSide(c claim, actors []string) []string {
	if len(actors) != 1 {
		return nil
	}
	before, after := r.paired(actors[0], r.doc.View.Orig(c.sent.Span).Start)
	if typ := r.g.rules.typ(c.rule.Event); before == "" && !typ.Hosted {
		before = after
	}
	if before != "" {
		return []string{before}
	}
	var others []string // of the sentence: 甲会见来访的乙
	for i := range c.sent.Phrases {
		others = addAll(others, slices.DeleteFunc(without(c.sent.Phrases[i].Acting(), actors), func(id string) bool { return r.entities[id].Kind != extract.Country }))
	}
	if len(others) != 1 && after != "" {
		return []string{after}
	}
	if len(others) != 1 {
		return nil
	}
	return others
}

func (r *docReader) quote(s *zh.Sentence, from, to int) extract.Quote {
	v := extract.Span{Start: s.Items[from].Start, End: s.Items[to-1].End}
	return r.doc.QuoteAt(r.doc.View.Orig(v))
}

// future tells whether a date begins after the day on which the article was published.
func (r *docReader) future(date string) bool {
	p, err := extract.ParseEDTF(date)
	published, err2 := extract.ParseEDTF(r.doc.Published)
	return err == nil && err2 == nil && !p.Start.IsZero() && !published.End.IsZero() && published.End.Before(p.Start)
}

// past tells whether a date ended before the article was published.
func (r *docReader) past(date string) bool {
	p, err := extract.ParseEDTF(date)
	published, err2 := extract.ParseEDTF(r.doc.Published)
	return err == nil && err2 == nil && !p.End.IsZero() && p.End.Before(published.Start)
}

// agreement ties the event to the agreement that the pattern bound. Of an act like a signature all its parties are
// actors, if the subject is one of them or nobody is named; else whoever the sentence says to have met.
func (r *docReader) agreement(c claim, typ *Type, ev *event) {
	for _, b := range c.bound("agreement") {
		ev.Agreement = extract.Optional(r.doc.Mentions[b.ref].Entity)
		break
	}
	if !slices.Contains(typ.Mutual, string(ev.Stage)) && len(ev.Actors) > 0 {
		return
	}
	parties := r.partiesOf(string(ev.Agreement))
	if len(ev.Actors) == 0 && len(parties) < 2 { // who watches the signing of a paper without parties signs it
		for _, b := range c.bound("people") {
			ev.Actors = addAll(ev.Actors, b.phrase.Acting())
		}
	}
	if len(parties) > 1 && c.bySides() { // 双方发表《中日联合公报》, whoever the article is about
		ev.Actors = slices.Clone(parties)
	}
	if ev.Status == extract.Proposed && len(parties) > 1 && len(ev.Actors) > 0 && !holds(parties, ev.Actors) { // 德方希望中欧尽早达成协定
		ev.Actors = slices.Clone(parties)
	}
	if len(ev.Actors) == 0 || len(parties) > 1 && holds(parties, ev.Actors) {
		ev.Actors = addAll(ev.Actors, parties)
	}
	if partner := c.sent.PartnerAt(c.from); len(ev.Actors) == 1 && partner != nil {
		ev.Actors = addAll(ev.Actors, partner.Acting())
	}
}

// bySides tells whether only a word like 双方 says who acts.
func (c claim) bySides() bool {
	actors := c.bound("actor")
	return len(actors) == 1 && actors[0].phrase != nil && actors[0].phrase.By == "ref.pair"
}

func (r *docReader) partiesOf(agreement string) []string {
	a, _ := r.agreementOf(agreement)
	return a.Parties
}

// agreementOf is the agreement of the document with that id.
func (r *docReader) agreementOf(id string) (extract.Agreement, bool) {
	i := slices.IndexFunc(r.doc.Agreements, func(a extract.Agreement) bool { return a.ID == id })
	if i < 0 {
		return extract.Agreement{}, false
	}
	return r.doc.Agreements[i], true
}

// topics lists the topics that the clause of the trigger names.
func (r *docReader) topics(c claim, ev *event) {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return
	}
	for i := c.sent.Clauses[cl].From; i < c.sent.Clauses[cl].To; i++ {
		if it := c.sent.Items[i]; it.Kind == zh.TopicItem {
			ev.Topics = addAll(ev.Topics, []string{r.doc.Mentions[it.Ref].Entity})
		}
	}
}

// confidence is how far a claim is to be trusted before its rule has been measured: less where the subject is only
// understood and where the arguments stand far from the trigger.
func (c claim) confidence() float64 {
	conf := 0.95
	for _, b := range c.bindings {
		if b.kind == zh.PartyItem && b.span.Empty() {
			conf -= 0.15
		}
	}
	if far := c.end - c.start; far > 15 {
		conf -= 0.1
	}
	return conf
}
