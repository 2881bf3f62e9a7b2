package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// mergeClaims puts the claims of one article in order and makes one of those that are about the same finding: what the
// surer one says stands, what it leaves open is filled from the other, whose passages come behind its own.
func mergeClaims(claims []Claim) []Claim {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(a.Finding.compare(b.Finding), better(a.Says, b.Says), cmp.Compare(a.Says["start"].(int64), b.Says["start"].(int64)))
	})
	out := claims[:0]
	for _, c := range claims {
		if n := len(out); n > 0 && out[n-1].Finding == c.Finding {
			out[n-1].absorb(c)
			continue
		}
		out = append(out, c)
	}
	return out
}

// better orders claims: the stronger status first, then the surer.
func better(a, b Props) int {
	return cmp.Or(cmp.Compare(strength(b.text("status")), strength(a.text("status"))), cmp.Compare(b.number("confidence"), a.number("confidence")))
}

// strength of a status: that something happened outweighs that it did not, a denial outweighs plans and wishes.
func strength(status string) int {
	return slices.Index([]string{"proposed", "planned", "negated", "happened"}, status)
}

func (c *Claim) absorb(d Claim) {
	passages := append([]Props{passageOf(d.Says)}, d.More...)
	for _, p := range passages {
		p["evidence"] = int64(len(c.More) + 1)
		c.More = append(c.More, p)
	}
	for _, name := range []string{"date", "date_basis", "place", "agreement", "part_of", "speaker", "target", "kind", "years", "plover", "mode", "cameo"} {
		if _, has := c.Says[name]; !has && d.Says[name] != nil {
			c.Says[name] = d.Says[name]
		}
	}
	for _, name := range []string{"actors", "targets", "topics", "parties", "fields"} {
		c.Says.set(name, sorted(append(slices.Clone(c.Says.list(name)), d.Says.list(name)...)))
	}
	c.absorbPeople(d.Says)
}

// absorbPeople adds the people that only d names, and keeps the three lists side by side.
func (c *Claim) absorbPeople(d Props) {
	type part struct{ id, role, office string }
	var all []part
	for _, p := range []Props{c.Says, d} {
		for i, id := range p.list("people") {
			if !slices.ContainsFunc(all, func(x part) bool { return x.id == id }) {
				all = append(all, part{id, p.list("roles")[i], p.list("offices")[i]})
			}
		}
	}
	slices.SortFunc(all, func(a, b part) int { return cmp.Compare(a.id, b.id) })
	var people, roles, offices []string
	for _, x := range all {
		people, roles, offices = append(people, x.id), append(roles, x.role), append(offices, x.office)
	}
	c.Says.set("people", people)
	c.Says.set("roles", roles)
	c.Says.set("offices", offices)
}

// passageOf keeps of a claim where and how it is said.
func passageOf(says Props) Props {
	out := Props{}
	for _, name := range []string{"key", "start", "end", "quote", "trigger", "rule", "confidence", "run", "status", "modality"} {
		if v, ok := says[name]; ok {
			out[name] = v
		}
	}
	return out
}

// edges are the relations from the finding to the article that the claim stands for.
func (c *Claim) edges() []Edge {
	article := Ref{"Article", c.Article}
	out := []Edge{{"REPORTED_IN", c.Finding, article, c.Says}}
	for _, p := range c.More {
		out = append(out, Edge{"REPORTED_IN", c.Finding, article, p})
	}
	return out
}

// reportEdges are the relations from a finding to its articles. An article may report an event under several keys: the
// passages of the better claim come first.
func reportEdges(claims []Claim) []Edge {
	var out []Edge
	next := map[string]int64{}
	for i := range claims {
		c := &claims[i]
		for k, e := range c.edges() {
			props := maps.Clone(e.Props)
			props["evidence"] = next[c.Article]
			next[c.Article]++
			if k == 0 {
				props.set("merged_by", c.Merge.Rule)
				props.set("merged_with", c.Merge.With)
				props.set("decided", c.Decisions)
			}
			e.Props = props
			out = append(out, e)
		}
	}
	return out
}

// claimsHash covers everything that an article says about findings.
func claimsHash(s *Schema, claims []Claim) string {
	rel, _ := s.Relation("REPORTED_IN")
	var b strings.Builder
	for _, c := range claims {
		for _, e := range c.edges() {
			b.WriteString(e.From.ID)
			b.WriteByte(' ')
			appendSaid(&b, rel.Properties, e.Props)
			b.WriteByte('\n')
		}
	}
	return shortHash(b.String())
}
