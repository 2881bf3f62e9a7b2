package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"github.com/diplograph/diplograph/graph"
)

// neo4jSettings are what the section neo4j of a configuration may hold; each is also a variable NEO4J_….
var neo4jSettings = []string{"uri", "username", "password", "password_file", "database", "browser"}

// databaseFlags are the flags of commands that write to a database.
func databaseFlags(f *pflag.FlagSet) {
	f.Duration("retry-for", 2*time.Minute, "how long to try again when the database is lost, restarts or is locked")
}

// connect opens the database that the environment or the configuration names.
func (a *app) connect(ctx context.Context) (*graph.Database, error) {
	c := graph.Connection{URI: a.config.GetString("neo4j.uri"), Username: a.config.GetString("neo4j.username"), Name: a.config.GetString("neo4j.database"),
		RetryFor: a.config.GetDuration("retry-for")}
	if c.URI == "" {
		return nil, errors.New("no database: set NEO4J_URI (make neo4j-up starts one and writes .neo4j/env)")
	}
	var err error
	if c.Password, err = a.password(c.Username); err != nil {
		return nil, err
	}
	return graph.Connect(ctx, c)
}

// password is that of NEO4J_PASSWORD, else of the file NEO4J_PASSWORD_FILE, else of the configuration file; a user on a
// terminal who has given none is asked.
func (a *app) password(user string) (string, error) {
	if a.config.InConfig("neo4j.password") {
		if err := private(a.config.ConfigFileUsed()); err != nil {
			return "", err
		}
	}
	if p := os.Getenv("NEO4J_PASSWORD"); p != "" {
		return p, nil
	}
	if name := a.config.GetString("neo4j.password_file"); name != "" {
		if err := private(name); err != nil {
			return "", err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return "", fmt.Errorf("password: %w", err)
		}
		return strings.TrimRight(string(data), "\r\n"), nil
	}
	if p := a.config.GetString("neo4j.password"); p != "" || user == "" {
		return p, nil
	}
	in, ok := a.in.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return "", fmt.Errorf("no password for %s: set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE", user)
	}
	fmt.Fprintf(a.err, "password of %s: ", user)
	data, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(a.err)
	return string(data), err
}

// private refuses a file with a password that other users of the machine can read.
func private(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return fmt.Errorf("password: %w", err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("%s holds a password and others can read it: chmod 600 %s", name, name)
	}
	return nil
}
