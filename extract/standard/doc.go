// Package standard puts the stages of the line together: sentences, words, names, dates, titles, people nobody knows,
// references, agreements, events and positions, compiled from the dictionaries and rules on board and the user's folders
// over them.
package standard
