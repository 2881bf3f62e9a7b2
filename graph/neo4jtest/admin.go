package neo4jtest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Admin runs neo4j-admin with a home, in a folder. The error holds what it printed.
func Admin(home, dir string, args ...string) error {
	lib, err := Jars()
	if err != nil {
		return err
	}
	if err := configure(home, Setup{}.lines(0)); err != nil {
		return err
	}
	full := append(javaOptions(), "-cp", filepath.Join(lib, "*"), "org.neo4j.server.startup.Neo4jAdminCommand")
	cmd := exec.Command("java", append(full, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+home, "NEO4J_CONF="+filepath.Join(home, "conf"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("neo4j-admin %v: %w\n%s", args, err, out)
	}
	return nil
}
