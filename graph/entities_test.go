package graph

import (
	"context"
	"fmt"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// Without a dictionary a record alone says who its people are. Somebody who only ever held offices of organisations acts for
// another state in each article; the node is the same, whichever comes last.
func TestOrderWithoutDictionary(t *testing.T) {
	db := open(t)
	var recs []extract.Record
	for i, country := range []extract.Optional{"CHN", "联合国", ""} {
		s := saying(fmt.Sprintf("o/%d", i), "会见于上午开始", irnMeeting("2022-01-14", wang))
		r := s.record()
		for k := range r.Entities {
			if e := &r.Entities[k]; e.ID == wang {
				e.Country, e.Holds = country, []extract.Holding{{Title: "秘书长", Of: "organization/un", From: "2007-01-01", Until: "2016-12-31"}}
				e.Mentions = []extract.MentionRecord{{Quote: quoteIn(r.Text, "会见"), By: "test"}}
			}
		}
		recs = append(recs, r)
	}
	var digests []string
	for range recs {
		server.Empty(t)
		for _, r := range recs {
			b, err := NewBatch([]extract.Record{r}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := NewNeo4j(db, nil).Write(context.Background(), b); err != nil {
				t.Fatal(err)
			}
		}
		digests = append(digests, Digest(lines(t, db)))
		recs = append(recs[1:], recs[0])
	}
	if all := sorted(digests); len(all) != 1 {
		t.Errorf("loads in other orders have digests %q", digests)
	}
}
