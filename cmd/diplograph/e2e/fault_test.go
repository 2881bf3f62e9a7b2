package e2e

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4jtest"
)

// TestFaults has one server for all troubles that leave the server's set-up as it is. Where trouble comes is counted in
// bytes that went to the server, so that no clock decides what is tested.
func TestFaults(t *testing.T) {
	t.Parallel()
	f := &faults{Server: start(t, neo4jtest.Setup{})}
	f.proxy = through(t, f.Server)
	first := extract(f.Server, f.proxy.URI).must(t, 0).summary(t)
	f.bytes, f.want = f.proxy.Sent(), dump(t, f.Server)
	if first.Articles.Read != 216 || first.Written.NodesCreated < 100 || len(f.want) < 1000 {
		t.Fatalf("the undisturbed run gave %+v and %d lines", first, len(f.want))
	}
	for _, c := range []struct {
		name string
		test func(*testing.T, *faults)
	}{
		{"any batch size and number of writers", anySize}, {"SIGKILL", killed}, {"Ctrl-C", interrupted}, {"connections cut", cut},
		{"answers lost", lost}, {"two loaders", twoLoaders}, {"server killed", serverKilled},
		{"read-only", readOnly},
	} {
		t.Run(c.name, func(t *testing.T) {
			f.Empty(t)
			c.test(t, f)
		})
	}
}

// faults is a server, a proxy before it, the number of bytes that an undisturbed run sends, and the graph that it makes.
type faults struct {
	*neo4jtest.Server
	proxy *neo4jtest.Proxy
	bytes int64
	want  []string
}

func anySize(t *testing.T, f *faults) {
	for _, args := range [][]string{{"--batch", "7", "--writers", "4"}, {"--batch", "1000"}} {
		f.Empty(t)
		extract(f.Server, f.URI, args...).must(t, 0)
		if diff := cmp.Diff(f.want, dump(t, f.Server)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", args, diff)
		}
		if n := extract(f.Server, f.URI, "--batch", "31", "--writers", "4").must(t, 0).summary(t).Written; n != (graph.Counters{}) {
			t.Errorf("%v: the second run wrote %+v", args, n)
		}
	}
}

// killed kills the program again and again, each time somewhere else. What it wrote stays and counts.
func killed(t *testing.T, f *faults) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 4 {
		r := extract(f.Server, f.proxy.URI)
		f.proxy.At(dice.Int64N(f.bytes/3)+1, func() { r.Process.Kill() })
		if got := r.status(t); got != -1 {
			t.Fatalf("exit status %d of a killed program\n%s", got, r.err.String())
		}
	}
	same(t, f.Server, f.want)
	articles := 0
	for _, l := range loads(t, f.Server) {
		articles += l.Articles
	}
	if articles != 216 {
		t.Errorf("the loads note %d articles, want each of 216 once", articles)
	}
}

func interrupted(t *testing.T, f *faults) {
	r := extract(f.Server, f.proxy.URI)
	f.proxy.At(f.bytes/2, func() { _ = r.Process.Signal(os.Interrupt) })
	r.must(t, 1)
	if !strings.Contains(r.err.String(), "interrupted") {
		t.Errorf("no word of the interruption:\n%s", r.err.String())
	}
	n := r.summary(t).Written
	notes := loads(t, f.Server)
	if len(notes) != 1 || notes[0].Articles == 0 || notes[0].Articles == 216 || notes[0].Articles%12 != 0 {
		t.Fatalf("loads %+v, want one of some whole batches", notes)
	}
	if w := notes[0].Written; n.NodesCreated != w.NodesCreated || n.RelationshipsCreated != w.RelationshipsCreated {
		t.Errorf("the program says that it wrote %+v, the graph says %+v", n, w)
	}
	same(t, f.Server, f.want)
}

// cut breaks all connections several times in one run, and slows them down.
func cut(t *testing.T, f *faults) {
	dice := rand.New(rand.NewPCG(3, 4))
	cuts := 0
	var again func()
	again = func() {
		f.proxy.Cut()
		if cuts++; cuts < 4 {
			f.proxy.At(dice.Int64N(f.bytes/5)+f.bytes/20, again)
		}
	}
	f.proxy.At(f.bytes/10, again)
	f.proxy.Delay(time.Millisecond)
	defer f.proxy.Delay(0)
	sum := extract(f.Server, f.proxy.URI).must(t, 0).summary(t)
	if cuts != 4 || len(sum.Retries) == 0 {
		t.Errorf("after %d cuts the summary says %+v was retried", cuts, sum.Retries)
	}
	same(t, f.Server, f.want)
}

// lost cuts connections when a commit was done and its answer is on the way: the program cannot know, does it once more,
// and counts it once.
func lost(t *testing.T, f *faults) {
	f.proxy.At(f.bytes/3, func() { f.proxy.LoseCommits(3) }) // not at the first look at the schema
	sum := extract(f.Server, f.proxy.URI).must(t, 0).summary(t)
	if left := f.proxy.LoseCommits(0); left != 0 || len(sum.Retries) == 0 {
		t.Errorf("%d of 3 commits were not lost, the summary says %+v was retried", left, sum.Retries)
	}
	nodes := 0
	for _, l := range loads(t, f.Server) {
		nodes += l.Written.NodesCreated
	}
	if nodes != sum.Written.NodesCreated {
		t.Errorf("the program counted %d new nodes, the graph notes %d", sum.Written.NodesCreated, nodes)
	}
	same(t, f.Server, f.want)
}

// twoLoaders load the same articles at once in batches of other sizes, with several writers each.
func twoLoaders(t *testing.T, f *faults) {
	a, b := extract(f.Server, f.URI, "--writers", "3"), extract(f.Server, f.URI, "--batch", "5", "--writers", "2")
	if err := a.Start(); err != nil {
		t.Fatal(err)
	}
	b.must(t, 0)
	if err := a.Wait(); err != nil {
		t.Fatalf("%v\n%s", err, a.err.String())
	}
	if diff := cmp.Diff(f.want, dump(t, f.Server)); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
	same(t, f.Server, f.want)
}

// serverKilled kills the server in mid-batch and starts it again while the program tries to go on.
func serverKilled(t *testing.T, f *faults) {
	up := make(chan error, 1)
	f.proxy.At(f.bytes/2, func() {
		f.Kill()
		f.proxy.Cut()
		go func() { up <- f.Restart(nil) }()
	})
	r := extract(f.Server, f.proxy.URI, "--retry-for", "5m")
	got := r.status(t)
	if err := <-up; err != nil || got != 0 {
		t.Fatalf("exit status %d, restart %v\n%s", got, err, r.err.String())
	}
	if len(r.summary(t).Retries) == 0 {
		t.Error("the summary does not say that something was retried")
	}
	same(t, f.Server, f.want)
}

// readOnly is a database in which this user may only read: loading stops before it writes, questions are answered.
func readOnly(t *testing.T, f *faults) {
	extract(f.Server, f.URI).must(t, 0)
	restart(t, f.Server, func(set *neo4jtest.Setup) { set.Settings = []string{"server.databases.default_to_read_only=true"} })
	extract(f.Server, f.URI).must(t, 0) // there is nothing to write
	r := diplograph(f.Server, nil, "forget", "news/000").must(t, 2)
	if !strings.Contains(r.err.String(), f.URI) || !strings.Contains(strings.ToLower(r.err.String()), "read-only") && !strings.Contains(strings.ToLower(r.err.String()), "read only") {
		t.Errorf("the error does not say why: %s", r.err.String())
	}
	if diff := cmp.Diff(f.want, dump(t, f.Server)); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
	restart(t, f.Server, func(set *neo4jtest.Setup) { set.Settings = nil })
	same(t, f.Server, f.want)
}

// TestDiskFull limits the size of the server's files, so that its transaction log runs full in the middle of the load. The
// server is a new one, whose log is still small.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	s := start(t, neo4jtest.Setup{})
	diplograph(s, nil, "schema", "--apply").must(t, 0)
	restart(t, s, func(set *neo4jtest.Setup) { set.MaxFile = largest(t, set.Home)/1024 + 300 })
	r := extract(s, s.URI, "--retry-for", "1s").must(t, 2)
	if !strings.Contains(r.err.String(), s.URI) {
		t.Errorf("the error does not say where: %s", r.err.String())
	}
	restart(t, s, func(set *neo4jtest.Setup) { set.MaxFile = 0 })
	part := len(dump(t, s))
	extract(s, s.URI).must(t, 0)
	whole := dump(t, s)
	if part >= len(whole) {
		t.Errorf("the disk was large enough for all of it: %d lines", part)
	}
	s.Empty(t)
	extract(s, s.URI).must(t, 0)
	if diff := cmp.Diff(dump(t, s), whole); diff != "" {
		t.Errorf("the graph is not the one of an undisturbed run (-want +got):\n%s", diff)
	}
}

func restart(t *testing.T, s *neo4jtest.Server, change func(*neo4jtest.Setup)) {
	t.Helper()
	if err := s.Restart(change); err != nil {
		t.Fatal(err)
	}
}

// largest is the size in bytes of the largest file of a home's database.
func largest(t *testing.T, home string) int {
	t.Helper()
	most := int64(0)
	err := filepath.WalkDir(filepath.Join(home, "data"), func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			most = max(most, info.Size())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return int(most)
}
