package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4jtest"
)

// program is the built program, articles the file that it loads.
var program, articles string

func TestMain(m *testing.M) {
	if os.Getenv("DIPLOGRAPH_E2E") != "1" {
		fmt.Fprintln(os.Stderr, "e2e: tests with faults are SKIPPED: make test-e2e runs them")
		os.Exit(0)
	}
	dir, err := os.MkdirTemp("", "diplograph-e2e-")
	if err != nil {
		panic(err)
	}
	code := 1
	if err := build(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		code = m.Run()
	}
	os.RemoveAll(dir)
	os.Exit(code)
}

func build(dir string) error {
	program, articles = filepath.Join(dir, "diplograph"), filepath.Join(dir, "articles.jsonl")
	if out, err := exec.Command("go", "build", "-o", program, "..").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return os.WriteFile(articles, news(), 0o600)
}

// news are invented articles, a JSON object a line: thirty-six visits, each told by several of them, some of them copies,
// so that almost every finding is shared between batches.
func news() []byte {
	states := []string{"塞尔维亚", "匈牙利", "伊朗", "埃及", "老挝", "巴西", "法国", "蒙古国", "肯尼亚", "泰国", "智利", "新西兰"}
	cities := []string{"北京", "上海", "西安"}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	for i := range 216 {
		state, city, day := states[i%12], cities[i/12%3], i%12+i/12%3*9+1
		text := fmt.Sprintf("2024年5月%d日，外交部长王毅在%s同%s外长举行会谈。", day, city, state)
		switch i % 4 {
		case 0:
			text += fmt.Sprintf("双方签署《中国和%s农业合作谅解备忘录》。", state)
		case 1:
			text += fmt.Sprintf("%s外长表示，%s坚定奉行一个中国原则，反对任何形式的单边制裁。", state, state)
		case 2:
			text += fmt.Sprintf("同日，国务院总理李强在%s会见%s总统。王毅表示，中方支持联合国发挥作用。", city, state)
		}
		_ = enc.Encode(map[string]any{"id": fmt.Sprintf("news/%03d", i), "title": fmt.Sprintf("王毅同%s外长举行会谈（%d）", state, i),
			"published": fmt.Sprintf("2024-05-%02d", min(day+i%3, 31)), "publisher": "示例通讯社", "text": text})
	}
	return out.Bytes()
}

// start starts a server with the set-up, or skips the test loudly.
func start(t *testing.T, set neo4jtest.Setup) *neo4jtest.Server {
	t.Helper()
	s, err := neo4jtest.StartWith(set)
	if err != nil {
		if os.Getenv("DIPLOGRAPH_REQUIRE_NEO4J") == "1" {
			t.Fatal(err)
		}
		t.Skipf("SKIPPED, no Neo4j: %v", err)
	}
	t.Cleanup(s.Stop)
	return s
}

// through begins a conversation through a proxy.
func through(t *testing.T, s *neo4jtest.Server) *neo4jtest.Proxy {
	t.Helper()
	p, err := neo4jtest.NewProxy(s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

// run is one run of the program: what it wrote to whom, and how it ended.
type run struct {
	*exec.Cmd
	out, err bytes.Buffer
}

// diplograph prepares a run in an empty environment, with credentials of the server and what else is given (NAME=value),
// which counts more.
func diplograph(s *neo4jtest.Server, env []string, args ...string) *run {
	r := &run{Cmd: exec.Command(program, args...)}
	r.Env = append([]string{"HOME=" + filepath.Dir(program), "PATH=" + os.Getenv("PATH"), "NEO4J_URI=" + s.URI, "NEO4J_USERNAME=" + s.Username, "NEO4J_PASSWORD=" + s.Password}, env...)
	r.Dir, r.Stdout, r.Stderr = filepath.Dir(program), &r.out, &r.err
	return r
}

// extract prepares the loading of all articles.
func extract(s *neo4jtest.Server, uri string, args ...string) *run {
	return diplograph(s, []string{"NEO4J_URI=" + uri}, append([]string{"extract", articles, "--keep-duplicates", "--batch", "12", "--summary", "json"}, args...)...)
}

// status runs it and gives the exit status, -1 if it was killed.
func (r *run) status(t *testing.T) int {
	t.Helper()
	err := r.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return r.ProcessState.ExitCode()
}

// must runs it and wants an exit status.
func (r *run) must(t *testing.T, want int) *run {
	t.Helper()
	if got := r.status(t); got != want {
		t.Fatalf("diplograph %s: exit status %d, want %d\n%s", strings.Join(r.Args[1:], " "), got, want, r.err.String())
	}
	return r
}

// summary is the last line of standard error.
type summary struct {
	Articles struct{ Read, Failed int }
	Written  graph.Counters
	Retries  []graph.Retry
}

func (r *run) summary(t *testing.T) summary {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(r.err.String()), "\n")
	var s summary
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &s); err != nil {
		t.Fatalf("summary: %v\n%s", err, r.err.String())
	}
	return s
}

// dump is the whole graph of a server.
func dump(t *testing.T, s *neo4jtest.Server) []string {
	t.Helper()
	ctx := context.Background()
	db, err := graph.Connect(ctx, graph.Connection{URI: s.URI, Username: s.Username, Password: s.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(ctx)
	lines, err := db.Lines(ctx, graph.NewSchema(), false)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// loads is what the graph notes about loads.
func loads(t *testing.T, s *neo4jtest.Server) []graph.LoadNote {
	t.Helper()
	r := diplograph(s, nil, "runs", "--format", "json").must(t, 0)
	var out []graph.LoadNote
	if err := json.Unmarshal(r.out.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// same runs the program once more, without trouble, and wants the graph of an undisturbed run, and then that nothing is
// left to do.
func same(t *testing.T, s *neo4jtest.Server, undisturbed []string) {
	t.Helper()
	extract(s, s.URI).must(t, 0)
	if diff := cmp.Diff(undisturbed, dump(t, s)); diff != "" {
		t.Errorf("the graph is not the one of an undisturbed run (-want +got):\n%s", diff)
	}
	if n := extract(s, s.URI).must(t, 0).summary(t).Written; n != (graph.Counters{}) {
		t.Errorf("one more run wrote %+v", n)
	}
}
