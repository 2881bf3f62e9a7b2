package graph

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// newDateNode is the node of an EDTF value.
func newDateNode(s *Schema, value string) (Node, error) {
	p, err := extract.ParseEDTF(value)
	if err != nil {
		return Node{}, err
	}
	n := Node{Ref: Ref{"Date", value}, Props: Props{"precision": string(p.Precision), "caption": value}}
	n.Props.set("start", p.Start)
	n.Props.set("end", p.End)
	n.Props["hash"] = contentHash(s, &n)
	return n, nil
}

// settler computes findings from all claims about them. The order of the claims does not matter.
type settler struct{ schema *Schema }

// finding is the node of a finding with the relations it owns. Claims must not be empty and be about one finding; acts
// are those of an agreement.
func (s settler) finding(claims []Claim, acts []act) (Node, error) {
	claims = slices.Clone(claims)
	slices.SortFunc(claims, func(a, b Claim) int {
		return cmp.Or(better(a.Says, b.Says), merged(a)-merged(b), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Says.text("key"), b.Says.text("key")))
	})
	n := Node{Ref: claims[0].Finding, Props: Props{}}
	var err error
	switch n.Label {
	case "Event":
		err = s.event(&n, claims)
	case "Position":
		err = s.position(&n, claims)
	case "Agreement":
		err = s.agreement(&n, claims, acts)
	default:
		err = fmt.Errorf("%s %s is no finding", n.Label, n.ID)
	}
	if err != nil {
		return Node{}, err
	}
	s.reported(&n, claims)
	n.Owned = sortEdges(s.schema, n.Owned)
	n.Props["hash"] = contentHash(s.schema, &n)
	return n, nil
}

// merged is 0 for the report whose key is the finding's, 1 for those that coreference joined to it.
func merged(c Claim) int {
	if c.Merge.Rule != "" {
		return 1
	}
	return 0
}

// reported adds what every finding has from its reports, and the relations to the articles.
func (s settler) reported(n *Node, claims []Claim) {
	copies := make([]string, 0, len(claims))
	var first, last extract.Day
	sure := 0.0
	for i := range claims {
		c := &claims[i]
		copies = append(copies, c.Copy)
		sure = max(sure, c.Says.number("confidence"))
		if d := c.Published; !d.IsZero() {
			if first.IsZero() || d.Before(first) {
				first = d
			}
			if last.IsZero() || last.Before(d) {
				last = d
			}
		}
	}
	n.Owned = append(n.Owned, reportEdges(claims)...)
	n.Props["confidence"], n.Props["reports"] = sure, int64(len(sorted(copies)))
	n.Props.set("first_reported", first)
	n.Props.set("last_reported", last)
	n.Props.set("caption", firstText(claims, "caption"))
}

// coded adds the codes of the claim that counts.
func (s settler) coded(n *Node, claims []Claim) {
	for _, name := range []string{"plover", "mode", "cameo"} {
		n.Props.set(name, claims[0].Says.text(name))
	}
	if g, ok := Goldstein(claims[0].Says.text("cameo")); ok {
		n.Props["goldstein"] = g
	}
}

// firstText is the first value of a property, in order of the claims.
func firstText(claims []Claim, name string) string {
	for i := range claims {
		if v := claims[i].Says.text(name); v != "" {
			return v
		}
	}
	return ""
}

// allTexts are the different values of a property, a text or a list, in order.
func allTexts(claims []Claim, name string) []string {
	var out []string
	for i := range claims {
		if v := claims[i].Says.text(name); v != "" {
			out = append(out, v)
		}
		out = append(out, claims[i].Says.list(name)...)
	}
	return sorted(out)
}

// link adds relations from or to each id, whichever end the finding is not.
func (s settler) link(n *Node, typ string, ids []string, props func(id string) Props) {
	rel, ok := s.schema.Relation(typ)
	if !ok {
		return
	}
	for _, id := range ids {
		other := Ref{s.schema.LabelOf(id), id}
		e := Edge{Type: typ, From: n.Ref, To: other, Props: Props{}}
		if rel.Owner == AtEnd {
			e.From, e.To = other, n.Ref
		}
		if props != nil {
			e.Props = props(id)
		}
		n.Owned = append(n.Owned, e)
	}
}
