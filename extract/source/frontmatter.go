package source

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/pelletier/go-toml/v2"
)

// frontMatterOf splits a Markdown text into the fields of its front matter (YAML between ---, TOML between +++) and its
// body. A text without front matter is all body.
func frontMatterOf(text string) (fields []field, body string) {
	const longest = 64 << 10
	m := frontMatter.FindString(text)
	if m == "" {
		return nil, text
	}
	fence := text[:3]
	rest := text[len(m):]
	end := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(fence) + `[ \t]*\r?$`).FindStringIndex(rest)
	if end == nil || end[0] > longest {
		return nil, text
	}
	if fence == "+++" {
		return tomlFields(rest[:end[0]]), rest[end[1]:]
	}
	return yamlFields(rest[:end[0]]), rest[end[1]:]
}

// yamlFields is the fields of YAML front matter that hold a scalar or a list of them. It looks at the syntax tree only:
// nothing is expanded. Front matter written by programs is often not YAML (an unquoted title with a colon); then each
// line of the form name: value is a field.
func yamlFields(s string) []field {
	const most = 200 // brackets and list marks: the parser takes much memory for nests of them
	if strings.Count(s, "[")+strings.Count(s, "{")+strings.Count(s, "- - ")+strings.Count(s, "? ") > most {
		return lineFields(s)
	}
	tree, err := parser.ParseBytes([]byte(s), 0)
	if err != nil || len(tree.Docs) == 0 {
		return lineFields(s)
	}
	var values []*ast.MappingValueNode
	switch body := tree.Docs[0].Body.(type) {
	case *ast.MappingNode:
		values = body.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{body}
	default:
		return lineFields(s)
	}
	var out []field
	for _, v := range values {
		if scalar := scalarOf(v.Value); scalar != "" {
			out = append(out, field{v.Key.GetToken().Value, scalar})
		}
	}
	return out
}

// scalarOf is a scalar as it is written, or the first of a list.
func scalarOf(n ast.Node) string {
	switch n := n.(type) {
	case *ast.SequenceNode:
		if len(n.Values) > 0 {
			return scalarOf(n.Values[0])
		}
	case *ast.LiteralNode:
		return n.Value.Value
	case *ast.StringNode:
		return n.Value
	case ast.ScalarNode:
		if n.Type() != ast.NullType {
			return n.GetToken().Value
		}
	}
	return ""
}

// lineFields reads name: value a line.
func lineFields(s string) []field {
	var out []field
	for line := range strings.Lines(s) {
		name, value, ok := strings.Cut(line, ":")
		if value = strings.Trim(strings.TrimSpace(value), `'"`); ok && value != "" {
			out = append(out, field{strings.Trim(strings.TrimSpace(name), `'"`), value})
		}
	}
	return out
}

// tomlFields is the fields of TOML front matter; of broken TOML, none.
func tomlFields(s string) []field {
	var m map[string]any
	if err := toml.Unmarshal([]byte(s), &m); err != nil {
		return lineFields(strings.ReplaceAll(s, "=", ":"))
	}
	var out []field
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if _, table := m[name].(map[string]any); !table {
			out = append(out, field{name, fmt.Sprint(m[name])})
		}
	}
	return out
}
