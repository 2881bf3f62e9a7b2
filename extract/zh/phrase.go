package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Phrase is a stretch of a sentence that names parties: a person with titles, a state with what stands for it, a body, a
// word that refers to any of them, or several of these joined. Offsets are of the view.
type Phrase struct {
	extract.Span
	Members []Member
	// Joined is set where 、和 or the like joins members, Group where a word such as 两国 says that they act together.
	Joined, Group bool
	// By is the rule that resolved a reference, empty for names.
	By string
}

// Member is one party of a phrase.
type Member struct {
	extract.Span
	// Entity is who is named, Acts the state or organisation for which they act. A bare title (伊朗外长) has the state
	// as its entity.
	Entity, Acts string
	Person       bool
}

// Acting lists the states and organisations of the phrase, each once.
func (p *Phrase) Acting() []string {
	return p.collect(func(m Member) string { return m.Acts })
}

// People lists the people of the phrase.
func (p *Phrase) People() []string {
	return p.collect(func(m Member) string {
		if m.Person {
			return m.Entity
		}
		return ""
	})
}

func (p *Phrase) collect(of func(Member) string) []string {
	var out []string
	for _, m := range p.Members {
		if id := of(m); id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// phraser finds the phrases of a document.
type phraser struct {
	doc      *extract.Document
	words    *SyntaxWords
	entities map[string]extract.Entity
}

func newPhraser(doc *extract.Document, words *SyntaxWords) *phraser {
	p := &phraser{doc: doc, words: words, entities: make(map[string]extract.Entity, len(doc.Entities))}
	for _, e := range doc.Entities {
		p.entities[e.ID] = e
	}
	return p
}

// phrases gives the phrases of a sentence in order, none overlapping another.
func (p *phraser) phrases(sent extract.Span) []Phrase {
	singles := p.officials(p.singles(sent), sent)
	var out []Phrase
	for i := 0; i < len(singles); {
		ph, n := p.join(singles[i:], sent)
		out = append(out, ph)
		i += n
	}
	return out
}

// singles are the phrases of one member, in order.
func (p *phraser) singles(sent extract.Span) []Phrase {
	var out []Phrase
	for _, m := range p.doc.MentionsIn(sent) {
		if m.Inside || m.Entity == "" {
			continue
		}
		switch m.Kind {
		case extract.Person:
			out = append(out, p.person(m))
		case extract.Country, extract.Organization:
			out = append(out, p.state(m, sent))
		}
	}
	for _, t := range p.doc.Titles {
		if sent.Contains(t.Span) && t.Holder == "" {
			out = append(out, p.bareTitle(t)...)
		}
	}
	for _, r := range p.doc.References {
		if sent.Contains(r.Span) && len(r.Refers) > 0 {
			out = append(out, p.reference(r))
		}
	}
	return outermost(out)
}

// outermost sorts phrases and drops those that lie within another.
func outermost(ps []Phrase) []Phrase {
	slices.SortStableFunc(ps, func(a, b Phrase) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	var out []Phrase
	for _, ph := range ps {
		if n := len(out); n > 0 && ph.Start < out[n-1].End {
			continue
		}
		out = append(out, ph)
	}
	return out
}

func (p *phraser) single(o extract.Span, entity, acts string, person bool) Phrase {
	v := p.doc.View.Folded(o)
	return Phrase{Span: v, Members: []Member{{Span: v, Entity: entity, Acts: acts, Person: person}}}
}

// person takes the titles around a name and the state before them into the phrase.
func (p *phraser) person(m extract.Mention) Phrase {
	s := m.Span
	titled := false
	for again := true; again; {
		again = false
		for _, t := range p.doc.Titles {
			switch {
			case t.Holder == "", s.Contains(t.Span):
			case t.End == s.Start, t.Holder == m.Entity && t.End+len("、") == s.Start && p.doc.Text[t.End:s.Start] == "、":
				s.Start, again, titled = t.Start, true, true
			case t.Start == s.End && t.Holder == m.Entity:
				s.End = t.End
			}
		}
	}
	if titled {
		s.Start = p.stateStart(s.Start)
	}
	return p.single(s, m.Entity, p.entities[m.Entity].Acts, true)
}

// stateStart is the start of the state's or organisation's name that ends at offset at, or at.
func (p *phraser) stateStart(at int) int {
	for _, m := range p.doc.MentionsIn(extract.Span{Start: at - 90, End: at}) {
		if m.End == at && (m.Kind == extract.Country || m.Kind == extract.Organization) {
			return m.Start
		}
	}
	return at
}

// state takes the word that stands for a state (政府, 方面) into the phrase.
func (p *phraser) state(m extract.Mention, sent extract.Span) Phrase {
	s := m.Span
	tails := p.words.tails
	if m.Kind != extract.Country {
		tails = []string{"方面"}
	}
	s.End = p.tail(s.End, sent.End, tails)
	return p.single(s, m.Entity, p.entities[m.Entity].Acts, false)
}

// tail is the end of the longest of the words that begins at offset at, or at.
func (p *phraser) tail(at, limit int, words []string) int {
	best := at
	rest := p.doc.View.Folded(extract.Span{Start: at, End: limit}).Of(p.doc.View.Text)
	for _, w := range words {
		if w == "代表" && p.named(at+len(w)) { // 塞尔维亚总统代表塞尔维亚政府: on its behalf
			continue
		}
		if strings.HasPrefix(rest, w) && at+len(w) > best && p.boundary(at+len(w)) {
			best = at + len(w)
		}
	}
	return best
}

// named tells whether a state's or body's name begins at offset at.
func (p *phraser) named(at int) bool {
	return slices.ContainsFunc(p.doc.MentionsIn(extract.Span{Start: at, End: at + 90}), func(m extract.Mention) bool {
		return m.Start == at && m.Entity != "" && (m.Kind == extract.Country || m.Kind == extract.Organization)
	})
}

// boundary tells whether no token goes across offset at.
func (p *phraser) boundary(at int) bool {
	for _, t := range p.doc.TokensIn(extract.Span{Start: at - 30, End: at + 30}) {
		if t.Start < at && at < t.End {
			return false
		}
	}
	return true
}

// bareTitle reads a title without a name (伊朗外长) as its state.
func (p *phraser) bareTitle(t extract.Title) []Phrase {
	if t.Of == "" {
		return nil
	}
	acts := p.entities[t.Of].Acts
	if acts == "" {
		acts = t.Of
	}
	s := t.Span
	s.Start = p.stateStart(s.Start)
	return []Phrase{p.single(s, t.Of, acts, false)}
}

func (p *phraser) reference(r extract.Reference) Phrase {
	v := p.doc.View.Folded(r.Span)
	ph := Phrase{Span: v, By: r.By, Group: len(r.Refers) > 1}
	for _, id := range r.Refers {
		e := p.entities[id]
		if e.ID == "" { // the article does not name the state for which a spokesperson speaks
			e.Acts = id
		}
		ph.Members = append(ph.Members, Member{Span: v, Entity: id, Acts: e.Acts, Person: e.Kind == extract.Person})
	}
	return ph
}
