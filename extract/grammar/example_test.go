package grammar_test

import (
	"fmt"
	"testing/fstest"

	"github.com/diplograph/diplograph/extract/grammar"
	"github.com/diplograph/diplograph/extract/layer"
)

// A rule with an error is refused with its place, before any article is read.
func ExampleLoad() {
	folder := fstest.MapFS{"mine.yaml": {Data: []byte("rules:\n  - id: meeting.tea\n    patern: [\"{subject} [喝茶]\"]\n")}}
	_, err := grammar.Load(layer.Layer{Name: "my-rules", FS: folder})
	fmt.Println(err)
	// Output: my-rules/mine.yaml:3: unknown field "patern"
}
