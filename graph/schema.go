package graph

// Type is the type of a property as Cypher names it.
type Type string

// The types of properties. A value of a type is a Go string, []string, int64, float64, bool, [extract.Day],
// [time.Time] or [extract.Point].
const (
	String  Type = "STRING"
	Strings Type = "LIST<STRING>"
	Integer Type = "INTEGER"
	Float   Type = "FLOAT"
	Boolean Type = "BOOLEAN"
	Date    Type = "DATE"
	Point   Type = "POINT"
	// DateTime is a moment.
	DateTime Type = "ZONED DATETIME"
)

// Property is a property that nodes of a label or relations of a type may have.
type Property struct {
	Name string
	Type Type
	// Indexed asks for a range index, for a point index on a point.
	Indexed bool
	About   string
}

// Label is a kind of node. Every node has the key `id`.
type Label struct {
	Name  string
	About string
	// Prefix begins the ids of the label, as country/ does; empty where ids have a form of their own.
	Prefix     string
	Properties []Property
	// Role says how nodes of the label come and go.
	Role Role
}

// Role says what a node stands for, and so when it leaves the graph.
type Role int

// The roles of labels.
const (
	// ArticleRole is a text; it stays until it is forgotten.
	ArticleRole Role = iota
	// FindingRole is something that articles report; it goes with the last article that reports it.
	FindingRole
	// EntityRole is someone or something that findings and articles refer to; it goes with the last reference.
	EntityRole
	// RunRole is a record of how articles were read; it stays.
	RunRole
)

// Relation is a type of relationship between nodes of given labels.
type Relation struct {
	Type  string
	About string
	// From and To are the labels at the ends; every pair of them may occur.
	From, To []string
	// Owner tells at which end the relation belongs: the node that says it, and with which it is replaced.
	Owner End
	// Key names the properties that tell relations of this type between the same two nodes apart. Most types have none:
	// there is at most one relation.
	Key        []string
	Properties []Property
}

// End is one end of a relation.
type End int

// The ends of a relation.
const (
	AtStart End = iota
	AtEnd
)

// EventType is a type of event of the annotation guidelines, its label beside Event, and how its parties relate.
type EventType struct {
	Name, Label string
	// Verb is the Chinese word for captions.
	Verb string
	// Symmetric events have one set of parties, whoever is named first.
	Symmetric bool
	// Personal events are told apart by the people who took part: two foreign ministers and two presidents of the same
	// states may meet on one day.
	Personal bool
}

// FullText is a full-text index with the analyzer for Chinese, Japanese and Korean.
type FullText struct {
	Name string
	// Labels of nodes, or one Relation type.
	Labels     []string
	Relation   string
	Properties []string
}

// Schema is the shape of the graph: everything that is generated, checked or explained about it comes from here.
type Schema struct {
	// Version counts changes of the shape; it is part of every content hash.
	Version    int
	Labels     []Label
	Relations  []Relation
	EventTypes []EventType
	Stages     []Stage
	FullText   []FullText
	// Migrations lead from each version to the next.
	Migrations []Migration

	words words
}

// Migration is a step from one version of the schema to the next.
type Migration struct {
	// To is the version that the step leads to.
	To    int
	About string
	// Statements run one after another, each in a transaction of its own. They may run again: a step that was interrupted
	// begins anew.
	Statements []string
}

// find is the first row of a table that is the one. It is asked for every relation, and the rows are large: none is copied.
func find[T any](table []T, is func(row *T) bool) (*T, bool) {
	for i := range table {
		if is(&table[i]) {
			return &table[i], true
		}
	}
	return nil, false
}

// Label finds a label by its name.
func (s *Schema) Label(name string) (*Label, bool) {
	return find(s.Labels, func(l *Label) bool { return l.Name == name })
}

// Relation finds a relation by its type.
func (s *Schema) Relation(typ string) (*Relation, bool) {
	return find(s.Relations, func(r *Relation) bool { return r.Type == typ })
}

// EventType finds a type of event by its name.
func (s *Schema) EventType(name string) (*EventType, bool) {
	return find(s.EventTypes, func(t *EventType) bool { return t.Name == name })
}

// LabelOf tells the label of a node from the prefix of its id; the empty string if no label has such ids.
func (s *Schema) LabelOf(id string) string {
	for _, l := range s.Labels {
		if l.Prefix != "" && len(id) > len(l.Prefix) && id[:len(l.Prefix)] == l.Prefix {
			return l.Name
		}
	}
	return ""
}

// Stage is a stage in the life of an agreement, or a change of relations.
type Stage struct {
	Name string
	// Verb is the Chinese word for captions.
	Verb string
	// Rank orders the stages of one day; 0 for changes of relations.
	Rank int
	// OneParty stages are the step of one party (退出): they leave an agreement of more than two parties where it is.
	OneParty bool
	// Signs is set for the stages whose date counts as the date of signing.
	Signs bool
	// Joint stages are done once for all parties: whoever is named, it is the same act.
	Joint bool
}

// Stage finds a stage by its name.
func (s *Schema) Stage(name string) (*Stage, bool) {
	return find(s.Stages, func(t *Stage) bool { return t.Name == name })
}
