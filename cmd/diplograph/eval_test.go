package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEvalAgreesWithTheScorer compares eval with the scorer that comes with the annotated articles: another program in
// another language must count the same.
func TestEvalAgreesWithTheScorer(t *testing.T) {
	gold := "../../../shared/gold"
	if _, err := os.Stat(gold); err != nil {
		t.Skipf("SKIPPED: the annotated articles are not there: %v", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skipf("SKIPPED: the scorer needs python3: %v", err)
	}
	records := filepath.Join(t.TempDir(), "records.jsonl")
	output(t, "extract", gold+"/dev/text", "--to", "jsonl", "-o", records)
	var ours struct {
		Layers []struct {
			Name                string
			P, R, F1            float64
			Right, Gold, System int
		}
		Attributes []struct {
			Name      string
			Right, Of int
		}
	}
	decode(t, output(t, "eval", gold+"/dev", "--records", records, "--format", "json"), &ours)
	out, err := exec.Command(python, gold+"/score.py", gold+"/dev", records, "--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	type layer struct {
		P, R, F1         float64
		TP, Gold, System int
	}
	type attribute struct{ Right, Of int }
	var theirs struct {
		Layers     map[string]layer
		Attributes map[string]attribute
	}
	decode(t, string(out), &theirs)
	layers, attributes := map[string]layer{}, map[string]attribute{}
	for _, l := range ours.Layers {
		layers[l.Name] = layer{l.P, l.R, l.F1, l.Right, l.Gold, l.System}
	}
	for _, a := range ours.Attributes {
		attributes[a.Name] = attribute{a.Right, a.Of}
	}
	near := cmp.Comparer(func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 })
	if diff := cmp.Diff(theirs.Layers, layers, near); diff != "" {
		t.Errorf("layers (-scorer +eval):\n%s", diff)
	}
	if diff := cmp.Diff(theirs.Attributes, attributes); diff != "" {
		t.Errorf("attributes (-scorer +eval):\n%s", diff)
	}
}

// output is the standard output of a command that must not fail.
func output(t *testing.T, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	a := &app{in: strings.NewReader(""), out: &out, err: &said}
	if code := a.run(context.Background(), args); code != 0 {
		t.Fatalf("diplograph %s: exit status %d\n%s", strings.Join(args, " "), code, said.String())
	}
	return out.String()
}

func decode(t *testing.T, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatalf("%v in %.300s", err, text)
	}
}
