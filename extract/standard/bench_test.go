package standard

import "testing"

// BenchmarkNew is what every command pays before the first article: reading, checking and compiling all dictionaries and
// rules.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
