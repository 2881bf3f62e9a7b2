package graph

import (
	_ "embed"
	"strconv"
	"strings"
)

// The table of Goldstein values; its head names the source.
//
//go:embed data/goldstein.tsv
var goldsteinTable string

// Goldstein is the value of a CAMEO code on Goldstein's scale from -10 (conflict) to +10 (cooperation), as GDELT's table
// gives it. A code that the table lacks has the value of the code above it (0571 that of 057). It is false for what is no
// CAMEO code.
func Goldstein(cameo string) (float64, bool) {
	for ; len(cameo) >= 2; cameo = cameo[:len(cameo)-1] {
		_, rest, found := strings.Cut(goldsteinTable, "\n"+cameo+"\t")
		if !found {
			continue
		}
		line, _, _ := strings.Cut(rest, "\n")
		v, err := strconv.ParseFloat(strings.TrimSpace(line), 64)
		return v, err == nil
	}
	return 0, false
}
