package lexicon

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/dictionaries"
	"github.com/diplograph/diplograph/extract/layer"
)

func same(s string) string { return s }

// BenchmarkLoad reads, checks and compiles all dictionaries on board, and reports the memory that they keep.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var lx *Lexicon
	for b.Loop() {
		d, err := Load(layer.Layer{Name: "dictionaries", FS: dictionaries.FS})
		if err != nil {
			b.Fatal(err)
		}
		lx = Compile(d, same)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MB-kept")
	runtime.KeepAlive(lx)
}

// BenchmarkMatch looks for names in the same text with one, three and ten times as many names: the time must hardly grow.
func BenchmarkMatch(b *testing.B) {
	text := strings.Repeat("国务院总理李强6日在雅加达会见柬埔寨首相洪玛奈，双方就两国关系交换意见。", 100)
	bounds := make([]bool, len(text)+1)
	for i := range bounds {
		bounds[i] = true
	}
	for _, times := range []int{1, 3, 10} {
		d, err := Load(layer.Layer{Name: "dictionaries", FS: dictionaries.FS})
		if err != nil {
			b.Fatal(err)
		}
		d.People = multiply(d.People, times)
		s := Names{Lexicon: Compile(d, same)}
		b.Run(fmt.Sprintf("names-x%d", times), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if len(s.sentence(text, bounds)) == 0 {
					b.Fatal("no names")
				}
			}
		})
	}
}

// multiply makes a list of people so many times as long, with names of their own that begin like those that are there.
func multiply(people []Person, times int) []Person {
	out := people
	for n := 1; n < times; n++ {
		for _, p := range people {
			p.Name += string(rune(0x4E00 + n))
			p.Aliases = nil
			out = append(out, p)
		}
	}
	return out
}
