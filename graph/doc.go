// Package graph turns read articles into a knowledge graph and writes it.
//
// A [Batch] is made of [extract.Record] values by [NewBatch], without any database. It holds one [Report] an article:
// the article's node, the entities it names, and a [Claim] for each event, position and agreement that it reports.
// Everything else is computed from claims by pure functions: an event's status, who took part, an agreement's stage. So
// the graph depends on the set of articles and on nothing else, not on their order or on how they were cut into batches,
// and an article can be taken out again.
//
// A [Writer] takes batches: [Neo4j] keeps a database equal to the set of articles it was given, [Bundle] makes a folder
// with files for neo4j-admin import, records and a page to look at, [JSONLines] writes the records. A [Loader] cuts the
// stream of records into batches.
//
// The shape of the graph is one table, [NewSchema]. Constraints, indexes, statements, checks and docs/schema.md are made
// from it; labels and relationship types never come from data. [Queries] is the library of questions.
package graph
