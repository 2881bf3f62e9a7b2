// Package eval measures what was read against what people read in the same articles.
//
// [Load] reads a folder of annotated articles, one JSON file each: what people found, by surface and value, without
// places in the text. [Measure] lays records beside them and counts, layer by layer, what was found, missed and made up:
// precision, recall and F1 over all articles (micro-averaged), per event type and stance, the accuracy of attributes on
// matched items, and for each rule how many of its findings were right.
//
// Two items match as the annotation guidelines say: names by a shared surface, dates by value, agreements by a common
// surface, events by type, stage and half of those who took part (Jaccard ≥ 0.5), positions by holder, stance and half of
// the words. Matching is one to one, greedy from the best pair. People, organisations and places go by the names
// that the annotation gives them, so that 欧盟 in an article agrees with 欧洲联盟 in a dictionary.
package eval
