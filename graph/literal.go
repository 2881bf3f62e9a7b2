package graph

import (
	"strings"
)

// Literal is the default written in Cypher, for an editor that people type into.
func (p Parameter) Literal() string {
	switch {
	case p.Default == "null":
		return "null"
	case p.Type == "string":
		return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(p.Default) + "'"
	case p.Type == "date":
		return "date('" + p.Default + "')"
	}
	return p.Default
}

// Body is the query without the comments at its head.
func (q *Query) Body() string {
	text := q.Cypher
	for strings.HasPrefix(text, "//") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return strings.TrimSpace(text)
}
