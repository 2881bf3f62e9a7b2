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
	// RetryFor limits how long a transaction is tried again after its first failure; two minutes if 0, which is time for a
	// server to start again.
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
		c.RetryFor = 2 * time.Minute
	}
	auth := neo4j.BasicAuth(c.Username, c.Password, "")
	if c.Username == "" && c.Password == "" {
		auth = neo4j.NoAuth()
	}
	if strings.Contains(c.URI, "@") {
		return nil, errors.New("neo4j: the URI holds credentials: they belong into NEO4J_USERNAME and NEO4J_PASSWORD")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(conf *config.Config) {
		conf.MaxTransactionRetryTime = 0 // see again
		conf.TelemetryDisabled = true
	})
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
	_, err := db.again(ctx, func(ctx context.Context) error {
		s := db.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.name})
		defer s.Close(ctx)
		res, err := s.Run(ctx, cypher, nil)
		if err == nil {
			_, err = res.Consume(ctx)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("neo4j at %s: %s: %w", db.URI, cypher, err)
	}
	return nil
}

// read runs a statement in read access mode, in which the server refuses to write.
func (db *Database) read(ctx context.Context, cypher string, params map[string]any) (*neo4j.EagerResult, error) {
	var res *neo4j.EagerResult
	_, err := db.again(ctx, func(context.Context) (err error) {
		res, err = neo4j.ExecuteQuery(ctx, db.driver, cypher, params, neo4j.EagerResultTransformer,
			neo4j.ExecuteQueryWithReadersRouting(), neo4j.ExecuteQueryWithDatabase(db.name))
		return err
	})
	return res, err
}

// work is what is done inside a transaction; it may be called again if the transaction was rolled back.
type work func(context.Context, neo4j.ManagedTransaction) error

// write runs work in a managed transaction, again and again if the reason passes. A transaction that has begun is ended
// even if ctx is cancelled.
func (db *Database) write(ctx context.Context, do work) (Retry, error) {
	return db.transaction(ctx, neo4j.AccessModeWrite, do)
}

func (db *Database) transaction(ctx context.Context, mode neo4j.AccessMode, do work) (Retry, error) {
	s := db.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.name, AccessMode: mode})
	defer s.Close(context.WithoutCancel(ctx))
	execute := s.ExecuteWrite
	if mode == neo4j.AccessModeRead {
		execute = s.ExecuteRead
	}
	return db.again(ctx, func(ctx context.Context) error {
		_, err := execute(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, do(ctx, tx) })
		return err
	})
}
