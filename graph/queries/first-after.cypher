// Who met again for the first time after months?
//
// Meetings, calls and visits of two states, before which nothing of the kind is told of for a number of months.
//
// Parameters:
//   months   integer = 12          months without a meeting, call or visit
//   country  string = country/chn  one of the two
//   limit    integer = 50          rows at most
// Columns:
//   partner  the other state or organisation
//   date     the first one after the gap
//   type     meeting, call or visit
//   event    a few words
//   before   the last one before it
//   months   months between them
MATCH (:Country|Organization {id: $country})-[:TOOK_PART]->(e:Event {status: 'happened'})<-[:TOOK_PART]-(p:Country|Organization)
WHERE p.id <> $country AND (e:Meeting OR e:Call OR e:Visit) AND e.start IS NOT NULL AND e.end <= e.start + duration('P31D')
WITH DISTINCT p, e ORDER BY p.id, e.start, e.id
WITH p, collect(e) AS list
UNWIND range(1, size(list) - 1) AS i
WITH p, list[i - 1] AS before, list[i] AS e
WITH p, before, e, duration.between(before.end, e.start) AS gap
WHERE gap.months >= $months
RETURN coalesce(p.name, p.id) AS partner, e.date AS date, e.type AS type, e.caption AS event, before.date AS before, gap.months AS months
ORDER BY date DESC, partner, event
LIMIT $limit
