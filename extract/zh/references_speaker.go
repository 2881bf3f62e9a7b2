package zh

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// noteSubject notes a person with whom a clause begins, as whoever does what the clause tells, and as the one who speaks where
// the clause ends with a verb of speech: 甲总统在同乙总理会谈时说，….
func (f *referrer) noteSubject(m extract.Mention) {
	if !f.beginsClause(f.ph.person(m).Start) {
		return
	}
	f.subject = m.Entity
	if f.endsWithSpeech(m.End) {
		f.speaker = m.Entity
	}
}

// beginsClause tells whether a clause or sentence begins at offset at of the view.
func (f *referrer) beginsClause(at int) bool {
	before := f.doc.View.Text[:at]
	for _, mark := range []string{"，", "。", "；", "：", "！", "？", "”", "“", "\n", " ", "　", ","} {
		if strings.HasSuffix(before, mark) {
			return true
		}
	}
	return before == ""
}

// endsWithSpeech tells whether the clause that goes on at offset at ends with a verb of speech.
func (f *referrer) endsWithSpeech(at int) bool {
	last := ""
	for _, t := range f.doc.TokensIn(extract.Span{Start: at, End: min(len(f.doc.Text), at+150)}) {
		if strings.ContainsAny(t.Text, "，。：；！？\n") {
			break
		}
		last = t.Text
	}
	return f.words.speech[last]
}

// speakerAgain is whom a pronoun stands for with which a clause begins and behind which a verb of speech stands: whoever speaks
// in the paragraph, or else did what was told last. It is nobody for other pronouns.
//
//	甲总统转达了乙总理的问候。他说，…     → 甲总统
func (f *referrer) speakerAgain(t extract.Token) string {
	if !f.speaks(t.End) || !f.beginsClause(f.doc.View.Folded(t.Span).Start) {
		return ""
	}
	if f.speaker == "" {
		f.speaker = f.subject
	}
	return f.speaker
}
