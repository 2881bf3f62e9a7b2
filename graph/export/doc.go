// Package export writes the graph of a set of articles in forms that other programs read.
//
// A [Writer] takes the same batches as every other writer of package graph, keeps what they report, and computes the graph
// when it is closed. Each of the [Formats] is one file of this package: a Cypher script, GraphML, GEXF, Turtle with PROV
// for the evidence, Parquet tables, and tables of events with the columns of POLECAT, ICEWS and GDELT 2.0.
//
// Whatever an article says is data in all of them: texts are escaped as the format wants it, and what it cannot hold, as
// control characters in XML, is replaced by U+FFFD.
package export
