package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// ItemKind is what an item of a sentence is.
type ItemKind int

// The kinds of items.
const (
	WordItem ItemKind = iota
	PunctItem
	PartyItem
	PlaceItem
	DateItem
	AgreementItem
	TopicItem
)

// Item is a unit of a sentence that patterns match: a word, a mark, or a whole phrase, place, date, agreement or topic.
type Item struct {
	extract.Span // in the view
	Kind         ItemKind
	Text         string
	Tag          string
	// Ref is the index of the phrase in the sentence, of the mention, or of the date in the document.
	Ref int
}

// Sentence is a sentence ready for patterns: items, phrases and clauses. Offsets are of the view.
type Sentence struct {
	extract.Span
	Doc *extract.Document
	// Index is the sentence's place in the document, Paragraph its line; Title marks the headline.
	Index, Paragraph int
	Title            bool
	// Headline marks the headline and lines like it, without a mark at the end: what a comma does elsewhere, white space does in them.
	Headline bool
	// Story counts the items of news in brief, as [extract.Sentence] does.
	Story   int
	Items   []Item
	Phrases []Phrase
	Clauses []Clause
	// List is the sentence that introduces the list to which this one belongs (…共识： 一、…); nil for none.
	List *Sentence
	// Day is, in a diary, the sentence that gives the day of this one; nil elsewhere.
	Day *Sentence
	// Before and After are its neighbours in the document, nil at the ends.
	Before, After *Sentence
	// Question is set for what is asked and not stated, Asked for all that a journalist says who asks.
	Question, Asked bool
	words           *SyntaxWords
	verbs           map[string]bool
	// carried is who the sentence is about when it does not say so, voice who speaks in it from the start.
	carried, voice *Phrase
	// noted is set for a sentence of a diary that does not say who does what.
	noted bool
}

// ItemAt is the index of the item that covers or follows offset at of the view; len(Items) past the end.
func (s *Sentence) ItemAt(at int) int {
	i, _ := slices.BinarySearchFunc(s.Items, at, func(it Item, at int) int {
		if it.End <= at {
			return -1
		}
		return 1
	})
	return i
}

// items lays the outermost phrases, places, dates, agreements and topics over the words of a sentence.
func items(doc *extract.Document, sent extract.Span, phrases []Phrase) []Item {
	over := overlays(doc, sent, phrases)
	var out []Item
	for _, t := range doc.TokensIn(sent) {
		v := doc.View.Folded(t.Span)
		for len(over) > 0 && over[0].Start <= v.Start {
			out = append(out, over[0])
			over = over[1:]
		}
		if n := len(out); n > 0 && v.Start < out[n-1].End {
			continue
		}
		out = append(out, wordItem(v, t))
	}
	return append(out, over...)
}

func wordItem(v extract.Span, t extract.Token) Item {
	kind := WordItem
	if r, _ := utf8.DecodeRuneInString(t.Text); strings.ContainsRune("，。、；：！？“”‘’《》〈〉()（）—…,.;:!?\"'-~ ", r) {
		kind = PunctItem
	}
	return Item{Span: v, Kind: kind, Text: t.Text, Tag: t.Tag, Ref: -1}
}

// overlays are the items that are not words, in order, none overlapping another; of two that overlap the longer stays.
func overlays(doc *extract.Document, sent extract.Span, phrases []Phrase) []Item {
	var all []Item
	add := func(v extract.Span, kind ItemKind, ref int) {
		all = append(all, Item{Span: v, Kind: kind, Text: v.Of(doc.View.Text), Ref: ref})
	}
	for i, ph := range phrases {
		add(ph.Span, PartyItem, i)
	}
	for i, d := range doc.Dates {
		if sent.Contains(d.Span) {
			add(doc.View.Folded(d.Span), DateItem, i)
		}
	}
	kinds := map[extract.Kind]ItemKind{extract.Place: PlaceItem, extract.Treaty: AgreementItem, extract.Topic: TopicItem}
	for i, m := range doc.Mentions {
		if kind, ok := kinds[m.Kind]; ok && sent.Contains(m.Span) && !m.Inside {
			add(doc.View.Folded(m.Span), kind, i)
		}
	}
	slices.SortStableFunc(all, func(a, b Item) int { return b.Len() - a.Len() })
	var out []Item
	for _, it := range all {
		if !slices.ContainsFunc(out, func(o Item) bool { return o.Overlaps(it.Span) }) {
			out = append(out, it)
		}
	}
	slices.SortFunc(out, func(a, b Item) int { return a.Start - b.Start })
	return out
}
