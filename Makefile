# diplograph: `make demo` runs the main job, `make test` passes the tests. Each does all its own set-up.
SHELL := /bin/bash
GO ?= go
GOLANGCI_LINT_VERSION := v2.15.0

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

tools: ## name what is missing to build
	@scripts/tools

build: tools ## build bin/diplograph
	$(GO) build -trimpath -o bin/diplograph ./cmd/diplograph

demo: build ## read the example articles into a graph and ask it two questions
	scripts/demo

test: tools ## run all tests, with a real Neo4j
	scripts/test

test-e2e: tools ## kill, cut off and starve the program while it loads, and compare the graphs
	DIPLOGRAPH_E2E=1 GO="$(GO)" scripts/test -count=1 -timeout 30m ./cmd/diplograph/e2e

race: tools ## run the tests of the parts that run side by side under the race detector
	$(GO) test -race -short ./extract/ ./extract/source/... ./graph/...

lint: tools ## vet, format, lint
	scripts/lint

ci: lint test test-e2e race ## what has to hold before a change lands

bench: tools ## benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz: tools ## run every fuzz target for a minute
	scripts/fuzz

neo4j-up: ## start a local Neo4j with Browser and write .neo4j/env
	scripts/neo4j-up

neo4j-down: ## stop it
	scripts/neo4j-down

.PHONY: help tools build demo test test-e2e race lint ci bench fuzz neo4j-up neo4j-down
