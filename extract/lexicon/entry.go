package lexicon

import (
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/layer"
)

// Common is what every entry has. dictionaries/README.md describes the fields for people who write entries.
type Common struct {
	layer.Head `yaml:",inline"`
	Name       string   `yaml:"name"`
	NameEN     string   `yaml:"name_en"`
	Aliases    []string `yaml:"aliases"`
	Note       string   `yaml:"note"`
	Ambiguous  bool     `yaml:"ambiguous"`
	Weak       bool     `yaml:"weak"`
}

// Country is a state. Its ID is ISO 3166-1 alpha-3 in lower case.
type Country struct {
	Common  `yaml:",inline"`
	ISO     string   `yaml:"iso"`
	Full    string   `yaml:"full"`
	Side    []string `yaml:"side"`
	Short   []string `yaml:"short"`
	Former  []Former `yaml:"former"`
	Capital string   `yaml:"capital"`
	Region  string   `yaml:"region"`
}

// Former is what a state was called until a day, with one-character forms that go with that name alone: 苏 of 苏联.
type Former struct {
	Name  string   `yaml:"name"`
	Short []string `yaml:"short"`
	Until string   `yaml:"until"`
}

// Person is somebody with dated offices, who acts for a state or an international organisation.
type Person struct {
	Common       `yaml:",inline"`
	Country      string   `yaml:"country"`
	Organization string   `yaml:"organization"`
	Offices      []Tenure `yaml:"offices"`
	Source       string   `yaml:"source"`
}

// Tenure is an office somebody held. From and Until are EDTF dates, empty where open.
type Tenure struct {
	Title  string `yaml:"title"`
	Office string `yaml:"office"`
	// Of is the entry in which the office is held, as countries/usa; empty means the person's state or organisation.
	Of     string `yaml:"of"`
	From   string `yaml:"from"`
	Until  string `yaml:"until"`
	Source string `yaml:"source"`
}

// Organization is a body with a name of its own. One that belongs to a country and governs acts as that country.
type Organization struct {
	Common  `yaml:",inline"`
	Kind    string   `yaml:"kind"`
	Country string   `yaml:"country"`
	Members []string `yaml:"members"`
	PartOf  string   `yaml:"part_of"`
	Side    []string `yaml:"side"`
	Short   []string `yaml:"short"`
}

// Body is a kind of national body: 外交部 becomes an organisation together with the state before it.
type Body struct {
	Common `yaml:",inline"`
	Kind   string `yaml:"kind"`
}

// Place is a city, region, venue or water.
type Place struct {
	Common  `yaml:",inline"`
	Kind    string   `yaml:"kind"`
	Short   []string `yaml:"short"`
	Country string   `yaml:"country"`
	In      string   `yaml:"in"`
	Lat     *float64 `yaml:"lat"`
	Lon     *float64 `yaml:"lon"`
	// SeatOf is the state for which the building also stands (白宫).
	SeatOf string `yaml:"seat_of"`
}

// Point is the place's position, nil where it is not known.
func (p Place) Point() *extract.Point {
	if p.Lat == nil || p.Lon == nil {
		return nil
	}
	return &extract.Point{Latitude: *p.Lat, Longitude: *p.Lon}
}

// Agreement is a known instrument. Parties are country ids or organizations/….
type Agreement struct {
	Common  `yaml:",inline"`
	Kind    string   `yaml:"kind"`
	Parties []string `yaml:"parties"`
	Signed  string   `yaml:"signed"`
	InForce string   `yaml:"in_force"`
	Source  string   `yaml:"source"`
}

// Topic is an issue or field of cooperation.
type Topic struct {
	Common `yaml:",inline"`
	Parent string `yaml:"parent"`
}

// Office is a title and the words for it. Of a single office a state has one holder at a time.
type Office struct {
	Common `yaml:",inline"`
	Single bool   `yaml:"single"`
	Role   string `yaml:"role"`
	// Personal offices are served to a person: behind a name they belong to somebody else (习近平主席特使).
	Personal bool `yaml:"personal"`
}

// Ordinary is a word that hides a name inside it and names nothing itself (发展中国家).
type Ordinary struct {
	Common `yaml:",inline"`
}

// Context says where a one-character form may be read: directly after a word of Before, directly before a word of After,
// or, where both are given, between the two.
type Context struct {
	Common `yaml:",inline"`
	Before []string `yaml:"before"`
	After  []string `yaml:"after"`
	// Licensed restricts the context to states that the article names in a longer form, too.
	Licensed bool `yaml:"licensed"`
	// Bare restricts the context to the beginning of a clause and the place behind one of Before, where a character alone can be who
	// does what After says (俄主张停火); Wary lists characters that are read so only where a sentence or quotation begins (以反对…).
	Bare bool     `yaml:"bare"`
	Wary []string `yaml:"wary"`
	// Plain lists the characters, and those of 方-forms, that are read also where the article names their owner in no
	// longer form. All others are everyday words, too.
	Plain []string `yaml:"plain"`
	// Pair marks the words behind a run of characters (中美关系) that let one state beyond doubt vouch for the others.
	Pair bool `yaml:"pair"`
	// Source marks the words behind a body (网站消息, 记者) that make it the source of the news and nothing more.
	Source bool `yaml:"source"`
	// Named marks the words between a person and the title they get or leave (当选), Naming the verbs before a person who is
	// given one (任命某某为).
	Named  bool `yaml:"named"`
	Naming bool `yaml:"naming"`
	// Deed marks verbs that jieba takes for nouns and that belong to no title behind them (会见世界银行行长).
	Deed bool `yaml:"deed"`
	// Venue marks the words before a building that make it the place of something and not the state that it stands for.
	Venue bool `yaml:"venue"`
}

// Compound is a fixed run of one-character forms, with the states that it names in order: 巴以 is always Palestine and
// Israel.
type Compound struct {
	Common `yaml:",inline"`
	Reads  []string `yaml:"reads"`
}
