package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os/exec"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/browser"
)

func (a *app) browserCommand() *cobra.Command {
	var port int
	var stay bool
	cmd := &cobra.Command{
		Use:   "browser",
		Short: "Show the graph in Neo4j Browser, with a guide, saved queries and a style",
		Long: `browser serves a guide, the library's queries and a style for Neo4j Browser on this machine only, opens the page that
says how to use them, and goes on until Ctrl-C. Browser is looked for at NEO4J_BROWSER, else on port 7474 of the host in NEO4J_URI.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.browser(cmd.Context(), port, !stay) },
	}
	cmd.Flags().IntVar(&port, "port", 0, "port to serve on (default: a free one)")
	cmd.Flags().BoolVar(&stay, "no-open", false, "do not open the page, only say where it is")
	return cmd
}

func (a *app) browser(ctx context.Context, port int, open bool) error {
	c, err := browser.New()
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return err
	}
	// Browser plays guides from localhost only before it has read its server's settings.
	address := fmt.Sprintf("http://localhost:%d", l.Addr().(*net.TCPAddr).Port)
	page := a.browserAddress()
	fmt.Fprintf(a.err, "Neo4j Browser  %s\nwhat to do     %s/\nguide          :play %s/guide.html\nstyle          :style %s/style.grass\n", page, address, address, address)
	if open {
		openPage(address + "/")
	}
	server := &http.Server{Handler: c.Handler(address, page), ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Close() // Serve says why it ended
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// browserAddress is the address of Neo4j Browser, with the database filled in.
func (a *app) browserAddress() string {
	uri, err := url.Parse(cmp.Or(a.config.GetString("neo4j.uri"), "bolt://127.0.0.1:7687"))
	if err != nil || uri.Hostname() == "" {
		uri = &url.URL{Scheme: "bolt", Host: "127.0.0.1:7687"}
	}
	page := cmp.Or(a.config.GetString("neo4j.browser"), "http://"+net.JoinHostPort(uri.Hostname(), "7474")+"/browser/")
	uri.User = url.User(cmp.Or(a.config.GetString("neo4j.username"), "neo4j"))
	return page + "?" + url.Values{"connectURL": {uri.String()}}.Encode()
}

// openPage shows a page in the user's web browser, where the system has a command for that.
func openPage(page string) {
	name := "xdg-open"
	if runtime.GOOS == "darwin" {
		name = "open"
	}
	_ = exec.Command(name, page).Start() // the address is printed, too
}
