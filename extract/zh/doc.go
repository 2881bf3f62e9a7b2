// Package zh is what is Chinese about reading articles.
//
// Its stages run in this order, with those of package lexicon between them:
//
//	Sentences   fold the text (half-width, simplified) and split it; a sentence is what patterns never leave
//	Words       cut sentences into words with jieba, so that names can be asked to stand on word boundaries
//	Dates       expressions on the calendar, as EDTF values with their basis (date*.go)
//	NewNames    people whom no dictionary knows, by title, middle dot, verb of speech, list of attendants
//	Tokens      cut anew, with every name and date as one token
//	References  whom 双方, 两国元首, 他, 该国, 对方 and bare titles stand for
//	Agreements  instruments by name, by 《》 and by description; names of one instrument brought together
//
// [Reader] then lays out each sentence for the rules of package grammar: items (words, marks, whole phrases), clauses, who
// is the subject of each and whose words it reports.
//
// Folding keeps one rune for one rune, so every stage works on the folded view and records spans of the original text.
// Words and shapes of the language are data in the dictionaries folder (syntax.yaml, nameshapes.yaml, instruments.yaml,
// datewords.yaml); what is here is how they are used.
package zh
