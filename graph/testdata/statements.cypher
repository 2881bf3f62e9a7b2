UNWIND $rows AS row CREATE (n:Article) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Article {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Article {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Article {id: id}) SET n:Article RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Article {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Article {id: id})-[r:MENTIONS]->(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $rows AS row CREATE (n:Event) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Event {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Event {id: id}) SET n:Event RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Event {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Event {id: id})-[r:ON|AT|CONCERNS|ABOUT|PART_OF|REPORTED_IN]->(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $ids AS id MATCH (n:Event {id: id})<-[r:TOOK_PART]-(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $rows AS row CREATE (n:Position) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Position {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Position {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Position {id: id}) SET n:Position RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Position {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Position {id: id})-[r:ABOUT|REPORTED_IN|TOWARDS]->(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $ids AS id MATCH (n:Position {id: id})<-[r:HOLDS_POSITION|VOICED]-(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $rows AS row CREATE (n:Agreement) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Agreement {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Agreement {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Agreement {id: id}) SET n:Agreement RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Agreement {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Agreement {id: id})-[r:REPORTED_IN]->(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $ids AS id MATCH (n:Agreement {id: id})<-[r:PARTY_TO]-(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $rows AS row CREATE (n:Person) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Person {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Person {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Person {id: id}) SET n:Person RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Person {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Person {id: id}) SET n:Person WITH n WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN ['HOLDS'] } RETURN n.id AS id
UNWIND $ids AS id MATCH (n:Person {id: id})-[r:HOLDS]->(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $rows AS row CREATE (n:Country) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Country {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Country {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Country {id: id}) SET n:Country RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Country {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Country {id: id}) SET n:Country WITH n WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN [] } RETURN n.id AS id
UNWIND $rows AS row CREATE (n:Organization) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Organization {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Organization {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Organization {id: id}) SET n:Organization RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Organization {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Organization {id: id}) SET n:Organization WITH n WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN [] } RETURN n.id AS id
UNWIND $rows AS row CREATE (n:Place) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Place {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Place {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Place {id: id}) SET n:Place RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Place {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Place {id: id}) SET n:Place WITH n WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN ['IN'] } RETURN n.id AS id
UNWIND $ids AS id MATCH (n:Place {id: id})-[r:IN]->(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $rows AS row CREATE (n:Topic) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Topic {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Topic {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Topic {id: id}) SET n:Topic RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Topic {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Topic {id: id}) SET n:Topic WITH n WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN [] } RETURN n.id AS id
UNWIND $rows AS row CREATE (n:Date) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Date {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Date {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Date {id: id}) SET n:Date RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Date {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Date {id: id}) SET n:Date WITH n WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE startNode(r) <> n OR NOT type(r) IN [] } RETURN n.id AS id
UNWIND $rows AS row CREATE (n:Run) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Run {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Run {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Run {id: id}) SET n:Run RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Run {id: id}) DETACH DELETE n
UNWIND $rows AS row CREATE (n:Load) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Load {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Load {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Load {id: id}) SET n:Load RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Load {id: id}) DETACH DELETE n
UNWIND $ids AS id MATCH (n:Load {id: id})-[r:USED]->(m) RETURN id, type(r) AS type, properties(r) AS props, labels(m) AS labels, m.id AS other, m.published AS published, m.text_sha256 AS copy
UNWIND $rows AS row CREATE (n:Decision) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Decision {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Decision {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Decision {id: id}) SET n:Decision RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Decision {id: id}) DETACH DELETE n
UNWIND $rows AS row CREATE (n:Schema) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Schema {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props RETURN count(n) AS done
UNWIND $ids AS id MATCH (n:Schema {id: id}) RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Schema {id: id}) SET n:Schema RETURN n.id AS id, n.hash AS hash
UNWIND $ids AS id MATCH (n:Schema {id: id}) DETACH DELETE n
UNWIND $rows AS row CREATE (n:Event:Meeting) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Meeting RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Call) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Call RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Visit) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Visit RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Message) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Message RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Conference) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Conference RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Negotiation) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Negotiation RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:AgreementAct) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:AgreementAct RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:RelationsChange) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:RelationsChange RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Appointment) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Appointment RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Aid) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Aid RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Cooperation) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Cooperation RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Sanction) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Sanction RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:SanctionLift) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:SanctionLift RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Mediation) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Mediation RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Protest) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Protest RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Force) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Force RETURN count(n) AS done
UNWIND $rows AS row CREATE (n:Event:Vote) SET n = row.props RETURN count(n) AS done
UNWIND $rows AS row MERGE (n:Event {id: row.id}) WITH n, row WHERE n.hash IS NULL OR n.hash = row.was OR n.hash = row.hash SET n = row.props, n:Vote RETURN count(n) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Event {id: row.to}) CREATE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Event {id: row.to}) MERGE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from})-[r:TOOK_PART]->(b:Event {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Event {id: row.to}) CREATE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Event {id: row.to}) MERGE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from})-[r:TOOK_PART]->(b:Event {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Event {id: row.to}) CREATE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Event {id: row.to}) MERGE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from})-[r:TOOK_PART]->(b:Event {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Event {id: row.to}) CREATE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Event {id: row.to}) MERGE (a)-[r:TOOK_PART]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from})-[r:TOOK_PART]->(b:Event {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Date {id: row.to}) CREATE (a)-[r:ON]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Date {id: row.to}) MERGE (a)-[r:ON]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from})-[r:ON]->(b:Date {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Place {id: row.to}) CREATE (a)-[r:AT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Place {id: row.to}) MERGE (a)-[r:AT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from})-[r:AT]->(b:Place {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Country {id: row.to}) CREATE (a)-[r:AT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Country {id: row.to}) MERGE (a)-[r:AT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from})-[r:AT]->(b:Country {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Agreement {id: row.to}) CREATE (a)-[r:CONCERNS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Agreement {id: row.to}) MERGE (a)-[r:CONCERNS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from})-[r:CONCERNS]->(b:Agreement {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Topic {id: row.to}) CREATE (a)-[r:ABOUT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Topic {id: row.to}) MERGE (a)-[r:ABOUT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from})-[r:ABOUT]->(b:Topic {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Topic {id: row.to}) CREATE (a)-[r:ABOUT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Topic {id: row.to}) MERGE (a)-[r:ABOUT]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from})-[r:ABOUT]->(b:Topic {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Event {id: row.to}) CREATE (a)-[r:PART_OF]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Event {id: row.to}) MERGE (a)-[r:PART_OF]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from})-[r:PART_OF]->(b:Event {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Article {id: row.to}) CREATE (a)-[r:REPORTED_IN]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (a)-[r:REPORTED_IN {evidence: row.props.evidence}]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Event {id: row.from})-[r:REPORTED_IN {evidence: row.props.evidence}]->(b:Article {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Article {id: row.to}) CREATE (a)-[r:REPORTED_IN]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (a)-[r:REPORTED_IN {evidence: row.props.evidence}]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from})-[r:REPORTED_IN {evidence: row.props.evidence}]->(b:Article {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Agreement {id: row.from}) MATCH (b:Article {id: row.to}) CREATE (a)-[r:REPORTED_IN]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Agreement {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (a)-[r:REPORTED_IN {evidence: row.props.evidence}]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Agreement {id: row.from})-[r:REPORTED_IN {evidence: row.props.evidence}]->(b:Article {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Agreement {id: row.to}) CREATE (a)-[r:PARTY_TO]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Agreement {id: row.to}) MERGE (a)-[r:PARTY_TO]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from})-[r:PARTY_TO]->(b:Agreement {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Agreement {id: row.to}) CREATE (a)-[r:PARTY_TO]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Agreement {id: row.to}) MERGE (a)-[r:PARTY_TO]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from})-[r:PARTY_TO]->(b:Agreement {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Agreement {id: row.to}) CREATE (a)-[r:PARTY_TO]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Agreement {id: row.to}) MERGE (a)-[r:PARTY_TO]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from})-[r:PARTY_TO]->(b:Agreement {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Position {id: row.to}) CREATE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Position {id: row.to}) MERGE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from})-[r:HOLDS_POSITION]->(b:Position {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Position {id: row.to}) CREATE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Position {id: row.to}) MERGE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from})-[r:HOLDS_POSITION]->(b:Position {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Position {id: row.to}) CREATE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Position {id: row.to}) MERGE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from})-[r:HOLDS_POSITION]->(b:Position {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Position {id: row.to}) CREATE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Position {id: row.to}) MERGE (a)-[r:HOLDS_POSITION]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from})-[r:HOLDS_POSITION]->(b:Position {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Position {id: row.to}) CREATE (a)-[r:VOICED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Position {id: row.to}) MERGE (a)-[r:VOICED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from})-[r:VOICED]->(b:Position {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Position {id: row.to}) CREATE (a)-[r:VOICED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Position {id: row.to}) MERGE (a)-[r:VOICED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Organization {id: row.from})-[r:VOICED]->(b:Position {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Position {id: row.to}) CREATE (a)-[r:VOICED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from}) MATCH (b:Position {id: row.to}) MERGE (a)-[r:VOICED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Country {id: row.from})-[r:VOICED]->(b:Position {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Country {id: row.to}) CREATE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Country {id: row.to}) MERGE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from})-[r:TOWARDS]->(b:Country {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Organization {id: row.to}) CREATE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Organization {id: row.to}) MERGE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from})-[r:TOWARDS]->(b:Organization {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Place {id: row.to}) CREATE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Place {id: row.to}) MERGE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from})-[r:TOWARDS]->(b:Place {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Person {id: row.to}) CREATE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from}) MATCH (b:Person {id: row.to}) MERGE (a)-[r:TOWARDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Position {id: row.from})-[r:TOWARDS]->(b:Person {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Country {id: row.to}) CREATE (a)-[r:HOLDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Country {id: row.to}) MERGE (a)-[r:HOLDS {title: row.props.title, from: row.props.from}]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from})-[r:HOLDS {title: row.props.title, from: row.props.from}]->(b:Country {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Organization {id: row.to}) CREATE (a)-[r:HOLDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Organization {id: row.to}) MERGE (a)-[r:HOLDS {title: row.props.title, from: row.props.from}]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from})-[r:HOLDS {title: row.props.title, from: row.props.from}]->(b:Organization {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Place {id: row.to}) CREATE (a)-[r:HOLDS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Place {id: row.to}) MERGE (a)-[r:HOLDS {title: row.props.title, from: row.props.from}]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Person {id: row.from})-[r:HOLDS {title: row.props.title, from: row.props.from}]->(b:Place {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Country {id: row.to}) CREATE (a)-[r:IN]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from}) MATCH (b:Country {id: row.to}) MERGE (a)-[r:IN]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Place {id: row.from})-[r:IN]->(b:Country {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Load {id: row.from}) MATCH (b:Run {id: row.to}) CREATE (a)-[r:USED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Load {id: row.from}) MATCH (b:Run {id: row.to}) MERGE (a)-[r:USED]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Load {id: row.from})-[r:USED]->(b:Run {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Person {id: row.to}) CREATE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Person {id: row.to}) MERGE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from})-[r:MENTIONS]->(b:Person {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Country {id: row.to}) CREATE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Country {id: row.to}) MERGE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from})-[r:MENTIONS]->(b:Country {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Organization {id: row.to}) CREATE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Organization {id: row.to}) MERGE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from})-[r:MENTIONS]->(b:Organization {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Place {id: row.to}) CREATE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Place {id: row.to}) MERGE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from})-[r:MENTIONS]->(b:Place {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Topic {id: row.to}) CREATE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Topic {id: row.to}) MERGE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from})-[r:MENTIONS]->(b:Topic {id: row.to}) DELETE r
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Agreement {id: row.to}) CREATE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Agreement {id: row.to}) MERGE (a)-[r:MENTIONS]->(b) SET r = row.props RETURN count(r) AS done
UNWIND $rows AS row MATCH (a:Article {id: row.from})-[r:MENTIONS]->(b:Agreement {id: row.to}) DELETE r
UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(n) RETURN DISTINCT labels(n) AS labels, n.id AS id
UNWIND $ids AS id MATCH (:Agreement {id: id})<-[:CONCERNS]-(e:Event) RETURN id, e.id AS event, e.stage AS stage, e.status AS status, e.date AS date, e.end AS end, e.first_reported AS first_reported
