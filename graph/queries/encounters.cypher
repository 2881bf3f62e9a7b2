// Whom did a person meet, and in which office?
//
// Events in which the person took part, with the office that the article or the dictionary gives.
//
// Parameters:
//   person  string = 王毅   name or id
//   limit   integer = 50  rows at most
// Columns:
//   date    when, EDTF
//   type    kind of event
//   office  of the person at the time
//   others  who else took part in person
//   place   where
//   event   id
MATCH (p:Person)-[r:TOOK_PART]->(e:Event {status: 'happened'})
WHERE p.id = $person OR p.name = $person OR $person IN p.aliases
RETURN e.date AS date, e.type AS type, r.office AS office,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Person) WHERE x <> p RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS others,
  COLLECT { MATCH (e)-[:AT]->(x) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS place, e.id AS event
ORDER BY coalesce(e.start, e.first_reported), event
LIMIT $limit
