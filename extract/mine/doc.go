// Package mine looks through articles for people and offices that the dictionaries do not have, and counts how many of the titled
// names they know.
//
// A [Miner] is given each document with its record, in any order, and writes its [Miner.Proposals] as YAML in the format of the dictionaries, for
// somebody to review: names with their titles, how often and between which days they were seen, and the words of one sentence.
// [Miner.Coverage] is the share of titled names known, by year.
package mine
