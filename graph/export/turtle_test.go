package export

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var turtleToken = regexp.MustCompile(`^(?:(<[^\x00-\x20<>"{}|^` + "`" + `\\]*>)|("(?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4})*")(\^\^[A-Za-z]+:[A-Za-z]+)?|(@prefix)|([A-Za-z]*:[A-Za-z_0-9]*)|(-?[0-9]+(?:\.[0-9]+)?)|(true|false)|(a)|([.;,]))`)

// readTurtle reads Turtle as far as we write it: prefixes, and statements with ; and , and no blank nodes. Texts come
// back without quotes and escapes.
func readTurtle(text string) ([][3]string, error) {
	var out [][3]string
	var stack []string
	prefix := false
	for at := 0; ; {
		rest := strings.TrimLeft(text[at:], " \n")
		at = len(text) - len(rest)
		if rest == "" {
			if len(stack) > 0 {
				return nil, fmt.Errorf("ends within a statement: %q", stack)
			}
			return out, nil
		}
		m := turtleToken.FindStringSubmatch(rest)
		if m == nil {
			return nil, fmt.Errorf("byte %d: %q", at, rest[:min(60, len(rest))])
		}
		at += len(m[0])
		token := m[0]
		if m[2] != "" {
			s, err := strconv.Unquote(strings.ReplaceAll(m[2], `\'`, `'`))
			if err != nil {
				return nil, fmt.Errorf("byte %d: %q: %w", at, m[2], err)
			}
			token = s
		}
		switch {
		case m[4] != "":
			prefix = true
		case prefix:
			prefix = m[9] != "."
		case m[9] != "":
			if len(stack) != 3 {
				return nil, fmt.Errorf("byte %d: %q before %s", at, stack, m[9])
			}
			out = append(out, [3]string{stack[0], stack[1], stack[2]})
			stack = stack[:strings.Index(".;,", m[9])]
		default:
			if stack = append(stack, token); len(stack) > 3 {
				return nil, fmt.Errorf("byte %d: too much: %q", at, stack)
			}
		}
	}
}
