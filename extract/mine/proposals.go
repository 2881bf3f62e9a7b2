package mine

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
)

// Proposals writes the people and offices seen in at least least articles that the dictionaries do not have, most often seen first.
// An entry of somebody known repeats their offices, as it replaces the entry on board.
func (m *Miner) Proposals(w io.Writer, least int) error {
	out := &printer{w: w}
	out.line("# Proposed from articles, for review: give each new person an id made of the English name, its English name, and each office its")
	out.line("# beginning and end where a reference tells them. The days behind a name are those of the articles, not those of the office.")
	list := m.sorted(least)
	if len(list) == 0 {
		out.line("people: []")
		return out.err
	}
	out.line("people:")
	for _, s := range list {
		m.entry(out, s, least)
	}
	return out.err
}

// sorted are the sightings worth proposing.
func (m *Miner) sorted(least int) []*sighting {
	var out []*sighting
	for _, id := range slices.Sorted(maps.Keys(m.people)) {
		s := m.people[id]
		if !s.known && s.articles >= least || s.known && len(s.frequent(least)) > 0 {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b *sighting) int { return b.articles - a.articles })
	return out
}

// frequent are the offices seen in enough articles, most often seen first.
func (s *sighting) frequent(least int) []*office {
	var out []*office
	for _, key := range slices.Sorted(maps.Keys(s.offices)) {
		if o := s.offices[key]; o.articles >= least || !s.known {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b *office) int { return b.articles - a.articles })
	return out
}

func (m *Miner) entry(out *printer, s *sighting, least int) {
	out.line("  # %s: %d articles, %d mentions, %s", s.name, s.articles, s.mentions, s.days())
	out.line("  # “%s” (%s)", oneLine(s.quote), s.source)
	p := m.lexicon.Person(s.id)
	if p == nil {
		kind, id, _ := strings.Cut(s.acts, "/")
		out.line("  - id: %s", newID(s.name, id))
		out.line("    name: %s", s.name)
		if kind == "country" || kind == "organization" && m.lexicon.Organization(s.acts) != nil {
			out.line("    %s: %s", kind, id)
		}
	} else {
		m.known(out, p)
	}
	out.line("    offices:")
	if p != nil {
		for _, t := range p.Offices {
			out.line("      - {%s}", fields(t))
		}
	}
	for _, o := range s.frequent(least) {
		t := lexicon.Tenure{Title: o.title, Office: o.id, Source: o.source}
		if kind, id, _ := strings.Cut(o.of, "/"); o.of != "" && o.of != s.acts && (kind == "country" || m.lexicon.Organization(o.of) != nil) {
			t.Of = map[string]string{"country": lexicon.Countries, "organization": lexicon.Organizations}[kind] + "/" + id
		}
		out.line("      - {%s} # new: %d articles, %s", fields(t), o.articles, o.days())
	}
}

// known writes the fields of an entry that is on board.
func (m *Miner) known(out *printer, p *lexicon.Person) {
	out.line("    # stands at %s:%d", p.File, p.Line)
	for _, f := range [][2]string{{"id", p.ID}, {"name", p.Name}, {"name_en", p.NameEN}, {"country", p.Country}, {"organization", p.Organization}} {
		if f[1] == "" {
			continue
		}
		lead := "    "
		if f[0] == "id" {
			lead = "  - "
		}
		out.line("%s%s: %s", lead, f[0], quoted(f[1]))
	}
	if len(p.Aliases) > 0 {
		out.line("    aliases: [%s]", strings.Join(p.Aliases, ", "))
	}
	if p.Ambiguous {
		out.line("    ambiguous: true")
	}
	if p.Weak {
		out.line("    weak: true")
	}
}

// fields writes an office as the dictionaries do.
func fields(t lexicon.Tenure) string {
	var out []string
	for _, f := range [][2]string{{"title", t.Title}, {"office", t.Office}, {"of", t.Of}, {"from", t.From}, {"until", t.Until}, {"source", t.Source}} {
		if f[1] != "" {
			out = append(out, f[0]+": "+quoted(f[1]))
		}
	}
	return strings.Join(out, ", ")
}

// quoted puts in quotation marks what YAML could take for something else.
func quoted(s string) string {
	if strings.ContainsAny(s, ":#,{}[]\"'&*!|>%@`") || s != strings.TrimSpace(s) {
		return strconv.Quote(s)
	}
	return s
}

func (s *span) days() string {
	if s.first == s.last {
		return s.first
	}
	return s.first + " to " + s.last
}

// newID makes a preliminary id of a name and state.
func newID(name, state string) string {
	sum := sha256.Sum256([]byte(name + " " + state))
	return "new-" + hex.EncodeToString(sum[:4])
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// printer writes lines and remembers the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}
