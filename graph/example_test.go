package graph_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

// A record becomes a batch, and a set of batches a graph, without any database.
func Example() {
	text := "中国援助老挝一批疫苗。"
	rec := extract.Record{ID: "a/1", Text: text, TextSHA256: extract.HashText(text), Published: "2022-03-02",
		Entities: []extract.EntityRecord{
			{ID: "country/chn", Kind: extract.Country, Name: "中国", Known: true, Mentions: []extract.MentionRecord{{Quote: extract.Quote{Span: extract.Span{Start: 0, End: 6}}}}},
			{ID: "country/lao", Kind: extract.Country, Name: "老挝", Known: true},
		},
		Events: []extract.Event{{ID: "e1", Type: "aid", Status: extract.Happened, Actors: []string{"country/chn"}, Targets: []string{"country/lao"}, CAMEO: "073",
			Sentence: extract.Span{Start: 0, End: len(text)}, Rule: "aid.give"}},
	}
	b, err := graph.NewBatch([]extract.Record{rec}, graph.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	g, err := graph.Settle(graph.NewSchema(), b.Reports)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range g.Nodes {
		if n.Label == "Event" {
			fmt.Println(n.Extra, n.Props["caption"], n.Props["goldstein"])
			for _, e := range n.Owned {
				fmt.Println(e.From.ID, e.Type, e.Props["role"])
			}
		}
	}
	// Output:
	// Aid 中国 援助 老挝 7.4
	// event/aid/undated/a8e5a1ce72701fc2 REPORTED_IN <nil>
	// country/chn TOOK_PART actor
	// country/lao TOOK_PART target
}
