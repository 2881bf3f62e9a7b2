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
CALL () {
  MATCH (:Country|Organization {id: $a})-[:TOOK_PART]->(m:Mediation)<-[:TOOK_PART]-(:Country|Organization {id: $b})
  MATCH (m)<-[:TOOK_PART]-(x:Country|Organization) WHERE NOT x.id IN [$a, $b]
  RETURN x, count(DISTINCT m) AS mediations, 0 AS rounds, max(coalesce(m.end, m.last_reported)) AS last
  UNION ALL
  MATCH (:Country|Organization {id: $a})-[:TOOK_PART]->(e:Meeting|Call {status: 'happened'})<-[:TOOK_PART]-(x:Country|Organization)
  WHERE x.id <> $b AND x.id <> $a AND e.start IS NOT NULL
  WITH x, collect(DISTINCT e) AS first
  OPTIONAL MATCH (:Country|Organization {id: $b})-[:TOOK_PART]->(f:Meeting|Call {status: 'happened'})<-[:TOOK_PART]-(x)
  WHERE f.start IS NOT NULL
  WITH x, first, collect(DISTINCT f) AS second
  CALL (first, second) {
    UNWIND first AS e
    UNWIND second AS f
    WITH e, f WHERE e <> f AND e.start <= f.start + duration({days: $days}) AND f.start <= e.start + duration({days: $days})
    RETURN count(*) AS rounds, max(CASE WHEN e.end > f.end THEN e.end ELSE f.end END) AS lastRound
  }
  WITH x, rounds, lastRound WHERE rounds > 0
  RETURN x, 0 AS mediations, rounds, lastRound AS last
}
WITH x, sum(mediations) AS mediations, sum(rounds) AS rounds, max(last) AS last
RETURN coalesce(x.name, x.id) AS go_between, mediations, rounds, last
ORDER BY mediations DESC, rounds DESC, go_between
LIMIT $limit
// As a graph:
MATCH p = ({id: $a})-[:TOOK_PART]->(:Event)<-[:TOOK_PART]-(x:Country|Organization)-[:TOOK_PART]->(:Event)<-[:TOOK_PART]-({id: $b})
WHERE NOT x.id IN [$a, $b]
RETURN p LIMIT $limit
