// Command compare runs libraries that find the main content of pages over the pages of this package's tests and prints
// how much of the text each finds. It is a module of its own, so that the losers are no dependencies of the project:
//
//	cd extract/source/page/testdata/compare && go run . ../pages/*.html
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// finder is one library: the text that it finds in a page.
type finder struct {
	name string
	find func(page []byte) (string, error)
}

func main() {
	finders := []finder{{"readability", byReadability}, {"readability-120", byReadabilityLow}, {"domdistiller", byDistiller}, {"trafilatura", byTrafilatura}}
	fmt.Printf("%-12s", "page")
	for _, f := range finders {
		fmt.Printf(" %22s", f.name)
	}
	fmt.Println()
	sums, spent := make([][3]float64, len(finders)), make([]time.Duration, len(finders))
	for _, name := range os.Args[1:] {
		page, want := load(name)
		fmt.Printf("%-12s", strings.TrimSuffix(filepath.Base(name), ".html"))
		for i, f := range finders {
			start := time.Now()
			got, err := f.find(page)
			spent[i] += time.Since(start)
			if err != nil {
				got = ""
			}
			p, r, f1 := compare(got, want)
			sums[i][0], sums[i][1], sums[i][2] = sums[i][0]+p, sums[i][1]+r, sums[i][2]+f1
			fmt.Printf("       %.2f  %.2f  %.2f", p, r, f1)
		}
		fmt.Println()
	}
	n := float64(len(os.Args) - 1)
	fmt.Printf("%-12s", "mean P R F1")
	for _, s := range sums {
		fmt.Printf("       %.2f  %.2f  %.2f", s[0]/n, s[1]/n, s[2]/n)
	}
	fmt.Printf("\n%-12s", "time")
	for _, d := range spent {
		fmt.Printf(" %22s", d.Round(100*time.Microsecond))
	}
	fmt.Println()
}

// load is a page in UTF-8 and the text that belongs to its article, without the headline.
func load(name string) ([]byte, string) {
	raw, err := os.ReadFile(name)
	check(err)
	r, err := charset.NewReader(bytes.NewReader(raw), "")
	check(err)
	page, err := io.ReadAll(r)
	check(err)
	want, err := os.ReadFile(strings.TrimSuffix(name, ".html") + ".txt")
	check(err)
	_, body, _ := strings.Cut(string(want), "\n")
	return page, body
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func byReadability(page []byte) (string, error)    { return readable(page, 500) }
func byReadabilityLow(page []byte) (string, error) { return readable(page, 120) }

func readable(page []byte, threshold int) (string, error) {
	p := readability.NewParser()
	p.CharThresholds = threshold
	a, err := p.Parse(bytes.NewReader(page), nil)
	if err != nil {
		return "", err
	}
	return text(a.Node), nil
}

func byDistiller(page []byte) (string, error) {
	r, err := distiller.ApplyForReader(bytes.NewReader(page), nil)
	if err != nil {
		return "", err
	}
	return text(r.Node), nil
}

func byTrafilatura(page []byte) (string, error) {
	r, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{EnableFallback: true, ExcludeComments: true})
	if err != nil {
		return "", err
	}
	return text(r.ContentNode), nil
}

func text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// compare is precision, recall and F1 over sequences of four letters.
func compare(got, want string) (p, r, f1 float64) {
	g, w := sequences(got), sequences(want)
	both, ng, nw := 0, 0, 0
	for s, n := range g {
		ng += n
		both += min(n, w[s])
	}
	for _, n := range w {
		nw += n
	}
	if both == 0 {
		return 0, 0, 0
	}
	p, r = float64(both)/float64(ng), float64(both)/float64(nw)
	return p, r, 2 * p * r / (p + r)
}

func sequences(s string) map[string]int {
	var letters []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters = append(letters, r)
		}
	}
	out := map[string]int{}
	for i := 0; i+4 <= len(letters); i++ {
		out[string(letters[i:i+4])]++
	}
	return out
}
