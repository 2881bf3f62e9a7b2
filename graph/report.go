package graph

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Report is what one article brings into the graph.
type Report struct {
	// Article is the article's node; it owns the relations to what the text mentions.
	Article Node
	// Entities are the nodes of everyone and everything that the article's findings refer to, sorted.
	Entities []Node
	// Claims are the findings, sorted, one for each.
	Claims []Claim
	// Run is the node that says how the article was read.
	Run Node
}

// Claim is what one article says about one finding.
type Claim struct {
	// Finding is the node that the claim supports.
	Finding Ref
	// Article is the id of the article, Published its day of publication, Copy the hash of its text.
	Article   string
	Published extract.Day
	Copy      string
	// Says are the properties of the relation to the article, [Relation] REPORTED_IN with evidence 0.
	Says Props
	// More are further passages of the article, with evidence 1, 2, …
	More []Props
	// Merge says why the claim is about its finding although its key is another's. It is made by [resolve], never stored
	// with what the article says.
	Merge Merge
	// Decisions are those of analysts that have a say in which event it is; made by [resolve], too.
	Decisions []string
	// Parent is the event of which the claim's event is part, made by [resolve], too.
	Parent string
}

// Merge is a decision on coreference: the rule, and the key of the report that it was compared with.
type Merge struct{ Rule, With string }

// Options say what the records do not hold.
type Options struct {
	// Schema is the table to build by, [NewSchema] if nil.
	Schema *Schema
	// Entity gives dictionary facts of an entity that an article does not name but its entities refer to, as the state in
	// which a person holds an office. Without it, or where it knows nothing, such nodes have an id only.
	Entity func(id string) (extract.Entity, bool)
	// Run is the id under which the reading is recorded; if empty, one is made from the versions of tool, dictionaries
	// and rules, so that the same versions are the same run.
	Run string
}

func (o Options) schema() *Schema {
	if o.Schema != nil {
		return o.Schema
	}
	return NewSchema()
}

// reporter builds the report of one record.
type reporter struct {
	opt      Options
	schema   *Schema
	rec      *extract.Record
	entities map[string]*extract.EntityRecord
	nodes    map[Ref]Node
	eventIDs map[string]string
	// agreementIDs are the ids in the graph of the record's agreements.
	agreementIDs map[string]string
	run          string
}

// NewReport is the report of a record. The error names what is wrong with the record: a span outside of the text, a date
// that is not EDTF, a type of event or a kind of id that the schema does not know.
func NewReport(rec *extract.Record, opt Options) (Report, error) {
	r := reporter{opt: opt, schema: opt.schema(), rec: rec, entities: map[string]*extract.EntityRecord{}, nodes: map[Ref]Node{}}
	for i := range rec.Entities {
		r.entities[rec.Entities[i].ID] = &rec.Entities[i]
	}
	run := r.runNode()
	r.run = run.ID
	r.identifyAgreements()
	claims, err := r.claims()
	if err != nil {
		return Report{}, fmt.Errorf("record %s: %w", rec.ID, err)
	}
	article, err := r.article(claims)
	if err != nil {
		return Report{}, fmt.Errorf("record %s: %w", rec.ID, err)
	}
	return Report{Article: article, Entities: r.sortedNodes(), Claims: claims, Run: run}, nil
}

// claims are those of agreements, events and positions, sorted by what they are about.
func (r *reporter) claims() ([]Claim, error) {
	if r.rec.ID == "" {
		return nil, fmt.Errorf("no id")
	}
	var all []Claim
	for _, part := range []func() ([]Claim, error){r.agreements, r.events, r.positions} {
		claims, err := part()
		if err != nil {
			return nil, err
		}
		all = append(all, claims...)
	}
	return mergeClaims(all), nil
}

func (r *reporter) runNode() Node {
	v := r.rec.Version
	id := r.opt.Run
	if id == "" {
		id = shortHash(v.Tool, v.Dictionaries, v.Rules)
	}
	p := Props{}
	p.set("tool", v.Tool)
	p.set("dictionaries", v.Dictionaries)
	p.set("rules", v.Rules)
	p.set("caption", "run "+v.Tool)
	return Node{Ref: Ref{"Run", "run/" + id}, Props: p}
}

func (r *reporter) sortedNodes() []Node {
	out := make([]Node, 0, len(r.nodes))
	for _, n := range r.nodes {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b Node) int { return a.compare(b.Ref) })
	return out
}

// article is the node of the text. Its hash covers the claims, too: an article whose hash is in the graph has nothing
// new to say.
func (r *reporter) article(claims []Claim) (Node, error) {
	p := Props{"text_sha256": r.rec.TextSHA256, "run": r.run}
	p.set("url", r.rec.URL)
	p.set("title", r.rec.Title)
	p.set("publisher", r.rec.Publisher)
	p.set("path", r.rec.Source.Path)
	p.set("caption", chunks(r.rec.Title, 6, 4))
	day, err := r.published()
	if err != nil {
		return Node{}, err
	}
	p.set("published", day)
	n := Node{Ref: Ref{"Article", r.rec.ID}, Props: p}
	if n.Owned, err = r.mentions(n.Ref); err != nil {
		return Node{}, err
	}
	p["hash"] = shortHash(contentHash(r.schema, &n), claimsHash(r.schema, claims))
	return n, nil
}

// published is the day of publication; coarser dates count as not known.
func (r *reporter) published() (extract.Day, error) {
	if r.rec.Published == "" {
		return extract.Day{}, nil
	}
	p, err := extract.ParseEDTF(string(r.rec.Published))
	if err != nil {
		return extract.Day{}, fmt.Errorf("published: %w", err)
	}
	if p.Precision != extract.ToDay {
		return extract.Day{}, nil
	}
	return p.Start, nil
}

// quote is the text of a span, or an error if there is no such span.
func (r *reporter) quote(s extract.Span) (string, error) {
	t := r.rec.Text
	if s.Start < 0 || s.End < s.Start || s.End > len(t) || !runeStart(t, s.Start) || !runeStart(t, s.End) {
		return "", fmt.Errorf("span %v is not on runes of the text of %d bytes", s, len(t))
	}
	return s.Of(t), nil
}

func runeStart(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
