package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

// counts is what became of the articles of a batch and what was found in them.
type counts struct {
	Read      int `json:"read"`
	Skipped   int `json:"skipped"`
	Duplicate int `json:"duplicate"`
	Failed    int `json:"failed"`

	findings findings
	skips    tally
}

// total is how many articles were dealt with.
func (c counts) total() int { return c.Read + c.Skipped + c.Duplicate + c.Failed }

// tally counts by name.
type tally map[string]int

func (t *tally) add(name string) {
	if *t == nil {
		*t = tally{}
	}
	(*t)[name]++
}

// names lists what was counted, the most frequent first.
func (t tally) names() []string {
	out := make([]string, 0, len(t))
	for name := range t {
		out = append(out, name)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(t[b]-t[a], cmp.Compare(a, b)) })
	return out
}

// findings counts findings by kind, and events by type.
type findings struct {
	Entities   int   `json:"entities"`
	Dates      int   `json:"dates"`
	Agreements int   `json:"agreements"`
	Events     int   `json:"events"`
	Positions  int   `json:"positions"`
	ByType     tally `json:"events_by_type"`
}

func (f *findings) add(rec *extract.Record) {
	f.Entities += len(rec.Entities)
	f.Dates += len(rec.Dates)
	f.Agreements += len(rec.Agreements)
	f.Events += len(rec.Events)
	f.Positions += len(rec.Positions)
	for _, ev := range rec.Events {
		f.ByType.add(ev.Type)
	}
}

// summary says at the end what was read, found and written.
func (x *extraction) summary(s *sink) {
	written, retries := s.total()
	seconds := time.Since(x.begun).Seconds()
	if x.config.GetString("summary") == "json" {
		x.jsonSummary(written, retries, seconds)
		return
	}
	c, f := x.counts, x.counts.findings
	fmt.Fprintf(x.err, "articles    %d read, %d skipped, %d duplicate, %d failed in %.1f s\n", c.Read, c.Skipped, c.Duplicate, c.Failed, seconds)
	for _, reason := range c.skips.names() {
		fmt.Fprintf(x.err, "            %6d skipped: %s\n", c.skips[reason], reason)
	}
	fmt.Fprintf(x.err, "found       %d entities, %d dates, %d agreements, %d events, %d positions\n", f.Entities, f.Dates, f.Agreements, f.Events, f.Positions)
	for _, t := range f.ByType.names() {
		fmt.Fprintf(x.err, "            %6d %s\n", f.ByType[t], t)
	}
	fmt.Fprintf(x.err, "written to  %s\n", s.name)
	x.written(written, retries)
}

// written says what was written, and what had to be tried again.
func (a *app) written(n graph.Counters, retries []graph.Retry) {
	if n != (graph.Counters{}) {
		fmt.Fprintf(a.err, "            nodes +%d -%d, relationships +%d -%d, properties %d\n", n.NodesCreated, n.NodesDeleted,
			n.RelationshipsCreated, n.RelationshipsDeleted, n.PropertiesSet)
	}
	for _, r := range retries {
		fmt.Fprintf(a.err, "retried     %d times: %s\n", r.Attempts-1, r.Reason)
	}
}

func (x *extraction) jsonSummary(written graph.Counters, retries []graph.Retry, seconds float64) {
	line, err := json.Marshal(struct {
		Articles counts         `json:"articles"`
		Skips    tally          `json:"skipped_by_reason,omitempty"`
		Findings findings       `json:"findings"`
		Seconds  float64        `json:"seconds"`
		Written  graph.Counters `json:"written"`
		Retries  []graph.Retry  `json:"retries,omitempty"`
	}{x.counts, x.counts.skips, x.counts.findings, seconds, written, retries})
	if err != nil { // numbers and strings only: cannot be
		fmt.Fprintln(x.err, err)
		return
	}
	fmt.Fprintf(x.err, "%s\n", line)
}
