// Package scripts_test runs the scripts of the local Neo4j.
package scripts_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4jtest"
)

// run runs a script and gives what it printed, and its exit status.
func run(t *testing.T, env []string, script string, args ...string) (out string, status int) {
	t.Helper()
	cmd := exec.Command("bash", append([]string{script}, args...)...)
	cmd.Env = append(os.Environ(), env...)
	// A file and not a pipe: the server that neo4j-up leaves behind keeps its standard error open.
	f, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cmd.Stdout, cmd.Stderr = f, f
	err = cmd.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	text, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(text), cmd.ProcessState.ExitCode()
}

// environment reads NAME=value lines.
func environment(t *testing.T, home string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(home, "env"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		name, value, _ := strings.Cut(line, "=")
		out[name] = value
	}
	return out
}

// needJava skips where no server can be started.
func needJava(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("SKIPPED in short mode: starts servers")
	}
	if _, err := neo4jtest.Jars(); err != nil {
		if os.Getenv("DIPLOGRAPH_REQUIRE_NEO4J") == "1" {
			t.Fatal(err)
		}
		t.Skip("SKIPPED, no Neo4j:", err)
	}
}

func connect(t *testing.T, env map[string]string) *graph.Database {
	t.Helper()
	db, err := graph.Connect(context.Background(), graph.Connection{URI: env["NEO4J_URI"], Username: env["NEO4J_USERNAME"], Password: env["NEO4J_PASSWORD"]})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close(context.Background()) })
	return db
}

func TestUpAndDown(t *testing.T) {
	needJava(t)
	home := filepath.Join(t.TempDir(), "a home")
	up := func() {
		t.Helper()
		if out, status := run(t, []string{"NEO4J_PASSWORD="}, "neo4j-up", "--home", home, "--with", "java", "--heap", "512m"); status != 0 {
			t.Fatalf("neo4j-up: exit status %d\n%s", status, out)
		}
	}
	t.Cleanup(func() { run(t, nil, "neo4j-down", "--home", home) })
	up()
	env := environment(t, home)
	if len(env["NEO4J_PASSWORD"]) < 16 {
		t.Errorf("the password that was made up is %q", env["NEO4J_PASSWORD"])
	}
	if info, err := os.Stat(filepath.Join(home, "env")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("env: %v, %v; want it readable for the owner only", info.Mode(), err)
	}
	if !strings.HasPrefix(env["NEO4J_BROWSER"], "http://127.0.0.1:") {
		t.Errorf("NEO4J_BROWSER=%s", env["NEO4J_BROWSER"])
	}
	if err := graph.NewNeo4j(connect(t, env), nil).Prepare(context.Background()); err != nil {
		t.Error(err)
	}
	pid, err := os.ReadFile(filepath.Join(home, "pid"))
	if err != nil {
		t.Fatal(err)
	}
	up() // starting twice is harmless
	if again, _ := os.ReadFile(filepath.Join(home, "pid")); string(again) != string(pid) {
		t.Errorf("a second start replaced server %s by %s", pid, again)
	}
	if _, err := graph.Connect(context.Background(), graph.Connection{URI: env["NEO4J_URI"], Username: "neo4j", Password: "wrong-password"}); err == nil {
		t.Error("the server lets everybody in")
	}
	if out, status := run(t, nil, "neo4j-down", "--home", home); status != 0 {
		t.Errorf("neo4j-down: exit status %d\n%s", status, out)
	}
	if _, err := os.Stat(filepath.Join(home, "env")); err == nil {
		t.Error("env is still there after neo4j-down")
	}
	if out, status := run(t, nil, "neo4j-down", "--home", home); status != 0 {
		t.Errorf("neo4j-down without a server: exit status %d\n%s", status, out)
	}
	up() // the database and its password are still there
	if now := environment(t, home); now["NEO4J_PASSWORD"] != env["NEO4J_PASSWORD"] {
		t.Errorf("the password changed from %s to %s", env["NEO4J_PASSWORD"], now["NEO4J_PASSWORD"])
	}
}

// The usual ports are taken: the next free ones are used.
func TestOtherPorts(t *testing.T) {
	needJava(t)
	for _, port := range []int{7687, 7474} {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil { // else somebody else has it, which is as good
			defer l.Close()
		}
	}
	home := t.TempDir()
	t.Cleanup(func() { run(t, nil, "neo4j-down", "--home", home) })
	if out, status := run(t, []string{"NEO4J_PASSWORD=given-by-us"}, "neo4j-up", "--home", home, "--with", "java", "--heap", "512m"); status != 0 {
		t.Fatalf("neo4j-up: exit status %d\n%s", status, out)
	}
	env := environment(t, home)
	if env["NEO4J_URI"] == "bolt://127.0.0.1:7687" || env["NEO4J_PASSWORD"] != "given-by-us" {
		t.Errorf("env is %v, want another port and the given password", env)
	}
	connect(t, env)
}

// tools is a folder with the commands that the scripts need and nothing else, so that a missing tool is missing.
func tools(t *testing.T, fakes map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"bash", "sh", "env", "sed", "grep", "head", "tail", "mkdir", "mktemp", "rm", "mv", "cat", "touch", "chmod", "dirname", "basename", "ps", "sleep", "seq", "tr", "od", "cut", "cksum", "id"} {
		path, err := exec.LookPath(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(path, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for name, script := range fakes {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const java17 = `echo 'openjdk version "17.0.1" 2021-10-19' >&2`

func TestMissingTools(t *testing.T) {
	for _, c := range []struct {
		name  string
		fakes map[string]string
		want  []string
	}{
		{"no Java", nil, []string{"Java 17", "apt-get install openjdk-17-jre-headless", "dnf install", "brew install openjdk"}},
		{"old Java", map[string]string{"java": `echo 'java version "1.8.0_292"' >&2`}, []string{"Java 17"}},
		{"no Maven", map[string]string{"java": java17}, []string{"Maven", "apt-get install maven", "dnf install maven", "brew install maven"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			env := []string{"PATH=" + tools(t, c.fakes), "XDG_CACHE_HOME=" + t.TempDir()}
			out, status := run(t, env, "neo4j-up", "--home", t.TempDir())
			if status != 3 {
				t.Errorf("exit status %d, want 3", status)
			}
			for _, want := range c.want {
				if !strings.Contains(out, want) {
					t.Errorf("output lacks %q:\n%s", want, out)
				}
			}
		})
	}
}

// Four clones fetch the jars at once into one cache: all get the same complete folder, and nothing else stays.
func TestJarsAtOnce(t *testing.T) {
	maven := `for a in "$@"; do case $a in -DoutputDirectory=*) d=${a#*=};; esac; done
mkdir -p "$d"; for i in 1 2 3 4 5; do echo $i >"$d/$i.jar"; sleep .1; done`
	cache := t.TempDir()
	env := []string{"PATH=" + tools(t, map[string]string{"java": java17, "mvn": maven}), "XDG_CACHE_HOME=" + cache}
	outs := make([]string, 4)
	var wg sync.WaitGroup
	for i := range outs {
		wg.Go(func() {
			cmd := exec.Command("bash", "neo4j-jars")
			cmd.Env = append(os.Environ(), env...)
			out, err := cmd.Output()
			if err != nil {
				t.Error(err)
			}
			outs[i] = strings.TrimSpace(string(out))
		})
	}
	wg.Wait()
	for _, out := range outs {
		if jars, _ := filepath.Glob(filepath.Join(out, "*.jar")); out != outs[0] || len(jars) != 5 {
			t.Errorf("a clone got %q with %d jars", out, len(jars))
		}
	}
	left, err := os.ReadDir(filepath.Join(cache, "diplograph"))
	if err != nil || len(left) != 1 {
		t.Errorf("the cache holds %v, %v; want one folder", left, err)
	}
	if inside, _ := filepath.Glob(filepath.Join(outs[0], ".part*")); len(inside) != 0 {
		t.Errorf("another clone's folder stayed inside: %v", inside)
	}
}

// With an engine, the container gets ports of loopback only, and its password not on the command line.
func TestDocker(t *testing.T) {
	log := filepath.Join(t.TempDir(), "log")
	docker := fmt.Sprintf(`echo "$@" >>%[1]q
case $1 in
run) for a in "$@"; do case $a in *docker.env) cat "$a" >>%[1]q.env;; esac; done;;
inspect) echo false;;
esac`, log)
	home := t.TempDir()
	env := []string{"PATH=" + tools(t, map[string]string{"docker": docker}), "NEO4J_PASSWORD=geheim-genug"}
	out, status := run(t, env, "neo4j-up", "--home", home, "--with", "docker", "--bolt", "17687", "--http", "17474")
	if status != 2 || !strings.Contains(out, "did not start") {
		t.Errorf("exit status %d for a container that ended at once:\n%s", status, out)
	}
	calls, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"-p 127.0.0.1:17687:7687", "-p 127.0.0.1:17474:7474", "neo4j:5.26.", "--env-file", home + "/data:/data"} {
		if !strings.Contains(string(calls), want) {
			t.Errorf("docker was called without %q:\n%s", want, calls)
		}
	}
	if strings.Contains(string(calls), "geheim") {
		t.Errorf("the password is on docker's command line:\n%s", calls)
	}
	given, err := os.ReadFile(log + ".env")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"NEO4J_AUTH=neo4j/geheim-genug", "NEO4J_server_bolt_advertised__address=127.0.0.1:17687", "NEO4J_browser_remote__content__hostname__whitelist=localhost,127.0.0.1"} {
		if !strings.Contains(string(given), want+"\n") {
			t.Errorf("the container's settings lack %q:\n%s", want, given)
		}
	}
}
