package page_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract/source/clean"
	"github.com/diplograph/diplograph/extract/source/page"
)

func Example() {
	boilerplate, err := clean.Default()
	if err != nil {
		fmt.Println(err)
		return
	}
	sites, err := page.DefaultSites()
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := page.New(sites, boilerplate).Page(`<title>两国外长会谈_某某网</title><meta name="PubDate" content="2022-01-15 10:20">
		<div id="zoom"><p>双方交换了意见。</p><p align="center"><img src="a.jpg"></p><p align="center">会谈现场</p></div>`, "")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Title, p.Published, p.Paragraphs)
	// Output: 两国外长会谈 [2022-01-15 10:20] [双方交换了意见。]
}
