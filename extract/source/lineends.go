package source

import (
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// lines is the paragraphs of a plain text: its lines, or, where it was wrapped to a width, what belongs together.
func lines(text string) []string {
	raw := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	width, ok := wrapped(raw)
	if !ok {
		return clean.Lines(text)
	}
	var out []string
	var open strings.Builder
	flush := func() {
		out = append(out, clean.Lines(open.String())...)
		open.Reset()
	}
	for _, line := range raw {
		if strings.TrimSpace(line) == "" || indented(line) {
			flush()
		}
		open.WriteString(strings.TrimSpace(line))
		if !full(line, width) {
			flush()
		}
	}
	flush()
	return out
}

// wrapped tells a text whose lines were broken at a width, as old mail and terminals did, and that width in runes: most
// lines that have words are nearly as long as the longest, and many of those end within a sentence.
func wrapped(lines []string) (width int, ok bool) {
	const narrowest, widest, few = 16, 80, 6
	filled, within, all := 0, 0, 0
	for _, line := range lines {
		width = max(width, runesOf(line))
	}
	for _, line := range lines {
		if runesOf(line) == 0 {
			continue
		}
		all++
		if full(line, width) {
			filled++
			if last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(line)); !strings.ContainsRune("。！？：；”…", last) {
				within++
			}
		}
	}
	return width, width >= narrowest && width <= widest && all >= few && filled*2 >= all && within*2 >= filled
}

// full tells a line that goes to the width, but for a word that did not fit.
func full(line string, width int) bool { return runesOf(line)+4 >= width }

func runesOf(line string) int { return utf8.RuneCountInString(strings.TrimSpace(line)) }

// indented tells the first line of a paragraph.
func indented(line string) bool {
	return strings.HasPrefix(line, "　") || strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t")
}
