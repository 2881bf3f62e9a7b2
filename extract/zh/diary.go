package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// diary is what a list of somebody's doings leaves out of its paragraphs: who does it all, named in the headline, and the
// day, which stands above a paragraph or at its beginning.
type diary struct {
	// who is the one person that the headline names; nil where it names nobody or several.
	who *Phrase
	// days is set where paragraphs begin with their day.
	days bool
	// day is the sentence that gives the day of what is read now.
	day *Sentence
	// entry is set in a paragraph that begins without saying who does what.
	entry bool
}

// newDiary looks at the sentences of a document for the shape of a diary: at least two paragraphs that are a day or begin with one.
func newDiary(sentences []*Sentence) diary {
	if len(sentences) == 0 {
		return diary{}
	}
	d := diary{days: len(datedParagraphs(sentences[0].Doc)) > 1}
	if s := sentences[0]; s.Title && len(s.Phrases) == 1 && len(s.Phrases[0].Members) == 1 && s.Phrases[0].Members[0].Person {
		d.who = &s.Phrases[0]
	}
	return d
}

// datedParagraphs are the sentences, by their places in the document, with which paragraphs begin that begin with a day.
func datedParagraphs(doc *extract.Document) []int {
	var out []int
	paragraph := -1
	for i, s := range doc.Sentences {
		if !s.Title && s.Paragraph != paragraph && slices.ContainsFunc(doc.Dates, func(d extract.Date) bool { return d.Start == s.Start }) {
			out = append(out, i)
		}
		paragraph = s.Paragraph
	}
	return out
}

// diaryEntries are the sentences, by their places in the document, with which the entries of somebody's diary begin: the
// headline names one side alone, and two paragraphs or more begin with their day.
func diaryEntries(doc *extract.Document) []int {
	if len(doc.Sentences) == 0 || !doc.Sentences[0].Title || !slices.ContainsFunc(doc.MentionsIn(doc.Sentences[0].Span), func(m extract.Mention) bool { return m.Kind == extract.Person }) {
		return nil
	}
	if out := datedParagraphs(doc); len(out) > 1 {
		return out
	}
	return nil
}

// begin settles what the first sentence of a paragraph leaves out.
func (d *diary) begin(s *Sentence) {
	if d.days && len(s.Items) > 0 && s.Items[0].Kind == DateItem {
		d.day = s
	}
	d.entry = d.who != nil && s.subjectless()
	d.goOn(s)
}

// goOn settles who does what a further sentence of an entry tells: 会见甲。致电乙。 is one person's day.
func (d *diary) goOn(s *Sentence) {
	if d.entry && s.subjectless() {
		s.carried, s.voice, s.noted = d.who, nil, true
	}
}

// ofClock tells whether a word belongs to a time of day, or only marks an entry: △ 6时30分.
func ofClock(it Item) bool {
	switch it.Text {
	case "时", "点", "分", "许", "半", "至", "△", "▲", "●", "■", "◆", "○":
		return true
	}
	return it.Text != "" && strings.Trim(it.Text, "0123456789") == ""
}

// subjectless tells whether a sentence begins with what somebody does, without saying who: 上午，在外交部会见…; 同…通电话.
func (s *Sentence) subjectless() bool {
	for i, it := range s.Items {
		switch {
		case it.Kind == DateItem, it.Kind == PunctItem, it.Kind == WordItem && (it.Tag == "t" || it.Tag == "f" || ofClock(it)):
		case it.Kind == WordItem:
			return s.verbs[it.Text] || s.words.joining[it.Text] || s.words.circumstances[it.Text] || s.words.towards[it.Text] ||
				s.words.venues[it.Text] || s.words.adverbs[it.Text] && i+1 < len(s.Items) && s.Items[i+1].Kind == WordItem && s.verbs[s.Items[i+1].Text]
		default:
			return false
		}
	}
	return false
}
