// Who sanctions whom, and what became of it?
//
// Sanctions that were announced or imposed, and whether an article tells that the same state lifted any against the same
// target afterwards.
//
// Parameters:
//   country  string = null   only by or against this one, as country/usa
//   limit    integer = 50    rows at most
// Columns:
//   date    when, EDTF
//   status  happened, planned, proposed, negated
//   by      who sanctions
//   against whom
//   topics  about what
//   lifted  first date on which sanctions were lifted later
//   quote   the best words for it
MATCH (e:Sanction)-[r:REPORTED_IN {evidence: 0}]->(a:Article)
WHERE $country IS NULL OR EXISTS { (e)<-[:TOOK_PART]-({id: $country}) }
WITH e, r, a ORDER BY r.confidence DESC, a.published, a.id
WITH e, collect(r.quote)[0] AS quote
RETURN e.date AS date, e.status AS status,
  COLLECT { MATCH (e)<-[:TOOK_PART {role: 'actor'}]-(x:Country|Organization) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS by,
  COLLECT { MATCH (e)<-[:TOOK_PART {role: 'target'}]-(x) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS against,
  COLLECT { MATCH (e)-[:ABOUT]->(t:Topic) RETURN coalesce(t.name, t.id) AS n ORDER BY n } AS topics,
  COLLECT { MATCH (e)<-[:TOOK_PART {role: 'actor'}]-(x)-[:TOOK_PART {role: 'actor'}]->(l:SanctionLift {status: 'happened'})<-[:TOOK_PART {role: 'target'}]-(y)
    WHERE (y)-[:TOOK_PART {role: 'target'}]->(e) AND l.start > e.start RETURN l.date AS d ORDER BY d LIMIT 1 }[0] AS lifted, quote
ORDER BY e.start, e.id
LIMIT $limit
