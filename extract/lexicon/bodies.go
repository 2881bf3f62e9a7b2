package lexicon

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// BodyNames is the stage that joins a state and the kind of body that follows it to one organisation: 俄罗斯外交部,
// 哈议会. The state stays a mention, inside the body's name; another name that ends with the body is swallowed.
type BodyNames struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s BodyNames) Annotate(doc *extract.Document) error {
	var out []extract.Mention
	swallow := 0
	for i, m := range doc.Mentions {
		if m.End <= swallow && m.Kind != extract.Country {
			continue
		}
		if next, ok := s.own(doc, m, i); ok {
			m.Inside, swallow = true, next.End
			out = append(out, next, m)
			continue
		}
		body, end := s.Lexicon.bodyAfter(doc, m)
		if m.Kind != extract.Country || m.Inside || m.Entity == "" || body == nil || covered(doc.Mentions[i+1:], m.End, end) {
			out = append(out, m)
			continue
		}
		org := m
		org.Kind, org.Form, org.End = extract.Organization, extract.FullForm, end
		org.Entity, org.By = BodyID(m.Entity, body.ID), Bodies+"/"+body.ID
		m.Inside, swallow = true, end
		out = append(out, org, m)
		s.list(doc, org, m.Entity, body)
	}
	doc.Mentions = out
	return nil
}

// own is the organisation that stands right behind a state and belongs to it (阿富汗塔利班), with the state's name taken in.
func (s BodyNames) own(doc *extract.Document, m extract.Mention, i int) (extract.Mention, bool) {
	if m.Kind != extract.Country || m.Inside || m.Entity == "" {
		return m, false
	}
	for _, next := range doc.Mentions[i+1:] {
		if next.Start > m.End {
			break
		}
		o := s.Lexicon.Organization(next.Entity)
		if next.Start == m.End && !next.Inside && o != nil && "country/"+o.Country == m.Entity {
			next.Start = m.Start
			return next, true
		}
	}
	return m, false
}

// list adds the organisation to the document's entities.
func (s BodyNames) list(doc *extract.Document, org extract.Mention, state string, body *Body) {
	e := extract.Entity{ID: org.Entity, Kind: extract.Organization, Name: body.Name, NameEN: body.NameEN, Known: true, Acts: org.Entity}
	if c, ok := s.Lexicon.Entity(state); ok {
		e.Name, e.NameEN, e.Country = c.Name+body.Name, c.NameEN+" "+body.NameEN, c.Country
	}
	if governs(body.Kind) {
		e.Acts = state
	}
	doc.Entities = append(doc.Entities, e)
}

// bodyAfter is the body whose name begins where m ends.
func (lx *Lexicon) bodyAfter(doc *extract.Document, m extract.Mention) (*Body, int) {
	v := doc.View.Folded(m.Span)
	end, found := lx.bodies.longest(doc.View.Text, v.End)
	if strings.HasSuffix(doc.View.Text[:v.Start], "驻") { // 甲国驻乙国大使馆 is none of 乙国
		return nil, 0
	}
	if len(found) == 0 || lx.officeGoesOn(doc.View.Text, v.End, end) {
		return nil, 0
	}
	return found[0], doc.View.Orig(extract.Span{Start: v.End, End: end}).End
}

// officeGoesOn tells whether an office begins at start and reaches beyond end: 外交部 in 外交部长 is no body, nor is 安全部 in 安全部队 or 文物部 in 文物部门.
func (lx *Lexicon) officeGoesOn(text string, start, end int) bool {
	office, _ := lx.offices.longest(text, start)
	return office > end || hasPrefixAt(text, end, "长") || hasPrefixAt(text, end, "队") || hasPrefixAt(text, end, "门") || hasPrefixAt(text, end, "副部长") || hasPrefixAt(text, end, "部长")
}

// covered tells whether a mention of ms, which are in order, reaches beyond the stretch it begins in.
func covered(ms []extract.Mention, start, end int) bool {
	for _, m := range ms {
		if m.Start >= end {
			return false
		}
		if m.Start >= start && m.End > end {
			return true
		}
	}
	return false
}

// BodyID is the id of a state's body: organization/rus.foreign-ministry.
func BodyID(country, body string) string {
	return "organization/" + strings.TrimPrefix(country, "country/") + "." + body
}
