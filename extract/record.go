package extract

// Record is a read article as other programs see it: one JSON object a line of `--to jsonl`. Its shape is a contract,
// published as a JSON Schema beside this file ([RecordSchema]).
type Record struct {
	ID             string   `json:"id"`
	Source         Source   `json:"source"`
	URL            string   `json:"url,omitempty"`
	Title          string   `json:"title"`
	Publisher      string   `json:"publisher,omitempty"`
	Published      Optional `json:"published"`
	PublishedBasis string   `json:"published_basis,omitempty"`
	Text           string   `json:"text"`
	TextSHA256     string   `json:"text_sha256"`
	Version        Version  `json:"version"`

	Entities   []EntityRecord    `json:"entities"`
	References []ReferenceRecord `json:"references"`
	Dates      []Date            `json:"dates"`
	VagueDates []Date            `json:"vague_dates"`
	Agreements []Agreement       `json:"agreements"`
	Events     []Event           `json:"events"`
	Positions  []Position        `json:"positions"`
}

// EntityRecord is an entity with everything the article says of it.
type EntityRecord struct {
	ID      string    `json:"id"`
	Kind    Kind      `json:"kind"`
	Name    string    `json:"name"`
	NameEN  string    `json:"name_en,omitempty"`
	Aliases []string  `json:"aliases,omitempty"`
	Country Optional  `json:"country"`
	Offices []string  `json:"offices,omitempty"`
	Holds   []Holding `json:"holds,omitempty"`
	Point   *Point    `json:"point,omitempty"`
	Known   bool      `json:"known"`
	// Mentions are in order of the text.
	Mentions []MentionRecord `json:"mentions"`
}

// MentionRecord is a mention with its words and what found it.
type MentionRecord struct {
	Quote
	By string `json:"by"`
}

// ReferenceRecord is a word that stands for entities named elsewhere.
type ReferenceRecord struct {
	Quote
	Refers []string `json:"refers"`
	By     string   `json:"by"`
}
