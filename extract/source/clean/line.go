package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line is s as one paragraph: a run of white space becomes one space (a full-width one if there is one in the run), or
// nothing where a line end stands between two Chinese characters (a source wraps 中\n国, a reader sees 中国); space around
// the paragraph, control characters, byte order marks, soft hyphens and zero-width characters go; invalid bytes become
// U+FFFD. Line(Line(s)) is Line(s).
func Line(s string) string {
	if tidy(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	last, space, wrap := rune(-1), rune(0), false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = joined(space, r)
			wrap = wrap || breaks(r)
			continue
		case invisible(r):
			continue
		}
		if space != 0 && last >= 0 && !(wrap && wide(last) && wide(r)) {
			b.WriteRune(space)
		}
		space, wrap = 0, false
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// fullSpace is the space of Chinese type, as between the parts of a headline.
const fullSpace = '\u3000'

// joined is the space for a run that so far gives the space so far (0 for none) and goes on with r.
func joined(soFar, r rune) rune {
	if soFar == fullSpace || r == fullSpace {
		return fullSpace
	}
	return ' '
}

// tidy tells the common case of a paragraph that needs no work.
func tidy(s string) bool {
	if !utf8.ValidString(s) || strings.TrimSpace(s) != s {
		return false
	}
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			if space || r != ' ' && r != fullSpace {
				return false
			}
			space = true
			continue
		}
		space = false
		if invisible(r) {
			return false
		}
	}
	return true
}

// Lines is a plain text as paragraphs, one a line, without empty ones.
func Lines(s string) []string {
	var out []string
	for _, line := range strings.FieldsFunc(s, breaks) {
		if line = Line(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// breaks tells the characters that end a line.
func breaks(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// invisible tells characters that no reader sees and that would split a word: NUL and other controls, the byte order
// mark, soft hyphens, zero-width and directional marks, noncharacters.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// wide tells characters that Chinese sets without spaces: ideographs, kana, Chinese punctuation, full-width forms.
func wide(r rune) bool {
	switch {
	case r >= 0x3000 && r <= 0x30FF, r >= 0xFF00 && r <= 0xFF60:
		return true
	case r == '“', r == '”', r == '‘', r == '’', r == '…', r == '—':
		return true
	}
	return unicode.Is(unicode.Han, r)
}
