package extract

import (
	"fmt"
	"runtime/debug"
)

// Stage annotates a document with its kind of findings. It must not change the text or what earlier stages found except
// where it is there to complete it, and must be safe for use by several goroutines on different documents.
type Stage interface {
	Annotate(doc *Document) error
}

// Pipeline is a list of stages, run in order. It is read-only after it is built and safe to share.
type Pipeline struct {
	Stages  []NamedStage
	Version Version
}

// NamedStage is a stage under the name that error messages and `--without` use.
type NamedStage struct {
	Name string
	Stage
}

// Read runs all stages on doc and returns its record. A stage that fails, or panics on text nobody thought of, costs
// this article and no other: the error names the stage.
func (p *Pipeline) Read(doc *Document) (rec Record, err error) {
	stage := ""
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: internal error: %v\n%s", stage, r, debug.Stack())
		}
	}()
	doc.Version = p.Version
	for _, s := range p.Stages {
		stage = s.Name
		if err := s.Annotate(doc); err != nil {
			return Record{}, fmt.Errorf("%s: %w", s.Name, err)
		}
	}
	return NewRecord(doc), nil
}
