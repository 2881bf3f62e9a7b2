package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// frame is the newest frame of Neo4j Browser, id the selector of one of its parts.
const frame = `[data-testid="frame"]`

func id(name string) string { return fmt.Sprintf(`[data-testid="%s"]`, name) }

// browserPage is the page of Neo4j Browser.
type browserPage struct {
	t   *testing.T
	ctx context.Context
}

func (p *browserPage) do(what string, actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.t.Fatalf("%s: %v\n%.2000s", what, err, p.text("body"))
	}
}

// connect fills in the form and waits for the prompt that names the database: then the server's settings have been read.
func (p *browserPage) connect(env map[string]string) {
	p.t.Helper()
	address := strings.Replace(env["NEO4J_URI"], "bolt://", "bolt://neo4j@", 1)
	p.do("connecting", chromedp.Navigate(env["NEO4J_BROWSER"]+"?dbms="+address+"&db=neo4j"),
		chromedp.SendKeys(id("password"), env["NEO4J_PASSWORD"], chromedp.NodeVisible),
		chromedp.Click(id("connect"), chromedp.NodeVisible))
	p.wait("the prompt", `document.querySelector('[data-testid="activeEditor"]')?.innerText.includes('neo4j$')`)
}

// wait waits until an expression of the page's script is true.
func (p *browserPage) wait(what, expression string) {
	p.t.Helper()
	p.do("waiting for "+what, chromedp.Poll("!!("+expression+")", nil, chromedp.WithPollingTimeout(90*time.Second), chromedp.WithPollingInterval(200*time.Millisecond)))
}

// command runs a command and waits until its frame, which becomes the first one, shows what is ready.
func (p *browserPage) command(text, ready string) {
	p.t.Helper()
	p.enter(text)
	key := strings.Join(strings.Fields(text), "")
	if len(key) > 30 {
		key = key[:30]
	}
	p.wait(text, fmt.Sprintf(`(f => f && f.querySelector('[data-testid="frameCommand"]')?.innerText.replace(/\s/g,'').includes(%q) && (%q === 'body' || f.querySelector(%q)))(document.querySelector('[data-testid="frame"]'))`,
		key, ready, ready))
}

// saved runs a query as it is saved: parameters first, then the question itself.
func (p *browserPage) saved(text string) {
	p.t.Helper()
	var query []string
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, ":param") {
			p.command(strings.TrimSuffix(strings.TrimSpace(line), ";"), "body")
			continue
		}
		query = append(query, line)
	}
	p.enter(strings.Join(query, ""))
	p.wait("the answer", `(f => /Started streaming|ERROR|no records/.test(f?.innerText ?? ''))(document.querySelector('[data-testid="frame"]'))`)
}

// enter puts text into the editor and runs it.
func (p *browserPage) enter(text string) {
	p.t.Helper()
	p.do("typing "+text,
		chromedp.Focus(id("activeEditor")+" textarea"),
		chromedp.KeyEvent("a", chromedp.KeyModifiers(input.ModifierCtrl)), chromedp.KeyEvent(kb.Backspace),
		input.InsertText(text),
		chromedp.Click(id("editor-Run"), chromedp.NodeVisible))
}

func (p *browserPage) count(selector string) int {
	p.t.Helper()
	var n int
	p.do("counting "+selector, chromedp.Evaluate(fmt.Sprintf("document.querySelectorAll(%q).length", selector), &n))
	return n
}

// colours counts the colours of the dots in the first frame.
func (p *browserPage) colours() int {
	p.t.Helper()
	var n int
	p.do("colours", chromedp.Evaluate(`new Set([...document.querySelectorAll('[data-testid="frame"] svg g.node circle[fill]')].map(c => c.getAttribute('fill'))).size`, &n))
	return n
}

func (p *browserPage) text(selector string) string {
	var s string
	_ = chromedp.Run(p.ctx, chromedp.Evaluate(fmt.Sprintf("document.querySelector(%q)?.innerText ?? ''", selector), &s)) // only for messages
	return s
}

// picture keeps a screenshot, for README if asked to.
func (p *browserPage) picture(name string) {
	p.t.Helper()
	var png []byte
	// The dots come to rest by themselves; a picture of the moment before would be as right, but not as pretty.
	p.do("picture", chromedp.Sleep(3*time.Second), chromedp.CaptureScreenshot(&png))
	dir := p.t.TempDir()
	if *update {
		dir = "../../docs/images"
	}
	if err := os.WriteFile(filepath.Join(dir, name), png, 0o644); err != nil {
		p.t.Fatal(err)
	}
	if len(png) < 20_000 {
		p.t.Errorf("%s: %d bytes: the page is empty", name, len(png))
	}
}

func get(t *testing.T, address string) string {
	t.Helper()
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s %v", address, resp.Status, err)
	}
	return string(body)
}
