package page_test

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph/page"
)

func Example() {
	var out strings.Builder
	w := page.NewWriter(&out)
	w.Title = "2024年1月"
	wangYi := extract.MentionRecord{Quote: extract.Quote{Span: extract.Span{Start: 0, End: 6}, Text: "王毅"}, By: "people/wang-yi"}
	rec := extract.Record{ID: "a", Text: "王毅访问埃及。", Entities: []extract.EntityRecord{
		{ID: "person/wang-yi", Kind: extract.Person, Name: "王毅", Mentions: []extract.MentionRecord{wangYi}},
	}}
	if err := w.Add(rec); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	_, block, _ := strings.Cut(out.String(), `class="article">`)
	block, _, _ = strings.Cut(block, `,"marks"`)
	fmt.Println(block)
	// Output: {"n":0,"lines":[[["王毅",0],"访问埃及。"]]
}
