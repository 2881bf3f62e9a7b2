package lexicon

import (
	"cmp"
	"slices"
	"strings"
)

// Answer is what the dictionaries know about a question such as 伊朗外长 on a day.
type Answer struct {
	Question string `json:"question"`
	On       string `json:"on"`
	// Office and Of are the ids of the office and of the state or body that the question names; empty for a question about a person.
	Office string `json:"office,omitempty"`
	Of     string `json:"of,omitempty"`
	// Holders are the people who held the office on the day, or who bear the name, with the offices they held then.
	Holders []Holder `json:"holders"`
	// Near are those who held the office before and after the day, where nobody is known to have held it then.
	Near []Holder `json:"near,omitempty"`
	// Unknown says what the dictionaries do not tell.
	Unknown []string `json:"unknown,omitempty"`
}

// Holder is a person and one office they held.
type Holder struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	NameEN string `json:"name_en,omitempty"`
	Title  string `json:"title,omitempty"`
	Of     string `json:"of,omitempty"`
	From   string `json:"from,omitempty"`
	Until  string `json:"until,omitempty"`
	Source string `json:"source,omitempty"`
}

// Who answers who held an office (伊朗外长, 外长, Iran foreign minister) on a day (2022-01-14), or who bears a name (王毅, Wang Yi) and
// what they were then.
func (lx *Lexicon) Who(question, on string) Answer {
	a := Answer{Question: question, On: on, Holders: []Holder{}}
	q := lx.fold(strings.TrimSpace(question))
	if lx.bearers(&a, q); len(a.Holders) > 0 {
		return a
	}
	office, of, ok := lx.officeIn(q)
	if !ok {
		a.Unknown = append(a.Unknown, "no person and no office of the dictionaries is called "+question)
		return a
	}
	a.Office, a.Of = office.ID, of
	lx.holders(&a, office)
	return a
}

// bearers lists everybody of that name, with what they were on the day.
func (lx *Lexicon) bearers(a *Answer, q string) {
	for i := range lx.dict.People {
		p := &lx.dict.People[i]
		if !strings.EqualFold(p.NameEN, q) && !slices.ContainsFunc(allNames(&p.Common), func(n string) bool { return lx.fold(n) == q }) {
			continue
		}
		held := false
		for _, t := range p.Offices {
			if t.On(a.On) {
				a.Holders, held = append(a.Holders, lx.holder(p, t)), true
			}
		}
		if !held {
			a.Holders = append(a.Holders, Holder{ID: "person/" + p.ID, Name: p.Name, NameEN: p.NameEN, Of: lx.nameOf(p.officeOf(Tenure{}))})
			a.Unknown = append(a.Unknown, "no office of "+p.Name+" ("+p.ID+") on "+a.On+" is known")
		}
	}
	if ids := distinct(a.Holders); len(ids) > 1 {
		a.Unknown = append(a.Unknown, "several people bear this name: "+strings.Join(ids, ", "))
	}
}

func distinct(hs []Holder) []string {
	var out []string
	for _, h := range hs {
		if !slices.Contains(out, h.ID) {
			out = append(out, h.ID)
		}
	}
	return out
}

// officeIn finds the office that a question ends with and the state or body named before it, or both by their English names.
func (lx *Lexicon) officeIn(q string) (*Office, string, bool) {
	for i := range q {
		offices := lx.offices.lookup(q[i:])
		if len(offices) == 0 || offices[0].Role == modifierRole {
			continue
		}
		before := strings.TrimSpace(strings.TrimSuffix(q[:i], "的"))
		if before == "" {
			return offices[0], "", true
		}
		if forms := lx.names.lookup(before); len(forms) > 0 && forms[0].kind != "" {
			return offices[0], forms[0].entity, true
		}
		if forms := lx.shorts[before]; len(forms) == 1 {
			return offices[0], forms[0].entity, true
		}
	}
	return lx.englishOffice(strings.ToLower(q))
}

// englishOffice finds an office and a state or body by the English names within a question, the longest that fit.
func (lx *Lexicon) englishOffice(q string) (*Office, string, bool) {
	var office *Office
	for i := range lx.dict.Offices {
		o := &lx.dict.Offices[i]
		if n := strings.ToLower(o.NameEN); n != "" && strings.Contains(q, n) && (office == nil || len(o.NameEN) > len(office.NameEN)) {
			office = o
		}
	}
	if office == nil {
		return nil, "", false
	}
	of, n := "", 0
	longer := func(name, id string) {
		if name != "" && len(name) > n && strings.Contains(q, strings.ToLower(name)) {
			of, n = id, len(name)
		}
	}
	for i := range lx.dict.Countries {
		longer(lx.dict.Countries[i].NameEN, "country/"+lx.dict.Countries[i].ID)
	}
	for i := range lx.dict.Organizations {
		longer(lx.dict.Organizations[i].NameEN, "organization/"+lx.dict.Organizations[i].ID)
	}
	return office, of, true
}

// holders lists who held the office on the day, and else who is known to have held it nearest to the day.
func (lx *Lexicon) holders(a *Answer, office *Office) {
	var before, after []Holder
	for i := range lx.dict.People {
		p := &lx.dict.People[i]
		for _, t := range p.Offices {
			if t.Office != office.ID || a.Of != "" && p.officeOf(t) != a.Of {
				continue
			}
			switch h := lx.holder(p, t); {
			case t.On(a.On):
				a.Holders = append(a.Holders, h)
			case t.Until != "" && t.Until < a.On:
				before = append(before, h)
			case t.From > a.On:
				after = append(after, h)
			}
		}
	}
	lx.remark(a, office, before, after)
}

// remark says what is not known: nobody, several for an office of one, a state that was not named, beginnings left out.
func (lx *Lexicon) remark(a *Answer, office *Office, before, after []Holder) {
	what := office.Name
	if a.Of != "" {
		what = lx.nameOf(a.Of) + what
	}
	switch n := len(distinct(a.Holders)); {
	case n == 0:
		a.Unknown = append(a.Unknown, "nobody is known to have been "+what+" on "+a.On)
		if len(before) > 0 {
			a.Near = append(a.Near, slices.MaxFunc(before, func(x, y Holder) int { return cmp.Compare(x.Until, y.Until) }))
		}
		if len(after) > 0 {
			a.Near = append(a.Near, slices.MinFunc(after, func(x, y Holder) int { return cmp.Compare(x.From, y.From) }))
		}
	case n > 1 && a.Of == "":
		a.Unknown = append(a.Unknown, "the question names no state or body: these are all whom the dictionaries know")
	case n > 1 && office.Single:
		a.Unknown = append(a.Unknown, "one of several: the dictionaries do not tell who of them held the office on "+a.On)
	}
	for _, h := range a.Holders {
		if h.From == "" {
			a.Unknown = append(a.Unknown, "since when "+h.Name+" was "+what+" is not known")
		}
	}
}

func (lx *Lexicon) holder(p *Person, t Tenure) Holder {
	return Holder{ID: "person/" + p.ID, Name: p.Name, NameEN: p.NameEN, Title: t.Title, Of: lx.nameOf(p.officeOf(t)), From: t.From, Until: t.Until, Source: t.Source}
}

// nameOf is the name of an entity, or its id where the dictionary has none.
func (lx *Lexicon) nameOf(id string) string {
	if e, ok := lx.Entity(id); ok {
		return e.Name
	}
	return id
}
