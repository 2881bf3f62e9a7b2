package e2e

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/neo4jtest"
)

// TestCommands goes through the commands that look after a graph, as a user would.
func TestCommands(t *testing.T) {
	t.Parallel()
	s := start(t, neo4jtest.Setup{})
	for _, step := range []struct {
		args   []string
		status int
		out    []string // parts of standard output, none for none at all
	}{
		{[]string{"schema", "--diff"}, 1, []string{"> version 0", "+ CREATE CONSTRAINT article_id"}},
		{[]string{"extract", articles, "--dry-run"}, 0, []string{"+ (Article news/000)", "nodes +"}},
		{[]string{"schema", "--diff"}, 1, []string{"+ CREATE CONSTRAINT article_id"}}, // the dry run made no schema
		{[]string{"schema", "--apply"}, 0, []string{"+ CREATE CONSTRAINT article_id"}},
		{[]string{"schema", "--diff"}, 0, nil},
		{[]string{"runs", "--format", "csv"}, 0, []string{"load,command"}},
		{[]string{"extract", articles}, 0, nil},
		{[]string{"extract", articles, "--dry-run"}, 0, []string{"nodes +0 ~0 -0, relationships +0 ~0 -0"}},
		{[]string{"forget", "--dry-run", "news/000"}, 0, []string{"- (Article news/000)"}},
		{[]string{"forget", "news/000", "never/seen"}, 1, nil},
		{[]string{"forget", "never/seen"}, 1, nil},
		{[]string{"runs"}, 0, []string{"extract", "forget"}},
		{[]string{"extract", articles, "--dry-run"}, 0, []string{"+ (Article news/000)"}},
		{[]string{"extract", articles}, 0, nil},
		{[]string{"extract", articles, "--dry-run", "--to", "bundle"}, 2, nil},
		{[]string{"schema", "--print"}, 0, []string{"CREATE CONSTRAINT article_id"}},
	} {
		t.Run(strings.ReplaceAll(strings.Join(step.args, " "), articles, "ARTICLES"), func(t *testing.T) {
			before := dump(t, s)
			r := diplograph(s, nil, step.args...).must(t, step.status)
			for _, part := range step.out {
				if !strings.Contains(r.out.String(), part) {
					t.Errorf("no %q in\n%s", part, r.out.String())
				}
			}
			if len(step.out) == 0 && r.out.Len() > 0 {
				t.Errorf("standard output has %q", r.out.String())
			}
			if writes := step.args[len(step.args)-1] == articles || step.args[0] == "forget" && step.args[1] != "--dry-run"; !writes {
				if diff := cmp.Diff(before, dump(t, s)); diff != "" {
					t.Errorf("the graph is another:\n%s", diff)
				}
			}
		})
	}
}
