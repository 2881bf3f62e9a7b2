package graph

// migrations are the steps between versions of the schema, in order. A change of the table that leaves graphs of the
// version before in a wrong shape adds a step here, raises the version, and says in the change log what readers of the
// graph have to do.
func migrations() []Migration {
	return []Migration{
		{To: 2, About: "loads are noted; articles that were there before belong to a load of their own", Statements: []string{
			"MATCH (a:Article) WHERE a.load IS NULL WITH count(a) AS articles WHERE articles > 0 MERGE (l:Load {id: 'load/before'}) " +
				"SET l.command = 'extract', l.caption = 'extract', l.articles = articles",
			"MATCH (a:Article)-[:MENTIONS|REPORTED_IN]-() WHERE a.load IS NULL WITH DISTINCT a.run AS run " +
				"MATCH (r:Run {id: run}) MATCH (l:Load {id: 'load/before'}) MERGE (l)-[:USED]->(r)",
			"MATCH (a:Article) WHERE a.load IS NULL CALL (a) { SET a.load = 'load/before' } IN TRANSACTIONS OF 1000 ROWS",
		}},
		{To: 3, About: "passages have the key of their report; reports of one event are joined when their articles are extracted anew", Statements: []string{
			"MATCH (a:Article)<-[r:REPORTED_IN]-(f) WHERE r.key IS NULL CALL (r, f) { SET r.key = f.id } IN TRANSACTIONS OF 1000 ROWS",
		}},
	}
}
