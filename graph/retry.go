package graph

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Pauses between attempts grow from the first to the last.
const (
	firstPause = 50 * time.Millisecond
	lastPause  = 5 * time.Second
)

// again makes attempts until one succeeds or fails for good, or until the limit has passed since the first failure. The
// driver's own attempts are switched off: it gives up where a connection is lost during a commit, because it does not
// know whether the work may be done twice. Ours may: it begins with a look at what is there. When ctx is cancelled, no
// attempt is begun.
func (db *Database) again(ctx context.Context, attempt func(context.Context) error) (Retry, error) {
	var retry Retry
	var failed time.Time
	for pause := firstPause; ; pause = min(2*pause, lastPause) {
		retry.Attempts++
		err := cause(attempt(context.WithoutCancel(ctx)))
		if err == nil {
			return retry, nil
		}
		if retry.Reason = reason(err); !transient(err) {
			return retry, err
		}
		if failed.IsZero() {
			failed = time.Now()
		}
		if time.Since(failed)+pause > db.limit {
			return retry, fmt.Errorf("given up after %d attempts: %w", retry.Attempts, err)
		}
		select {
		case <-ctx.Done():
			return retry, ctx.Err()
		case <-time.After(pause/2 + rand.N(pause/2)): // two that stood in each other's way come again at different times
		}
	}
}

// cause is the error behind the driver's word that it does not try again.
func cause(err error) error {
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		return limit.Errors[len(limit.Errors)-1]
	}
	return err
}

// transient tells whether an error may pass by itself: a lost connection, a server that stops or starts, a deadlock, or
// another loader that made or took away a node between our look and our step.
func transient(err error) bool {
	var lost *neo4j.ConnectivityError
	if errors.Is(err, errConflict) || errors.As(err, &lost) {
		return true
	}
	var n *neo4j.Neo4jError
	if !errors.As(err, &n) {
		return neo4j.IsRetryable(err) || connectionLost(err)
	}
	switch n.Code {
	case "Neo.ClientError.Statement.EntityNotFound", "Neo.ClientError.Schema.ConstraintValidationFailed", // another loader
		"Neo.ClientError.Transaction.Terminated", "Neo.ClientError.Transaction.LockClientStopped": // the server stops
		return true
	}
	return n.IsRetriable()
}

// connectionLost recognises what the driver keeps to itself: a connection that broke during a commit.
func connectionLost(err error) bool {
	return strings.HasPrefix(err.Error(), "Connection lost during commit")
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
