// Who signs together?
//
// Pairs of states and organisations that are parties to the same agreements.
//
// Parameters:
//   country  string = null   only pairs with this one, as country/chn
//   limit    integer = 30    rows at most
// Columns:
//   a           name
//   b           name
//   agreements  number
//   names       names of some
MATCH (a)-[:PARTY_TO]->(g:Agreement)<-[:PARTY_TO]-(b)
WHERE (($country IS NULL AND a.id < b.id) OR a.id = $country)
WITH a, b, g ORDER BY g.name
RETURN coalesce(a.name, a.id) AS a, coalesce(b.name, b.id) AS b, count(DISTINCT g) AS agreements, collect(DISTINCT g.name)[..3] AS names
ORDER BY agreements DESC, a, b
LIMIT $limit
