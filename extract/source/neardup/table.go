package neardup

// table says where articles with a key may be: buckets of four places, each 0 or one more than the number of an article.
// It keeps no keys: what is found is compared anyway. A full bucket loses a place, and an article has many keys.
type table [][ways]int32

const ways = 4

func newTable(buckets int) table { return make(table, max(buckets, 1024)) }

// bucket is the places of a key.
func (t table) bucket(key uint64) [ways]int32 {
	if len(t) == 0 {
		return [ways]int32{}
	}
	return t[key%uint64(len(t))]
}

// add puts an article under its keys.
func (t table) add(keys []uint64, article int) {
	for n, key := range keys {
		b := &t[key%uint64(len(t))]
		place := (article + n) % ways
		for i, taken := range b {
			if taken == 0 {
				place = i
				break
			}
		}
		b[place] = int32(article + 1)
	}
}

// full tells a table to be doubled, as a sample of its buckets has it: half of the places are taken.
func (t table) full() bool {
	const sample = 64
	taken := 0
	for i := range min(sample, len(t)) {
		for _, p := range t[i*(len(t)/sample)] {
			if p != 0 {
				taken++
			}
		}
	}
	return taken*2 >= sample*ways || len(t) == 0
}
