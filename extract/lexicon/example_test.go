package lexicon_test

import (
	"fmt"
	"testing/fstest"

	"github.com/diplograph/diplograph/extract/layer"
	"github.com/diplograph/diplograph/extract/lexicon"
)

// A user's folder replaces an entry of the same id and adds new ones.
func ExampleLoad() {
	board := fstest.MapFS{"c.yaml": {Data: []byte("countries:\n  - {id: irn, name: 伊朗}\n  - {id: irq, name: 伊拉克}\n")}}
	mine := fstest.MapFS{"d.yaml": {Data: []byte("countries:\n  - {id: irn, name: 伊朗, aliases: [波斯]}\n  - {id: irq, disable: true}\n")}}
	d, err := lexicon.Load(layer.Layer{Name: "board", FS: board}, layer.Layer{Name: "mine", FS: mine})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range d.Countries {
		fmt.Println(c.ID, c.Name, c.Aliases)
	}
	// Output: irn 伊朗 [波斯]
}
