package graph

import (
	"context"
	"slices"
)

// resolveEvents decides anew what the touched events are: those of the claims in st.pool, and those that changed articles
// reported before. It loads the stretches of time that they lie in, and leaves the claims about each event in st.claims.
// It returns the events to be settled.
func (st *state) resolveEvents(ctx context.Context, before []Ref, articles []string) ([]Ref, error) {
	names, err := st.lockSeries(ctx, before)
	if err != nil {
		return nil, err
	}
	// Another loader may have regrouped them before the lock was ours.
	if len(before) > 0 {
		again, err := st.findingsOf(ctx, articles)
		if err != nil {
			return nil, err
		}
		before = eventRefs(again)
	}
	near, err := st.near(ctx, names, before)
	if err != nil {
		return nil, err
	}
	near = unique(append(near, before...))
	children, err := st.children(ctx, near)
	if err != nil {
		return nil, err
	}
	stored, err := st.load(ctx, append(slices.Clone(near), children...))
	if err != nil {
		return nil, err
	}
	for _, ref := range near {
		st.pool = append(st.pool, stored[ref]...)
	}
	decisions, err := st.decisionsNow(ctx)
	if err != nil {
		return nil, err
	}
	claims := pointers(st.pool)
	if err := resolve(st.schema, claims, decisions); err != nil {
		return nil, err
	}
	events := eventsOf(claims)
	for _, ref := range children {
		claims = append(claims, pointers(stored[ref])...)
	}
	if err := st.parents(ctx, events, claims); err != nil {
		return nil, err
	}
	for _, c := range claims {
		st.claims[c.Finding] = append(st.claims[c.Finding], *c)
		near = append(near, c.Finding)
	}
	if err := st.look(ctx, near); err != nil {
		return nil, err
	}
	return unique(near), nil
}

func pointers(claims []Claim) []*Claim {
	out := make([]*Claim, len(claims))
	for i := range claims {
		out[i] = &claims[i]
	}
	return out
}

func eventRefs(refs []Ref) []Ref {
	return slices.DeleteFunc(slices.Clone(refs), func(r Ref) bool { return r.Label != "Event" })
}

// lockSeries locks the series of the touched events, so that two loaders that tell of one event under different keys come
// one after the other. There is no node to lock: a series may be new.
func (st *state) lockSeries(ctx context.Context, before []Ref) ([]string, error) {
	var names []string
	for i := range st.pool {
		names = append(names, st.pool[i].Says.text("series"))
	}
	ids := make([]string, len(before))
	for i, ref := range before {
		ids[i] = ref.ID
	}
	rows, err := st.rows(ctx, readSeries, ids)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		names = append(names, text(row["series"]))
	}
	names = slices.DeleteFunc(sorted(names), func(name string) bool { return name == "" })
	if !st.dry {
		_, err = st.rows(ctx, lockSeries, names)
	}
	return names, err
}

// near finds the stored events in the stretches of time of touched ones.
func (st *state) near(ctx context.Context, names []string, before []Ref) ([]Ref, error) {
	rows, err := st.rows(ctx, readSeriesEvents, names)
	if err != nil {
		return nil, err
	}
	bySeries := map[string][]placed{}
	for _, row := range rows {
		id := text(row["event"])
		p := placed{event: id, touched: slices.Contains(before, Ref{"Event", id})}
		for k, d := range row["dates"].([]any) {
			when, err := period(text(d))
			if err != nil {
				return nil, err
			}
			if p.span = p.span.join(spanOf(when)); k == 0 {
				p.span = spanOf(when)
			}
		}
		name := text(row["id"])
		bySeries[name] = append(bySeries[name], p)
	}
	for i := range st.pool {
		when, err := period(st.pool[i].Says.text("date"))
		if err != nil {
			return nil, err
		}
		if name := st.pool[i].Says.text("series"); name != "" {
			bySeries[name] = append(bySeries[name], placed{span: spanOf(when), touched: true})
		}
	}
	var out []Ref
	for _, name := range names {
		out = append(out, touchedStretches(bySeries[name])...)
	}
	return out, nil
}

// placed is a stored event, or a claim without one, in time.
type placed struct {
	event   string
	span    span
	touched bool
}

// touchedStretches are the stored events of the stretches of time in which something is touched.
func touchedStretches(all []placed) []Ref {
	slices.SortFunc(all, func(a, b placed) int { return a.span.first.Compare(b.span.first) })
	var out, part []Ref
	var reach span
	touched := false
	for i, p := range all {
		if i == 0 || !reach.touches(p.span) {
			if touched {
				out = append(out, part...)
			}
			part, touched, reach = nil, false, p.span
		}
		reach = reach.join(p.span)
		touched = touched || p.touched
		if p.event != "" {
			part = append(part, Ref{"Event", p.event})
		}
	}
	if touched {
		out = append(out, part...)
	}
	return out
}

// children are the stored events that are part of others: their relations may have to lead elsewhere.
func (st *state) children(ctx context.Context, parents []Ref) ([]Ref, error) {
	ids := make([]string, len(parents))
	for i, ref := range parents {
		ids[i] = ref.ID
	}
	rows, err := st.rows(ctx, readChildren, ids)
	if err != nil {
		return nil, err
	}
	var out []Ref
	for _, row := range rows {
		if ref := (Ref{"Event", text(row["id"])}); !slices.Contains(parents, ref) {
			out = append(out, ref)
		}
	}
	return unique(out), nil
}

// parents sets the events of which claims' events are part, and asks the graph for those that were not resolved now.
func (st *state) parents(ctx context.Context, events resolved, claims []*Claim) error {
	unknown := events.parents(claims)
	if len(unknown) == 0 {
		return nil
	}
	keys := make([]any, len(unknown))
	for i, r := range unknown {
		keys[i] = map[string]any{"article": r.article, "key": r.key}
	}
	res, err := st.tx.Run(ctx, planned+readReports, map[string]any{"reports": keys})
	if err != nil {
		return err
	}
	for res.Next(ctx) {
		row := res.Record().AsMap()
		events[report{text(row["article"]), text(row["key"])}] = text(row["id"])
	}
	events.parents(claims)
	return res.Err()
}

// look finds out whether events are there that were not loaded: an event may get an id that it had before.
func (st *state) look(ctx context.Context, refs []Ref) error {
	missing := slices.DeleteFunc(unique(refs), func(ref Ref) bool { return st.was[ref] != nil })
	return st.lock(ctx, missing, st.was)
}

// readSeries finds the series of events.
const readSeries = "UNWIND $ids AS id MATCH (e:Event {id: id}) RETURN DISTINCT e.series AS series"

// lockSeries makes and takes away a node for each series: what stays until the end of the transaction is the lock on the
// key.
const lockSeries = "UNWIND $ids AS id MERGE (l:Lock {id: id}) DELETE l"

// readSeriesEvents finds the events of series and when they are said to have been.
const readSeriesEvents = "UNWIND $ids AS id MATCH (e:Event {series: id}) USING INDEX e:Event(series) RETURN id, e.id AS event, COLLECT { MATCH (e)-[:ON]->(d:Date) RETURN d.id } AS dates"

// readChildren finds the events that are part of events.
const readChildren = "UNWIND $ids AS id MATCH (:Event {id: id})<-[:PART_OF]-(e:Event) RETURN DISTINCT e.id AS id"

// readReports finds of which event an article tells under a key.
const readReports = "UNWIND $reports AS row MATCH (:Article {id: row.article})<-[r:REPORTED_IN {key: row.key}]-(e:Event) RETURN DISTINCT row.article AS article, row.key AS key, e.id AS id"
