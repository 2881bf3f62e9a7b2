package neardup_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract/source/neardup"
)

func Example() {
	index := neardup.NewIndex(1000)
	index.Add(neardup.Article{ID: "a", Day: "2022-01-15", Sketch: neardup.Sketcher{}.Sketch("两国外长会谈", story("新华社某地1月15日电 ", "乙国"))})
	copied := neardup.Article{ID: "b", Day: "2022-01-16", Sketch: neardup.Sketcher{}.Sketch("外长会谈", story("某某网1月16日电 ", "乙国"))}
	of, _, found := index.Find(copied)
	fmt.Println(found, of.ID)
	// Output: true a
}
