package zh

import "github.com/diplograph/diplograph/extract"

// Dates is the stage that finds dates and puts them on the calendar. It runs after the stages that split sentences and
// find names. It is read-only and safe to share.
type Dates struct {
	grammar *dateGrammar
	fold    *Folder
}

// NewDates builds the stage from the words of dates. The folder is the one that made the documents' views.
func NewDates(words *DateWords, fold *Folder) (*Dates, error) {
	lex, err := compileDateWords(words, fold.String)
	if err != nil {
		return nil, err
	}
	return &Dates{newDateGrammar(lex), fold}, nil
}

// Annotate implements [extract.Stage]. It fills doc.Dates with every expression that stands on the calendar, as often as
// it stands in the text, and doc.Vague with words that say when without a value: 近日, 过去一年, and 14日 where nothing
// in the article tells the month. No date lies in 《》 or in the name of an organisation, a topic or an agreement.
func (d *Dates) Annotate(doc *extract.Document) error {
	r := dateReader{grammar: d.grammar, doc: doc, blocked: blockedSpans(doc)}
	published := telling{today: publicationDay(doc.Published), basis: extract.Published}
	r.telling = published
	doc.Dates, doc.Vague = nil, nil
	for i, sent := range doc.Sentences {
		if i > 0 && sent.Story != doc.Sentences[i-1].Story {
			r.telling = published
		}
		r.sentence(i, sent)
	}
	return nil
}

// publicationDay is the day of publication, no day where the document has none or not to the day.
func publicationDay(published string) extract.Day {
	day, err := extract.ParseDay(published)
	if err != nil {
		return extract.Day{}
	}
	return day
}

// blockedSpans are the stretches of the view in which no date may stand, in order: titles of documents and names.
func blockedSpans(doc *extract.Document) []extract.Span {
	out := titleSpans(doc.View.Text)
	for _, m := range doc.Mentions {
		if m.Kind == extract.Organization || m.Kind == extract.Topic || m.Kind == extract.Treaty {
			out = append(out, doc.View.Folded(m.Span))
		}
	}
	sortSpans(out)
	return out
}

// titleSpans are the stretches in 《》. A 《 that is not closed in its line blocks nothing.
func titleSpans(s string) []extract.Span {
	var out []extract.Span
	open := -1
	for i, r := range s {
		switch {
		case r == '\n':
			open = -1
		case r == '《' && open < 0:
			open = i
		case r == '》' && open >= 0:
			out = append(out, extract.Span{Start: open, End: i + len("》")})
			open = -1
		}
	}
	return out
}
