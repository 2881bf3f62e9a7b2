// Where is it written?
//
// Every passage that reports an event, a position or an agreement, with the rule that found it and the place in the text.
//
// Parameters:
//   id     string = event/meeting/2022-01-14   id of the finding, or the beginning of ids
//   limit  integer = 50                        rows at most
// Columns:
//   finding     id
//   published   day of publication
//   publisher   who published it
//   article     title
//   quote       the sentence
//   start       first byte of the quote in the text
//   end         byte after it
//   rule        what found it
//   confidence  0 to 1
MATCH (f:Event|Position|Agreement)-[r:REPORTED_IN]->(a:Article)
WHERE f.id STARTS WITH $id
RETURN f.id AS finding, a.published AS published, a.publisher AS publisher, a.title AS article, r.quote AS quote,
  r.start AS start, r.end AS end, r.rule AS rule, r.confidence AS confidence
ORDER BY finding, published, a.id, r.evidence
LIMIT $limit
