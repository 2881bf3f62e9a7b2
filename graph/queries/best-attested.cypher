// What do most sources tell of?
//
// Events by the number of different texts that report them; copies of one text count once.
//
// Parameters:
//   from   date = 2012-01-01   first day
//   until  date = 2030-12-31   last day
//   limit  integer = 30        rows at most
// Columns:
//   event       a few words
//   date        when, EDTF
//   type        kind of event
//   reports     number of different texts
//   publishers  who published them
//   keys        number of different ways to tell it, before they were joined
//   id          id of the event
MATCH (e:Event)-[r:REPORTED_IN]->(a:Article)
WHERE e.start IS NULL OR (e.start <= $until AND e.end >= $from)
WITH e, a, r ORDER BY a.publisher
WITH e, collect(DISTINCT a.publisher) AS publishers, count(DISTINCT r.key) AS keys
RETURN e.caption AS event, e.date AS date, e.type AS type, e.reports AS reports, publishers, keys, e.id AS id
ORDER BY reports DESC, keys DESC, id
LIMIT $limit
