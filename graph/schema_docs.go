package graph

import (
	"fmt"
	"strings"
)

// Markdown is the schema as a page for readers: docs/schema.md.
func (s *Schema) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The graph\n\nMade from the table in `graph/schema_table.go` by `go test ./graph -update`; do not edit. Schema version %d.\n", s.Version)
	b.WriteString("\nEvery node has a property `id`, which is unique within its label.\n\n## Nodes\n")
	for _, l := range s.Labels {
		fmt.Fprintf(&b, "\n### %s\n\n%s %s\n\n", l.Name, l.About, l.Role.about())
		if l.Prefix != "" {
			fmt.Fprintf(&b, "Ids begin with `%s`.\n\n", l.Prefix)
		}
		propertyTable(&b, l.Properties)
	}
	b.WriteString("\n## Types of events\n\n| type | label | parties | people tell events apart |\n| --- | --- | --- | --- |\n")
	for _, t := range s.EventTypes {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", t.Name, t.Label, either(t.Symmetric, "all alike", "actors and targets"), either(t.Personal, "yes", ""))
	}
	s.relationsMarkdown(&b)
	s.indexesMarkdown(&b)
	return b.String()
}

func (r Role) about() string {
	switch r {
	case FindingRole:
		return "It goes with the last article that reports it."
	case EntityRole:
		return "It goes with the last reference to it."
	}
	return "It stays until it is forgotten."
}

func (s *Schema) relationsMarkdown(b *strings.Builder) {
	b.WriteString("\n## Relations\n\nBetween two nodes there is at most one relation of a type, unless a key tells them apart. A relation belongs to one of its ends and is replaced with it.\n")
	for _, r := range s.Relations {
		fmt.Fprintf(b, "\n### %s\n\n`(%s)-[:%s]->(%s)`: %s Belongs to the %s.", r.Type, strings.Join(r.From, "|"), r.Type, strings.Join(r.To, "|"), r.About,
			either(r.Owner == AtStart, "start", "end"))
		if len(r.Key) > 0 {
			fmt.Fprintf(b, " Key: %s.", strings.Join(r.Key, ", "))
		}
		b.WriteString("\n")
		if len(r.Properties) > 0 {
			b.WriteString("\n")
			propertyTable(b, r.Properties)
		}
	}
}

func (s *Schema) indexesMarkdown(b *strings.Builder) {
	b.WriteString("\n## Constraints and indexes\n\n```cypher\n")
	for _, c := range append(s.Constraints(), s.Indexes()...) {
		b.WriteString(c + ";\n")
	}
	b.WriteString("```\n")
}

func propertyTable(b *strings.Builder, list []Property) {
	b.WriteString("| property | type | |\n| --- | --- | --- |\n")
	for _, p := range list {
		fmt.Fprintf(b, "| %s | `%s` | %s |\n", p.Name, p.Type, p.About)
	}
}

func either(ok bool, yes, no string) string {
	if ok {
		return yes
	}
	return no
}
