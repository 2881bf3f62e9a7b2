package zh

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
)

// Reader turns documents into sentences for patterns. It is read-only and safe to share.
type Reader struct {
	Words *SyntaxWords
	// Verbs are words that say that something happens, whatever part of speech jieba gives them (会见, 访问).
	Verbs map[string]bool
}

// Read gives the sentences of a document whose names, dates, titles and references are known.
//
// Who speaks and who a sentence is about goes on from sentence to sentence within a paragraph, as news reports speech:
// 王毅表示，…。中方将…。愿同…。 Where a paragraph began by telling something and several have spoken in it, a sentence with
// a subject of its own tells again. A paragraph takes up nothing from the one before, unless it is an item of the list which that one introduced.
func (r Reader) Read(doc *extract.Document) []*Sentence {
	out := r.layOut(doc)
	d := newDiary(out)
	var last, intro *Sentence
	speakers, asked := map[string]bool{}, questions(out)
	spoken := false
	for _, s := range out {
		text := s.Span.Of(doc.View.Text)
		s.Headline = s.Title || headline(text)
		if s.Before = last; last != nil {
			last.After = s
		}
		newParagraph := last == nil || last.Paragraph != s.Paragraph
		s.Question, s.Asked = question(text), asked[s.Paragraph]
		switch {
		case newParagraph && intro != nil && listItem(text):
			s.List = intro
			if s.carried, s.voice = intro.endsWith(); intro.proposes() {
				s.carried = nil // nobody does what is only proposed
			}
		case newParagraph:
			intro, spoken = nil, false
			clear(speakers)
			d.begin(s)
		case !last.Title:
			s.carried, s.voice = last.endsWith()
			if s.List = last.List; !spoken && len(speakers) > 1 && s.opensAnew() {
				s.voice = nil
			}
			d.goOn(s)
		}
		if s.voice == nil && intro != nil && intro.proposes() && Numbered(text) { // 提出三点建议。第一，…: his words
			s.voice, _ = intro.endsWith()
		}
		s.Day = d.day
		s.readClauses()
		if newParagraph && s.List == nil {
			spoken = s.speaks()
		}
		if _, voice := s.endsWith(); voice != nil {
			speakers[voice.Members[0].Entity] = true
		}
		if introduces(text) {
			intro = s
		}
		last = s
	}
	return out
}

// layOut cuts the sentences of a document into items.
func (r Reader) layOut(doc *extract.Document) []*Sentence {
	ph := newPhraser(doc, r.Words)
	out := make([]*Sentence, len(doc.Sentences))
	for i, sent := range doc.Sentences {
		s := &Sentence{Span: doc.View.Folded(sent.Span), Doc: doc, Index: i, Paragraph: sent.Paragraph, Title: sent.Title, Story: sent.Story, words: r.Words, verbs: r.Verbs}
		s.Phrases = ph.phrases(sent.Span)
		s.Items = items(doc, sent.Span, s.Phrases)
		out[i] = s
	}
	return out
}

// opensAnew tells whether the sentence names a subject of its own in its first clauses.
func (s *Sentence) opensAnew() bool {
	for _, c := range splitClauses(s.Items, s.Headline) {
		if s.ownSubject(c.From, c.To) >= 0 {
			return true
		}
	}
	return false
}

// speaks tells whether somebody speaks in the sentence.
func (s *Sentence) speaks() bool {
	_, voice := s.endsWith()
	return voice != nil
}

// introduces tells whether a list follows: 达成多项重要共识：. 提出3点建议。.
func introduces(text string) bool {
	return strings.HasSuffix(text, "：") || strings.HasSuffix(text, ":") || promised.MatchString(text)
}

// proposes tells whether the sentence promises a list of proposals, which begins in it or behind it.
func (s *Sentence) proposes() bool { return promised.MatchString(s.Span.Of(s.Doc.View.Text)) }

var promised = regexp.MustCompile(`提出(了)?(如下|以下|[\d一二两三四五六七八九十几]+(点|项|条|个方面的?))[^，。；]{0,8}[。：]`)

// Numbered tells whether a text begins as a point of a list that is counted: 第一，…. 一是…. 首先，….
func Numbered(text string) bool { return number.MatchString(text) }

var number = regexp.MustCompile(`^(第[一二三四五六七八九十]+[，、,]|[一二三四五六七八九十]+(是|要|、)|首先[，,]|其[次一二三四][，,、]|\d+[.、．])`)

// listItem tells whether a paragraph is an item of a list.
func listItem(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	rest := text[min(len(text), utf8.RuneLen(first)):]
	return strings.ContainsRune("一二三四五六七八九十123456789", first) && (strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, "是")) ||
		strings.HasPrefix(text, "第")
}

// endsWith is who the sentence was about at its end, and who spoke.
func (s *Sentence) endsWith() (subject, voice *Phrase) {
	if n := len(s.Clauses); n > 0 {
		last := s.Clauses[n-1]
		subject, voice = last.Subject, last.Voice
		for _, c := range s.Clauses {
			if c.Own && s.speechAfter(s.ownSubject(c.From, c.To), c.To) >= 0 && (voice == nil || c.Subject.By != "ref.self") {
				voice = c.Subject
			}
		}
		return subject, voice
	}
	return s.carried, s.voice
}

func question(text string) bool {
	return strings.HasSuffix(text, "？") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "？”")
}

// mostHeadline is the length in characters up to which a line without a mark at its end is read as a headline.
const mostHeadline = 40

func headline(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return utf8.RuneCountInString(text) <= mostHeadline && !strings.ContainsRune("。！？：；，、.!?:;,”）)", last)
}
