// Who holds which position on an issue?
//
// Stances whose issue has the words, or whose topic is of that name, each with who spoke, and when it was first and last
// reported.
//
// Parameters:
//   issue  string = 制裁    words of the issue, or name of a topic
//   limit  integer = 50   rows at most
// Columns:
//   holder    state or organisation
//   stance    support, oppose, condemn, concern, demand, accuse, reject, deny, threaten, propose, praise
//   issue     what it is about
//   towards   about or against whom
//   speakers  who said so
//   first     first day of publication
//   last      last day of publication
//   reports   number of different texts
MATCH (h)-[:HOLDS_POSITION]->(p:Position)
WHERE p.issue CONTAINS $issue OR EXISTS { MATCH (p)-[:ABOUT]->(t:Topic) WHERE t.name = $issue }
RETURN coalesce(h.name, h.id) AS holder, p.stance AS stance, p.issue AS issue,
  COLLECT { MATCH (p)-[:TOWARDS]->(x) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS towards,
  COLLECT { MATCH (p)-[r:REPORTED_IN]->() WHERE r.speaker IS NOT NULL OPTIONAL MATCH (x {id: r.speaker})-[:VOICED]->(p) RETURN DISTINCT coalesce(x.name, r.speaker) AS n ORDER BY n } AS speakers,
  p.first_reported AS first, p.last_reported AS last, p.reports AS reports
ORDER BY holder, stance, issue
LIMIT $limit
