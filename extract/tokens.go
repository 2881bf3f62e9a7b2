package extract

import "sort"

// TokensIn gives the tokens that lie within s.
func (doc *Document) TokensIn(s Span) []Token {
	from := sort.Search(len(doc.Tokens), func(i int) bool { return doc.Tokens[i].Start >= s.Start })
	to := from
	for to < len(doc.Tokens) && doc.Tokens[to].End <= s.End {
		to++
	}
	return doc.Tokens[from:to]
}

// MentionsIn gives the mentions that lie within s.
func (doc *Document) MentionsIn(s Span) []Mention {
	from := sort.Search(len(doc.Mentions), func(i int) bool { return doc.Mentions[i].Start >= s.Start })
	to := from
	for to < len(doc.Mentions) && doc.Mentions[to].End <= s.End {
		to++
	}
	return doc.Mentions[from:to]
}

// SortMentions puts the mentions into order of the text; of two that begin together the longer, outer one comes first.
func (doc *Document) SortMentions() {
	sort.SliceStable(doc.Mentions, func(i, j int) bool { return doc.Mentions[i].Before(doc.Mentions[j].Span) })
}
