package neo4jtest

import (
	"os/exec"
	"syscall"
)

// dieWithParent has the kernel kill the server when the tests are gone, however they ended.
func dieWithParent(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
