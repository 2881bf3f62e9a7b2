// How are two people connected?
//
// The shortest chains of people who took part in the same event.
//
// Parameters:
//   a      string = 王毅   name or id
//   b      string = 普京   name or id
//   limit  integer = 5   chains at most
// Columns:
//   steps  number of events between them
//   chain  people and the events in which they met
MATCH (a:Person), (b:Person)
WHERE (a.id = $a OR a.name = $a) AND (b.id = $b OR b.name = $b) AND a <> b
MATCH p = allShortestPaths((a)-[:TOOK_PART*..8]-(b))
WHERE all(n IN nodes(p) WHERE n:Person OR n:Event)
WITH p LIMIT 1000
WITH [n IN nodes(p) | coalesce(n.name, n.caption, n.id)] AS chain
RETURN (size(chain) - 1) / 2 AS steps, chain
ORDER BY steps, chain
LIMIT $limit
