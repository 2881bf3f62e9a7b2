package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Decision is an analyst's word on which reports tell of one event. It stands above the rules of coreference, stays in the
// graph when articles are read anew or forgotten, and is honoured by every load until somebody takes it back.
type Decision struct {
	ID string
	// Kind is [Split] or [Join].
	Kind string
	// Who decided, when and why.
	Who, Why string
	At       time.Time
	// These and Those are the reports on both sides.
	These, Those []Spot
}

// The kinds of decisions.
const (
	// Split holds two sides apart: no report of one is ever of an event of the other.
	Split = "split"
	// Join makes one event of all.
	Join = "join"
)

// Spot is where an article tells of an event, and under which key.
type Spot struct {
	Article, Key string
	// Start and End are the sentence: read by newer rules it may give another key.
	Start, End int64
}

func spotOf(c *Claim) Spot {
	s := Spot{Article: c.Article, Key: c.Says.text("key")}
	s.Start, _ = c.Says["start"].(int64)
	s.End, _ = c.Says["end"].(int64)
	return s
}

func (s Spot) compare(o Spot) int {
	return cmp.Or(cmp.Compare(s.Article, o.Article), cmp.Compare(s.Key, o.Key))
}

// typ is the type of the event that the key is about.
func (s Spot) typ() string {
	parts := strings.SplitN(s.Key, "/", 3)
	return parts[min(1, len(parts)-1)]
}

// near tells whether another report is of the same type and in the same words of the same article.
func (s Spot) near(o Spot) bool {
	return s.Article == o.Article && s.typ() == o.typ() && s.Start < o.End && o.Start < s.End
}

// short is the decision's id without what all of them begin with.
func (d *Decision) short() string { return strings.TrimPrefix(d.ID, "decision/") }

// node is the decision in the graph.
func (d *Decision) node(s *Schema) Node {
	p := Props{"kind": d.Kind, "at": d.At.UTC(), "caption": d.Kind + " " + d.Who}
	p.set("who", d.Who)
	p.set("why", d.Why)
	var articles, keys, places, sides []string
	for i, side := range [][]Spot{d.These, d.Those} {
		for _, t := range side {
			articles, keys = append(articles, t.Article), append(keys, t.Key)
			places, sides = append(places, fmt.Sprintf("%d-%d", t.Start, t.End)), append(sides, [...]string{"these", "those"}[i])
		}
	}
	p.set("articles", articles)
	p.set("keys", keys)
	p.set("places", places)
	p.set("sides", sides)
	n := Node{Ref: Ref{"Decision", d.ID}, Props: p}
	n.Props["hash"] = contentHash(s, &n)
	return n
}

// decisionOf reads a decision from the properties of its node.
func decisionOf(p Props) (Decision, error) {
	d := Decision{ID: p.text("id"), Kind: p.text("kind"), Who: p.text("who"), Why: p.text("why"), At: moment(p["at"])}
	articles, keys, places, sides := p.list("articles"), p.list("keys"), p.list("places"), p.list("sides")
	if len(keys) != len(articles) || len(places) != len(articles) || len(sides) != len(articles) {
		return d, fmt.Errorf("decision %s: its lists are of different length", d.ID)
	}
	for i := range articles {
		t := Spot{Article: articles[i], Key: keys[i]}
		if _, err := fmt.Sscanf(places[i], "%d-%d", &t.Start, &t.End); err != nil {
			return d, fmt.Errorf("decision %s: place %q: %w", d.ID, places[i], err)
		}
		if sides[i] == "these" {
			d.These = append(d.These, t)
		} else {
			d.Those = append(d.Those, t)
		}
	}
	if len(d.These) == 0 || len(d.Those) == 0 {
		return d, fmt.Errorf("decision %s: one side is empty", d.ID)
	}
	return d, nil
}

// readDecisions finds all of them: analysts make tens of them, and each batch may touch any.
const readDecisions = "MATCH (d:Decision) RETURN properties(d) AS props"

func (r reader) decisions(ctx context.Context) ([]Decision, error) {
	res, err := r.tx.Run(ctx, readDecisions, nil)
	if err != nil {
		return nil, err
	}
	var out []Decision
	for res.Next(ctx) {
		props, _ := res.Record().Values[0].(map[string]any)
		d, err := decisionOf(fromDriver(props))
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return inOrder(out), res.Err()
}

// inOrder sorts decisions by time, because the last word counts.
func inOrder(all []Decision) []Decision {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b Decision) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	return all
}
