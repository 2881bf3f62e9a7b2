package main

import (
	"context"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"diplograph": func() {
			a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr}
			os.Exit(a.run(context.Background(), os.Args[1:]))
		},
		// status runs diplograph and prints its exit status, which scripts compare.
		"status": func() {
			a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr}
			code := a.run(context.Background(), os.Args[1:])
			os.Stdout.WriteString("exit status " + string(rune('0'+code)) + "\n")
		},
	})
}

// TestScripts runs the transcripts in testdata/script. No database is set in them.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			return nil
		},
	})
}
