// With whom does a state deal, and how?
//
// The states and organisations that took part in the same events, counted, with the mean Goldstein value of these events
// (-10 conflict to +10 cooperation).
//
// Parameters:
//   country  string = country/chn   id of the state or organisation
//   from     date = 2012-01-01      first day
//   until    date = 2030-12-31      last day
//   limit    integer = 30           rows at most
// Columns:
//   partner    name
//   events     number of events together that happened
//   types      kinds of these events, the most frequent first
//   goldstein  mean value of the events
//   last       day of the last one
MATCH (:Country|Organization {id: $country})-[:TOOK_PART]->(e:Event {status: 'happened'})<-[:TOOK_PART]-(p:Country|Organization)
WHERE p.id <> $country AND (e.start IS NULL OR (e.start <= $until AND e.end >= $from))
WITH p, e.type AS type, count(DISTINCT e) AS n, avg(e.goldstein) AS g, max(coalesce(e.end, e.last_reported)) AS last
ORDER BY n DESC, type
WITH p, sum(n) AS events, collect(type) AS types, sum(g * n) / sum(CASE WHEN g IS NULL THEN 0 ELSE n END) AS goldstein, max(last) AS last
RETURN coalesce(p.name, p.id) AS partner, events, types, round(goldstein, 2) AS goldstein, last
ORDER BY events DESC, partner
LIMIT $limit
