package browser_test

import (
	"fmt"
	"log"

	"github.com/diplograph/diplograph/graph/browser"
)

func Example() {
	c, err := browser.New()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(c.Title)
	// Output: Diplomatic events from Chinese news
}
