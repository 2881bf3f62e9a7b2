// What was signed but never launched?
//
// Agreements that were signed, issued or adopted, and of which no article tells that they came into force or into work, or
// that they ended.
//
// Parameters:
//   before  date = 2030-12-31   only agreements signed before this day
//   limit   integer = 50        rows at most
// Columns:
//   agreement  name
//   kind       treaty, plan, joint_statement, …
//   parties    who is bound
//   signed     when, EDTF
//   stage      where it stands
MATCH (a:Agreement)<-[:CONCERNS]-(s:Event {status: 'happened'})
WHERE s.stage IN ['signed', 'issued', 'adopted'] AND (s.end IS NULL OR s.end < $before)
  AND NOT EXISTS {
    MATCH (a)<-[:CONCERNS]-(l:Event {status: 'happened'})
    WHERE l.stage IN ['in_force', 'implementation_launched', 'suspended', 'withdrawn', 'terminated']
  }
WITH DISTINCT a
RETURN a.name AS agreement, a.kind AS kind,
  COLLECT { MATCH (a)<-[:PARTY_TO]-(x) RETURN coalesce(x.name, x.id) AS n ORDER BY n } AS parties,
  a.signed AS signed, a.stage AS stage
ORDER BY signed, agreement
LIMIT $limit
