package pubdate_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract/source/pubdate"
)

func Example() {
	policy, err := pubdate.New("Asia/Shanghai")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(policy.Day(pubdate.Evidence{Metadata: []string{"Sat, 15 Jan 2022 19:35:37 GMT"}}))
	fmt.Println(policy.Day(pubdate.Evidence{Text: []string{"外交部网站1月15日消息，2022年1月14日，外长会见来宾。"}}))
	// Output:
	// 2022-01-15 metadata
	// 2022-01-15 dateline
}
