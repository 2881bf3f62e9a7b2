// Package e2e disturbs the real program while it loads articles into a real Neo4j: it is killed, the server is killed,
// connections are cut, passwords change, disks fill up. After each trouble the program runs once more, and then the graph
// must be the same, node for node and relation for relation, as after a run that nothing disturbed.
//
// The tests take minutes, so they run only where DIPLOGRAPH_E2E=1 asks for them: make test-e2e.
package e2e
