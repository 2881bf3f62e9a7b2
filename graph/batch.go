package graph

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// Batch is a group of articles on their way to a writer.
type Batch struct {
	// Records are the articles as they were read, in order of input.
	Records []extract.Record
	// Reports are what they say, in the same order. Of two articles with the same id the later one counts.
	Reports []Report

	ahead *ahead // see [Neo4j.Ahead]
}

// NewBatch makes a batch of records. The error names the first record that is not fit for the graph.
func NewBatch(recs []extract.Record, opt Options) (*Batch, error) {
	opt.Schema = opt.schema()
	b := &Batch{Records: recs, Reports: make([]Report, 0, len(recs))}
	for i := range recs {
		r, err := NewReport(&recs[i], opt)
		if err != nil {
			return nil, err
		}
		b.Reports = append(b.Reports, r)
	}
	return b, nil
}

// Graph is a whole graph in memory, nodes sorted by label and id.
type Graph struct{ Nodes []Node }

// Settle computes the whole graph of a set of reports. Their order does not matter, except that of two reports of the
// same article the later one counts. Analysts' decisions on which reports tell of one event are honoured, and are no part of
// the graph.
func Settle(s *Schema, reports []Report, decisions ...Decision) (*Graph, error) {
	p, err := describe(s, reports)
	if err != nil {
		return nil, err
	}
	findings, err := p.settle(s, decisions)
	if err != nil {
		return nil, err
	}
	g := &Graph{Nodes: p.nodes}
	for i := range findings {
		g.Nodes = append(g.Nodes, findings[i].node)
	}
	slices.SortFunc(g.Nodes, func(a, b Node) int { return a.compare(b.Ref) })
	return g, nil
}

// latest keeps of each article its last report.
func latest(reports []Report) []Report {
	last := make(map[string]int, len(reports))
	for i, r := range reports {
		last[r.Article.ID] = i
	}
	out := make([]Report, 0, len(last))
	for i, r := range reports {
		if last[r.Article.ID] == i {
			out = append(out, r)
		}
	}
	return out
}

// describedNodes are the nodes that reports bring with them: articles, runs, entities, dates. Each comes once, in its
// best description: the dictionary's before a new name's before a stub; of equals the one with the smaller hash.
func describedNodes(reports []Report) []Node {
	best := map[Ref]Node{}
	add := func(n Node) {
		if old, ok := best[n.Ref]; !ok || cmp.Or(cmp.Compare(worth(n), worth(old)), cmp.Compare(old.Props.text("hash"), n.Props.text("hash"))) > 0 {
			best[n.Ref] = n
		}
	}
	for _, r := range reports {
		add(r.Article)
		add(r.Run)
		for _, n := range r.Entities {
			add(n)
		}
	}
	out := make([]Node, 0, len(best))
	for _, n := range best {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b Node) int { return a.compare(b.Ref) })
	return out
}

func worth(n Node) int {
	switch {
	case n.Stub:
		return 0
	case n.Props["known"] == true:
		return 2
	}
	return 1
}

// claimsByFinding groups the claims of all reports.
func claimsByFinding(s *Schema, reports []Report, decisions []Decision) (map[Ref][]Claim, error) {
	var all []Claim
	for _, r := range reports {
		all = append(all, r.Claims...)
	}
	events := eventClaims(all)
	if err := resolve(s, events, decisions); err != nil {
		return nil, err
	}
	eventsOf(events).parents(events)
	out := map[Ref][]Claim{}
	for i := range all {
		out[all[i].Finding] = append(out[all[i].Finding], all[i])
	}
	return out, nil
}

// eventClaims are those about events.
func eventClaims(claims []Claim) []*Claim {
	var out []*Claim
	for i := range claims {
		if claims[i].Finding.Label == "Event" {
			out = append(out, &claims[i])
		}
	}
	return out
}

// report names what an article tells under a key.
type report struct{ article, key string }

// resolved says of which event a report tells.
type resolved map[report]string

func eventsOf(claims []*Claim) resolved {
	out := resolved{}
	for _, c := range claims {
		out[report{c.Article, c.Says.text("key")}] = c.Finding.ID
	}
	return out
}

// parents sets the events of which the claims' events are part; those that are not known stay empty and are returned.
func (r resolved) parents(claims []*Claim) []report {
	var unknown []report
	for _, c := range claims {
		if key := c.Says.text("part_of"); key != "" {
			c.Parent = r[report{c.Article, key}]
			if c.Parent == "" {
				unknown = append(unknown, report{c.Article, key})
			}
		}
	}
	return unknown
}

// settleAll settles events and positions first, then agreements, whose stage hangs on the events.
func settleAll(s settler, claims map[Ref][]Claim) ([]made, error) {
	refs := make([]Ref, 0, len(claims))
	for ref := range claims {
		refs = append(refs, ref)
	}
	agreementsLast := func(r Ref) int {
		if r.Label == "Agreement" {
			return 1
		}
		return 0
	}
	slices.SortFunc(refs, func(a, b Ref) int {
		return cmp.Or(cmp.Compare(agreementsLast(a), agreementsLast(b)), a.compare(b))
	})
	acts := map[string][]act{}
	out := make([]made, 0, len(refs))
	for _, ref := range refs {
		n, err := s.finding(claims[ref], acts[ref.ID])
		if err != nil {
			return nil, err
		}
		for _, id := range concerned(&n) {
			acts[id] = append(acts[id], newAct(n.ID, n.Props))
		}
		out = append(out, made{claims[ref], acts[ref.ID], n})
	}
	return out, nil
}

// concerned are the agreements that an event is about.
func concerned(n *Node) []string {
	var out []string
	for _, e := range n.Owned {
		if e.Type == "CONCERNS" {
			out = append(out, e.To.ID)
		}
	}
	return out
}
