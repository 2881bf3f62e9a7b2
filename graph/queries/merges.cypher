// Which reports were joined to one event, and why?
//
// Reports under another key than their event's, with the rule of coreference that joined them and the report that it compared
// them with. docs/coreference.md says what the rules are. Where one is wrong, "diplograph split EVENT REPORT --why …" takes the
// report out; EVENT is the column id, REPORT the column report or key. Rules named split and join are such decisions.
//
// Parameters:
//   rule   string = null    only joins of this rule, as same-stay
//   event  string = event/  id of an event, or the beginning of ids
//   limit  integer = 50     rows at most
// Columns:
//   event    a few words
//   rule     rule that joined the report
//   says     what the joined report says, with its date
//   article  its title
//   with     what the report says that it was compared with
//   date     its date
//   decided  who decided what about the report, and why
//   id       id of the event
//   report   id of the article
//   key      what the report alone would be
MATCH (e:Event)-[r:REPORTED_IN]->(a:Article)
WHERE r.merged_by IS NOT NULL AND e.id STARTS WITH $event AND ($rule IS NULL OR r.merged_by = $rule)
OPTIONAL MATCH (e)-[w:REPORTED_IN]->(:Article) WHERE w.key = r.merged_with AND w.type IS NOT NULL
WITH e, r, a, w ORDER BY w.confidence DESC, w.quote
WITH e, r, a, collect(w)[0] AS w
RETURN e.caption AS event, r.merged_by AS rule, coalesce(r.date, '') + ': ' + r.quote AS says, a.title AS article, w.quote AS with, w.date AS date,
  COLLECT { UNWIND coalesce(r.decided, []) AS id MATCH (d:Decision {id: id}) RETURN d.kind + ', ' + d.who + ': ' + d.why ORDER BY d.at, id } AS decided,
  e.id AS id, a.id AS report, r.key AS key
ORDER BY id, rule, says, report
LIMIT $limit
// As a graph:
MATCH p = (e:Event)-[r:REPORTED_IN]->(:Article)
WHERE e.merged IS NOT NULL AND e.id STARTS WITH $event AND ($rule IS NULL OR $rule IN e.merged)
RETURN p LIMIT $limit
