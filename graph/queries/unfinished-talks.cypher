// Which agreements were negotiated and never signed?
//
// Agreements that were proposed or negotiated, and of which no article tells that they were concluded, signed, issued or
// adopted.
//
// Parameters:
//   limit  integer = 50   rows at most
// Columns:
//   agreement  name
//   parties    who negotiates
//   acts       number of acts told
//   first      first day of publication
//   last       last day of publication
MATCH (a:Agreement)<-[:CONCERNS]-(e:Event)
WHERE e.stage IN ['proposed', 'negotiating'] AND NOT EXISTS {
  MATCH (a)<-[:CONCERNS]-(s:Event {status: 'happened'}) WHERE NOT s.stage IN ['proposed', 'negotiating']
}
RETURN a.name AS agreement,
  COLLECT { MATCH (a)<-[:CONCERNS]-{0,1}(told)<-[:PARTY_TO|TOOK_PART]-(x:Country|Organization) RETURN DISTINCT coalesce(x.name, x.id) AS n ORDER BY n } AS parties,
  count(DISTINCT e) AS acts, min(e.first_reported) AS first, max(e.last_reported) AS last
ORDER BY last DESC, agreement
LIMIT $limit
