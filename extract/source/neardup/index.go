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

// entry is an article as the index holds it.
type entry struct {
	id     string
	day    int32
	sketch Sketch
}

// Index remembers articles. It belongs to one goroutine.
type Index struct {
	// chunks hold the articles in turn; once there are window of them, the oldest is replaced.
	chunks    [][]entry
	n, window int
	table     table
}

// chunk is how many articles are allocated at a time.
const chunk = 4096

// NewIndex is an index that remembers the last window articles.
func NewIndex(window int) *Index { return &Index{window: window} }

// Find is the article seen before that a is a copy of, and how similar the texts are; false if there is none.
func (x *Index) Find(a Article) (of Article, similarity float64, found bool) {
	e := a.entry()
	best := -1
	for _, key := range e.keys() {
		for _, i := range x.table.bucket(key) {
			if i == 0 || int(i)-1 == best {
				continue
			}
			b := x.at(int(i) - 1)
			if s := e.sketch.Similarity(b.sketch); s > similarity && s >= e.threshold(b) && e.together(b) && !e.sketch.Apart(b.sketch) {
				best, similarity = int(i)-1, s
			}
		}
	}
	if best < 0 {
		return Article{}, 0, false
	}
	b := x.at(best)
	return Article{ID: b.id, Day: b.date(), Sketch: b.sketch}, similarity, true
}

// Add remembers an article, and forgets the oldest if the window is full.
func (x *Index) Add(a Article) {
	if x.window <= 0 {
		return
	}
	e, i := a.entry(), x.n%x.window
	if i/chunk == len(x.chunks) {
		x.chunks = append(x.chunks, make([]entry, min(chunk, x.window-i)))
	}
	*x.at(i) = e
	x.n++
	if x.table.full() {
		x.table = newTable(2 * len(x.table))
		for j := range min(x.n, x.window) {
			x.table.add(x.at(j).keys(), j)
		}
		return
	}
	x.table.add(e.keys(), i)
}

func (x *Index) at(i int) *entry { return &x.chunks[i/chunk][i%chunk] }

func (a Article) entry() entry {
	e := entry{id: a.ID, day: never, sketch: a.Sketch}
	if t, err := time.Parse(time.DateOnly, a.Day); err == nil {
		e.day = int32(t.Unix() / secondsADay)
	}
	return e
}

const (
	secondsADay = 24 * 60 * 60
	// never is the day of an article whose day is not known.
	never = -1 << 31
)

// date is the day as it was given.
func (e *entry) date() string {
	if e.day == never {
		return ""
	}
	return time.Unix(int64(e.day)*secondsADay, 0).UTC().Format(time.DateOnly)
}

// keys is what articles are found by: the hash of all letters, the headline, the bands; for a short text the hash alone.
func (e *entry) keys() []uint64 {
	s := &e.sketch
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
func (e *entry) threshold(b *entry) float64 {
	if e.sketch.title == b.sketch.title && e.sketch.title != 0 && (e.day == b.day || e.day == never || b.day == never) {
		return Headline
	}
	return Threshold
}

// together tells whether two articles may be of the same time. A day that is not known may be any.
func (e *entry) together(b *entry) bool {
	if e.day == never || b.day == never {
		return true
	}
	most := int32(apart)
	if min(e.sketch.sequences, b.sketch.sequences) < few {
		most = 0
	}
	return max(e.day-b.day, b.day-e.day) <= most
}
