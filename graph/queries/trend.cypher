// How do the dealings of two states change by month?
//
// Events that happened in which both took part, counted, with the mean Goldstein value.
//
// Parameters:
//   a      string = country/chn   id
//   b      string = country/usa   id
//   limit  integer = 240          months at most
// Columns:
//   month      year and month
//   events     number
//   types      kinds of event
//   goldstein  mean value, -10 conflict to +10 cooperation
MATCH (:Country|Organization {id: $a})-[:TOOK_PART]->(e:Event {status: 'happened'})<-[:TOOK_PART]-(:Country|Organization {id: $b})
WHERE e.start IS NOT NULL AND e.start + duration('P1M') > e.end
WITH left(toString(e.start), 7) AS month, e ORDER BY e.type
RETURN month, count(DISTINCT e) AS events, collect(DISTINCT e.type) AS types, round(avg(e.goldstein), 2) AS goldstein
ORDER BY month
LIMIT $limit
