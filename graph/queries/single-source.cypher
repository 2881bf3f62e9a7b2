// What rests on one text only?
//
// Events that happened of which one text tells, the least sure first.
//
// Parameters:
//   type   string = null   only events of this type
//   limit  integer = 50    rows at most
// Columns:
//   date        when, EDTF
//   type        kind of event
//   event       a few words
//   confidence  0 to 1
//   publisher   who published it
//   quote       the words
//   id          id of the event
MATCH (e:Event {status: 'happened', reports: 1})-[r:REPORTED_IN {evidence: 0}]->(a:Article)
WHERE $type IS NULL OR e.type = $type
WITH e, r, a ORDER BY a.published, a.id
WITH e, collect({publisher: a.publisher, quote: r.quote})[0] AS best
RETURN e.date AS date, e.type AS type, e.caption AS event, e.confidence AS confidence, best.publisher AS publisher, best.quote AS quote, e.id AS id
ORDER BY confidence, date, id
LIMIT $limit
