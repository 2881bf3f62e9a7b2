package zh

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// subjectOf is of whom a sentence tells, or who speaks in it. The id is empty for somebody without a name.
type subjectOf struct {
	spokenOf
	speaks    bool
	paragraph int
}

// subjects notes who a sentence is about: the first person with whose name, titles included, a clause begins; and whoever
// speaks in it, also under a title without a name. 他 at the beginning of a clause is one of them, not whoever was named last:
//
//	甲总统对乙外长来访表示欢迎。他说，…     → 甲
//	一位政府官员说，甲总统将出访。他说，…     → nobody
func (f *referrer) subjects(sent extract.Sentence) {
	first := true
	for _, m := range f.doc.MentionsIn(sent.Span) {
		if m.Kind != extract.Person || m.Entity == "" || m.Inside || !f.opens(f.described(f.doc.View.Orig(f.ph.person(m).Span).Start, sent.Start), sent.Start) {
			continue
		}
		if says := f.speaks(m.End) || f.endsWithSpeech(m.End); first || says {
			f.about = append(f.about, subjectOf{spokenOf{m.Entity, m.Start}, says, sent.Paragraph})
			first = false
		}
	}
	for _, t := range f.doc.Titles {
		if sent.Contains(t.Span) && t.Holder == "" && f.speaks(t.End) && f.opens(f.ph.stateStart(t.Start), sent.Start) {
			f.about = append(f.about, subjectOf{spokenOf{t.Of, t.Start}, true, sent.Paragraph})
		}
	}
}

// subjectBefore is of whom was told last before offset at; where the word at at speaks, who spoke last in the paragraph, if anybody did.
// found tells whether there is one; it may be nobody known.
func (f *referrer) subjectBefore(at int, speaks bool) (id string, found bool) {
	last := -1
	for i, p := range f.about {
		switch {
		case p.at >= at, last >= 0 && p.at < f.about[last].at:
		case last >= 0 && speaks && f.about[last].speaks && f.about[last].paragraph == f.paragraph && !p.speaks:
		default:
			last = i
		}
	}
	if last < 0 {
		return "", false
	}
	return f.about[last].id, true
}

// described is where the nouns and names begin that stand before the title at offset at: 甲国|和谈特别|协调员.
func (f *referrer) described(at, from int) int {
	ts := f.doc.TokensIn(extract.Span{Start: from, End: at})
	for i := len(ts) - 1; i >= 0 && i >= len(ts)-6; i-- {
		switch t := ts[i]; {
		case f.dated(t.Span):
			return at
		case len(f.doc.MentionsIn(t.Span)) > 0, strings.HasPrefix(t.Tag, "n"), t.Tag == "j", t.Tag == "vn", t.Tag == "b", t.Tag == "an", t.Text == "特别":
			at = t.Start
		default:
			return at
		}
	}
	return at
}

// opens tells whether a clause begins at offset at, but for circumstances: the words before it in the sentence that begins at from are
// none, a mark, a date, or adverbs.
func (f *referrer) opens(at, from int) bool {
	ts := f.doc.TokensIn(extract.Span{Start: from, End: at})
	for i := len(ts) - 1; i >= 0; i-- {
		w := ts[i].Text
		switch {
		case w == "、":
			return false
		case strings.ContainsAny(w, "，。；：“）),;:"), w == "电", w == "讯", w == "报道", w == "消息":
			return true
		case f.dated(ts[i].Span), ts[i].Tag == "t", ts[i].Tag == "d", ts[i].Tag == "c" && w != "并" && w != "和" && w != "与":
		case f.words.wishes[w], w == "并" || !f.words.adverbs[w] && !f.words.conjunctions[w]:
			return false
		}
	}
	return true
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

// dated tells whether a word belongs to a date.
func (f *referrer) dated(s extract.Span) bool {
	for _, d := range f.doc.Dates {
		if d.Contains(s) {
			return true
		}
	}
	return false
}
