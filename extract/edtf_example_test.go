package extract_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract"
)

func ExampleParseEDTF() {
	for _, value := range []string{"2022-01-14", "2022-21", "199X~", "2022-01-14/2022-01-16", "2013/.."} {
		p, err := extract.ParseEDTF(value)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(p.Start, p.End, p.Precision, p.Approximate)
	}
	// Output:
	// 2022-01-14 2022-01-14 day false
	// 2022-03-01 2022-05-31 season false
	// 1990-01-01 1999-12-31 decade true
	// 2022-01-14 2022-01-16 interval false
	// 2013-01-01  interval false
}

func ExampleHalfOpen() {
	for _, value := range []string{"2022-01", "1995/1997", "2022-05-10/2022-05-12", "2013/.."} {
		from, until, err := extract.HalfOpen(value)
		fmt.Println(from, until, err)
	}
	// Output:
	// 2022-01-01 2022-02-01 <nil>
	// 1995-01-01 1997-01-01 <nil>
	// 2022-05-10 2022-05-12 <nil>
	// 2013-01-01  <nil>
}
