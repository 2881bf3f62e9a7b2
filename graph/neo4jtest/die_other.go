//go:build !linux

package neo4jtest

import "os/exec"

// dieWithParent does nothing here: tests that are killed leave their server behind.
func dieWithParent(*exec.Cmd) {}
