package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Server is the server that the tests of a package use. The zero Server is ready for [Server.Main].
type Server struct {
	URI, Username, Password string
	// why says why there is no server.
	why       error
	stop      func()
	setup     Setup
	address   atomic.Pointer[string] // where it listens; a proxy asks while it restarts
	throwaway bool
}

// Main runs the tests of a package with a server, stops the server, and gives the exit status.
func (s *Server) Main(m *testing.M) int {
	if err := s.find(); err != nil {
		s.why = err
		if os.Getenv("DIPLOGRAPH_REQUIRE_NEO4J") == "1" {
			fmt.Fprintln(os.Stderr, "neo4jtest: DIPLOGRAPH_REQUIRE_NEO4J=1 and no Neo4j:", err)
			return 1
		}
		fmt.Fprintln(os.Stderr, "neo4jtest: tests that need Neo4j are SKIPPED:", err)
	}
	defer s.Stop()
	return m.Run()
}

// Stop ends a server that was started, and removes its home.
func (s *Server) Stop() {
	s.Kill()
	if s.throwaway {
		os.RemoveAll(s.setup.Home)
	}
}

// find takes the server of the environment, or starts one.
func (s *Server) find() error {
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		s.URI, s.Username, s.Password = uri, os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD")
		return s.throwAway()
	}
	return s.begin(Setup{})
}

// marker is the label of the node by which we know a database that tests may empty.
const marker = "DiplographTest"

// throwAway refuses a database that holds somebody's data, and marks one that is empty.
func (s *Server) throwAway() error {
	err := s.query("OPTIONAL MATCH (m:"+marker+") WITH count(m) AS marks OPTIONAL MATCH (n) WITH marks, n LIMIT 1 RETURN marks, count(n) AS nodes",
		func(marks, nodes int64) error {
			if marks == 0 && nodes > 0 {
				return fmt.Errorf("the database at %s holds data, and tests would delete it: unset NEO4J_URI or name an empty one", s.URI)
			}
			return nil
		})
	if err != nil {
		return err
	}
	return s.query("MERGE (m:"+marker+" {id: 1}) RETURN 1 AS a, 1 AS b", nil)
}

// query runs a statement that gives two numbers.
func (s *Server) query(cypher string, check func(a, b int64) error) error {
	ctx := context.Background()
	auth := neo4j.BasicAuth(s.Username, s.Password, "")
	if s.Username == "" {
		auth = neo4j.NoAuth()
	}
	driver, err := neo4j.NewDriverWithContext(s.URI, auth, func(c *config.Config) { c.MaxTransactionRetryTime = 0 })
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	res, err := neo4j.ExecuteQuery(ctx, driver, cypher, nil, neo4j.EagerResultTransformer)
	if err != nil {
		return fmt.Errorf("neo4j at %s: %w", s.URI, err)
	}
	if check == nil {
		return nil
	}
	if len(res.Records) == 0 {
		return errors.New("neo4jtest: one row wanted")
	}
	a, okA := res.Records[0].Values[0].(int64)
	b, okB := res.Records[0].Values[1].(int64)
	if !okA || !okB {
		return errors.New("neo4jtest: two numbers wanted")
	}
	return check(a, b)
}

// Need skips the test if there is no server.
func (s *Server) Need(t testing.TB) {
	t.Helper()
	if s.URI == "" {
		t.Skipf("SKIPPED, no Neo4j: %v", s.why)
	}
}

// Empty skips the test if there is no server, and deletes all nodes. Constraints and indexes stay: they are the same for
// all tests.
func (s *Server) Empty(t testing.TB) {
	t.Helper()
	s.Need(t)
	// In pieces: a transaction that deletes a large graph needs more memory than a small server has.
	for left := int64(1); left > 0; {
		err := s.query("MATCH (n) WHERE NOT n:"+marker+" WITH n LIMIT 5000 DETACH DELETE n RETURN count(n), count(*)", func(a, _ int64) error {
			left = a
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
