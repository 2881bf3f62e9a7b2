// Who goes between two states?
//
// States and organisations that mediate between the two, or that met both within some days.
//
// Parameters:
//   a      string = country/irn  id
//   b      string = country/usa  id
//   days   integer = 14          days between the two meetings at most
//   limit  integer = 20          rows at most
// Columns:
//   go_between  name
//   mediations  events of mediation that name both
//   rounds      meetings or calls with one and then, within the days, with the other
//   last        day of the last of these
MATCH (x:Country|Organization) WHERE NOT x.id IN [$a, $b]
CALL (x) {
  OPTIONAL MATCH (x)-[:TOOK_PART]->(m:Mediation)<-[:TOOK_PART]-({id: $a})
  WHERE EXISTS { (m)<-[:TOOK_PART]-({id: $b}) }
  RETURN count(DISTINCT m) AS mediations, max(coalesce(m.end, m.last_reported)) AS lastMediation
}
CALL (x) {
  OPTIONAL MATCH (x)-[:TOOK_PART]->(e:Meeting|Call {status: 'happened'})<-[:TOOK_PART]-({id: $a}),
    (x)-[:TOOK_PART]->(f:Meeting|Call {status: 'happened'})<-[:TOOK_PART]-({id: $b})
  WHERE e <> f AND abs(duration.inDays(e.start, f.start).days) <= $days
  RETURN count(DISTINCT e.id + f.id) AS rounds, max(CASE WHEN e.end > f.end THEN e.end ELSE f.end END) AS lastRound
}
WITH x, mediations, rounds, lastMediation, lastRound WHERE mediations + rounds > 0
RETURN coalesce(x.name, x.id) AS go_between, mediations, rounds,
  CASE WHEN lastRound IS NULL OR lastMediation > lastRound THEN lastMediation ELSE lastRound END AS last
ORDER BY mediations DESC, rounds DESC, go_between
LIMIT $limit
// As a graph:
MATCH p = ({id: $a})-[:TOOK_PART]->(:Event)<-[:TOOK_PART]-(x:Country|Organization)-[:TOOK_PART]->(:Event)<-[:TOOK_PART]-({id: $b})
WHERE NOT x.id IN [$a, $b]
RETURN p LIMIT $limit
