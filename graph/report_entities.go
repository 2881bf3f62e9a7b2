package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// ref is the node that an id of the record refers to. The node gets into the report, described by the record, else by the
// dictionary, else as a stub.
func (r *reporter) ref(id string) (Ref, error) {
	label := r.schema.LabelOf(id)
	l, ok := r.schema.Label(label)
	if !ok || l.Role != EntityRole {
		return Ref{}, fmt.Errorf("id %q is of no kind of entity", id)
	}
	ref := Ref{label, id}
	if _, done := r.nodes[ref]; done {
		return ref, nil
	}
	node, err := r.entity(ref)
	if err != nil {
		return Ref{}, err
	}
	node.Props["hash"] = contentHash(r.schema, &node)
	r.nodes[ref] = node
	return ref, nil
}

// refs are the nodes of several ids.
func (r *reporter) refs(ids ...string) error {
	for _, id := range ids {
		if _, err := r.ref(id); err != nil {
			return err
		}
	}
	return nil
}

func (r *reporter) entity(ref Ref) (Node, error) {
	r.nodes[ref] = Node{} // an entity that refers to itself, through others, ends here
	// The dictionary comes first: an article may give a person the state of the office that the person had on its day, and
	// the node must be the same whichever article comes last.
	if e, ok := r.entities[ref.ID]; ok && (!e.Known || r.opt.Entity == nil) {
		return r.describe(ref, e)
	}
	if r.opt.Entity != nil {
		if e, ok := r.opt.Entity(ref.ID); ok {
			return r.describe(ref, &extract.EntityRecord{ID: e.ID, Kind: e.Kind, Name: e.Name, NameEN: e.NameEN, Aliases: e.Aliases,
				Country: extract.Optional(e.Country), Holds: e.Holds, Point: e.Point, Known: e.Known})
		}
	}
	if e, ok := r.entities[ref.ID]; ok {
		return r.describe(ref, e)
	}
	_, name, _ := strings.Cut(ref.ID, "/")
	return Node{Ref: ref, Props: Props{"caption": name}, Stub: true}, nil
}

// describe makes the node of an entity. Names that only an article gives are kept by their claims, not here: what is here
// is the same in all articles.
func (r *reporter) describe(ref Ref, e *extract.EntityRecord) (Node, error) {
	p := Props{"known": e.Known}
	p.set("name", e.Name)
	p.set("name_en", e.NameEN)
	p.set("caption", chunks(e.Name, 6, 3))
	if e.Known {
		p.set("aliases", e.Aliases)
	}
	if ref.Label != "Country" && ref.Label != "Topic" {
		p.set("country", r.actsForState(e))
	}
	if ref.Label == "Place" {
		p.set("point", e.Point)
	}
	n := Node{Ref: ref, Props: p}
	var err error
	switch ref.Label {
	case "Person":
		n.Owned, err = r.offices(ref, e.Holds)
	case "Place":
		n.Owned, err = r.within(ref, string(e.Country))
	}
	return n, err
}

// actsForState is the state of an entity. That of a person in the dictionary must not hang on the article, which may tell of
// a time before or after an office: it is the dictionary's, else that of the last office in a state, else not known.
func (r *reporter) actsForState(e *extract.EntityRecord) extract.Optional {
	if e.Kind != extract.Person || !e.Known {
		return e.Country
	}
	if r.opt.Entity != nil {
		if known, ok := r.opt.Entity(e.ID); ok {
			return extract.Optional(known.Country)
		}
	}
	for _, h := range slices.Backward(e.Holds) {
		if code, ok := strings.CutPrefix(h.Of, "country/"); ok {
			return extract.Optional(strings.ToUpper(code))
		}
	}
	return ""
}

// unknownDate stands in a key for a date that nobody knows, as EDTF writes an open end.
const unknownDate = ".."

// offices are the dictionary's offices of a person.
func (r *reporter) offices(person Ref, holds []extract.Holding) ([]Edge, error) {
	var out []Edge
	for _, h := range holds {
		if h.Of == "" {
			continue
		}
		of, err := r.ref(h.Of)
		if err != nil {
			return nil, err
		}
		p := Props{"title": h.Title, "from": cmp.Or(h.From, unknownDate)}
		p.set("until", h.Until)
		from, err := period(h.From)
		if err != nil {
			return nil, err
		}
		until, err := period(h.Until)
		if err != nil {
			return nil, err
		}
		p.set("start", from.Start)
		p.set("end", until.End)
		out = append(out, Edge{"HOLDS", person, of, p})
	}
	return sortEdges(r.schema, out), nil
}

// within is the state in which a place lies.
func (r *reporter) within(place Ref, alpha3 string) ([]Edge, error) {
	if len(alpha3) != 3 {
		return nil, nil
	}
	state, err := r.ref("country/" + strings.ToLower(alpha3))
	if err != nil {
		return nil, err
	}
	return []Edge{{"IN", place, state, Props{}}}, nil
}

// period is that of an EDTF value; the zero Period for none.
func period(value string) (extract.Period, error) {
	if value == "" {
		return extract.Period{}, nil
	}
	return extract.ParseEDTF(value)
}

// mentions are the relations from the article to whom and what it names.
func (r *reporter) mentions(article Ref) ([]Edge, error) {
	var out []Edge
	for _, e := range r.rec.Entities {
		if len(e.Mentions) == 0 {
			continue
		}
		to, err := r.ref(e.ID)
		if err != nil {
			return nil, err
		}
		p := mentionProps(e.Mentions)
		if e.Kind == extract.Person {
			p.set("offices", e.Offices)
		}
		out = append(out, Edge{"MENTIONS", article, to, p})
	}
	for _, a := range r.rec.Agreements {
		if len(a.Mentions) > 0 {
			out = append(out, Edge{"MENTIONS", article, Ref{"Agreement", r.agreementIDs[a.ID]}, mentionProps(a.Mentions)})
		}
	}
	return sortEdges(r.schema, out), nil
}

// mentionProps are how often something is named, and the words, the place and the finder of the first mention.
func mentionProps(mentions []extract.MentionRecord) Props {
	first := mentions[0]
	for _, m := range mentions {
		if m.Start < first.Start {
			first = m
		}
	}
	p := Props{"count": int64(len(mentions)), "first": int64(first.Start), "end": int64(first.End)}
	p.set("text", first.Text)
	p.set("by", first.By)
	return p
}
