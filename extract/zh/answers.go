package zh

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// asks tells whether a paragraph is what somebody asks at a press conference: 问：…, 法新社记者：…. What is said in it is not
// stated by the article, even where it is no question.
func asks(paragraph string) bool { return asked.MatchString(paragraph) }

var asked = regexp.MustCompile(`^(问|追问|记者问|[^，。：:]{0,24}记者)[：:]`)

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
