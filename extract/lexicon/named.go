package lexicon

import (
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Named is the ids of the states, organisations and people whose names stand in a folded text, in its order and as often
// as they stand there. It reads nothing around them: a name in two words (集中方面) counts, one that several bear counts for
// each, and media are left out, who report everything.
func (lx *Lexicon) Named(text string) []string {
	var out []string
	for i := 0; i < len(text); {
		end, forms := lx.names.longest(text, i)
		if end == i {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		for _, f := range forms {
			if lx.party(f) {
				out = append(out, f.entity)
			}
		}
		i = end
	}
	return out
}

// party tells a name of somebody who may take part in events.
func (lx *Lexicon) party(f form) bool {
	switch f.kind {
	case extract.Country, extract.Person:
		return !f.weak
	case extract.Organization:
		return !f.weak && lx.Organization(f.entity).Kind != "media"
	}
	return false
}
