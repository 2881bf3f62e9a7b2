// Who met whom in a period?
//
// Meetings and calls that happened, with the people who took part for each side. An event of which only the month or the
// year is known counts if it overlaps the period.
//
// Parameters:
//   from     date = 2012-01-01     first day
//   until    date = 2030-12-31     last day
//   country  string = null         only meetings in which this state or organisation took part, as country/irn
//   limit    integer = 50          rows at most
// Columns:
//   date     when, EDTF
//   type     meeting or call
//   parties  states and organisations
//   people   who took part in person
//   place    where
//   reports  number of different texts that report it
//   event    id
MATCH (e:Event {status: 'happened'})
WHERE (e:Meeting OR e:Call) AND e.start <= $until AND e.end >= $from
  AND ($country IS NULL OR EXISTS { (e)<-[:TOOK_PART]-(:Country|Organization {id: $country}) })
RETURN e.date AS date, e.type AS type,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Country|Organization) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS parties,
  COLLECT { MATCH (e)<-[:TOOK_PART]-(x:Person) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS people,
  COLLECT { MATCH (e)-[:AT]->(x) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS place,
  e.reports AS reports, e.id AS event
ORDER BY e.start, e.id
LIMIT $limit
