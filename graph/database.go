package graph

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Connection says where a database is and who comes. Its texts never get into errors, except the URI.
type Connection struct {
	// URI is bolt://…, neo4j://… or one of the forms with +s and +ssc for TLS.
	URI, Username, Password string
	// Name of the database; empty for the user's own.
	Name string
	// RetryFor limits how long a transaction is tried again; 30 seconds if 0.
	RetryFor time.Duration
}

// Database is an open connection. It is safe for use by several goroutines.
type Database struct {
	URI    string
	driver neo4j.DriverWithContext
	name   string
	limit  time.Duration
}

// Connect opens a connection and makes sure that somebody answers who lets us in. The error names the URI.
func Connect(ctx context.Context, c Connection) (*Database, error) {
	if c.RetryFor == 0 {
		c.RetryFor = 30 * time.Second
	}
	auth := neo4j.BasicAuth(c.Username, c.Password, "")
	if c.Username == "" && c.Password == "" {
		auth = neo4j.NoAuth()
	}
	if strings.Contains(c.URI, "@") {
		return nil, errors.New("neo4j: the URI holds credentials: they belong into NEO4J_USERNAME and NEO4J_PASSWORD")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(conf *config.Config) { conf.MaxTransactionRetryTime = c.RetryFor })
	if err != nil {
		return nil, fmt.Errorf("neo4j at %s: %w", c.URI, err)
	}
	db := &Database{URI: c.URI, driver: driver, name: c.Name, limit: c.RetryFor}
	if err := db.check(ctx); err != nil {
		driver.Close(ctx)
		return nil, fmt.Errorf("neo4j at %s: %w", c.URI, err)
	}
	return db, nil
}

// check connects and asks a trifle of the database, because only then a wrong name shows.
func (db *Database) check(ctx context.Context) error {
	if err := db.driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	_, err := db.read(ctx, "RETURN 1", nil)
	return err
}

// Close ends the connection.
func (db *Database) Close(ctx context.Context) error { return db.driver.Close(ctx) }

// run runs one statement outside of a batch.
func (db *Database) run(ctx context.Context, cypher string) error {
	s := db.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.name})
	defer s.Close(ctx)
	res, err := s.Run(ctx, cypher, nil)
	if err == nil {
		_, err = res.Consume(ctx)
	}
	if err != nil {
		return fmt.Errorf("neo4j at %s: %s: %w", db.URI, cypher, err)
	}
	return nil
}

// read runs a statement in read access mode, in which the server refuses to write.
func (db *Database) read(ctx context.Context, cypher string, params map[string]any) (*neo4j.EagerResult, error) {
	return neo4j.ExecuteQuery(ctx, db.driver, cypher, params, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithReadersRouting(), neo4j.ExecuteQueryWithDatabase(db.name))
}

// write runs work in a managed transaction. The driver tries again what Neo4j calls transient, with growing pauses and up
// to the limit; this function does the same with what only we know to be: a conflict with another loader.
func (db *Database) write(ctx context.Context, work func(context.Context, neo4j.ManagedTransaction) error) (Retry, error) {
	s := db.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.name, AccessMode: neo4j.AccessModeWrite})
	defer s.Close(ctx)
	var retry Retry
	begin, pause := time.Now(), 50*time.Millisecond
	for {
		_, err := s.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			retry.Attempts++
			err := work(ctx, tx)
			if err != nil {
				retry.Reason = reason(err)
			}
			return nil, err
		})
		if err == nil || !conflict(err) || time.Since(begin)+pause > db.limit {
			return retry, err
		}
		select {
		case <-ctx.Done():
			return retry, ctx.Err()
		case <-time.After(pause):
			pause *= 2
		}
	}
}

// reason is Neo4j's code of an error, else its first line.
func reason(err error) string {
	var n *neo4j.Neo4jError
	if errors.As(err, &n) {
		return n.Code
	}
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// conflict tells whether an error comes from two loaders at once, and will not come again: our own, a node that the other
// one made or took away between our look and our step.
func conflict(err error) bool {
	if errors.Is(err, errConflict) {
		return true
	}
	var n *neo4j.Neo4jError
	return errors.As(err, &n) && (n.Code == "Neo.ClientError.Statement.EntityNotFound" || n.Code == "Neo.ClientError.Schema.ConstraintValidationFailed")
}
