// Package page writes one HTML page to look at what was found: the graph, drawn; the articles with their findings marked;
// the events by date, the agreements with their life, the positions.
//
// The page is a single file. It opens from a disk, asks no network for anything, and works on a telephone. Its policy
// (Content-Security-Policy) names its own script by hash and forbids every other, and nothing that an article says is
// ever read as HTML: texts and findings travel as JSON data and reach the screen as text.
//
// A [Writer] takes records one by one and keeps no text: an article's block is written as it comes. What it gathers for
// the graph and the tables is bounded by [Limits], and the page tells what was left out. Which findings of different
// articles are one is for a [FindingIDs] to say. Offsets of records are bytes of
// UTF-8 and those of JavaScript are UTF-16 units; so that nobody has to convert, an article travels as the pieces into
// which its findings cut it. The same records in the same order give the same bytes.
//
// What the page is made of lies in assets: the skeleton, one style sheet, small scripts that are joined in order of their
// names, and the d3 library that draws.
package page
