//go:build !race

package source_test

// raced tells that the race detector is on, which makes reading thirty times slower.
const raced = false
