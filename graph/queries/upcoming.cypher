// What is planned for the coming days?
//
// Events that articles announce for the days from a day on.
//
// Parameters:
//   from   date = 2022-05-01   first day
//   days   integer = 60        number of days
//   limit  integer = 50        rows at most
// Columns:
//   date    when, EDTF
//   type    kind of event
//   event   a few words
//   who     states, organisations and people
//   told    first day of publication
//   quote   the words
MATCH (e:Event {status: 'planned'})-[r:REPORTED_IN {evidence: 0}]->(a:Article)
WHERE e.end >= $from AND e.start < $from + duration({days: $days})
WITH e, r, a ORDER BY a.published DESC, a.id
WITH e, collect(r.quote)[0] AS quote
RETURN e.date AS date, e.type AS type, e.caption AS event,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS who, e.first_reported AS told, quote
ORDER BY e.start, e.id
LIMIT $limit
