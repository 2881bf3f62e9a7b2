package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Verdict is what an analyst asks for: see [Neo4j.Decide].
type Verdict struct {
	// Kind is [Split] or [Join].
	Kind string
	// Events are the event that is split, or all that are joined.
	Events []string
	// Reports that are split off: ids of articles, or keys as `query merges` shows them, which stand for all reports under
	// that key.
	Reports  []string
	Who, Why string
	At       time.Time
}

func (v Verdict) id() string {
	return "decision/" + shortHash(append(append([]string{v.Kind, v.Who, v.At.UTC().Format(time.RFC3339Nano)}, v.Events...), v.Reports...)...)
}

// Decide writes a decision and what follows from it, in one transaction, and gives the decision's id. It is an error if the
// events are not there, do not have the reports, or cannot be joined, because other parties or another time are told of them.
func (w *Neo4j) Decide(ctx context.Context, v Verdict) (string, error) {
	return v.id(), w.apply(ctx, v.plan)
}

// DiffDecide tells what [Neo4j.Decide] would do.
func (w *Neo4j) DiffDecide(ctx context.Context, v Verdict) (*Diff, error) { return w.diff(ctx, v.plan) }

// Undo takes decisions back: what they were about is decided by the rules again.
func (w *Neo4j) Undo(ctx context.Context, decisions []string) error {
	return w.apply(ctx, func(ctx context.Context, r reader) (*Change, error) { return planUndo(ctx, r, decisions) })
}

// DiffUndo tells what [Neo4j.Undo] would do.
func (w *Neo4j) DiffUndo(ctx context.Context, decisions []string) (*Diff, error) {
	return w.diff(ctx, func(ctx context.Context, r reader) (*Change, error) { return planUndo(ctx, r, decisions) })
}

func (v Verdict) plan(ctx context.Context, r reader) (*Change, error) {
	st := newState(r)
	ref := Ref{"Decision", v.id()}
	if err := st.find(ctx, []Ref{ref}, st.was); err != nil || st.was[ref] != nil {
		return &st.change, err // done by an attempt of which we did not hear
	}
	refs := make([]Ref, len(v.Events))
	for i, id := range v.Events {
		refs[i] = Ref{"Event", id}
	}
	if _, err := st.lockSeries(ctx, refs); err != nil {
		return nil, err
	}
	claims, err := st.load(ctx, refs)
	if err != nil {
		return nil, err
	}
	d, err := v.decision(claims)
	if err != nil {
		return nil, err
	}
	st.decided = append(st.decided, *d)
	node := d.node(st.schema)
	if err := st.want(&node); err != nil {
		return nil, err
	}
	touched, err := st.findingsOf(ctx, d.articles())
	if err != nil {
		return nil, err
	}
	change, err := st.finish(ctx, eventRefs(touched), d.articles())
	if err != nil {
		return nil, err
	}
	return change, st.honours(d)
}

// decision makes a decision of the reports of events.
func (v Verdict) decision(claims map[Ref][]Claim) (*Decision, error) {
	d := &Decision{ID: v.id(), Kind: v.Kind, Who: v.Who, Why: v.Why, At: v.At}
	used := map[string]bool{}
	for i, id := range v.Events {
		all := claims[Ref{"Event", id}]
		if len(all) == 0 {
			return nil, fmt.Errorf("%s: no such event in the graph", id)
		}
		for k := range all {
			s := spotOf(&all[k])
			off := v.Kind == Join && i == 0
			for _, name := range v.Reports {
				if name == s.Article || name == s.Key {
					off, used[name] = true, true
				}
			}
			if off {
				d.These = append(d.These, s)
			} else {
				d.Those = append(d.Those, s)
			}
		}
	}
	for _, name := range v.Reports {
		if !used[name] {
			return nil, fmt.Errorf("%s does not report %s", name, v.Events[0])
		}
	}
	switch {
	case len(d.These) == 0 || v.Kind == Join && len(v.Events) < 2:
		return nil, errors.New("nothing to decide: name two events to join, or reports to split off")
	case len(d.Those) == 0:
		return nil, fmt.Errorf("%s has no other reports: there is nothing to split them from", v.Events[0])
	}
	slices.SortFunc(d.These, Spot.compare)
	slices.SortFunc(d.Those, Spot.compare)
	return d, nil
}

func (d *Decision) articles() []string {
	var out []string
	for _, s := range append(slices.Clone(d.These), d.Those...) {
		out = append(out, s.Article)
	}
	return sorted(out)
}

// honours makes sure that the planned graph is as a decision says.
func (st *state) honours(d *Decision) error {
	events := map[Spot]string{}
	for ref, claims := range st.claims { // fills a map
		for i := range claims {
			events[spotOf(&claims[i])] = ref.ID
		}
	}
	for _, a := range d.These {
		for _, b := range d.Those {
			if same := events[a] == events[b]; same != (d.Kind == Join) {
				return fmt.Errorf("%s and %s cannot be brought to one event: other parties, another stage, or more than %d days between them", a.Key, b.Key, slack)
			}
		}
	}
	return nil
}

func planUndo(ctx context.Context, r reader, ids []string) (*Change, error) {
	st := newState(r)
	refs := make([]Ref, len(ids))
	for i, id := range ids {
		refs[i] = Ref{"Decision", id}
	}
	if err := st.lock(ctx, refs, st.was); err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if st.was[ref] == nil {
			return nil, fmt.Errorf("%s: no such decision in the graph", ref.ID)
		}
	}
	all, err := st.decisions(ctx)
	if err != nil {
		return nil, err
	}
	var articles []string
	for i := range all {
		if d := &all[i]; slices.Contains(ids, d.ID) {
			articles = append(articles, d.articles()...)
			st.undone = append(st.undone, d.ID)
		}
	}
	for _, ref := range unique(refs) {
		st.change.gone(st.schema, ref, st.was[ref])
	}
	articles = sorted(articles)
	touched, err := st.findingsOf(ctx, articles)
	if err != nil {
		return nil, err
	}
	return st.finish(ctx, eventRefs(touched), articles)
}

// decisionsNow are those of the graph, with what this transaction adds and takes away. They are read after the series are
// locked, so that a decision and a load come one after the other.
func (st *state) decisionsNow(ctx context.Context) ([]Decision, error) {
	all, err := st.decisions(ctx)
	all = slices.DeleteFunc(all, func(d Decision) bool { return slices.Contains(st.undone, d.ID) })
	return inOrder(append(all, st.decided...)), err
}

// Decisions are those in the graph, the earliest first.
func (db *Database) Decisions(ctx context.Context) ([]Decision, error) {
	var out []Decision
	_, err := db.transaction(ctx, neo4j.AccessModeRead, func(ctx context.Context, tx neo4j.ManagedTransaction) (err error) {
		out, err = reader{tx: tx}.decisions(ctx)
		return err
	})
	return out, err
}
