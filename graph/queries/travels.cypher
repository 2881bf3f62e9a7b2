// Where did a person travel?
//
// Visits in which the person took part, and whom the person met meanwhile.
//
// Parameters:
//   person  string = 布林肯  name or id
//   limit   integer = 50   rows at most
// Columns:
//   date    when, EDTF
//   status  happened, planned, proposed, negated
//   hosts   states visited
//   met     people met in the hosts' states in these days
//   event   id
MATCH (p:Person)-[:TOOK_PART {role: 'actor'}]->(e:Visit)
WHERE p.id = $person OR p.name = $person OR $person IN p.aliases
RETURN e.date AS date, e.status AS status,
  COLLECT { MATCH (e)<-[:TOOK_PART {role: 'target'}]-(x:Country|Organization) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS hosts,
  COLLECT { MATCH (p)-[:TOOK_PART]->(m:Meeting {status: 'happened'})<-[:TOOK_PART]-(x:Person)
    WHERE x <> p AND e.status = 'happened' AND m.start >= e.start AND m.end <= e.end
      AND EXISTS { MATCH (m)<-[:TOOK_PART]-(h)-[:TOOK_PART {role: 'target'}]->(e) }
    RETURN DISTINCT coalesce(x.name, x.id) AS n ORDER BY n } AS met,
  e.id AS event
ORDER BY e.start, event
LIMIT $limit
// As a graph:
MATCH (p:Person)-[:TOOK_PART {role: 'actor'}]->(e:Visit)
WHERE p.id = $person OR p.name = $person OR $person IN p.aliases
WITH e LIMIT $limit
MATCH q = (e)<-[:TOOK_PART]-()
RETURN q
