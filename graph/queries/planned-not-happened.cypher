// Which announced visits never happened?
//
// Visits that were planned for a time that has passed, and of which no article tells that the same visitor came to the
// same place within the time or two months after it.
//
// Parameters:
//   today  date = 2023-12-31   visits planned for days before this one
//   limit  integer = 50        rows at most
// Columns:
//   date      planned for, EDTF
//   visitors  states and people
//   hosts     where they were to go
//   told      first day of publication
//   event     id
MATCH (e:Visit {status: 'planned'})
WHERE e.end < $today AND NOT EXISTS {
  MATCH (e)<-[:TOOK_PART {role: 'actor'}]-(who:Country|Organization)-[:TOOK_PART {role: 'actor'}]->(v:Visit {status: 'happened'})<-[:TOOK_PART {role: 'target'}]-(host)
  WHERE (host)-[:TOOK_PART {role: 'target'}]->(e) AND v.start >= e.start AND v.start <= e.end + duration('P2M')
}
RETURN e.date AS date,
  COLLECT { MATCH (e)<-[r:TOOK_PART]-(x) WHERE r.role <> 'target' RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS visitors,
  COLLECT { MATCH (e)<-[:TOOK_PART {role: 'target'}]-(x) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS hosts,
  e.first_reported AS told, e.id AS event
ORDER BY e.start, event
LIMIT $limit
