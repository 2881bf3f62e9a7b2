// Where do people meet?
//
// Places by the number of meetings, conferences and talks there.
//
// Parameters:
//   country  string = null   only places in this state, as country/chn
//   limit    integer = 30    rows at most
// Columns:
//   place    name
//   state    in which it lies
//   events   number
//   first    day of the first
//   last     day of the last
MATCH (e:Event {status: 'happened'})-[:AT]->(p:Place)
WHERE (e:Meeting OR e:Conference OR e:Negotiation) AND ($country IS NULL OR EXISTS { (p)-[:IN]->({id: $country}) })
OPTIONAL MATCH (p)-[:IN]->(c:Country)
RETURN coalesce(p.name, p.id) AS place, coalesce(c.name, c.id) AS state, count(DISTINCT e) AS events, min(e.start) AS first, max(e.end) AS last
ORDER BY events DESC, place
LIMIT $limit
