// Which offices did a person hold?
//
// From the dictionary; for a person who is not in it, the titles that articles give.
//
// Parameters:
//   person  string = 王毅   name or id
//   limit   integer = 50  rows at most
// Columns:
//   person  name
//   title   office
//   of      state or organisation
//   from    EDTF, .. if not known
//   until   EDTF, none if open
//   source  dictionary or article
MATCH (p:Person)
WHERE p.id = $person OR p.name = $person OR $person IN p.aliases
CALL (p) {
  MATCH (p)-[h:HOLDS]->(o)
  RETURN h.title AS title, coalesce(o.name, o.id) AS of, h.from AS from, h.until AS until, 'dictionary' AS source
  UNION
  MATCH (p)<-[m:MENTIONS]-(:Article) WHERE NOT (p)-[:HOLDS]->()
  UNWIND m.offices AS title
  RETURN title, p.country AS of, null AS from, null AS until, 'article' AS source
}
RETURN coalesce(p.name, p.id) AS person, title, of, from, until, source
ORDER BY person, from, title
LIMIT $limit
