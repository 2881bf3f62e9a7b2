package browser

import (
	"archive/zip"
	"bytes"
	"cmp"
	htmltemplate "html/template"
	"io"
	"net/http"
	"strings"
	"text/template"
)

// Handler serves / (a page that says what to do), /guide.html, /guide.adoc, /style.grass, /queries/NAME.cypher and
// /queries.zip. address is where it will be reached (http://localhost:8123), database the address of Browser.
func (c *Content) Handler(address, database string) http.Handler {
	mux := http.NewServeMux()
	serve := func(path, kind string, write func(io.Writer) error) {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write(b.Bytes()) // who went away does not want it
		})
	}
	serve("/{$}", "text/html; charset=utf-8", func(w io.Writer) error { return c.index(w, address, database) })
	serve("/guide.html", "text/html; charset=utf-8", c.HTML)
	serve("/guide.adoc", "text/plain; charset=utf-8", c.AsciiDoc)
	serve("/queries.zip", "application/zip", c.Zip)
	serve("/style.grass", "text/plain; charset=utf-8", func(w io.Writer) error { _, err := w.Write(c.Style); return err })
	for _, q := range c.Saved {
		serve("/queries/"+q.Name+".cypher", "text/plain; charset=utf-8", func(w io.Writer) error { _, err := io.WriteString(w, q.Text+"\n"); return err })
	}
	return allow(mux)
}

// allow lets pages of other ports read what is served: Browser asks with a preflight request before it fetches a guide.
func allow(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		// Browser adds headers of its own and of its telemetry, even where that is turned off.
		w.Header().Set("Access-Control-Allow-Headers", cmp.Or(r.Header.Get("Access-Control-Request-Headers"), "*"))
		if r.Method == http.MethodOptions {
			return
		}
		next.ServeHTTP(w, r)
	})
}

// HTML writes the guide for the Browser that comes with Neo4j.
func (c *Content) HTML(w io.Writer) error { return c.html(w, "guide.html", c) }

func (c *Content) index(w io.Writer, address, database string) error {
	return c.html(w, "index.html", struct {
		*Content
		Address, Database string
	}{c, address, database})
}

func (c *Content) html(w io.Writer, name string, data any) error {
	t, err := htmltemplate.ParseFS(files, name)
	if err != nil {
		return err
	}
	return t.Execute(w, data)
}

// AsciiDoc writes the guide for the newer Browser.
func (c *Content) AsciiDoc(w io.Writer) error {
	t, err := template.ParseFS(files, "guide.adoc")
	if err != nil {
		return err
	}
	return t.Execute(w, c)
}

// Zip writes the saved queries, a file each, as Browser imports them.
func (c *Content) Zip(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, q := range c.Saved {
		f, err := z.Create(q.Name + ".cypher")
		if err != nil {
			return err
		}
		if _, err := io.Copy(f, strings.NewReader(q.Text+"\n")); err != nil {
			return err
		}
	}
	return z.Close()
}
