// Package layer reads folders of YAML data, one laid over the other: the data on board, then the user's folders. In every
// folder a file holds lists of entries under known keys; an entry has an id. A later layer replaces entries of the same
// id, adds new ones and takes away those that it disables. Decoding is strict, and every problem has its file and line.
//
// Dictionaries and rules are both read this way.
package layer
