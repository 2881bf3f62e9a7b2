// What did analysts decide about which reports tell of one event?
//
// What "diplograph split" and "diplograph join" were told, the latest first, with the events that have reports of both sides
// now. A decision about articles that were forgotten stays, and counts when they come back.
//
// Parameters:
//   who    string = null  only decisions of this person
//   limit  integer = 100  rows at most
// Columns:
//   at        when
//   kind      split or join
//   who       who decided
//   why       the reason
//   reports   articles on the one side
//   others    articles on the other side
//   events    ids of the events that these articles tell of now
//   decision  id, for "diplograph undo"
MATCH (d:Decision)
WHERE $who IS NULL OR d.who = $who
RETURN toString(d.at) AS at, d.kind AS kind, d.who AS who, d.why AS why,
  [i IN range(0, size(d.articles) - 1) WHERE d.sides[i] = 'these' | d.articles[i]] AS reports,
  [i IN range(0, size(d.articles) - 1) WHERE d.sides[i] = 'those' | d.articles[i]] AS others,
  COLLECT { UNWIND d.articles AS a MATCH (:Article {id: a})<-[r:REPORTED_IN]-(e:Event) WHERE d.id IN r.decided RETURN DISTINCT e.id AS id ORDER BY id } AS events,
  d.id AS decision
ORDER BY at DESC, decision
LIMIT $limit
// As a graph:
MATCH (d:Decision)
WHERE $who IS NULL OR d.who = $who
UNWIND d.articles AS a
MATCH p = (:Article {id: a})<-[r:REPORTED_IN]-(:Event) WHERE d.id IN r.decided
RETURN p LIMIT $limit
