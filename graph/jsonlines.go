package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/diplograph/diplograph/extract"
)

// JSONLines writes records, one JSON object a line, in the form that [extract.RecordSchema] describes. It belongs to one
// goroutine.
type JSONLines struct{ out io.Writer }

// NewJSONLines writes to out, each batch with one call.
func NewJSONLines(out io.Writer) *JSONLines { return &JSONLines{out} }

// Write writes the records of a batch.
func (j *JSONLines) Write(ctx context.Context, b *Batch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := encodeRecords(&buf, b.Records); err != nil {
		return err
	}
	if _, err := j.out.Write(buf.Bytes()); err != nil {
		return fmt.Errorf("json lines: %w", err)
	}
	return nil
}

func encodeRecords(out io.Writer, recs []extract.Record) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false) // <b> in a text stays readable; nothing here gets into HTML
	for i := range recs {
		if err := enc.Encode(&recs[i]); err != nil {
			return fmt.Errorf("record %s: %w", recs[i].ID, err)
		}
	}
	return nil
}
