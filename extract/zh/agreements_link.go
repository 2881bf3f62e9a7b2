package zh

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// years is the term in a name: 25年全面合作计划.
var years = regexp.MustCompile(`(\d+)年期?`)

// core is a name without marks, the words for both sides, and the term: what two names of one instrument share.
func (in instrument) core() string {
	s := years.ReplaceAllString(in.name, "")
	for _, w := range []string{"《", "》", "“", "”", "两国", "双边", "双方", "有关"} {
		s = strings.ReplaceAll(s, w, "")
	}
	return s
}

// link brings the instruments found together to agreements and records them.
func (f *agreementFinder) link() {
	slices.SortStableFunc(f.found, func(a, b instrument) int { return a.Start - b.Start })
	var groups [][]instrument
	for _, in := range f.found {
		if i := f.group(groups, in); i >= 0 {
			groups[i] = append(groups[i], in)
		} else {
			groups = append(groups, []instrument{in})
		}
	}
	for _, g := range groups {
		f.record(g)
	}
}

// group is the index of the agreement that an instrument names again, -1 for a new one.
func (f *agreementFinder) group(groups [][]instrument, in instrument) int {
	for i, g := range groups {
		if slices.ContainsFunc(g, func(o instrument) bool { return sameInstrument(o, in) }) {
			return i
		}
	}
	if !in.general || in.core() != in.head.word { // only a bare word takes up a name
		return -1
	}
	for i := len(groups) - 1; i >= 0; i-- { // 该协议: the one named last with this head
		if slices.ContainsFunc(groups[i], func(o instrument) bool { return strings.HasSuffix(o.name, in.head.word) }) {
			return i
		}
	}
	return -1
}

func sameInstrument(a, b instrument) bool {
	if a.id != "" && b.id != "" {
		return a.id == b.id
	}
	x, y := swapped(a.core()), swapped(b.core())
	if a.general || b.general {
		return x == y
	}
	return x == y || strings.HasSuffix(a.core(), b.core()) || strings.HasSuffix(b.core(), a.core())
}

// swapped brings 日中 and 中日 at the start of a name into one order.
func swapped(s string) string {
	r := []rune(s)
	if len(r) > 2 && r[1] == '中' {
		r[0], r[1] = r[1], r[0]
	}
	return string(r)
}

// record adds one agreement with its mentions.
func (f *agreementFinder) record(g []instrument) {
	best := g[0]
	for _, in := range g {
		if in.rank() > best.rank() {
			best = in
		}
	}
	a := extract.Agreement{Name: best.name, Kind: best.kind, Known: best.id != "", General: best.general, Parties: []string{}, Mentions: []extract.MentionRecord{}}
	for _, in := range g {
		for _, id := range f.parties(in) {
			if !slices.Contains(a.Parties, id) {
				a.Parties = append(a.Parties, id)
			}
		}
		if m := years.FindStringSubmatch(in.name); m != nil && a.Years == 0 && len(m[1]) < 4 {
			a.Years, _ = strconv.Atoi(m[1])
		}
		a.Mentions = append(a.Mentions, extract.MentionRecord{Quote: f.doc.QuoteAt(f.doc.View.Orig(in.Span)), By: in.by})
	}
	if a.ID = best.id; a.ID == "" {
		a.ID = "agreement/" + sides(a.Parties) + "." + best.core()
	}
	a.General = a.General && len(a.Parties) == 0
	f.doc.Agreements = append(f.doc.Agreements, a)
	for _, in := range g {
		f.doc.Mentions = append(f.doc.Mentions, extract.Mention{Span: f.doc.View.Orig(in.Span), Kind: extract.Treaty, Form: extract.FullForm, Entity: a.ID, By: in.by})
	}
}

// rank orders the names of one instrument: of the dictionary, quoted, described, general; longer ones first.
func (in instrument) rank() int {
	n := len(in.name)
	switch {
	case in.id != "":
		n += 3000
	case in.by == "agreement.quoted":
		n += 2000
	case !in.general:
		n += 1000
	}
	return n
}

// sides is the part of a new agreement's id that names its parties.
func sides(parties []string) string {
	ids := make([]string, len(parties))
	for i, p := range parties {
		_, ids[i], _ = strings.Cut(p, "/")
	}
	slices.Sort(ids)
	return strings.Join(ids, "-")
}

// parties are the states and bodies named within the instrument's name or right before it, and the two sides for 两国.
func (f *agreementFinder) parties(in instrument) []string {
	var out []string
	o := f.doc.View.Orig(in.Span)
	for _, m := range f.doc.MentionsIn(extract.Span{Start: o.Start, End: o.End}) {
		if acts := f.ph.entities[m.Entity].Acts; acts != "" && (m.Kind == extract.Country && in.kind != "resolution" || m.Kind == extract.Organization && in.kind != "treaty") {
			out = append(out, acts)
		}
	}
	for _, r := range f.doc.References {
		if r.By != "ref.pair" && r.By != "ref.leaders" || !(o.Contains(r.Span) || r.End == o.Start) {
			continue
		}
		out = append(out, f.actFor(r.Refers)...)
	}
	if out = append(out, f.before(o.Start)...); len(out) == 0 && in.by == "agreement.described" {
		return f.reached(o.Start)
	}
	return out
}

// reached are the two sides for whom 双方 stands, where they reached, signed or carry out what is named at offset at: 双方业已达成的合作协议.
func (f *agreementFinder) reached(at int) []string {
	for _, r := range slices.Backward(f.doc.References) {
		if r.End > at || r.By != "ref.pair" || at-r.End > 60 {
			continue
		}
		between := f.doc.Text[r.End:at]
		if strings.ContainsAny(between, "，。；\n") || !slices.ContainsFunc([]string{"达成", "签署", "签订", "缔结", "商签"}, func(w string) bool { return strings.Contains(between, w) }) {
			return nil
		}
		return f.actFor(r.Refers)
	}
	return nil
}

// actFor are the states and bodies for which people and parties act.
func (f *agreementFinder) actFor(ids []string) []string {
	var out []string
	for _, id := range ids {
		if acts := f.ph.entities[id].Acts; acts != "" {
			out = append(out, acts)
		}
	}
	return out
}

// before are the states and bodies named right before offset at, with nothing but 《 between: 美俄《…条约》.
func (f *agreementFinder) before(at int) []string {
	if !strings.HasSuffix(f.doc.Text[:at], "《") {
		return nil
	}
	var out []string
	for at >= 0 {
		head := strings.TrimSuffix(f.doc.Text[:at], "《")
		for _, w := range []string{"、", "和", "与", "同"} {
			if len(out) > 0 {
				head = strings.TrimSuffix(head, w)
			}
		}
		at = -1
		for _, m := range f.doc.MentionsIn(extract.Span{Start: max(0, len(head)-90), End: len(head)}) {
			acts := f.ph.entities[m.Entity].Acts
			if m.End == len(head) && acts != "" && (m.Kind == extract.Country || m.Kind == extract.Organization) {
				out, at = append(out, acts), m.Start
			}
		}
	}
	return out
}
