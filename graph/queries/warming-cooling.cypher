// With whom do dealings get warmer or colder?
//
// The mean Goldstein value of the events that a state shares with others, in the months before a day and in as many months
// before those.
//
// Parameters:
//   country  string = country/chn  id of the state or organisation
//   day      date = 2023-01-01     end of the later months
//   months   integer = 6           length of each of the two stretches
//   least    integer = 1           events in each stretch at least
//   limit    integer = 30          rows at most
// Columns:
//   partner  name
//   before   mean value in the earlier months
//   after    mean value in the later months
//   change   difference
//   events   number in both stretches
MATCH ({id: $country})-[:TOOK_PART]->(e:Event {status: 'happened'})<-[:TOOK_PART]-(p:Country|Organization)
WHERE p.id <> $country AND e.goldstein IS NOT NULL AND e.start < $day AND e.start >= $day - duration({months: 2 * $months})
WITH DISTINCT p, e, e.start >= $day - duration({months: $months}) AS later
WITH p, avg(CASE WHEN NOT later THEN e.goldstein END) AS before, avg(CASE WHEN later THEN e.goldstein END) AS after,
  sum(CASE WHEN later THEN 1 ELSE 0 END) AS n, sum(CASE WHEN later THEN 0 ELSE 1 END) AS m
WHERE n >= $least AND m >= $least
RETURN coalesce(p.name, p.id) AS partner, round(before, 2) AS before, round(after, 2) AS after, round(after - before, 2) AS change, n + m AS events
ORDER BY abs(after - before) DESC, partner
LIMIT $limit
