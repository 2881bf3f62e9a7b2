// Which articles are copies of one text?
//
// Articles with the same text. They count as one source.
//
// Parameters:
//   limit  integer = 50   rows at most
// Columns:
//   title       of the first
//   copies      number of articles
//   publishers  who published it
//   first       first day of publication
//   articles    ids
MATCH (a:Article)
WITH a ORDER BY a.published, a.id
WITH a.text_sha256 AS text, collect(a) AS list WHERE size(list) > 1
RETURN list[0].title AS title, size(list) AS copies, [a IN list | a.publisher] AS publishers, list[0].published AS first, [a IN list | a.id] AS articles
ORDER BY copies DESC, first, title
LIMIT $limit
