package guard_test

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/extract/source/internal/guard"
)

// A footer tells its length in front of the last four letters; this one would be longer than the file.
func ExampleFooter() {
	file := "PAR1" + "\xff\xff\xff\x7f" + "PAR1"
	fmt.Println(guard.Footer(strings.NewReader(file), int64(len(file)), 1<<20, 1000))
	// Output: a footer of 2147483647 bytes in a file of 12
}
