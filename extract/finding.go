package extract

// Date is an expression that stands on the calendar.
type Date struct {
	Quote
	// Value is EDTF (ISO 8601-2:2019): 2022-01-14, 2022-01, 199X, 2022-21, 2022-01-14/2022-01-16. A vague date has none.
	Value string `json:"value"`
	// Basis says how the value was found.
	Basis Basis  `json:"basis"`
	By    string `json:"by"`
	// Again is where the same words with the same value stand once more; filled in a record only, where an article's
	// dates are listed once each.
	Again []Span `json:"again,omitempty"`
}

// Basis is the ground a date's value stands on.
type Basis string

// The bases of dates.
const (
	Explicit  Basis = "explicit"  // year, month and day are written
	Dateline  Basis = "dateline"  // completed from the dateline
	Carried   Basis = "carried"   // completed from a date before it
	Relative  Basis = "relative"  // counted from a day (昨天, 同日)
	Published Basis = "published" // completed from the day of publication
	VagueDate Basis = "vague"     // 近日, 日前: no value
)

// Agreement is an instrument between parties that an article names or describes.
type Agreement struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Kind string `json:"kind"`
	// Parties are ids of countries and organisations.
	Parties []string `json:"parties"`
	// Years is the term that the article gives (25 in 25年全面合作计划), 0 where it gives none.
	Years int `json:"years,omitempty"`
	// Fields are the fields of cooperation that the article names with it, in its words: 科技, 海关.
	Fields []string `json:"fields,omitempty"`
	// Dates says when it reached its stages, by the acts that happened and have a date.
	Dates    []StageDate     `json:"dates,omitempty"`
	Known    bool            `json:"known"`
	Mentions []MentionRecord `json:"mentions"`
	// General marks a bare word like 协议 that no name in the article explains: it stays only if an act is said of it.
	General bool `json:"-"`
}

// StageDate is the earliest date, in EDTF, that an article gives for a stage of an agreement: signed on 2022-01-14.
type StageDate struct {
	Stage string `json:"stage"`
	Date  string `json:"date"`
}

// Status is the standing of an event.
type Status string

// The statuses of events.
const (
	Happened Status = "happened"
	Planned  Status = "planned"
	Proposed Status = "proposed"
	Negated  Status = "negated"
)

// Event is a typed happening. Actors, Targets, People, Place, Topics hold ids of entities of the same article.
type Event struct {
	ID        string   `json:"id"`
	Type      string   `json:"type"`
	Stage     Optional `json:"stage"`
	Status    Status   `json:"status"`
	Modality  string   `json:"modality"`
	Date      Optional `json:"date"`
	DateBasis Basis    `json:"date_basis,omitempty"`
	Place     Optional `json:"place"`
	Actors    []string `json:"actors"`
	Targets   []string `json:"targets"`
	People    []string `json:"people"`
	Agreement Optional `json:"agreement"`
	Topics    []string `json:"topics"`
	// Details are what the type has beyond the common roles: rank of a visit, kind of a message, what was given.
	Details []Detail `json:"details,omitempty"`
	// PartOf is the id of the event this one belongs to, as talks belong to a visit.
	PartOf     Optional `json:"part_of,omitempty"`
	PLOVER     string   `json:"plover"`
	Mode       string   `json:"mode,omitempty"`
	CAMEO      string   `json:"cameo"`
	Trigger    Quote    `json:"trigger"`
	Sentence   Span     `json:"sentence"`
	Rule       string   `json:"rule"`
	Confidence float64  `json:"confidence"`
	// Evidence is every place in the article that reports the event, the best first.
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Detail is one named fact about an event.
type Detail struct {
	Name  string `json:"name"`
	Quote Quote  `json:"quote"`
}

// Evidence is one report of a finding.
type Evidence struct {
	Trigger    Quote   `json:"trigger"`
	Sentence   Span    `json:"sentence"`
	Rule       string  `json:"rule"`
	Status     Status  `json:"status,omitempty"`
	Modality   string  `json:"modality,omitempty"`
	Confidence float64 `json:"confidence"`
}

// Position is a stance that a state or organisation takes, through a speaker, on an issue.
type Position struct {
	ID         string   `json:"id"`
	Holder     string   `json:"holder"`
	Speaker    Optional `json:"speaker"`
	Stance     string   `json:"stance"`
	Target     Optional `json:"target"`
	Issue      Quote    `json:"issue"`
	Topics     []string `json:"topics,omitempty"`
	PLOVER     string   `json:"plover"`
	Mode       string   `json:"mode,omitempty"`
	CAMEO      string   `json:"cameo"`
	Trigger    Quote    `json:"trigger"`
	Sentence   Span     `json:"sentence"`
	Rule       string   `json:"rule"`
	Confidence float64  `json:"confidence"`
}
