package decode_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract/source/decode"
)

func Example() {
	gbk := []byte{0xcd, 0xe2, 0xb3, 0xa4, 0xbb, 0xe1, 0xcc, 0xb8}
	fmt.Println(decode.Detect(gbk, "utf-8").Name, decode.Text(gbk, "utf-8"))
	// Output: gb18030 外长会谈
}
