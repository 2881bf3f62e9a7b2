// On what do the sources not agree?
//
// Events whose articles give different dates or places, or of which one says that it happened and another that it did not.
//
// Parameters:
//   limit  integer = 50   rows at most
// Columns:
//   event      a few words
//   about      date, place, status
//   article    title
//   publisher  who published it
//   date       what it says
//   place      what it says
//   status     what it says
MATCH (e:Event)-[r:REPORTED_IN {evidence: 0}]->(a:Article)
WHERE e.disputed IS NOT NULL
OPTIONAL MATCH (p {id: r.place})<-[:AT]-(e)
RETURN e.caption AS event, e.disputed AS about, a.title AS article, a.publisher AS publisher, r.date AS date, p.name AS place, r.status AS status
ORDER BY e.id, a.published, a.id
LIMIT $limit
