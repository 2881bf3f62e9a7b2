package graph

import (
	"strings"
)

// Editor is the statement for a picture as Neo4j Browser's editor takes it: a line for each parameter, then the statement.
// It is empty if the query has none.
func (q *Query) Editor(given map[string]string) (string, error) {
	if _, err := q.Values(given); err != nil || q.Graph == "" {
		return "", err
	}
	var b strings.Builder
	for _, p := range q.Parameters {
		if v, ok := given[p.Name]; ok {
			p.Default = v
		}
		b.WriteString(":param " + p.Name + " => " + p.Literal() + ";\n")
	}
	return b.String() + q.Graph + "\n", nil
}

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
