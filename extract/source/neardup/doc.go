// Package neardup recognises the same article under another address: syndicated, with another dateline, credit or first
// line.
//
// A [Sketch] is a MinHash of the text (Broder 1997): 64 minima over hashed sequences of five letters or digits, after
// the dateline is cut off and everything that is no letter is left out; a [Sketcher] folds traditional characters to
// simplified ones before, so that a mirror in Taiwan or Hong Kong is a copy. The share of equal minima of two sketches
// estimates the Jaccard similarity of their texts, with a standard error of 0.05 at 0.8.
//
// Two texts are the same article if that share is at least 0.8 ([Threshold]), or 0.6 under the same headline
// on the same day ([Headline]). The figures come from twelve years of one broadcaster's reports: two welcoming ceremonies
// for different guests on one day share 0.6 of their words, two agreements signed in the same form 0.7, the figures of two
// days under one headline 0.6. Texts with fewer than
// 60 sequences are too short for an estimate: they must be equal, letter for letter. And both must be of the same time:
// reports with days of publication more than three days apart (for short texts: different days) are two articles,
// whatever they say. Condolences to one state after two fires share 0.9, and a spokesperson may answer in the same words
// every month.
//
// Nor are they one if each names somebody whom the other does not, in text or headline ([Sketch.Apart]): two ambassadors
// received on one morning are reported in the same sentences and share 0.8. Who is named the Sketcher is told: states,
// organisations other than media, known people; days of the month count as well. A name that only one of them has parts
// nothing: copies are shortened and get additions, but seldom both. The names are kept as 256 bits, one a name, so that two
// that fall together are taken for one: then likeness decides alone.
//
// [Index] finds a text like a new one among those seen before without comparing it with each: sketches are cut into
// bands of four minima (locality-sensitive hashing), and only those that share a band are compared. It remembers a
// window of articles; the oldest are forgotten first, so memory is bounded.
package neardup
