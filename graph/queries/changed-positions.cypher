// Who changed position on an issue?
//
// Holders who are told to be for something on a topic (support, praise) after they were against (oppose, condemn, reject, accuse,
// threaten), or the other way; each turn, in order of time. Stances on different parts of a topic may be no contradiction: the
// words are beside them.
//
// Parameters:
//   topic   string = null  only this topic, by name or id
//   holder  string = null  only this state or organisation, as country/usa
//   limit   integer = 50   rows at most
// Columns:
//   holder   state or organisation
//   topic    name
//   first    the stance before the turn
//   since    first day on which an article tells it
//   words    what it is about
//   then     the stance after it
//   from     first day on which an article tells it
//   about    what that one is about
MATCH (h)-[:HOLDS_POSITION]->(p:Position)-[:ABOUT]->(t:Topic)
WHERE ($topic IS NULL OR t.id = $topic OR t.name = $topic) AND ($holder IS NULL OR h.id = $holder) AND p.first_reported IS NOT NULL
WITH h, t, p, CASE WHEN p.stance IN ['support', 'praise'] THEN 1 WHEN p.stance IN ['oppose', 'condemn', 'reject', 'accuse', 'threaten'] THEN -1 END AS side
WHERE side IS NOT NULL
WITH h, t, p, side ORDER BY p.first_reported, side, p.id
WITH h, t, collect({p: p, side: side}) AS list
UNWIND range(1, size(list) - 1) AS i
WITH h, t, list[i - 1] AS a, list[i] AS b
WHERE a.side <> b.side
WITH h, t, a.p AS p, b.p AS q
RETURN coalesce(h.name, h.id) AS holder, coalesce(t.name, t.id) AS topic, p.stance AS first, p.first_reported AS since, p.issue AS words,
  q.stance AS then, q.first_reported AS from, q.issue AS about
ORDER BY holder, topic, since, from, words, about
LIMIT $limit
