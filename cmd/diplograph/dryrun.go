package main

import (
	"context"
	"errors"

	"github.com/diplograph/diplograph/graph"
)

// dryRun is a writer that keeps what articles say, and at its end prints what loading them would change. All are compared
// at once: what one article takes away another may bring.
type dryRun struct {
	*app
	db  *graph.Database
	all graph.Batch
}

func (a *app) dryRunSink(ctx context.Context, m *manifest) (*sink, error) {
	if m != nil {
		return nil, errors.New("--dry-run writes nothing, so there is nothing to --report")
	}
	db, err := a.connect(ctx)
	if err != nil {
		return nil, err
	}
	d := &dryRun{app: a, db: db}
	return &sink{Writer: d, name: "nothing: a dry run, compared with " + db.URI, end: d.end, total: noCounters}, nil
}

// Write keeps a batch.
func (d *dryRun) Write(ctx context.Context, b *graph.Batch) error {
	d.all.Reports = append(d.all.Reports, b.Reports...)
	return ctx.Err()
}

func (d *dryRun) end(ctx context.Context) error {
	defer d.db.Close(ctx)
	diff, err := graph.NewNeo4j(d.db, nil).Diff(ctx, &d.all)
	if err != nil {
		return err
	}
	d.printDiff(diff)
	return nil
}
