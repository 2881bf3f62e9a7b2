package source_test

import (
	"os"
	"testing"

	"github.com/diplograph/diplograph/extract/source"
)

// BenchmarkCorpus reads the stories of the corpus.
func BenchmarkCorpus(b *testing.B) {
	const path = "../../../shared/corpus/xwlb-2012-2023.jsonl.gz"
	if _, err := os.Stat(path); err != nil {
		b.Skip("no corpus here: ", err)
	}
	for b.Loop() {
		r, err := source.Open([]string{path}, source.Options{})
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for range r.Documents() {
			n++
		}
		b.ReportMetric(float64(n), "articles")
	}
}
