// Package extract is the model of an article that is being read, and the line of stages that reads it.
//
// A [Document] holds a text that never changes. Each [Stage] looks at what the stages before it found and adds its own
// findings: sentences, tokens, mentions of names, dates, agreements, events, positions. Every finding embeds a [Span] of
// byte offsets into the text (UTF-8, half-open, on rune boundaries) and says in By or Rule which dictionary entry or
// rule made it. A [Record] is the finished article as other programs read it; its JSON is a contract.
//
// The package knows no Chinese, no dictionary, no rule and no database: those are [github.com/diplograph/diplograph/extract/zh],
// lexicon, grammar and the graph package. Package standard puts the stages together.
package extract
