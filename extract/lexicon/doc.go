// Package lexicon makes dictionaries into stages that find names.
//
// [Load] reads YAML folders, the user's over those on board, and refuses what must not be in a dictionary: unknown keys, ids
// twice, one name for two entries that do not say so. [Compile] makes the [Lexicon], which is read-only and shared by the
// stages:
//
//	Names         the names of the dictionaries, leftmost longest, on word boundaries
//	Shorts        one-character names inside compounds (中伊, 访华), by context
//	BodyNames     a state and the kind of body behind it (俄罗斯外交部)
//	Sources       drops bodies that are only the source of the news
//	Titles        offices with the state, body or field before them
//	Holders       who holds each title in the text
//	Resolve       which of several bearers of a name is meant, by title, date and article
//	JoinedPlaces  江苏无锡 is one place
//	Entities      who and what was named, with the facts of the dictionary
//	IdleMedia     drops media that play no part
//
// Matching takes time linear in the text whatever the number of names: names are at most some thirty characters, and a
// trie is walked from each character. What the dictionary does not know is found by shape in package zh.
package lexicon
