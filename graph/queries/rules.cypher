// Which rules found what, and how often?
//
// Rules and dictionary entries by the number of passages that they found, with the mean confidence and an example. To see
// what a new rule does.
//
// Parameters:
//   rule   string = null   only rules whose id has these words
//   limit  integer = 100   rows at most
// Columns:
//   rule        id
//   finds       kind of finding
//   passages    number
//   confidence  mean
//   runs        versions of the tool that used it
//   example     a sentence
MATCH (f)-[r:REPORTED_IN]->(a:Article)
WHERE r.rule IS NOT NULL AND ($rule IS NULL OR r.rule CONTAINS $rule)
MATCH (run:Run {id: r.run})
WITH r.rule AS rule, [l IN labels(f) WHERE l IN ['Event', 'Position', 'Agreement']][0] AS finds, r, run ORDER BY r.quote
RETURN rule, finds, count(*) AS passages, round(avg(r.confidence), 2) AS confidence, collect(DISTINCT run.tool) AS runs, min(r.quote) AS example
ORDER BY passages DESC, rule, finds
LIMIT $limit
