// What is the life of an agreement?
//
// Every act on it that articles tell of, in order of time: proposed, negotiated, signed, in force, launched, left. Plans
// and denials are listed with their status.
//
// Parameters:
//   agreement  string = 全面合作计划   part of the agreement's name, or its id
//   limit      integer = 50         rows at most
// Columns:
//   agreement  name
//   date       when, EDTF
//   stage      what was done
//   status     happened, planned, proposed, negated
//   actors     who did it
//   quote      the best words for it
//   article    title of the article
MATCH (a:Agreement)
WHERE a.id = $agreement OR a.name CONTAINS $agreement
MATCH (a)<-[:CONCERNS]-(e:Event)-[r:REPORTED_IN {evidence: 0}]->(t:Article)
WITH a, e, r, t ORDER BY r.confidence DESC, t.published, t.id
WITH a, e, collect({quote: r.quote, article: t.title})[0] AS best
RETURN a.name AS agreement, e.date AS date, e.stage AS stage, e.status AS status,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Country|Organization) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS actors,
  best.quote AS quote, best.article AS article
ORDER BY agreement, coalesce(e.end, e.first_reported), e.id
LIMIT $limit
