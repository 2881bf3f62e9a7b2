// Who gives aid to whom?
//
// Aid that happened or was promised, counted by giver, receiver and what it is about.
//
// Parameters:
//   giver  string = null   only aid by this one, as country/chn
//   limit  integer = 50    rows at most
// Columns:
//   giver     name
//   receiver  name
//   status    happened, planned, proposed, negated
//   events    number
//   topics    about what
//   last      last day of publication
MATCH (g:Country|Organization)-[:TOOK_PART {role: 'actor'}]->(e:Aid)
WHERE $giver IS NULL OR g.id = $giver
OPTIONAL MATCH (e)<-[:TOOK_PART {role: 'target'}]-(r:Country|Organization)
OPTIONAL MATCH (e)-[:ABOUT]->(t:Topic)
WITH g, r, e, coalesce(t.name, t.id) AS topic ORDER BY topic
WITH g, r, e.status AS status, count(DISTINCT e) AS events, collect(DISTINCT topic) AS topics, max(e.last_reported) AS last
RETURN coalesce(g.name, g.id) AS giver, coalesce(r.name, r.id) AS receiver, status, events, topics, last
ORDER BY events DESC, giver, receiver, status
LIMIT $limit
