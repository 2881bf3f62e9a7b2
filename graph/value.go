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
		appendText(b, v)
	case []string:
		b.WriteByte('[')
		for _, s := range v {
			appendText(b, s)
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

// appendText writes a text in quotes. Most texts need no escapes, and looking for them letter by letter takes longer than
// all the rest of a hash.
func appendText(b *strings.Builder, s string) {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c == 0x7f {
			b.WriteString(strconv.Quote(s))
			return
		}
	}
	b.WriteByte('"')
	b.WriteString(s)
	b.WriteByte('"')
}

// appendProps writes the properties that the list names, in its order.
func appendProps(b *strings.Builder, list []Property, props Props) {
	appendSome(b, list, props, func(string) bool { return true })
}

// appendSaid is appendProps without the properties that differ between two runs that found the same.
func appendSaid(b *strings.Builder, list []Property, props Props) { appendSome(b, list, props, said) }

func said(name string) bool { return name != "run" && name != "load" && name != "hash" }

func appendSome(b *strings.Builder, list []Property, props Props, keep func(name string) bool) {
	left := len(props)
	for _, p := range list {
		if left == 0 {
			return // a report has half of the properties that it may have
		}
		v, ok := props[p.Name]
		if ok {
			left--
		}
		if ok && keep(p.Name) {
			b.WriteString(p.Name)
			b.WriteByte('=')
			appendValue(b, v)
			b.WriteByte(';')
		}
	}
}

// sayEqual compares the properties that the list names, except those that differ between two runs that found the same.
func sayEqual(list []Property, a, b Props) bool {
	var x, y strings.Builder
	appendSaid(&x, list, a)
	appendSaid(&y, list, b)
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
		appendSaid(&b, l.Properties, n.Props)
	}
	for _, e := range n.Owned {
		rel, _ := s.Relation(e.Type)
		for _, part := range []string{"\n", e.Type, " ", e.From.Label, " ", e.From.ID, " ", e.To.Label, " ", e.To.ID, " "} {
			b.WriteString(part)
		}
		appendSaid(&b, rel.Properties, e.Props)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:8])
}
