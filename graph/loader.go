package graph

import (
	"context"
	"errors"

	"golang.org/x/sync/errgroup"

	"github.com/diplograph/diplograph/extract"
)

// Loader cuts a stream of records into batches and hands them to a writer. Its methods are for one goroutine.
type Loader struct {
	writer  Writer
	opt     LoaderOptions
	ctx     context.Context // of the whole run
	group   *errgroup.Group
	writing context.Context // of the batches being written: ends with the first that fails
	pending Batch
	seen    map[string]bool
}

// LoaderOptions say how batches are made. Neither size nor parallelism changes what is written.
type LoaderOptions struct {
	Options
	// Size is the number of articles in a batch, 500 if 0; a statement costs some 10 ms before its first row, so small batches are slow.
	Size int
	// Parallel is the number of batches that are written at a time, 1 if 0. More than one is for writers that are safe
	// for use by several goroutines, as [Neo4j] is; with one, batches are written in order of input.
	Parallel int
}

// RecordError says that a record is not fit for the graph. It costs this article and no other.
type RecordError struct{ Err error }

func (e *RecordError) Error() string { return e.Err.Error() }

func (e *RecordError) Unwrap() error { return e.Err }

// NewLoader begins to load into a writer. When ctx is cancelled, batches that are being written are ended and no more are
// begun.
func NewLoader(ctx context.Context, w Writer, opt LoaderOptions) *Loader {
	if opt.Size <= 0 {
		opt.Size = 500
	}
	opt.Schema = opt.schema()
	l := &Loader{writer: w, opt: opt, ctx: ctx, seen: map[string]bool{}}
	l.begin()
	return l
}

func (l *Loader) begin() {
	group, ctx := errgroup.WithContext(l.ctx)
	group.SetLimit(max(1, l.opt.Parallel))
	l.group, l.writing = group, ctx
}

// Add takes the next record. A [RecordError] is about this record only; any other error ends the loading, and comes from
// an earlier batch.
func (l *Loader) Add(rec extract.Record) error {
	rep, err := NewReport(&rec, l.opt.Options)
	if err != nil {
		return &RecordError{err}
	}
	// An article that comes twice in a run: the later one counts, so the earlier one must be written before it.
	if l.seen[rec.ID] {
		if err := l.Flush(); err != nil {
			return err
		}
	}
	l.seen[rec.ID] = true
	l.pending.Records = append(l.pending.Records, rec)
	l.pending.Reports = append(l.pending.Reports, rep)
	if len(l.pending.Records) < l.opt.Size {
		return nil
	}
	return l.send()
}

// send hands the pending batch to the writer, and waits if it is still busy.
func (l *Loader) send() error {
	if l.writing.Err() != nil {
		return l.wait()
	}
	b := l.pending
	l.pending = Batch{}
	if len(b.Reports) > 0 {
		ctx := l.writing
		if w, ok := l.writer.(AheadWriter); ok {
			w.Ahead(&b) // while the batch before is being written
		}
		l.group.Go(func() error { return l.writer.Write(ctx, &b) })
	}
	return nil
}

// wait waits for the batches that are being written.
func (l *Loader) wait() error {
	err := l.group.Wait()
	if err == nil {
		err = l.ctx.Err()
	}
	return err
}

// Flush writes what is pending and waits until everything is written. It comes after the last record.
func (l *Loader) Flush() error {
	if err := l.send(); err != nil {
		return err
	}
	if err := l.wait(); err != nil {
		return err
	}
	l.begin()
	return nil
}

// Discard is a writer that writes nothing.
type Discard struct{}

// Write does nothing.
func (Discard) Write(ctx context.Context, b *Batch) error { return ctx.Err() }

// IsRecordError tells whether an error of [Loader.Add] is about one record only.
func IsRecordError(err error) bool {
	var r *RecordError
	return errors.As(err, &r)
}
