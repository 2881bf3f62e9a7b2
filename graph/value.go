package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/extract"
)

// appendValue writes a property value so that different values look different. Lists and points are bracketed.
func appendValue(b *strings.Builder, value any) {
	switch v := value.(type) {
	case nil:
		b.WriteByte('-')
	case string:
		b.WriteString(strconv.Quote(v))
	case []string:
		b.WriteByte('[')
		for _, s := range v {
			b.WriteString(strconv.Quote(s))
			b.WriteByte(',')
		}
		b.WriteByte(']')
	case int64:
		b.WriteString(strconv.FormatInt(v, 10))
	case float64:
		b.WriteString("f" + strconv.FormatFloat(v, 'g', -1, 64))
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case extract.Day:
		b.WriteString("d" + v.String())
	case time.Time:
		b.WriteString("t" + v.UTC().Format(time.RFC3339Nano))
	case extract.Point:
		fmt.Fprintf(b, "p(%v %v)", v.Latitude, v.Longitude)
	default:
		fmt.Fprintf(b, "%T %v", v, v)
	}
}

// appendProps writes the properties that the list names, in its order.
func appendProps(b *strings.Builder, list []Property, props Props) {
	for _, p := range list {
		if v, ok := props[p.Name]; ok {
			b.WriteString(p.Name)
			b.WriteByte('=')
			appendValue(b, v)
			b.WriteByte(';')
		}
	}
}

// equalProps compares the properties that the list names.
func equalProps(list []Property, a, b Props) bool {
	var x, y strings.Builder
	appendProps(&x, list, a)
	appendProps(&y, list, b)
	return x.String() == y.String()
}

// shortHash is the first 16 hexadecimal digits of the SHA-256 of the parts. The parts are quoted, so that no two lists of
// parts run into each other.
func shortHash(parts ...string) string {
	var b strings.Builder
	appendValue(&b, parts)
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:8])
}

// contentHash covers a node, its labels, its properties and the relations it owns, except what says only which run wrote
// it.
func contentHash(s *Schema, n *Node) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s %s %s ", s.Version, n.Label, n.Extra, n.ID)
	if l, ok := s.Label(n.Label); ok {
		appendProps(&b, withoutRun(l.Properties), n.Props)
	}
	for _, e := range n.Owned {
		rel, _ := s.Relation(e.Type)
		fmt.Fprintf(&b, "\n%s %s %s %s %s ", e.Type, e.From.Label, e.From.ID, e.To.Label, e.To.ID)
		appendProps(&b, withoutRun(rel.Properties), e.Props)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:8])
}

// withoutRun leaves out the properties that differ between two runs that found the same.
func withoutRun(list []Property) []Property {
	out := make([]Property, 0, len(list))
	for _, p := range list {
		if p.Name != "run" && p.Name != "load" && p.Name != "hash" {
			out = append(out, p)
		}
	}
	return out
}
