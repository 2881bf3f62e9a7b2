// How did the relations of two states change?
//
// Relations established, raised, lowered, broken off and taken up again, in order of time.
//
// Parameters:
//   a      string = country/chn  id
//   b      string = null         id of the other; null for all
//   limit  integer = 50          rows at most
// Columns:
//   date     when, EDTF
//   stage    establish, upgrade, downgrade, sever, resume, recognise, expel, recall
//   status   happened, planned, proposed, negated
//   with     the others
//   reports  number of different texts
//   quote    the best words for it
MATCH (x:Country|Organization {id: $a})-[:TOOK_PART]->(e:RelationsChange)-[r:REPORTED_IN {evidence: 0}]->(t:Article)
WHERE $b IS NULL OR EXISTS { (e)<-[:TOOK_PART]-({id: $b}) }
WITH DISTINCT x, e, r, t ORDER BY r.confidence DESC, t.published, t.id
WITH x, e, collect(r.quote)[0] AS quote
RETURN e.date AS date, e.stage AS stage, e.status AS status,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(y:Country|Organization) WHERE y <> x RETURN coalesce(y.name, y.id) AS n ORDER BY n } AS with,
  e.reports AS reports, quote
ORDER BY coalesce(e.start, e.first_reported), e.id
LIMIT $limit
