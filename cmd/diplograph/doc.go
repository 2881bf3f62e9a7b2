// Diplograph reads Chinese news about diplomacy and turns it into a knowledge graph.
//
//	diplograph extract PATH…    read articles and write what they say: into Neo4j, a folder, or JSON Lines
//	diplograph query [NAME]     ask the graph a question of the library
//	diplograph forget ARTICLE…  take articles out of the graph, and what nobody else reports
//	diplograph runs             what was loaded when, and by which versions
//	diplograph schema           the shape of the graph, as Markdown or Cypher; apply it to a database, compare it with one
//	diplograph check            test dictionaries and rules with their examples
//	diplograph explain          show how sentences are read, and why
//	diplograph version          versions of the program, the dictionaries and the rules
//
// Every flag can also stand in diplograph.yaml (in the working folder or where --config says) under its name, or in a
// variable DIPLOGRAPH_NAME. Where Neo4j is comes from NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE,
// or from neo4j.uri, … in the configuration. A password can also be in a file that NEO4J_PASSWORD_FILE names; it is never
// a flag. A file that holds one must be readable by its owner only.
//
// Exit status: 0 all went well, 1 some articles failed or the work was interrupted, 2 nothing could be done or the work had
// to stop.
package main
