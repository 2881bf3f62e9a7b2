package extract

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"testing"
)

// slowFirst takes longer for early documents, so that order is not kept by chance.
type slowFirst struct{ gate chan struct{} }

func (s slowFirst) Annotate(doc *Document) error {
	if doc.ID == "0" {
		<-s.gate
	} else if doc.ID == "7" {
		close(s.gate)
	}
	if doc.ID == "5" {
		panic("text nobody thought of")
	}
	return nil
}

func docs(n int) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		for i := range n {
			if i == 3 {
				if !yield(nil, errors.New("broken")) {
					return
				}
				continue
			}
			if !yield(&Document{ID: fmt.Sprint(i)}, nil) {
				return
			}
		}
	}
}

func TestBatchKeepsOrderAndLosesNothing(t *testing.T) {
	p := &Pipeline{Stages: []NamedStage{{"slow", slowFirst{make(chan struct{})}}}}
	var got []string
	for o := range p.Batch(context.Background(), docs(12), 8) {
		switch {
		case o.Err != nil && o.Document == nil:
			got = append(got, "source error")
		case o.Err != nil:
			got = append(got, "error in "+o.Document.ID)
		default:
			got = append(got, o.Record.ID)
		}
	}
	want := []string{"0", "1", "2", "source error", "4", "error in 5", "6", "7", "8", "9", "10", "11"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("outcomes\n got %q\nwant %q", got, want)
	}
}

func TestBatchStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range new(Pipeline).Batch(ctx, docs(1_000_000), 2) {
		if n++; n == 10 {
			cancel()
		}
	}
	if n < 10 || n > 100 {
		t.Errorf("read %d documents, want those taken before the tenth was done and few more", n)
	}
}
