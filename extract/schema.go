package extract

import _ "embed"

//go:embed record.schema.json
var recordSchema []byte

// RecordSchema is the JSON Schema (draft 2020-12) of a [Record], one line of `--to jsonl`.
func RecordSchema() []byte { return append([]byte(nil), recordSchema...) }
