package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/diplograph/diplograph/"

// mayImport lists, for each package of the project, which others it may import. A package that is not listed here is an
// error: place it on the line first.
var mayImport = map[string][]string{
	"dictionaries":              {},
	"rules":                     {},
	"extract":                   {},
	"extract/layer":             {},
	"extract/lexicon":           {"extract", "extract/layer"},
	"extract/zh":                {"extract"},
	"extract/grammar":           {"extract", "extract/layer", "extract/zh"},
	"extract/source":            {"extract", "extract/source/…", "extract/source/internal/…"},
	"extract/source/…":          {"extract", "extract/source/…"},
	"extract/source/internal/…": {"extract"},
	"scripts":                   {},
	"extract/eval":              {"extract"},
	"extract/mine":              {"extract", "extract/lexicon"},
	"extract/standard":          {"extract", "extract/layer", "extract/lexicon", "extract/zh", "extract/grammar", "dictionaries", "rules"},
	"graph":                     {"extract", "graph/page"},
	"graph/page":                {"extract"},
	"graph/neo4jtest":           {"extract", "graph"},
	"graph/browser":             {"graph"},
	"graph/export":              {"extract", "graph"},
	"cmd/diplograph/e2e":        {"graph", "graph/…"},
	"cmd/diplograph":            {"extract", "extract/…", "extract/source/…", "graph", "graph/…"},
}

// TestImportDirections holds the architecture: the line goes from left to right, and extract never knows the graph.
func TestImportDirections(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", module+"...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		pkg := strings.TrimPrefix(fields[0], module)
		may, ok := mayImport[family(pkg)]
		if !ok {
			t.Errorf("package %s is on no list: say in this test what it may import", pkg)
			continue
		}
		for _, imp := range fields[1:] {
			dep, own := strings.CutPrefix(imp, module)
			if own && !slices.Contains(may, dep) && !slices.Contains(may, family(dep)) && !slices.Contains(may, parent(dep)+"/…") {
				t.Errorf("package %s imports %s, which it must not", pkg, dep)
			}
		}
	}
}

// family is the entry of mayImport for a package: its own, or that of a folder of alike packages.
func family(pkg string) string {
	if _, ok := mayImport[pkg]; ok {
		return pkg
	}
	return parent(pkg) + "/…"
}

func parent(pkg string) string {
	if i := strings.LastIndex(pkg, "/"); i >= 0 {
		return pkg[:i]
	}
	return pkg
}
