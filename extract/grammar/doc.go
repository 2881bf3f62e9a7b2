// Package grammar makes rules into a stage that finds events and positions.
//
// A rule is YAML ([Rule]): patterns written as the sentence goes, with word lists, slots bound to roles, bounded gaps, and
// examples and counterexamples that [Grammar.Check] runs. rules/README.md describes the language for people who write
// rules; pattern.go is its parser. [Compile] refuses a rule with an error, with file and line.
//
// A pattern has one trigger, the words that say that something happens. Where a trigger's first word stands in a sentence
// the pattern is tried: its words and slots to the right, then those to the left. The subject, the partner (同…) and the
// recipient (向…) come from the syntax of the sentence (package zh) and may stand anywhere. Of several rules at one trigger
// the one that explains most wins.
//
// What every event needs is the same for all rules and no business of theirs: standing (standing.go), date (when.go), place,
// topics (event.go), and that several reports in an article are of one event (merge.go).
//
// [Grammar.Explain] tells of every sentence what was found by which rule, and which rules came near.
package grammar
