package graph

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// writerFunc is a writer made of a function.
type writerFunc func(ctx context.Context, b *Batch) error

func (f writerFunc) Write(ctx context.Context, b *Batch) error { return f(ctx, b) }

func TestLoaderBatches(t *testing.T) {
	var got []int
	l := NewLoader(context.Background(), writerFunc(func(_ context.Context, b *Batch) error {
		got = append(got, len(b.Reports))
		return nil
	}), LoaderOptions{Options: testOptions, Size: 4})
	recs := fixture()
	for _, r := range append(recs, recs[0], recs[1]) { // the first two come again: what is before them is written first
		if err := l.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Flush(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{4, 2, 1, 1}, got); diff != "" {
		t.Errorf("batches (-want +got):\n%s", diff)
	}
}

func TestLoaderErrors(t *testing.T) {
	broken := errors.New("broken")
	l := NewLoader(context.Background(), writerFunc(func(context.Context, *Batch) error { return broken }), LoaderOptions{Options: testOptions, Size: 1})
	bad := fixture()[0]
	bad.Events = slices.Clone(bad.Events)
	bad.Events[0].Type = "picnic"
	if err := l.Add(bad); !IsRecordError(err) || !strings.Contains(err.Error(), "picnic") {
		t.Errorf("bad record: got %v, want a RecordError that names the type", err)
	}
	var err error
	for _, r := range fixture() {
		if err = l.Add(r); err != nil {
			break
		}
	}
	if err == nil {
		err = l.Flush()
	}
	if !errors.Is(err, broken) {
		t.Errorf("got %v, want the writer's error", err)
	}
}

func TestLoaderCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	written := 0
	l := NewLoader(ctx, writerFunc(func(_ context.Context, b *Batch) error {
		written += len(b.Records)
		cancel() // while the first batch is being written
		return nil
	}), LoaderOptions{Options: testOptions, Size: 2})
	var err error
	for _, r := range fixture() {
		if err = l.Add(r); err != nil {
			break
		}
	}
	if err == nil {
		err = l.Flush()
	}
	if !errors.Is(err, context.Canceled) || written < 2 {
		t.Errorf("got %v after %d articles, want a cancelled context after the batch that was begun", err, written)
	}
}

func TestParallelLoad(t *testing.T) {
	db := open(t)
	recs := many(60)
	w := NewNeo4j(db, nil)
	l := NewLoader(context.Background(), w, LoaderOptions{Options: testOptions, Size: 5, Parallel: 4})
	for _, r := range recs {
		if err := l.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Flush(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(settled(t, recs), lines(t, db)); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
}

func TestJSONLines(t *testing.T) {
	var out bytes.Buffer
	if err := NewJSONLines(&out).Write(context.Background(), batch(t, fixture()...)); err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(rows) != len(fixture()) || strings.Contains(out.String(), `\u003`) {
		t.Errorf("%d lines, want %d without escaped angle brackets", len(rows), len(fixture()))
	}
}
