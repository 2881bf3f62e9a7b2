// Diplograph reads Chinese news about diplomacy and turns it into a knowledge graph.
//
//	diplograph extract PATH…    read articles and write what they say: into Neo4j, a folder, or JSON Lines
//	diplograph query [NAME]     ask the graph a question of the library
//	diplograph schema           the shape of the graph, as Markdown or Cypher
//	diplograph check            test dictionaries and rules with their examples
//	diplograph explain          show how sentences are read, and why
//	diplograph version          versions of the program, the dictionaries and the rules
//
// Every flag can also stand in diplograph.yaml (in the working folder or where --config says) under its name, or in a
// variable DIPLOGRAPH_NAME. Where Neo4j is comes from NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.
//
// Exit status: 0 all went well, 1 some articles failed, 2 nothing could be done.
package main
