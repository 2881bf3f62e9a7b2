package page

// Limits bound what a page holds, and with it the memory of a [Writer]. What comes first stays; the page says how much
// came later and that it is in the article records.
type Limits struct {
	// Texts is the number of articles whose text is in the page, TextBytes the size of these texts in bytes of UTF-8.
	Texts, TextBytes int
	// Articles is the number of articles that are listed, with or without text.
	Articles int
	// Entities, Agreements, Events and Positions are numbers of different ones.
	Entities, Agreements, Events, Positions int
	// Reports is the number of reports that one event or position keeps, and the number of articles that an entity or
	// agreement points to.
	Reports int
	// Quote is the length of the sentence quoted with a report, in characters.
	Quote int
}

// DefaultLimits give a page of at most some 35 megabytes, which browsers open within seconds.
func DefaultLimits() Limits {
	return Limits{
		Texts: 400, TextBytes: 3 << 20, Articles: 20_000,
		Entities: 15_000, Agreements: 5_000, Events: 25_000, Positions: 16_000,
		Reports: 8, Quote: 140,
	}
}

// tally counts how many of a kind came and how many the page holds. For findings that several articles report it counts
// what the articles report, so Left is an upper bound of how many are missing.
type tally struct {
	Held int `json:"held"`
	Left int `json:"left"`
}

// take tells whether there is room for one more, and counts it.
func (t *tally) take(limit int) bool {
	if t.Held >= limit {
		t.Left++
		return false
	}
	t.Held++
	return true
}
