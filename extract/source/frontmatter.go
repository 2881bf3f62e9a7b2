package source

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/pelletier/go-toml/v2"
	"github.com/tidwall/gjson"
)

// frontMatterOf splits a Markdown text into the fields of its front matter (YAML between ---, TOML between +++, a JSON
// object) and its body. A text without front matter is all body.
func frontMatterOf(text string) (fields []field, body string) {
	const longest = 64 << 10
	if object, rest, ok := jsonHead(text); ok {
		return jsonMembers(nil, "", gjson.Parse(object), 0), rest
	}
	m := frontMatter.FindString(text)
	if m == "" {
		return nil, text
	}
	fence := text[:3]
	rest := text[len(m):]
	end := fenceEnd(fence).FindStringIndex(rest)
	if end == nil || end[0] > longest {
		return nil, text
	}
	if fence == "+++" {
		return tomlFields(rest[:end[0]]), rest[end[1]:]
	}
	return yamlFields(rest[:end[0]]), rest[end[1]:]
}

// jsonHead splits a text that begins with a JSON object, after whose last line a text follows, as Hugo has it.
func jsonHead(text string) (object, rest string, ok bool) {
	if !strings.HasPrefix(text, "{") {
		return "", "", false
	}
	in := json.NewDecoder(strings.NewReader(text))
	var head json.RawMessage
	if in.Decode(&head) != nil {
		return "", "", false
	}
	rest = strings.TrimLeft(text[in.InputOffset():], " \t\r")
	return string(head), rest, strings.HasPrefix(rest, "\n") && strings.TrimSpace(rest) != ""
}

// jsonLine is how a line of JSON Lines begins.
var jsonLine = regexp.MustCompile(`(?m)^\s*(\{\s*["}]|\[\s*[\[{"\]])`)

// jsonMatter tells a Markdown text with a JSON object at its head from JSON, first by the name of the file.
func jsonMatter(text, ext string) bool {
	switch ext {
	case ".md", ".markdown", ".mdown":
		return !gjson.Valid(text)
	case ".json", ".jsonl", ".ndjson":
		return false
	}
	_, rest, ok := jsonHead(text)
	return ok && !jsonLine.MatchString(rest)
}

// fenceEnd is the line that ends front matter: that which began it, or the end of a document in YAML.
func fenceEnd(fence string) *regexp.Regexp {
	if fence == "---" {
		return regexp.MustCompile(`(?m)^(?:---|\.\.\.)[ \t]*\r?$`)
	}
	return regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(fence) + `[ \t]*\r?$`)
}

// yamlFields is the fields of YAML front matter that hold a scalar or a list of them; one in a mapping has a name with a
// dot (meta.date). It looks at the syntax tree only: nothing is expanded. Front matter written by programs is often not YAML (an unquoted title with a colon); then each
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
	values := mapping(tree.Docs[0].Body)
	if values == nil {
		return lineFields(s)
	}
	return yamlMembers(nil, "", values, 0)
}

// mapping is the members of a mapping, nil of anything else.
func mapping(n ast.Node) []*ast.MappingValueNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	case *ast.AnchorNode:
		return mapping(n.Value)
	}
	return nil
}

// deepestField is how many mappings a field of front matter may lie in.
const deepestField = 4

func yamlMembers(out []field, prefix string, values []*ast.MappingValueNode, depth int) []field {
	for _, v := range values {
		name := prefix + v.Key.GetToken().Value
		if members := mapping(v.Value); members != nil && depth < deepestField {
			out = yamlMembers(out, name+".", members, depth+1)
		} else if scalar := scalarOf(v.Value); scalar != "" {
			out = append(out, field{name, scalar})
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
	case *ast.AnchorNode:
		return scalarOf(n.Value)
	case *ast.AliasNode:
		return ""
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

// jsonMembers is the fields of a JSON object that hold a text, a number or a list, and of objects in it.
func jsonMembers(out []field, prefix string, v gjson.Result, depth int) []field {
	v.ForEach(func(key, e gjson.Result) bool {
		if e.IsObject() && depth < deepestField {
			out = jsonMembers(out, prefix+key.String()+".", e, depth+1)
		} else if value := one(e); value != "" {
			out = append(out, field{prefix + key.String(), value})
		}
		return true
	})
	return out
}

// tomlFields is the fields of TOML front matter; of broken TOML, its lines of the form name = value.
func tomlFields(s string) []field {
	var m map[string]any
	if err := toml.Unmarshal([]byte(s), &m); err != nil {
		return lineFields(strings.ReplaceAll(s, "=", ":"))
	}
	return tomlMembers(nil, "", m, 0)
}

// tomlMembers is the fields of a table, those of tables in it after its own.
func tomlMembers(out []field, prefix string, m map[string]any, depth int) []field {
	names := slices.Sorted(maps.Keys(m))
	for _, name := range names {
		switch v := m[name].(type) {
		case map[string]any:
		case []any:
			if len(v) > 0 {
				out = append(out, field{prefix + name, fmt.Sprint(v[0])})
			}
		case time.Time:
			out = append(out, field{prefix + name, v.Format(time.RFC3339)})
		default:
			out = append(out, field{prefix + name, fmt.Sprint(v)})
		}
	}
	for _, name := range names {
		if v, ok := m[name].(map[string]any); ok && depth < deepestField {
			out = tomlMembers(out, prefix+name+".", v, depth+1)
		}
	}
	return out
}
