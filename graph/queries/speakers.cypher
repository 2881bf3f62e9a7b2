// Who speaks for a state, and in which tone?
//
// People and bodies that voiced positions of the state, with the stances counted.
//
// Parameters:
//   country  string = country/chn  id of the state or organisation
//   limit    integer = 30          rows at most
// Columns:
//   speaker    name, or the words of the article
//   positions  number
//   stances    each with its number
//   last       last day of publication
MATCH ({id: $country})-[:HOLDS_POSITION]->(p:Position)-[r:REPORTED_IN]->(:Article)
WHERE r.speaker IS NOT NULL
OPTIONAL MATCH (x {id: r.speaker})-[:VOICED]->(p)
WITH coalesce(x.name, r.speaker) AS speaker, p.stance AS stance, count(DISTINCT p) AS n, max(p.last_reported) AS last
ORDER BY n DESC, stance
RETURN speaker, sum(n) AS positions, collect(stance + ' ' + n) AS stances, max(last) AS last
ORDER BY positions DESC, speaker
LIMIT $limit
