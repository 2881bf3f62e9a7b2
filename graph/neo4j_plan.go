package graph

import (
	"context"
	"slices"
)

// state is what planning knows of the stored and of the wanted graph.
type state struct {
	schema *Schema
	reader
	settler
	// ahead is what was worked out before the graph was looked at.
	ahead  *ahead
	change Change
	// was are the stored nodes that were looked at.
	was map[Ref]*stored
	// changed are the articles that say something new, or nothing any more.
	changed map[string]bool
	// claims are the new claims and those of other articles, by finding.
	claims map[Ref][]Claim
	// pool are the claims about events of which it is not decided yet which event that is.
	pool []Claim
	// acts are those of agreements that are settled again.
	acts map[string][]act
	// decided are decisions that the transaction adds, undone are those that it takes away.
	decided []Decision
	undone  []string
}

func newState(r reader) *state {
	return &state{schema: r.schema, reader: r, settler: settler{r.schema}, ahead: &ahead{}, was: map[Ref]*stored{}, changed: map[string]bool{}, claims: map[Ref][]Claim{}, acts: map[string][]act{}}
}

// plan compares what articles say with what they said before. It locks what it reads and will change, findings after
// articles and agreements after events, so that two loaders wait for each other and do not read what is half done.
func (w *Neo4j) plan(ctx context.Context, r reader, p *ahead) (*Change, error) {
	st := newState(r)
	st.ahead = p
	nodes, reports := p.nodes, p.reports
	refs := make([]Ref, len(nodes))
	for i := range nodes {
		refs[i] = nodes[i].Ref
	}
	if err := st.find(ctx, refs, st.was); err != nil {
		return nil, err
	}
	before, err := st.articles(ctx, reports)
	if err != nil {
		return nil, err
	}
	if err := st.described(ctx, nodes); err != nil {
		return nil, err
	}
	for _, rep := range reports {
		if !st.changed[rep.Article.ID] {
			continue
		}
		for _, c := range rep.Claims {
			if c.Finding.Label == "Event" {
				st.pool = append(st.pool, c)
				continue
			}
			st.claims[c.Finding] = append(st.claims[c.Finding], c)
			before = append(before, c.Finding)
		}
	}
	return st.finish(ctx, before, st.changedArticles())
}

// planForget compares with articles that are not there any more.
func (w *Neo4j) planForget(ctx context.Context, r reader, ids []string) (*Change, error) {
	st := newState(r)
	refs := make([]Ref, len(ids))
	for i, id := range ids {
		refs[i] = Ref{"Article", id}
	}
	if err := st.lock(ctx, refs, st.was); err != nil {
		return nil, err
	}
	refs = slices.DeleteFunc(refs, func(ref Ref) bool { return st.was[ref] == nil })
	if _, err := st.owned(ctx, refs, st.was); err != nil {
		return nil, err
	}
	var there []string
	for _, ref := range refs {
		st.changed[ref.ID] = true
		there = append(there, ref.ID)
		st.change.gone(st.schema, ref, st.was[ref])
	}
	before, err := st.findingsOf(ctx, there)
	if err != nil {
		return nil, err
	}
	return st.finish(ctx, before, st.changedArticles())
}

// articles finds out which articles say something new, and gives the findings that those reported before.
func (st *state) articles(ctx context.Context, reports []Report) ([]Ref, error) {
	var again []Ref
	for _, rep := range reports {
		old := st.was[rep.Article.Ref]
		if old == nil {
			st.changed[rep.Article.ID] = true
		} else if old.hash != rep.Article.Props.text("hash") {
			st.changed[rep.Article.ID] = true
			again = append(again, rep.Article.Ref)
		}
	}
	if err := st.lock(ctx, again, st.was); err != nil {
		return nil, err
	}
	ids := make([]string, len(again))
	for i, ref := range again {
		ids[i] = ref.ID
	}
	return st.findingsOf(ctx, ids)
}

// described plans the nodes that reports bring with them.
func (st *state) described(ctx context.Context, nodes []Node) error {
	var differ []Ref
	for i := range nodes {
		n := &nodes[i]
		if old := st.was[n.Ref]; old != nil && old.hash != n.Props.text("hash") && !n.Stub {
			differ = append(differ, n.Ref)
		}
	}
	if _, err := st.owned(ctx, differ, st.was); err != nil {
		return err
	}
	for i := range nodes {
		if n := &nodes[i]; n.Label != "Article" || st.changed[n.ID] {
			st.change.want(st.schema, n, st.was[n.Ref])
		}
	}
	return nil
}

func (st *state) want(n *Node) error {
	if err := st.schema.Validate(n); err != nil {
		return err
	}
	st.change.want(st.schema, n, st.was[n.Ref])
	return nil
}

// finish settles the touched findings: events, then positions, then the agreements that they or the articles concern.
// The touched findings are those of the articles.
func (st *state) finish(ctx context.Context, touched []Ref, articles []string) (*Change, error) {
	events, err := st.resolveEvents(ctx, eventRefs(touched), articles)
	if err != nil {
		return nil, err
	}
	positions := slices.DeleteFunc(unique(touched), func(r Ref) bool { return r.Label != "Position" })
	if err := st.loadClaims(ctx, positions); err != nil {
		return nil, err
	}
	agreements := slices.DeleteFunc(unique(touched), func(r Ref) bool { return r.Label != "Agreement" })
	settled := map[string]bool{}
	for _, ref := range append(events, positions...) {
		settled[ref.ID] = true
		if old := st.was[ref]; old != nil {
			agreements = append(agreements, concernedBy(old.owned)...)
		}
		n, err := st.settle(ref)
		if err != nil {
			return nil, err
		}
		if n != nil {
			agreements = append(agreements, concernedBy(n.Owned)...)
		}
	}
	if err := st.finishAgreements(ctx, unique(agreements), settled); err != nil {
		return nil, err
	}
	st.change.sort(st.schema)
	st.change.was = st.was
	return &st.change, nil
}

func (st *state) changedArticles() []string {
	out := make([]string, 0, len(st.changed))
	for id := range st.changed {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// finishAgreements settles agreements. Acts of events that are settled in this transaction are known already.
func (st *state) finishAgreements(ctx context.Context, agreements []Ref, settled map[string]bool) error {
	if err := st.loadClaims(ctx, agreements); err != nil {
		return err
	}
	ids := make([]string, len(agreements))
	for i, ref := range agreements {
		ids[i] = ref.ID
	}
	stored := map[string][]act{}
	if err := st.reader.acts(ctx, ids, stored); err != nil {
		return err
	}
	for _, id := range ids {
		for _, a := range stored[id] {
			if !settled[a.event] {
				st.acts[id] = append(st.acts[id], a)
			}
		}
	}
	for _, ref := range agreements {
		if _, err := st.settle(ref); err != nil {
			return err
		}
	}
	return nil
}

// load locks findings and reads what other articles claim about them.
func (st *state) load(ctx context.Context, refs []Ref) (map[Ref][]Claim, error) {
	if err := st.lock(ctx, refs, st.was); err != nil {
		return nil, err
	}
	claims, err := st.owned(ctx, refs, st.was)
	for ref, list := range claims {
		claims[ref] = slices.DeleteFunc(list, func(c Claim) bool { return st.changed[c.Article] })
	}
	return claims, err
}

// loadClaims adds what other articles claim about findings to st.claims.
func (st *state) loadClaims(ctx context.Context, refs []Ref) error {
	claims, err := st.load(ctx, refs)
	for _, ref := range unique(refs) {
		st.claims[ref] = append(st.claims[ref], claims[ref]...)
	}
	return err
}

// settle plans one finding from its claims; without any it goes, and the node is nil.
func (st *state) settle(ref Ref) (*Node, error) {
	if len(st.claims[ref]) == 0 {
		if old := st.was[ref]; old != nil {
			st.change.gone(st.schema, ref, old)
		}
		return nil, nil
	}
	n, err := st.node(ref)
	if err != nil {
		return nil, err
	}
	for _, a := range concerned(n) {
		st.acts[a] = append(st.acts[a], newAct(n.ID, n.Props))
	}
	st.change.want(st.schema, n, st.was[ref])
	return n, nil
}

// node is the checked node of a finding.
func (st *state) node(ref Ref) (*Node, error) {
	if n, ok := st.ahead.finding(ref, st.claims[ref], st.acts[ref.ID]); ok {
		return n, nil
	}
	n, err := st.finding(st.claims[ref], st.acts[ref.ID])
	if err != nil {
		return nil, err
	}
	return &n, st.schema.Validate(&n)
}

func concernedBy(owned []Edge) []Ref {
	n := Node{Owned: owned}
	var out []Ref
	for _, id := range concerned(&n) {
		out = append(out, Ref{"Agreement", id})
	}
	return out
}

// unique is a sorted copy, each once.
func unique(refs []Ref) []Ref {
	refs = slices.Clone(refs)
	slices.SortFunc(refs, Ref.compare)
	return slices.Compact(refs)
}
