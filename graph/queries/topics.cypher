// What do two states deal with, year by year?
//
// Topics of the events in which both took part, and of positions of one towards the other.
//
// Parameters:
//   a      string = country/chn  id
//   b      string = null         id of the other; null for anybody
//   limit  integer = 100         rows at most
// Columns:
//   year       of the events, or of the first report of a position
//   topic      name
//   events     number
//   positions  number
MATCH (t:Topic)<-[:ABOUT]-(n:Event|Position)
WHERE (n:Event AND EXISTS { (n)<-[:TOOK_PART]-({id: $a}) } AND ($b IS NULL OR EXISTS { (n)<-[:TOOK_PART]-({id: $b}) }))
  OR (n:Position AND EXISTS { (n)<-[:HOLDS_POSITION]-({id: $a}) } AND ($b IS NULL OR EXISTS { (n)-[:TOWARDS]->({id: $b}) }))
WITH coalesce(n.start, n.first_reported).year AS year, coalesce(t.name, t.id) AS topic, n
RETURN year, topic, count(DISTINCT CASE WHEN n:Event THEN n END) AS events, count(DISTINCT CASE WHEN n:Position THEN n END) AS positions
ORDER BY year, events + positions DESC, topic
LIMIT $limit
