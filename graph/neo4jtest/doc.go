// Package neo4jtest gives tests a real Neo4j.
//
// With NEO4J_URI set the tests use that server, which must be empty or hold only what tests left there. Else a server of
// their own starts from the jars that scripts/neo4j-jars keeps in the user's cache, with a throw-away home, and dies with
// the tests. Where neither can be had tests skip loudly; with DIPLOGRAPH_REQUIRE_NEO4J=1 they fail instead.
//
//	var server neo4jtest.Server
//
//	func TestMain(m *testing.M) { os.Exit(server.Main(m)) }
//
//	func TestSomething(t *testing.T) {
//		conn := server.Empty(t) // URI, Username and Password of an empty database
//		…
//	}
package neo4jtest
