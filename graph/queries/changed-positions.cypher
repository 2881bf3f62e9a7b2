// Who changed position on an issue?
//
// Holders of whom different stances on one topic are told, in order of time. Stances on different parts of a topic may be
// no contradiction: the words are beside them.
//
// Parameters:
//   topic   string = null  only this topic, by name or id
//   holder  string = null  only this state or organisation, as country/usa
//   limit   integer = 50   rows at most
// Columns:
//   holder   state or organisation
//   topic    name
//   first    stance told first
//   since    first day on which an article tells it
//   words    what it is about
//   then     another stance, told later
//   from     first day on which an article tells it
//   about    what that one is about
MATCH (h)-[:HOLDS_POSITION]->(p:Position)-[:ABOUT]->(t:Topic)<-[:ABOUT]-(q:Position)<-[:HOLDS_POSITION]-(h)
WHERE p.stance <> q.stance AND p.first_reported < q.first_reported
  AND ($topic IS NULL OR t.id = $topic OR t.name = $topic) AND ($holder IS NULL OR h.id = $holder)
RETURN coalesce(h.name, h.id) AS holder, coalesce(t.name, t.id) AS topic, p.stance AS first, p.first_reported AS since, p.issue AS words,
  q.stance AS then, q.first_reported AS from, q.issue AS about
ORDER BY holder, topic, since, from, words, about
LIMIT $limit
