// What did a state do in a week?
//
// Everything that happened, or was planned, in the seven days from a day on.
//
// Parameters:
//   country  string = country/chn   id of the state or organisation
//   from     date = 2022-01-10      first day
//   limit    integer = 100          rows at most
// Columns:
//   date     when, EDTF
//   type     kind of event
//   status   happened, planned, proposed, negated
//   event    a few words
//   with     the other states and organisations
MATCH (c:Country|Organization {id: $country})-[:TOOK_PART]->(e:Event)
WHERE e.start >= $from AND e.start < $from + duration('P7D')
RETURN e.date AS date, e.type AS type, e.status AS status, e.caption AS event,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Country|Organization) WHERE x <> c RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS with
ORDER BY e.start, type, e.id
LIMIT $limit
