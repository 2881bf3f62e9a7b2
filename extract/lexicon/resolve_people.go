package lexicon

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// contradictions takes a known person's name from them where a title beside it says that somebody else bears it: 委内瑞拉外长
// before the name of a Cuban. All bearers of the name in the article are then the new one, unless a title says otherwise.
func (r *resolver) contradictions() {
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		p := r.lx.Person(m.Entity)
		if p == nil || strings.Contains(m.Span.Of(r.doc.Text), "·") {
			continue
		}
		t, ok := r.titleBefore(m.Start)
		if from := r.origin(m.Start); !ok && from != "" {
			t, ok = extract.Title{Of: from}, true
		} else {
			ok = ok && t.Role != "envoy" && r.firm(t)
		}
		words := m.Span.Of(r.doc.Text)
		if !ok || r.settled[words] != "" || p.Country == "chn" || !r.foreignTo(p, t) {
			continue
		}
		r.settled[words] = r.list(words, t.Of)
	}
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		id := r.settled[m.Span.Of(r.doc.Text)]
		if p := r.lx.Person(m.Entity); p == nil || id == "" {
			continue
		} else if t, ok := r.titleBefore(m.Start); ok && t.Of != "" && !r.foreignTo(p, t) {
			continue
		}
		m.Entity, m.Form, m.By = id, extract.NewName, "name.other-bearer"
	}
}

// origin is the state from which whoever is named at an offset is said to come: 来自伊拉克的.
func (r *resolver) origin(at int) string {
	end, ok := strings.CutSuffix(r.doc.Text[:at], "的")
	if !ok {
		return ""
	}
	for _, m := range r.doc.MentionsIn(extract.Span{Start: len(end) - 60, End: len(end)}) {
		if m.End == len(end) && m.Kind == extract.Country && strings.HasSuffix(r.doc.Text[:m.Start], "来自") {
			return m.Entity
		}
	}
	return ""
}

// strangers takes a known person's name from them where nothing in the article speaks for them: no title, not their state, and
// they are in no office. Footballers bear the names of ministers.
func (r *resolver) strangers() {
	meant := map[string]bool{}
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		p := r.lx.Person(m.Entity)
		if p == nil || meant[m.Entity] {
			continue
		}
		meant[m.Entity] = strings.Contains(m.Span.Of(r.doc.Text), "·") || !r.unexpected(p, m.Span.Of(r.doc.Text)) || r.titled(m)
	}
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		if known := r.lx.Person(m.Entity) != nil; known && !meant[m.Entity] {
			m.Entity, m.Form, m.By = r.list(m.Span.Of(r.doc.Text), ""), extract.NewName, "name.other-bearer"
		}
	}
}

// unexpected tells whether neither the day nor the states and bodies that the article names speak for a person of another state
// than China, whose people news names without saying whose they are. The day alone does not speak for a name that people of other
// states bear, too (哈米德).
func (r *resolver) unexpected(p *Person, name string) bool {
	if p.Country == "" || p.Country == "chn" || len(p.Offices) == 0 || r.doc.Published == "" || r.says("country/"+p.Country) {
		return false
	}
	common := r.lx.common(name, p.Country)
	return !slices.ContainsFunc(p.Offices, func(t Tenure) bool {
		return t.On(r.doc.Published) && !common || p.officeOf(t) != "country/"+p.Country && r.says(p.officeOf(t))
	})
}

// says tells whether the article names a state or body, or gives a title in it.
func (r *resolver) says(id string) bool {
	return slices.ContainsFunc(r.doc.Mentions, func(m extract.Mention) bool { return m.Entity == id }) ||
		slices.ContainsFunc(r.doc.Titles, func(t extract.Title) bool { return t.Of == id })
}

// titled tells whether a title stands beside a name.
func (r *resolver) titled(m *extract.Mention) bool {
	return slices.ContainsFunc(r.doc.Titles, func(t extract.Title) bool { return t.End == m.Start || t.Start == m.End })
}

// foreignTo tells whether a title is held in a state for which the person never acted.
func (r *resolver) foreignTo(p *Person, t extract.Title) bool {
	return strings.HasPrefix(t.Of, "country/") && p.Country != "" && t.Of != "country/"+p.Country &&
		!slices.ContainsFunc(p.Offices, func(o Tenure) bool { return p.officeOf(o) == t.Of })
}

// firm tells whether the state of a title stands right before it, or a place of the state begins it: 埃及大使, 开罗省省长, not a
// state that was only named somewhere before.
func (r *resolver) firm(t extract.Title) bool {
	return slices.ContainsFunc(r.doc.MentionsIn(extract.Span{Start: t.Start - 90, End: t.End}), func(m extract.Mention) bool {
		return m.Entity == t.Of && m.End == t.Start || m.Kind == extract.Place && m.Start == t.Start && r.lx.countryOf(m.Entity) == t.Of
	})
}

// list adds a person of whom only name and state are known to the document's entities and gives their id.
func (r *resolver) list(name, state string) string {
	id := NewPersonID(name, state)
	if !slices.ContainsFunc(r.doc.Entities, func(e extract.Entity) bool { return e.ID == id }) {
		e := extract.Entity{ID: id, Kind: extract.Person, Name: name, Acts: state}
		if o, ok := r.lx.Entity(state); ok {
			e.Country = o.Country
		}
		r.doc.Entities = append(r.doc.Entities, e)
	}
	return id
}

// NewPersonID is the id of a person whom no dictionary knows, made of state (an entity id, empty for none) and name.
func NewPersonID(name, state string) string {
	_, key, _ := strings.Cut(state, "/")
	if key == "" {
		key = "unknown"
	}
	return "person/" + key + "." + name
}

// titleBefore is the title that ends where a name begins.
func (r *resolver) titleBefore(start int) (extract.Title, bool) {
	for _, t := range r.doc.Titles {
		if t.End == start && t.Role != honorificRole {
			return t, true
		}
	}
	return extract.Title{}, false
}

// honorificRole and spouseRole mark the words of the offices dictionary that are no office: 先生, 阁下; 夫人.
const (
	honorificRole = "honorific"
	spouseRole    = "spouse"
)

// titledMention settles an ambiguous or weak name by the title beside it.
func (r *resolver) titledMention(m *extract.Mention) {
	words := m.Span.Of(r.doc.Text)
	if m.Entity != "" || len(m.Candidates) == 0 || r.settled[words] != "" {
		return
	}
	id := r.best(m, m.Candidates)
	if id == "" {
		id = r.stranger(m)
	}
	if id != "" {
		r.settled[words] = id
	}
}

// stranger is a new person where the title before an ambiguous or weak name says that none of its known bearers is meant: 埃及大使
// before the name of a Tanzanian. Empty where the title does not say so.
func (r *resolver) stranger(m *extract.Mention) string {
	t, ok := r.titleBefore(m.Start)
	if !ok || !r.firm(t) {
		return ""
	}
	for _, id := range m.Candidates {
		if p := r.lx.Person(id); p == nil || !r.foreignTo(p, t) {
			return ""
		}
	}
	return r.list(m.Span.Of(r.doc.Text), t.Of)
}

// best is the one of ids whom the titles beside m fit best; empty for nobody, or for several.
func (r *resolver) best(m *extract.Mention, ids []string) string {
	top, found := 0, []string(nil)
	for _, id := range ids {
		switch score := r.fit(m, id); {
		case score == 0 || score < top:
		case score > top:
			top, found = score, []string{id}
		default:
			found = append(found, id)
		}
	}
	if len(found) > 1 {
		found = slices.DeleteFunc(found, func(id string) bool { return !r.inOffice(id) })
	}
	if len(found) == 1 {
		return found[0]
	}
	return ""
}

// fit says how well a title beside m fits a person: 0 not, 1 by its state or by nothing against it, 3 by the office, too, and
// 5 if they held that office when the article was published.
func (r *resolver) fit(m *extract.Mention, id string) int {
	p := r.lx.Person(id)
	if p == nil {
		return 0
	}
	score := 0
	for _, t := range r.doc.Titles {
		if t.End == m.Start || t.Start == m.End {
			score = max(score, r.holds(p, t))
		}
	}
	return score
}

// holds says how well one title fits a person.
func (r *resolver) holds(p *Person, t extract.Title) int {
	score := 0
	if t.Of == "" || t.Of == "country/"+p.Country || t.Of == "organization/"+p.Organization {
		score = 1
	}
	for _, o := range p.Offices {
		if t.Of != "" && p.officeOf(o) != t.Of && p.officeOf(o) != r.lx.countryOf(t.Of) {
			continue
		}
		score = max(score, 1)
		if o.Office == t.Office {
			score = max(score, 3)
			if r.doc.Published != "" && o.On(r.doc.Published) {
				return 5
			}
		}
	}
	return score
}

// person decides where no title does: by who is in office and acts for a state or body that the article names, and for a weak
// name by the people beside it in a list.
func (r *resolver) person(m *extract.Mention) string {
	if len(m.Candidates) == 1 {
		if kindOfID(m.Candidates[0]) == extract.Person && (r.beside(m) || r.announced(m.Candidates[0])) {
			return m.Candidates[0]
		}
		return ""
	}
	if id := r.fuller(m); id != "" {
		return id
	}
	fits := slices.DeleteFunc(slices.Clone(m.Candidates), func(id string) bool { return !r.expected(id) })
	if len(fits) == 1 {
		return fits[0]
	}
	if len(fits) == 0 {
		return r.lastInOffice(m.Candidates)
	}
	return ""
}

// lastInOffice is the one of the people of one state who left office last before the article: a president's son whose father bore
// the name, too. Empty where they are of several states or somebody was not in office yet.
func (r *resolver) lastInOffice(ids []string) string {
	last, until := "", ""
	for _, id := range ids {
		p := r.lx.Person(id)
		if p == nil || p.Country == "" || p.Country != r.lx.Person(ids[0]).Country || !r.named["country/"+p.Country] || len(p.Offices) == 0 {
			return ""
		}
		left := p.Offices[len(p.Offices)-1].Until
		if left == "" || left > r.doc.Published || left == until {
			return ""
		}
		if left > until {
			last, until = id, left
		}
	}
	return last
}

// fuller is the one of the bearers of a name whom the article also calls by a longer name that ends with it: 菲德尔·卡斯特罗. Empty
// for nobody, or for several.
func (r *resolver) fuller(m *extract.Mention) string {
	words, found := m.Span.Of(r.doc.Text), ""
	for _, o := range r.doc.Mentions {
		if o.Kind != extract.Person || o.Entity == found || !slices.Contains(m.Candidates, o.Entity) || !strings.HasSuffix(o.Span.Of(r.doc.Text), "·"+words) {
			continue
		}
		if found != "" {
			return ""
		}
		found = o.Entity
	}
	return found
}

// announced tells whether the article gives, with its state, the office that a person holds on the day: 会见波兰总理 in the headline.
func (r *resolver) announced(id string) bool {
	p := r.lx.Person(id)
	return p != nil && p.Country != china[len("country/"):] && slices.ContainsFunc(r.doc.Titles, func(t extract.Title) bool {
		return t.Of != "" && r.holds(p, t) == 5
	})
}

// beside tells whether m stands in a list between people who are known: 王毅、高峰、何立峰等.
func (r *resolver) beside(m *extract.Mention) bool {
	known := func(s extract.Span, at func(extract.Mention) bool) bool {
		return slices.ContainsFunc(r.doc.MentionsIn(s), func(o extract.Mention) bool {
			return o.Kind == extract.Person && o.Entity != "" && at(o)
		})
	}
	before, after := m.Start-len("、"), m.End+len("、")
	return strings.HasSuffix(r.doc.Text[:m.Start], "、") &&
		known(extract.Span{Start: before - 90, End: before}, func(o extract.Mention) bool { return o.End == before }) &&
		(strings.HasPrefix(r.doc.Text[m.End:], "等") || strings.HasPrefix(r.doc.Text[m.End:], "、") &&
			known(extract.Span{Start: after, End: after + 90}, func(o extract.Mention) bool { return o.Start == after }))
}

// open makes a name that only people bear, none of whom the article singles out, the name of somebody not known: the article
// names a person all the same.
func (r *resolver) open(m *extract.Mention) string {
	if strings.HasSuffix(r.doc.Text[:m.Start], "“") && strings.HasPrefix(r.doc.Text[m.End:], "”") { // “马克”机器人
		return ""
	}
	state := ""
	for i, id := range m.Candidates {
		p := r.lx.Person(id)
		if p == nil || len(m.Candidates) < 2 {
			return ""
		}
		if i == 0 {
			state = "country/" + p.Country
		} else if state != "country/"+p.Country {
			state = ""
		}
	}
	if state == "country/" {
		state = ""
	}
	return r.list(m.Span.Of(r.doc.Text), state)
}

// expected tells whether a person is in office and the article names the state or body for which they act.
func (r *resolver) expected(id string) bool {
	p := r.lx.Person(id)
	return p != nil && (r.named["country/"+p.Country] || r.named["organization/"+p.Organization]) && r.inOffice(id)
}

// inOffice tells whether the person held any office when the article was published.
func (r *resolver) inOffice(id string) bool {
	p := r.lx.Person(id)
	if p == nil || r.doc.Published == "" {
		return false
	}
	return slices.ContainsFunc(p.Offices, func(t Tenure) bool { return t.On(r.doc.Published) })
}

// On tells whether the office was held on a day (2022-01-15). A bound given by year or month counts wholly.
func (t Tenure) On(day string) bool {
	return (t.From == "" || t.From <= day) && (t.Until == "" || day <= t.Until || day[:min(len(day), len(t.Until))] == t.Until)
}
