// Who visited a state?
//
// Visits that happened or are planned, with the days that they lasted.
//
// Parameters:
//   country  string = country/chn  id of the host
//   from     date = 2012-01-01     first day
//   until    date = 2030-12-31     last day
//   limit    integer = 50          rows at most
// Columns:
//   date    when, EDTF
//   status  happened, planned, proposed, negated
//   from    states that the visitors act for
//   people  who came
//   days    how long
//   event   id
MATCH (:Country|Organization {id: $country})-[:TOOK_PART {role: 'target'}]->(e:Visit)
WHERE e.start <= $until AND e.end >= $from
RETURN e.date AS date, e.status AS status,
  COLLECT { MATCH (e)<-[:TOOK_PART {role: 'actor'}]-(x:Country|Organization) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS from,
  COLLECT { MATCH (e)<-[:TOOK_PART {role: 'actor'}]-(x:Person) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS people,
  CASE WHEN size(e.date) >= 10 THEN duration.inDays(e.start, e.end).days + 1 END AS days, e.id AS event
ORDER BY e.start, event
LIMIT $limit
