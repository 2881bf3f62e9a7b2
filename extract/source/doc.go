// Package source reads articles: bytes of any of the usual formats become [extract.Document] values.
//
//	paths → files, archive members → decompressed stream → format → articles → clean text, day, language → Document
//
// [Open] takes paths (files, folders, globs, - for standard input, @list.txt for a list of them) and [Reader.Documents]
// streams their articles in a fixed order. Formats are recognised by content, compression and encodings, too; names only
// settle doubts. What is not an article to read is an error of the iteration and never its end:
//
//   - [*Skip]: nothing is wrong, but there is nothing to read: not Chinese, a listing, a video without text, a duplicate.
//   - [*Failure]: something is wrong with this file or record: unreadable, broken, over a limit.
//
// A file's articles are numbered from 1 in [extract.Source]; the number is the same in every run, so it names a place to
// resume from ([Options.Done]).
//
// Memory is bounded by [Limits], whatever the input: one article is held at a time.
package source
