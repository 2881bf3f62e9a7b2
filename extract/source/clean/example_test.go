package clean_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract/source/clean"
)

func Example() {
	b, err := clean.Default()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.Title("[视频]两国外长举行会谈_某某网"))
	for _, p := range b.Body(clean.Lines("　　双方交换了意见。\r\n（视频编辑：张三）\n")) {
		fmt.Println(p)
	}
	// Output:
	// 两国外长举行会谈
	// 双方交换了意见。
}
