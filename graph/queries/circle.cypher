// With whom does a person take part in events most?
//
// Parameters:
//   person  string = 王毅   name or id
//   limit   integer = 30  rows at most
// Columns:
//   other   name
//   country state that the other acts for
//   events  number of events together that happened
//   types   kinds of these events, the most frequent first
//   last    day of the last one
MATCH (p:Person)-[:TOOK_PART]->(e:Event {status: 'happened'})<-[:TOOK_PART]-(x:Person)
WHERE x <> p AND (p.id = $person OR p.name = $person OR $person IN p.aliases)
WITH x, e.type AS type, count(DISTINCT e) AS n, max(coalesce(e.end, e.last_reported)) AS last
ORDER BY n DESC, type
RETURN coalesce(x.name, x.id) AS other, x.country AS country, sum(n) AS events, collect(type) AS types, max(last) AS last
ORDER BY events DESC, other
LIMIT $limit
// As a graph:
MATCH q = (p:Person)-[:TOOK_PART]->(:Event {status: 'happened'})<-[:TOOK_PART]-(:Person)
WHERE p.id = $person OR p.name = $person OR $person IN p.aliases
RETURN q LIMIT $limit
