package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

var update = flag.Bool("update", false, "write the pictures that README shows")

// TestNeo4jBrowser drives the real Neo4j Browser in a headless Chromium: it connects, takes the style, plays the guide, runs
// three saved queries and a picture of the guide. With -update the pictures go to docs/images.
func TestNeo4jBrowser(t *testing.T) {
	chromium := chromiumPath(t)
	env := localNeo4j(t)
	for key, value := range env {
		t.Setenv(key, value)
	}
	mustRun(t, "extract", "../../examples/articles", "--to", "neo4j")
	guide := serveGuide(t)

	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.WindowSize(1500, 1000),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"), chromedp.Flag("disable-quic", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 4*time.Minute)
	defer cancel()
	p := &browserPage{t: t, ctx: ctx}

	p.connect(env)
	p.command(":style "+guide.address+"/style.grass", "body")
	p.command("MATCH p = (e:Event {status: 'happened'})<-[:TOOK_PART]-() WHERE e:Meeting OR e:Call RETURN p LIMIT 40", "svg g.node")
	if n := p.count(frame + " svg g.node"); n < 10 {
		t.Errorf("the picture of meetings has %d dots, want 10 at least", n)
	}
	if n := p.colours(); n < 3 {
		t.Errorf("the dots have %d colours: the style does not hold", n)
	}
	p.picture("browser-graph.png")
	p.command(":play "+guide.address+"/guide.html", "pre.runnable")
	if n := p.count(frame + " pre.runnable"); n < 1 {
		t.Errorf("the guide shows no query")
	}
	p.picture("browser-guide.png")
	for _, name := range []string{"who-met", "partners", "positions"} {
		p.saved(get(t, guide.address+"/queries/"+name+".cypher"))
		if text := p.text(frame); strings.Contains(text, "ERROR") || !strings.Contains(text, "Started streaming") {
			t.Errorf("saved query %s: %s", name, text)
		}
	}
}

// chromiumPath is Chromium, without which the test is skipped, and fails where DIPLOGRAPH_REQUIRE_BROWSER is set.
func chromiumPath(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	absent(t, "no Chromium (Debian: apt-get install chromium fonts-noto-cjk)")
	return ""
}

func absent(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("DIPLOGRAPH_REQUIRE_BROWSER") == "1" {
		t.Fatal(what)
	}
	t.Skip("SKIPPED: ", what)
}

// localNeo4j brings up a server with Browser, as users do, and gives its environment.
func localNeo4j(t *testing.T) map[string]string {
	t.Helper()
	home := t.TempDir()
	args := []string{"../../scripts/neo4j-up", "--home", home, "--bolt", freePort(t), "--http", freePort(t), "--heap", "512m"}
	t.Cleanup(func() {
		if out, err := exec.Command("bash", "../../scripts/neo4j-down", "--home", home).CombinedOutput(); err != nil {
			t.Errorf("neo4j-down: %v\n%s", err, out)
		}
	})
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	cmd := exec.Command("bash", args...)
	cmd.Stdout, cmd.Stderr = log, log // a file: the server keeps its standard error open
	if err := cmd.Run(); err != nil {
		out, _ := os.ReadFile(log.Name())
		absent(t, fmt.Sprintf("no Neo4j: %v: %s", err, out))
	}
	data, err := os.ReadFile(filepath.Join(home, "env"))
	if err != nil {
		t.Fatal(err)
	}
	env := map[string]string{}
	for line := range strings.Lines(string(data)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		env[key] = value
	}
	return env
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return fmt.Sprint(l.Addr().(*net.TCPAddr).Port)
}

func mustRun(t *testing.T, args ...string) {
	t.Helper()
	var said strings.Builder
	a := &app{in: strings.NewReader(""), out: io.Discard, err: &said}
	if status := a.run(context.Background(), args); status != exitOK {
		t.Fatalf("diplograph %s: exit status %d\n%s", strings.Join(args, " "), status, said.String())
	}
}

// guideServer is `diplograph browser` at work.
type guideServer struct{ address string }

func serveGuide(t *testing.T) guideServer {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	r, w := io.Pipe()
	done := make(chan int)
	go func() {
		a := &app{in: strings.NewReader(""), out: io.Discard, err: w}
		done <- a.run(ctx, []string{"browser", "--no-open"})
		w.Close()
	}()
	t.Cleanup(func() {
		cancel()
		if status := <-done; status != exitOK {
			t.Errorf("diplograph browser: exit status %d", status)
		}
	})
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		if m := regexp.MustCompile(`:play (http://localhost:\d+)/`).FindStringSubmatch(lines.Text()); m != nil {
			go func() { _, _ = io.Copy(io.Discard, r) }()
			return guideServer{m[1]}
		}
	}
	t.Fatal("diplograph browser does not say where the guide is")
	return guideServer{}
}
