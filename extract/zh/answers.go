package zh

import (
	"cmp"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Answer is the word before an answer whose speaker only the headline names: 答：….
const Answer = "答"

func answers(paragraph string) bool {
	rest, found := strings.CutPrefix(paragraph, Answer)
	return found && (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":"))
}

// answer makes 答 before an answer a reference to the spokesperson of whom the article says that they answer, or to whom they speak for.
func (f *referrer) answer(sent extract.Sentence) {
	if !answers(f.line()) {
		return
	}
	for i, t := range f.doc.Titles {
		if t.Office != spokesperson {
			continue
		}
		if id := cmp.Or(t.Holder, t.Of, f.speaksFor(i)); id != "" {
			f.add(extract.Span{Start: sent.Start, End: sent.Start + len(Answer)}, some(id), "ref.answer")
			f.speaker = id
		}
		return
	}
}
