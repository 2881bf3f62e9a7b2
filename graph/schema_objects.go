package graph

import (
	"fmt"
	"slices"
	"strings"
)

// object is a constraint or an index, as the schema wants it or as a database has it.
type object struct {
	Name string
	// Kind is UNIQUENESS, RANGE, POINT or FULLTEXT; a database may have others.
	Kind string
	// Relation is set where Labels are relationship types.
	Relation           bool
	Labels, Properties []string
	// Analyzer is that of a full-text index.
	Analyzer string
	// Failed is set for an index that could not be filled.
	Failed bool
}

// create is the statement that makes the object; it may run again.
func (o object) create() string {
	switch o.Kind {
	case "UNIQUENESS":
		return fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE", o.Name, o.Labels[0], o.Properties[0])
	case "POINT":
		return fmt.Sprintf("CREATE POINT INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", o.Name, o.Labels[0], o.Properties[0])
	case "FULLTEXT":
		target, v := "(n:"+strings.Join(o.Labels, "|")+")", "n."
		if o.Relation {
			target, v = "()-[r:"+o.Labels[0]+"]-()", "r."
		}
		return fmt.Sprintf("CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR %s ON EACH [%s] OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}",
			o.Name, target, v+strings.Join(o.Properties, ", "+v), o.Analyzer)
	}
	return fmt.Sprintf("CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", o.Name, o.Labels[0], o.Properties[0])
}

func (o object) drop() string {
	if o.Kind == "UNIQUENESS" {
		return "DROP CONSTRAINT " + o.Name + " IF EXISTS"
	}
	return "DROP INDEX " + o.Name + " IF EXISTS"
}

// does tells whether the object does the work of another, whatever its name.
func (o object) does(p object) bool {
	return o.Kind == p.Kind && o.Relation == p.Relation && o.Analyzer == p.Analyzer && !o.Failed &&
		slices.Equal(slices.Sorted(slices.Values(o.Labels)), slices.Sorted(slices.Values(p.Labels))) &&
		slices.Equal(slices.Sorted(slices.Values(o.Properties)), slices.Sorted(slices.Values(p.Properties)))
}

func (o object) String() string {
	return fmt.Sprintf("%s %s on %s (%s)", strings.ToLower(o.Kind), o.Name, strings.Join(o.Labels, "|"), strings.Join(o.Properties, ", "))
}
