package neo4jtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Start starts a server without authentication on a free port of loopback, with an empty throw-away home. It ends with
// [Server.Stop], at the latest with this process.
func Start() (*Server, error) {
	home, err := os.MkdirTemp("", "diplograph-neo4j-")
	if err != nil {
		return nil, err
	}
	s, err := StartIn(home)
	if err != nil {
		os.RemoveAll(home)
		return nil, err
	}
	kill := s.stop
	s.stop = func() { kill(); os.RemoveAll(home) }
	return s, nil
}

// StartIn is [Start] in a home that may hold a database, as an import leaves it, and that stays.
func StartIn(home string) (*Server, error) {
	lib, err := Jars()
	if err != nil {
		return nil, err
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	if err := configure(home, port); err != nil {
		return nil, err
	}
	s := &Server{URI: fmt.Sprintf("bolt://127.0.0.1:%d", port)}
	gone, err := s.launch(lib, home)
	if err != nil {
		return nil, err
	}
	if err := s.await(gone, filepath.Join(home, "console.log")); err != nil {
		s.Stop()
		return nil, err
	}
	return s, nil
}

// Jars is the folder of the server's jars. Where they are missing they are fetched, which needs Maven.
func Jars() (string, error) {
	if _, err := exec.LookPath("java"); err != nil {
		return "", errors.New("java is missing (Debian: apt-get install openjdk-17-jre-headless; Fedora: dnf install java-21-openjdk-headless; macOS: brew install openjdk@21)")
	}
	script, err := scriptPath("neo4j-jars")
	if err != nil {
		return "", err
	}
	var problem bytes.Buffer
	cmd := exec.Command("bash", script)
	cmd.Stderr = &problem
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w: %s", script, err, bytes.TrimSpace(problem.Bytes()))
	}
	return string(bytes.TrimSpace(out)), nil
}

// scriptPath finds a script of the project from a package's folder, in which its tests run.
func scriptPath(name string) (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(dir, "scripts", name)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("scripts/%s is in no folder above this one", name)
		}
		dir = filepath.Dir(dir)
	}
}

const settings = `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:%[1]d
server.bolt.advertised_address=127.0.0.1:%[1]d
server.http.enabled=false
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`

func configure(home string, port int) error {
	if err := os.MkdirAll(filepath.Join(home, "conf"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(home, "conf", "neo4j.conf"), fmt.Appendf(nil, settings, port), 0o644)
}

func javaOptions() []string {
	return []string{"-XX:+UseSerialGC", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"}
}

func (s *Server) launch(lib, home string) (gone <-chan error, err error) {
	args := append(javaOptions(), "-Xmx768m", "-cp", filepath.Join(lib, "*"), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+home, "--config-dir="+filepath.Join(home, "conf"), "--console-mode")
	log, err := os.Create(filepath.Join(home, "console.log"))
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("java", args...)
	cmd.Stdout, cmd.Stderr = log, log
	started, done := make(chan error), make(chan error, 1)
	go func() {
		runtime.LockOSThread() // the server dies with the thread that started it, where the system can do that
		dieWithParent(cmd)
		err := cmd.Start()
		started <- err
		if err == nil {
			done <- cmd.Wait()
		}
		log.Close()
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	s.stop = func() {
		cmd.Process.Kill()
		<-done //nolint:errcheck // how it ended does not matter: we ended it
		done <- errors.New("stopped")
	}
	return done, nil
}

// await waits until the server answers, and stops waiting when it is gone.
func (s *Server) await(gone <-chan error, log string) error {
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.NoAuth())
	if err != nil {
		return err
	}
	defer driver.Close(context.Background())
	for end := time.Now().Add(3 * time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		select {
		case err := <-gone:
			s.stop = nil
			out, _ := os.ReadFile(log)
			return fmt.Errorf("neo4j ended at its start: %w\n%s", err, out)
		default:
		}
		if driver.VerifyConnectivity(context.Background()) == nil {
			return nil
		}
	}
	return errors.New("neo4j did not answer within three minutes")
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
