package e2e

import (
	"slices"
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
		{[]string{"extract", "--keep-duplicates", articles}, 0, nil}, // so that there are meetings of which several articles tell
		{[]string{"split", "--dry-run", "EVENT", "REPORT"}, 0, []string{"+ (Decision decision/"}},
		{[]string{"split", "EVENT", "REPORT"}, 2, nil}, // without a reason
		{[]string{"split", "EVENT", "never/seen", "--why", "not there"}, 2, nil},
		{[]string{"split", "EVENT", "REPORT", "--who", "li", "--why", "a second meeting"}, 0, []string{"decision/"}},
		{[]string{"extract", "--keep-duplicates", articles, "--dry-run"}, 0, []string{"nodes +0 ~0 -0, relationships +0 ~0 -0"}},
		{[]string{"query", "decisions", "--format", "csv"}, 0, []string{"split,li,a second meeting"}},
		{[]string{"undo", "--dry-run", "DECISION"}, 0, []string{"- (Decision decision/"}},
		{[]string{"undo", "DECISION"}, 0, nil},
		{[]string{"undo", "decision/none"}, 2, nil},
		{[]string{"join", "EVENT", "event/none", "--why", "one"}, 2, nil},
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
			r := diplograph(s, nil, named(t, s, before, step.args)...).must(t, step.status)
			for _, part := range step.out {
				if !strings.Contains(r.out.String(), part) {
					t.Errorf("no %q in\n%s", part, r.out.String())
				}
			}
			if len(step.out) == 0 && r.out.Len() > 0 {
				t.Errorf("standard output has %q", r.out.String())
			}
			if writes := step.args[len(step.args)-1] == articles || slices.Contains([]string{"forget", "split", "undo"}, step.args[0]) && step.args[1] != "--dry-run" && step.status < 2; !writes {
				if diff := cmp.Diff(before, dump(t, s)); diff != "" {
					t.Errorf("the graph is another:\n%s", diff)
				}
			}
		})
	}
}

// named puts ids in the place of EVENT, which is the first meeting that several articles report, of REPORT, which is one of
// them, and of DECISION, which is the last one.
func named(t *testing.T, s *neo4jtest.Server, lines, args []string) []string {
	t.Helper()
	out := slices.Clone(args)
	for i, a := range out {
		switch a {
		case "EVENT":
			out[i], _ = meeting(t, lines)
		case "REPORT":
			_, out[i] = meeting(t, lines)
		case "DECISION":
			list := strings.Split(diplograph(s, nil, "query", "decisions", "--format", "csv").must(t, 0).out.String(), "\n")
			out[i] = strings.TrimSpace(list[1][strings.LastIndexByte(list[1], ',')+1:])
		}
	}
	return out
}

// meeting finds two reports of one meeting, and gives the event and the second article.
func meeting(t *testing.T, lines []string) (event, article string) {
	t.Helper()
	for _, l := range lines {
		from, to, ok := strings.Cut(l, ")-[REPORTED_IN]->(Article ")
		id, isMeeting := strings.CutPrefix(from, "(Event event/meeting/")
		if !ok || !isMeeting {
			continue
		}
		name := to[:strings.IndexByte(to, ')')]
		if event == "event/meeting/"+id && article != name {
			return event, name
		}
		event, article = "event/meeting/"+id, name
	}
	t.Fatal("no meeting is reported twice")
	return "", ""
}
