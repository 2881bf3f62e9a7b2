package lexicon

// Dictionary is all entries of all layers, each kind sorted by id. It is data: [Compile] makes it readable text.
type Dictionary struct {
	Countries     []Country
	People        []Person
	Organizations []Organization
	Bodies        []Body
	Places        []Place
	Agreements    []Agreement
	Topics        []Topic
	Offices       []Office
	Words         []Ordinary
	Contexts      []Context
	Compounds     []Compound
	// Hash identifies the content of all files read.
	Hash string
}

// The keys of dictionary files, which are also the first halves of entry names (countries/irn).
const (
	Countries     = "countries"
	People        = "people"
	Organizations = "organizations"
	Bodies        = "bodies"
	Places        = "places"
	Agreements    = "agreements"
	Topics        = "topics"
	Offices       = "offices"
	Words         = "words"
	Contexts      = "contexts"
	Compounds     = "compounds"
)

// Keys lists the keys of dictionary files in the order in which they are compiled.
func Keys() []string {
	return []string{Countries, Organizations, Bodies, Places, Agreements, Topics, Offices, Words, Contexts, Compounds, People}
}

// Without is the dictionary with whole kinds left out, for `--without people`. Other keys are ignored.
func (d *Dictionary) Without(keys ...string) *Dictionary {
	out := *d
	for _, k := range keys {
		switch k {
		case Countries:
			out.Countries = nil
		case People:
			out.People = nil
		case Organizations:
			out.Organizations = nil
		case Bodies:
			out.Bodies = nil
		case Places:
			out.Places = nil
		case Agreements:
			out.Agreements = nil
		case Topics:
			out.Topics = nil
		case Offices:
			out.Offices = nil
		case Words:
			out.Words = nil
		}
	}
	return &out
}
