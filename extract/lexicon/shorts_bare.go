package lexicon

import "slices"

// bare tells whether c alone is who does what the word behind it says, as context x lists them: it begins a clause, or stands behind
// a verb of speech. Characters that are ordinary words at such a place must begin a sentence.
//
//	俄外长说，俄主张停火。     → 俄
//	以反对霸权为名，…         → 以 only if it begins the sentence
func (r *shortReader) bare(x *Context, c cell, bounds map[int]bool) bool {
	text := r.doc.View.Text
	if !slices.ContainsFunc(x.After, func(w string) bool { return hasPrefixAt(text, c.End, w) && bounds[c.End+len(w)] }) {
		return false
	}
	opens := slices.ContainsFunc(sentenceMarks, func(w string) bool { return hasSuffixAt(text, c.Start, w) }) || c.Start == 0
	if slices.Contains(x.Wary, c.text) {
		return opens
	}
	return opens || slices.ContainsFunc(clauseMarks, func(w string) bool { return hasSuffixAt(text, c.Start, w) }) ||
		slices.ContainsFunc(x.Before, func(w string) bool { return hasSuffixAt(text, c.Start, w) && bounds[c.Start-len(w)] })
}

// sentenceMarks are marks behind which a sentence or quotation begins, clauseMarks those behind which a clause does.
var (
	sentenceMarks = []string{"。", "！", "？", "“", "\n", " ", "　"}
	clauseMarks   = []string{"，", "；", "：", "、", ","}
)
