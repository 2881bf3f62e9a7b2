package extract

import (
	"context"
	"iter"
	"sync"
)

// Outcome is what became of one document of a batch: its record, or the error that it or its source gave.
type Outcome struct {
	Document *Document
	Record   Record
	Err      error
}

// Batch reads all documents with several goroutines and yields what became of each in the order of the documents, so that
// parallelism changes nothing. It stops taking documents when ctx is cancelled; what was taken is still yielded. An error
// of the source is passed on in its place. jobs below 1 counts as 1.
func (p *Pipeline) Batch(ctx context.Context, docs iter.Seq2[*Document, error], jobs int) iter.Seq[Outcome] {
	return func(yield func(Outcome) bool) {
		stop := make(chan struct{})
		queue := p.start(ctx, docs, max(1, jobs), stop)
		defer func() {
			close(stop)
			for range queue { // let the reading goroutine end
			}
		}()
		for slot := range queue {
			if !yield(<-slot) {
				return
			}
		}
	}
}

// start reads documents in the background. The queue holds, in order, a place for the outcome of each.
func (p *Pipeline) start(ctx context.Context, docs iter.Seq2[*Document, error], jobs int, stop <-chan struct{}) <-chan chan Outcome {
	queue := make(chan chan Outcome, 2*jobs)
	running := make(chan struct{}, jobs)
	go func() {
		defer close(queue)
		var wg sync.WaitGroup
		defer wg.Wait()
		for doc, err := range docs {
			slot := make(chan Outcome, 1)
			select {
			case <-ctx.Done():
				return
			case <-stop:
				return
			case queue <- slot:
			}
			if err != nil {
				slot <- Outcome{Document: doc, Err: err}
				continue
			}
			running <- struct{}{}
			wg.Go(func() {
				rec, err := p.Read(doc)
				slot <- Outcome{Document: doc, Record: rec, Err: err}
				<-running
			})
		}
	}()
	return queue
}
