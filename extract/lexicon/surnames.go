package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Surnames is the stage that reads a family name before an office (江主席, 桥本首相): whoever of that name holds the office on the day,
// as the dictionary knows, or is named in full in the article. Where that is nobody or several, it says nothing. It runs after all
// other names are resolved.
type Surnames struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Surnames) Annotate(doc *extract.Document) error {
	r := surnameReader{lx: s.Lexicon, doc: doc}
	for i := range doc.Titles {
		r.before(&doc.Titles[i])
	}
	doc.Mentions = append(doc.Mentions, r.found...)
	doc.SortMentions()
	return nil
}

type surnameReader struct {
	lx    *Lexicon
	doc   *extract.Document
	found []extract.Mention
}

// before reads the family name right before a title.
func (r *surnameReader) before(t *extract.Title) {
	if t.Holder != "" || !ranked(t.Role) && t.Text != "主席" {
		return
	}
	for _, n := range []int{2, 1} {
		o, ok := r.runesBefore(t.Start, n)
		if !ok {
			continue
		}
		id := r.bearer(r.doc.View.Folded(o).Of(r.doc.View.Text), *t)
		if id == "" {
			continue
		}
		m := extract.Mention{Span: o, Kind: extract.Person, Form: extract.ShortForm, Entity: id, By: "name.family"}
		if p := r.lx.Person(id); p != nil {
			m.By = People + "/" + p.ID
			if t.Of == "" && p.Country != "" {
				t.Of = "country/" + p.Country
			}
		}
		r.found = append(r.found, m)
		return
	}
}

// ranked tells whether people of this role are called by family name and office.
func ranked(role string) bool {
	switch role {
	case "head_of_state", "head_of_government", "deputy", "foreign_minister", "defence_minister", "minister", "parliament", "party", "envoy":
		return true
	}
	return false
}

// runesBefore is the span of the n Chinese characters that end at offset end, if they begin where a word begins and belong to no
// other name.
func (r *surnameReader) runesBefore(end, n int) (extract.Span, bool) {
	start := end
	for range n {
		c, size := utf8.DecodeLastRuneInString(r.doc.Text[:start])
		if size == 0 || !unicode.Is(unicode.Han, c) {
			return extract.Span{}, false
		}
		start -= size
	}
	o := extract.Span{Start: start, End: end}
	if slices.ContainsFunc(r.doc.MentionsIn(extract.Span{Start: start - 90, End: end + 90}), func(m extract.Mention) bool { return m.Overlaps(o) }) {
		return o, false
	}
	return o, slices.ContainsFunc(r.doc.TokensIn(extract.Span{Start: start, End: min(len(r.doc.Text), end+60)}), func(t extract.Token) bool {
		return t.Start == start && !(t.End == end && strings.Contains("pcdurm", t.Tag) && t.Tag != "")
	})
}

// bearer is the one person of a family name who holds the office, empty for nobody or several.
func (r *surnameReader) bearer(name string, t extract.Title) string {
	var named, holding []string
	for _, m := range r.doc.Mentions {
		if m.Kind == extract.Person && m.Entity != "" && !slices.Contains(named, m.Entity) && r.family(m.Entity, m.Span.Of(r.doc.Text), name) && r.bore(m, t) {
			named = append(named, m.Entity)
		}
	}
	for _, p := range r.lx.facts.families[name] {
		if t.Of != "" && t.Of != "country/"+p.Country {
			continue
		}
		if r.doc.Published != "" && slices.ContainsFunc(p.Offices, func(o Tenure) bool { return o.On(r.doc.Published) && calls(o, t) }) {
			holding = append(holding, "person/"+p.ID)
		}
	}
	if len(named) == 0 {
		named = holding
	}
	if len(named) != 1 {
		return ""
	}
	return named[0]
}

// family tells whether a person of the article has a family name.
func (r *surnameReader) family(id, mention, name string) bool {
	state := ""
	if p := r.lx.Person(id); p != nil {
		mention, state = p.Name, p.Country
	} else if s, _, found := strings.Cut(strings.TrimPrefix(id, "person/"), "."); found {
		state = s
	}
	return slices.Contains(familyNames(mention, state), name)
}

// bore tells whether a title that calls somebody like t stands beside a mention of a person.
func (r *surnameReader) bore(m extract.Mention, t extract.Title) bool {
	return slices.ContainsFunc(r.doc.Titles, func(o extract.Title) bool {
		return (o.End == m.Start || o.Start == m.End) && (o.Office == t.Office || strings.HasSuffix(o.Text, t.Text) && !strings.HasSuffix(o.Text, "副"+t.Text))
	})
}

// calls tells whether a title names an office somebody holds: 主席 the 国家主席, but not 总理 a 副总理.
func calls(o Tenure, t extract.Title) bool {
	return o.Office == t.Office || strings.HasSuffix(o.Title, t.Text) && !strings.HasSuffix(o.Title, "副"+t.Text)
}

// familyNames are the characters with which a name can begin as a family name, by the custom of the state.
func familyNames(name, state string) []string {
	n := utf8.RuneCountInString(name)
	if strings.Contains(name, "·") || n < 2 || n > 5 {
		return nil
	}
	runes := []rune(name)
	switch state {
	case "jpn":
		if n > 3 {
			return []string{string(runes[:2])}
		}
		return []string{string(runes[:1]), string(runes[:2])}
	case "chn", "kor", "prk", "vnm", "sgp":
		if n > 3 {
			return []string{string(runes[:2])}
		}
		return []string{string(runes[:1])}
	}
	return nil
}
