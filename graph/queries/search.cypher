// Where do these words stand, in names, titles, issues and quotes?
//
// Full text with an index that cuts Chinese into pairs of characters; the words are looked for as a phrase. One character
// finds what has it in a word.
//
// Parameters:
//   text   string = 会谈    words
//   limit  integer = 20   rows at most
// Columns:
//   kind   label of what was found, or quote
//   found  name, title, issue or sentence
//   id     id of the node; for a quote that of what it reports
//   score  how well it fits
WITH CASE WHEN size($text) = 1 THEN replace(replace($text, '\\', ''), '"', '') + '*'
  ELSE '"' + replace(replace($text, '\\', '\\\\'), '"', '\\"') + '"' END AS phrase
CALL (phrase) {
  CALL db.index.fulltext.queryNodes('names', phrase) YIELD node, score
  RETURN labels(node)[0] AS kind, node.name AS found, node.id AS id, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('titles', phrase) YIELD node, score
  RETURN labels(node)[0] AS kind, node.title AS found, node.id AS id, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('issues', phrase) YIELD node, score
  RETURN labels(node)[0] AS kind, node.issue AS found, node.id AS id, score
  UNION ALL
  CALL db.index.fulltext.queryRelationships('quotes', phrase) YIELD relationship, score
  RETURN 'quote' AS kind, relationship.quote AS found, startNode(relationship).id AS id, score
}
RETURN kind, found, id, round(score, 3) AS score
ORDER BY score DESC, kind, id, found
LIMIT $limit
