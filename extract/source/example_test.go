package source_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/extract/source"
)

func Example() {
	stdin := strings.NewReader(`{"title":"两国外长会谈","date":"2022-01-15","content":"<p>双方交换了意见。</p>"}
{"title":"Talks","content":"The ministers met."}
`)
	r, err := source.Open([]string{"-"}, source.Options{Stdin: stdin})
	if err != nil {
		fmt.Println(err)
		return
	}
	for doc, err := range r.Documents() {
		var skip *source.Skip
		switch {
		case errors.As(err, &skip):
			fmt.Println(skip)
		case err != nil:
			fmt.Println("failed:", err)
		default:
			fmt.Printf("%s %q\n", doc.Published, doc.Text)
		}
	}
	// Output:
	// 2022-01-15 "两国外长会谈\n双方交换了意见。"
	// -:2: skipped: other language: und-Latn
}
