package lexicon

import "github.com/diplograph/diplograph/extract"

// Holders is the stage that says who holds each title in the text: the person right behind it (伊朗外长阿卜杜拉希扬) or
// before it (习近平主席), through further titles in between (中共中央政治局委员、国务院副总理刘国中). It runs after all names
// are found.
type Holders struct{}

// Annotate implements [extract.Stage].
func (Holders) Annotate(doc *extract.Document) error {
	for i := len(doc.Titles) - 1; i >= 0; i-- { // from the end, so that a chain of titles finds its holder
		t := &doc.Titles[i]
		if m, ok := personEnding(doc, t.Start); ok {
			t.Holder = holder(m)
			continue
		}
		if m, ok := personStarting(doc, t.End); ok {
			t.Holder = holder(m)
			continue
		}
		if i+1 < len(doc.Titles) {
			chain(doc, t, &doc.Titles[i+1])
		}
	}
	return nil
}

func holder(m extract.Mention) string {
	if m.Entity == "" && len(m.Candidates) > 0 {
		return m.Candidates[0]
	}
	return m.Entity
}

// chain hands the holder of the next title on to t, if the two belong together.
func chain(doc *extract.Document, t, next *extract.Title) {
	between := ""
	if t.End <= next.Start {
		between = doc.Text[t.End:next.Start]
	}
	if next.Holder == "" || next.Start < t.End || (between != "" && between != "、") || (next.Of != "" && next.Of != t.Of && between != "") {
		return
	}
	if _, before := personEnding(doc, next.Start); before {
		return
	}
	t.Holder = next.Holder
}

func personStarting(doc *extract.Document, at int) (extract.Mention, bool) {
	for _, m := range doc.MentionsIn(extract.Span{Start: at, End: at + 90}) {
		if m.Start > at {
			break
		}
		if m.Kind == extract.Person {
			return m, true
		}
	}
	return extract.Mention{}, false
}

func personEnding(doc *extract.Document, at int) (extract.Mention, bool) {
	for _, m := range doc.MentionsIn(extract.Span{Start: at - 90, End: at}) {
		if m.End == at && m.Kind == extract.Person {
			return m, true
		}
	}
	return extract.Mention{}, false
}
