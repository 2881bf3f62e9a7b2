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
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Setup says how a server is started. The zero Setup has no authentication and a throw-away home.
type Setup struct {
	// Home is a folder that may hold a database and that stays.
	Home string
	// Settings are lines of neo4j.conf, which go before the usual ones.
	Settings []string
	// Password, if any, is that of the user neo4j; authentication is on.
	Password string
	// TLS says that Settings switch TLS on.
	TLS bool
	// MaxFile limits the size of the server's files, in KiB, which to the server is a disk that is full.
	MaxFile int
}

// Start starts a server without authentication on a free port of loopback, with an empty throw-away home. It ends with
// [Server.Stop], at the latest with this process.
func Start() (*Server, error) { return StartWith(Setup{}) }

// StartIn is [Start] in a home that may hold a database, as an import leaves it, and that stays.
func StartIn(home string) (*Server, error) { return StartWith(Setup{Home: home}) }

// StartWith starts a server as the set-up says.
func StartWith(set Setup) (*Server, error) {
	s := &Server{}
	if err := s.begin(set); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Server) begin(set Setup) error {
	if set.Home == "" {
		home, err := os.MkdirTemp("", "diplograph-neo4j-")
		if err != nil {
			return err
		}
		set.Home, s.throwaway = home, true
	}
	err := s.start(set)
	if err != nil {
		s.Stop()
		s.URI = ""
	}
	return err
}

// Restart kills the server, as a fault of its machine would, and starts it with the same data, on another port: somebody
// may have taken the old one. A [Proxy] finds it. A nil change leaves the set-up as it is.
func (s *Server) Restart(change func(*Setup)) error {
	s.Kill()
	set := s.setup
	if change != nil {
		change(&set)
	}
	return s.start(set)
}

// Kill ends the server at once and keeps its home.
func (s *Server) Kill() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
}

func (s *Server) start(set Setup) error {
	s.setup = set // even if it does not start: Stop takes the home away
	lib, err := Jars()
	if err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	if err := configure(set.Home, set.lines(port)); err != nil {
		return err
	}
	address := fmt.Sprintf("127.0.0.1:%d", port)
	s.address.Store(&address)
	s.URI = "bolt://" + address
	if set.TLS {
		s.URI = "bolt+ssc://" + address
	}
	if set.Password != "" {
		s.Username, s.Password = "neo4j", set.Password
	}
	gone, err := s.launch(lib, set)
	if err != nil {
		return err
	}
	return s.await(gone, filepath.Join(set.Home, "console.log"))
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
dbms.security.auth_enabled=false
server.http.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
internal.dbms.bolt.netty_server_shutdown_quiet_period=0`

// lines are those of neo4j.conf. The server refuses a setting that stands twice: the first counts.
func (set Setup) lines(port int) []string {
	all := append(slices.Clone(set.Settings), fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", port), fmt.Sprintf("server.bolt.advertised_address=127.0.0.1:%d", port))
	if set.Password != "" {
		all = append(all, "dbms.security.auth_enabled=true")
	}
	all = append(all, strings.Split(settings, "\n")...)
	var out, names []string
	for _, line := range all {
		name, _, _ := strings.Cut(line, "=")
		if !slices.Contains(names, name) {
			out, names = append(out, line), append(names, name)
		}
	}
	return out
}

func configure(home string, lines []string) error {
	if err := os.MkdirAll(filepath.Join(home, "conf"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(home, "conf", "neo4j.conf"), []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}

func javaOptions() []string {
	return []string{"-XX:+UseSerialGC", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"}
}

func (s *Server) launch(lib string, set Setup) (gone <-chan error, err error) {
	args := append(javaOptions(), "-Xmx768m", "-cp", filepath.Join(lib, "*"), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+set.Home, "--config-dir="+filepath.Join(set.Home, "conf"), "--console-mode")
	log, err := os.Create(filepath.Join(set.Home, "console.log"))
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("java", args...)
	if set.MaxFile > 0 {
		cmd = exec.Command("bash", append([]string{"-c", fmt.Sprintf(`ulimit -f %d; exec java "$@"`, set.MaxFile), "java"}, args...)...)
	}
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
	for end := time.Now().Add(3 * time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		select {
		case err := <-gone:
			s.stop = nil
			out, _ := os.ReadFile(log)
			return fmt.Errorf("neo4j ended at its start: %w\n%s", err, out)
		default:
		}
		if s.answers() {
			return nil
		}
	}
	return errors.New("neo4j did not answer within three minutes")
}

// answers tells whether the database can be asked. A new server's first password is changed to the wanted one.
func (s *Server) answers() bool {
	if s.query("RETURN 1 AS a, 1 AS b", nil) == nil {
		return true
	}
	if s.Password == "" {
		return false
	}
	return s.changePassword("neo4j", s.Password) == nil && s.query("RETURN 1 AS a, 1 AS b", nil) == nil
}

// SetPassword changes the password of the server's user.
func (s *Server) SetPassword(password string) error {
	err := s.changePassword(s.Password, password)
	if err == nil {
		s.Password, s.setup.Password = password, password
	}
	return err
}

func (s *Server) changePassword(from, to string) error {
	ctx := context.Background()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth("neo4j", from, ""))
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	_, err = neo4j.ExecuteQuery(ctx, driver, "ALTER CURRENT USER SET PASSWORD FROM $from TO $to", map[string]any{"from": from, "to": to},
		neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("system"))
	return err
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
