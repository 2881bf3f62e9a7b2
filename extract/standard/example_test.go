package standard_test

import (
	"fmt"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/standard"
)

// An article goes through the whole line; its record says who did what with whom, when and where.
func Example() {
	line, err := standard.New(standard.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	rec, err := line.Read(&extract.Document{
		ID:        "example/1",
		Published: "2023-09-06",
		Text:      "国务院总理李强6日在雅加达会见柬埔寨首相洪玛奈。",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, ev := range rec.Events {
		fmt.Println(ev.Type, ev.Status, ev.Date, ev.Place, ev.Actors)
	}
	// Output: meeting happened 2023-09-06 place/jakarta [country/khm country/chn]
}
