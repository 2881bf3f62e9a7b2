package graph

import "slices"

// AheadWriter is a writer that can do a part of its work on a batch before it is the batch's turn.
type AheadWriter interface {
	Writer
	// Ahead does not change what [Writer.Write] does with the batch, only when it is worked out.
	Ahead(b *Batch)
}

// ahead is what a batch brings to a graph that knows nothing of what it tells. Most of a batch of news is of this kind,
// and can be worked out while the batch before is being written.
type ahead struct {
	reports []Report
	// nodes are the described nodes.
	nodes []Node
	// findings are the nodes of findings, and what they were made of.
	findings map[Ref]*made
}

// made is a finding's node and what it was made of.
type made struct {
	claims []Claim
	acts   []act
	node   Node
}

// describe works out the nodes that the reports describe, and checks them.
func describe(s *Schema, reports []Report) (*ahead, error) {
	p := &ahead{reports: latest(reports)}
	p.nodes = describedNodes(p.reports)
	for i := range p.nodes {
		if err := s.Validate(&p.nodes[i]); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// settle works out the findings of the reports, and checks them.
func (p *ahead) settle(s *Schema, decisions []Decision) ([]made, error) {
	claims, err := claimsByFinding(s, p.reports, inOrder(decisions))
	if err != nil {
		return nil, err
	}
	all, err := settleAll(settler{s}, claims)
	for i := range all {
		if err := s.Validate(&all[i].node); err != nil {
			return nil, err
		}
	}
	return all, err
}

// keep has the findings at hand for [ahead.finding].
func (p *ahead) keep(findings []made) {
	p.findings = make(map[Ref]*made, len(findings))
	for i := range findings {
		p.findings[findings[i].node.Ref] = &findings[i]
	}
}

// described is what was worked out of the batch ahead, at least the nodes that it describes.
func (b *Batch) described(s *Schema) (*ahead, error) {
	if b.ahead != nil {
		return b.ahead, nil
	}
	return describe(s, b.Reports)
}

// finding is the node made of the claims and acts, if it was worked out before.
func (p *ahead) finding(ref Ref, claims []Claim, acts []act) (*Node, bool) {
	m := p.findings[ref]
	if m == nil || !slices.Equal(m.acts, acts) || !slices.EqualFunc(m.claims, claims, sameClaim) {
		return nil, false
	}
	return &m.node, true
}

// sameClaim compares claims of which those of one article and key are from one report.
func sameClaim(a, b Claim) bool {
	return a.Article == b.Article && a.Parent == b.Parent && a.Merge == b.Merge && a.Says.text("key") == b.Says.text("key") && slices.Equal(a.Decisions, b.Decisions)
}
