package source

import (
	"strings"

	"github.com/tidwall/gjson"
)

// find is the member of an object that the mapping names, or else the one with the likeliest of the usual names: in the
// object itself first, then in the objects inside it.
func find(v gjson.Result, mapping string, names []string) gjson.Result {
	for path := range strings.SplitSeq(mapping, ",") {
		if path = strings.TrimSpace(path); path != "" {
			if e := v.Get(path); e.Exists() && e.Type != gjson.Null {
				return e
			}
		}
	}
	const deepest = 3
	level := []gjson.Result{v}
	for range deepest {
		best, rank := gjson.Result{}, len(names)
		var below []gjson.Result
		for _, o := range level {
			o.ForEach(func(key, e gjson.Result) bool {
				if e.IsObject() {
					below = append(below, e)
				} else if r := ranked(names, key.String()); r < rank && text(e) != "" {
					best, rank = e, r
				}
				return true
			})
		}
		if best.Exists() || len(below) == 0 {
			return best
		}
		level = below
	}
	return gjson.Result{}
}

// ranked is the place of a name in the list, its length if it is not there.
func ranked(names []string, name string) int {
	name = strings.ToLower(name)
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return len(names)
}

// part is the text of an object that is a paragraph.
func part(v gjson.Result) gjson.Result {
	for _, name := range []string{"text", "content", "value", "paragraph"} {
		if e := v.Get(name); e.Type == gjson.String {
			return e
		}
	}
	return gjson.Result{}
}

// text is a value as a text: a string, a list of paragraphs, or a list of objects with a text each.
func text(v gjson.Result) string {
	switch {
	case v.IsArray():
		var lines []string
		for _, e := range v.Array() {
			if e.IsObject() {
				e = part(e)
			}
			if e.Type == gjson.String {
				lines = append(lines, e.String())
			}
		}
		return strings.Join(lines, "\n")
	case v.Type == gjson.String:
		return strings.TrimSpace(v.String())
	case v.Type == gjson.Number:
		return v.Raw
	}
	return ""
}

// one is a value as a single string.
func one(v gjson.Result) string {
	if v.IsArray() {
		return text(v.Get("0"))
	}
	return text(v)
}
