// Who changed position on an issue?
//
// Holders of whom different stances on one topic are told, each when it was told first, in order of time. Stances on
// different parts of a topic may be no contradiction: the words are beside them.
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
MATCH (h)-[:HOLDS_POSITION]->(p:Position)-[:ABOUT]->(t:Topic)
WHERE ($topic IS NULL OR t.id = $topic OR t.name = $topic) AND ($holder IS NULL OR h.id = $holder) AND p.first_reported IS NOT NULL
WITH h, t, p ORDER BY p.first_reported, p.id
WITH h, t, p.stance AS stance, collect(p)[0] AS first
WITH h, t, stance, first ORDER BY first.first_reported, first.id
WITH h, t, collect(first) AS list WHERE size(list) > 1
UNWIND range(1, size(list) - 1) AS i
WITH h, t, list[i - 1] AS p, list[i] AS q
RETURN coalesce(h.name, h.id) AS holder, coalesce(t.name, t.id) AS topic, p.stance AS first, p.first_reported AS since, p.issue AS words,
  q.stance AS then, q.first_reported AS from, q.issue AS about
ORDER BY holder, topic, since, from, words, about
LIMIT $limit
