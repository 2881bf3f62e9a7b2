package extract

// Kind is what a mention refers to.
type Kind string

// The kinds of entities.
const (
	Person       Kind = "person"
	Country      Kind = "country"
	Organization Kind = "organization"
	Place        Kind = "place"
	Topic        Kind = "topic"
	// Treaty is the kind of a mention that names an agreement; agreements are listed apart from entities.
	Treaty Kind = "agreement"
)

// Form is the shape in which a name was used.
type Form string

// The forms of names. A short form is one character inside a compound (伊 in 对伊制裁).
const (
	FullForm  Form = "name"
	ShortForm Form = "short"
	SideForm  Form = "side"
	SeatForm  Form = "seat"
	NewName   Form = "new"
)

// Mention is a name in the text and the entity it refers to.
type Mention struct {
	Span
	Kind Kind
	Form Form
	// Entity is the id of what is meant; empty where the article does not tell which of Candidates it is.
	Entity     string
	Candidates []string
	// Inside marks a name within a longer name: 联合国 in 《联合国宪章》. It counts as a mention and plays no role.
	Inside bool
	// By is the dictionary entry (countries/irn) or the rule (name.after-title) that made the mention.
	By string
}

// Title is an office in the text: 外长 in 伊朗外长阿卜杜拉希扬. The country's name is not part of its span.
type Title struct {
	Span
	// Text is the title as written, without the country.
	Text string
	// Office is the id of the office in the dictionary (foreign-minister), Role the kind of office it is.
	Office, Role string
	// Of is the entity in which the office is held, Holder the person who holds it here; empty where not said.
	Of, Holder string
	By         string
}

// Reference is a word that stands for entities named elsewhere: 双方, 两国, 该国, 他, or a bare title.
type Reference struct {
	Span
	Refers []string
	By     string
}

// Entity is someone or something that an article names, however often.
type Entity struct {
	ID      string
	Kind    Kind
	Name    string
	NameEN  string
	Country string
	Offices []string
	// Known tells a dictionary entry from a name that only its shape gave away.
	Known bool
	// Acts is the id under which the entity takes part in events: a person and a ministry act as their state, a party
	// and an international body as themselves; empty for what cannot act.
	Acts string
	// Company is set for firms, whose contracts with each other are no agreements between states.
	Company bool
	// Media is set for papers, agencies and stations, which tell of what others do.
	Media bool
	// Aliases, Point and Holds are facts of the dictionary for the graph.
	Aliases []string
	Point   *Point
	Holds   []Holding
}

// Point is a position on the Earth in degrees, WGS 84.
type Point struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// Holding is an office that a person holds or held. From and Until are EDTF dates, empty where open or not known.
type Holding struct {
	Title string `json:"title"`
	Of    string `json:"of"`
	From  string `json:"from,omitempty"`
	Until string `json:"until,omitempty"`
}
