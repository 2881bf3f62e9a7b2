package page

import (
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// entity is someone or something with what all articles say of it.
type entity struct {
	ID      string            `json:"id"`
	Kind    string            `json:"kind"`
	Name    string            `json:"name"`
	NameEN  string            `json:"en,omitempty"`
	Aliases []string          `json:"aliases,omitempty"`
	Country string            `json:"country,omitempty"`
	Offices []string          `json:"offices,omitempty"`
	Holds   []extract.Holding `json:"holds,omitempty"`
	Known   bool              `json:"known,omitempty"`
	seen
}

// agreement is an agreement with what all articles say of it; its life is in the events that concern it.
type agreement struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`
	Parties []string `json:"parties,omitempty"`
	Years   int      `json:"years,omitempty"`
	Known   bool     `json:"known,omitempty"`
	seen
}

// seen counts the articles that name something; In are numbers of the first of them.
type seen struct {
	Count int   `json:"count"`
	In    []int `json:"in,omitempty"`
}

func (s *seen) add(article int, limits Limits) {
	s.Count++
	if article >= 0 && len(s.In) < limits.Reports {
		s.In = append(s.In, article)
	}
}

func (c *catalog) addEntity(rec *extract.EntityRecord, article int, limits Limits) {
	e, ok := c.entityAt[rec.ID]
	if !ok {
		if !c.count.entities.take(limits.Entities) {
			return
		}
		e = &entity{ID: rec.ID, Kind: string(rec.Kind), Name: rec.Name, NameEN: rec.NameEN,
			Aliases: slices.Clone(rec.Aliases), Holds: slices.Clone(rec.Holds), Known: rec.Known}
		c.entityAt[rec.ID] = e
		c.entities = append(c.entities, e)
	}
	if e.Country == "" {
		e.Country = string(rec.Country)
	}
	e.Offices = union(e.Offices, rec.Offices, limits.Reports)
	e.seen.add(article, limits)
}

func (c *catalog) addAgreement(rec *extract.Agreement, article int, limits Limits) {
	g, ok := c.agreementAt[rec.ID]
	if !ok {
		if !c.count.agreements.take(limits.Agreements) {
			return
		}
		g = &agreement{ID: rec.ID, Name: rec.Name, Kind: rec.Kind, Known: rec.Known}
		c.agreementAt[rec.ID] = g
		c.agreements = append(c.agreements, g)
	}
	if g.Years == 0 {
		g.Years = rec.Years
	}
	g.Parties = union(g.Parties, rec.Parties, maxRoles)
	g.seen.add(article, limits)
}

// maxRoles bounds lists that grow with the articles; no meeting on record has more states than there are.
const maxRoles = 256

// union appends what list has not, up to a number of items.
func union(list, more []string, limit int) []string {
	for _, s := range more {
		if len(list) >= limit {
			break
		}
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
