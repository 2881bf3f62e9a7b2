package mine

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/lexicon"
)

// Miner collects what articles say of people. The zero Miner is not ready; use [New].
type Miner struct {
	lexicon *lexicon.Lexicon
	people  map[string]*sighting
	years   map[string]*Year
}

// Year is how many titled names the articles of one year have, and how many of them the dictionaries know. A name counts once in an
// article.
type Year struct {
	Year         string
	Known, Total int
}

// sighting is a person with the offices that articles gave them and the dictionaries do not.
type sighting struct {
	id, name, acts string
	known          bool
	mentions       int
	span
	offices map[string]*office
}

// office is a title seen with a person.
type office struct {
	title, id, of string
	span
}

// span is when and where something was seen, in how many articles, with the words of the first.
type span struct {
	articles    int
	first, last string
	source      string // the first article, which has the quote
	article     string // the one seen last
	quote       string
}

// New makes a miner that knows what lx knows.
func New(lx *lexicon.Lexicon) *Miner {
	return &Miner{lexicon: lx, people: map[string]*sighting{}, years: map[string]*Year{}}
}

// Add takes in an article that was read to the end of the line.
func (m *Miner) Add(doc *extract.Document) {
	for _, e := range doc.Entities {
		titles := titlesOf(doc, e.ID)
		if e.Kind != extract.Person || len(titles) == 0 {
			continue
		}
		m.count(doc.Published, e.Known)
		s := m.people[e.ID]
		if s == nil {
			s = &sighting{id: e.ID, name: e.Name, acts: e.Acts, known: e.Known, offices: map[string]*office{}}
			m.people[e.ID] = s
		}
		s.see(doc, titles[0])
		for _, mention := range doc.Mentions {
			if mention.Entity == e.ID {
				s.mentions++
			}
		}
		for _, t := range titles {
			m.title(s, doc, t)
		}
	}
}

// titlesOf are the offices that an article gives a person; honorifics are none.
func titlesOf(doc *extract.Document, id string) []extract.Title {
	return slices.DeleteFunc(slices.Clone(doc.Titles), func(t extract.Title) bool {
		return t.Holder != id || t.Role == "honorific" || t.Role == "spouse"
	})
}

func (m *Miner) count(published string, known bool) {
	year := published
	if len(year) > 4 {
		year = year[:4]
	}
	if year == "" {
		year = "unknown"
	}
	y := m.years[year]
	if y == nil {
		y = &Year{Year: year}
		m.years[year] = y
	}
	y.Total++
	if known {
		y.Known++
	}
}

// title notes an office that the dictionaries do not give the person on the day.
func (m *Miner) title(s *sighting, doc *extract.Document, t extract.Title) {
	if s.known && m.knows(s.id, doc.Published, t) {
		return
	}
	key := t.Office + " " + t.Text
	o := s.offices[key]
	if o == nil {
		o = &office{title: t.Text, id: t.Office, of: t.Of}
		s.offices[key] = o
	}
	o.see(doc, t)
}

// knows tells whether the entry of a person has the office of a title on a day. A title without a known office, or a former one, is
// taken for known: there is nothing to propose.
func (m *Miner) knows(id, day string, t extract.Title) bool {
	p := m.lexicon.Person(id)
	if p == nil || t.Office == "" || strings.HasPrefix(t.Text, "前") || strings.HasPrefix(t.Text, "原") {
		return true
	}
	return slices.ContainsFunc(p.Offices, func(o lexicon.Tenure) bool {
		return (o.Office == t.Office || strings.Contains(o.Title, t.Text) || strings.Contains(t.Text, o.Title)) && (day == "" || o.On(day))
	})
}

// see notes one more article.
func (s *span) see(doc *extract.Document, t extract.Title) {
	if s.article != doc.ID {
		s.articles++
	}
	day := doc.Published
	if s.article == "" || day != "" && (s.first == "" || day < s.first) {
		s.quote, s.source = sentence(doc, t), doc.ID
		s.first = cmp.Or(day, s.first)
	}
	s.last = max(s.last, day)
	s.article = doc.ID
}

// sentence is the sentence of a title, no longer than a hundred characters.
func sentence(doc *extract.Document, t extract.Title) string {
	for _, s := range doc.Sentences {
		if s.Contains(t.Span) {
			runes := []rune(s.Span.Of(doc.Text))
			return string(runes[:min(len(runes), 100)])
		}
	}
	return t.Text
}

// Coverage lists the years in order.
func (m *Miner) Coverage() []Year {
	var out []Year
	for _, y := range slices.Sorted(maps.Keys(m.years)) {
		out = append(out, *m.years[y])
	}
	return out
}
