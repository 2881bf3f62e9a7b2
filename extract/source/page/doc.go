// Package page reads HTML: whole pages as sites publish and people save them, and the fragments that feeds, dumps and
// exports hold as the body of an article.
//
// [Reader.Page] finds what the page says about itself (title, address, publisher, time: JSON-LD, OpenGraph, meta and
// time elements, the line under the headline) and the paragraphs of its main content. The element that holds the
// content is known for many sites (sites.yaml beside this file, a list of selectors anyone can extend); for all others
// the readability algorithm finds it. [Reader.Fragment] takes all of a fragment as content.
//
// Either way the content becomes paragraphs: block elements and line breaks separate them; scripts, hidden elements,
// pictures, captions, centred paragraphs (unless most of the text is centred) and tables of data are left out, because
// nothing in them is a sentence of the article. Lines of credits are dropped later, by package clean.
package page
