// Who mediates in which conflict?
//
// Parameters:
//   limit  integer = 50   rows at most
// Columns:
//   mediator  state, organisation or person
//   between   the parties
//   events    number
//   status    happened, planned, proposed, negated
//   last      last day of publication
MATCH (m)-[:TOOK_PART {role: 'actor'}]->(e:Mediation)
WITH m, e, COLLECT { MATCH (e)<-[:TOOK_PART {role: 'target'}]-(x:Country|Organization) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS between
RETURN coalesce(m.name, m.id) AS mediator, between, count(e) AS events, e.status AS status, max(e.last_reported) AS last
ORDER BY events DESC, mediator, between, status
LIMIT $limit
// As a graph:
MATCH p = (:Event&Mediation)<-[:TOOK_PART]-() RETURN p LIMIT $limit
