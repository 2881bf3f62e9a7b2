package neardup

import "time"

const (
	bands = 10
	rows  = 4
	// apart is how many days two reports of one article may lie from each other.
	apart = 3
)

// Article is what the index remembers: its id and its day of publication (2022-01-15, empty if not known).
type Article struct {
	ID     string `json:"id"`
	Day    string `json:"day,omitempty"`
	Sketch Sketch `json:"sketch"`
}

// Index remembers articles. It belongs to one goroutine.
type Index struct {
	// ring holds the articles; the oldest is at next once the ring is full.
	ring   []Article
	next   int
	window int
	// at is where in the ring the newest article with a band is.
	at map[uint64]int32
}

// NewIndex is an index that remembers the last window articles.
func NewIndex(window int) *Index {
	return &Index{window: window, at: map[uint64]int32{}}
}

// Find is the article seen before that a is a copy of, and how similar the texts are; false if there is none.
func (x *Index) Find(a Article) (of Article, similarity float64, found bool) {
	for _, key := range a.keys() {
		i, ok := x.at[key]
		if !ok {
			continue
		}
		b := x.ring[i]
		if s := a.Sketch.Similarity(b.Sketch); s > similarity && s >= a.threshold(b) && together(a, b) {
			of, similarity, found = b, s, true
		}
	}
	return of, similarity, found
}

// Add remembers an article, and forgets the oldest if the window is full.
func (x *Index) Add(a Article) {
	if x.window <= 0 {
		return
	}
	if len(x.ring) < x.window {
		x.ring = append(x.ring, a)
		x.next = len(x.ring) - 1
	} else {
		x.next = (x.next + 1) % x.window
		x.forget(x.next)
		x.ring[x.next] = a
	}
	for _, key := range a.keys() {
		x.at[key] = int32(x.next)
	}
}

func (x *Index) forget(i int) {
	for _, key := range x.ring[i].keys() {
		if x.at[key] == int32(i) {
			delete(x.at, key)
		}
	}
}

// keys is what articles are found by: the hash of all letters, the headline, the bands; for a short text the hash alone.
func (a Article) keys() []uint64 {
	s := a.Sketch
	out := make([]uint64, 0, bands+2)
	out = append(out, s.exact)
	if s.sequences < few {
		return out
	}
	if s.title != 0 {
		out = append(out, s.title)
	}
	for b := range bands {
		band := make([]rune, 0, rows+1)
		band = append(band, rune(b))
		for _, m := range s.min[b*rows : (b+1)*rows] {
			band = append(band, rune(m))
		}
		out = append(out, hash(band))
	}
	return out
}

// threshold is the least similarity of two copies of one article.
func (a Article) threshold(b Article) float64 {
	if a.Sketch.title == b.Sketch.title && a.Sketch.title != 0 && (a.Day == b.Day || a.Day == "" || b.Day == "") {
		return Headline
	}
	return Threshold
}

// together tells whether two articles may be of the same time. A day that is not known may be any.
func together(a, b Article) bool {
	s, err1 := time.Parse(time.DateOnly, a.Day)
	t, err2 := time.Parse(time.DateOnly, b.Day)
	if err1 != nil || err2 != nil {
		return true
	}
	most := time.Duration(apart) * 24 * time.Hour
	if min(a.Sketch.sequences, b.Sketch.sequences) < few {
		most = 0
	}
	return s.Sub(t).Abs() <= most
}
