package extract

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// recordValidator compiles the published schema.
func recordValidator(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(RecordSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("record.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("record.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// validate checks the JSON of a value.
func validate(t *testing.T, s *jsonschema.Schema, v any) error {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

func TestRecordSchema(t *testing.T) {
	s := recordValidator(t)
	full := Record{}
	fill(reflect.ValueOf(&full).Elem())
	words := map[string]*string{"text_sha256": &full.TextSHA256, "kind": (*string)(&full.Entities[0].Kind), "id": &full.Entities[0].ID, "agreement": &full.Agreements[0].ID}
	*words["text_sha256"], *words["kind"], *words["id"], *words["agreement"] = HashText(""), "person", "person/x", "agreement/x"
	full.Agreements[0].Kind, full.Positions[0].Stance = "plan", "oppose"
	full.Dates[0].Basis, full.VagueDates[0].Basis = Explicit, VagueDate
	ev := &full.Events[0]
	ev.Type, ev.Status, ev.DateBasis, ev.Evidence[0].Status = "meeting", Happened, Relative, Planned
	for _, c := range []struct {
		name string
		rec  any
		ok   bool
	}{
		{"every field filled", full, true},
		{"an empty article", NewRecord(&Document{ID: "a"}), true},
		{"without an id", NewRecord(&Document{}), false},
		{"another shape", map[string]any{"id": "a"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := validate(t, s, c.rec); (err == nil) != c.ok {
				t.Errorf("got %v, want valid: %v", err, c.ok)
			}
		})
	}
	ev.Type = "picnic"
	if err := validate(t, s, full); err == nil {
		t.Error("an unknown type of event is valid")
	}
}

// fill gives every field below v a value that is not zero, lists one element, so that a field that the schema forgot
// shows.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(1)
	case reflect.Float64:
		v.SetFloat(0.5)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	}
}
