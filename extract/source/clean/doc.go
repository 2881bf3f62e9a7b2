// Package clean turns what a reader found into the words of an article.
//
// [Line] makes one paragraph presentable: valid UTF-8, no control or invisible characters, white space collapsed. It
// changes no other character: quotes, full-width letters and traditional characters stay as they are, because findings
// quote the text. [Lines] does so for a text with line ends.
//
// [Boilerplate] drops what sites put around an article: credits of editors (（视频编辑：…）), calls to scan a code,
// captions of pictures, the name of the site in a title. What to drop is data: boilerplate.yaml beside this file holds
// patterns, each with examples it must match and counterexamples it must leave alone, tested whenever it is loaded.
// Users add files of the same format ([Load]).
package clean
