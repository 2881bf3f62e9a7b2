package page

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"io/fs"
	"strings"
)

//go:embed assets
var assets embed.FS

// writeHead writes everything before the data blocks.
func writeHead(out io.Writer, title string) error {
	skeleton, err := asset("page.html")
	if err != nil {
		return err
	}
	style, err := asset("page.css")
	if err != nil {
		return err
	}
	script, err := script()
	if err != nil {
		return err
	}
	fill := strings.NewReplacer("{{title}}", html.EscapeString(title), "{{style}}", style,
		"{{policy}}", html.EscapeString(policy(script)))
	_, err = fill.WriteString(out, skeleton)
	return err
}

// writeTail writes everything after the data blocks. The script comes last because it needs them.
func writeTail(out io.Writer) error {
	script, err := script()
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, "<script>"+script+"</script>\n</body>\n</html>\n")
	return err
}

// policy lets this one script run and nothing else be fetched, framed or sent. Even text that became markup by a mistake
// of ours could not run.
func policy(script string) string {
	sum := sha256.Sum256([]byte(script))
	return "default-src 'none'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
}

// script joins the library, with the licence that has to go with each copy, and the page's own scripts in order of name.
func script() (string, error) {
	licence, err := asset("d3.LICENSE")
	if err != nil {
		return "", err
	}
	library, err := asset("d3.min.js")
	if err != nil {
		return "", err
	}
	own, err := ownScripts()
	if err != nil {
		return "", err
	}
	return "/* d3\n" + licence + "*/\n" + library + "\n(() => {\n\"use strict\";\n" + own + "})();\n", nil
}

func ownScripts() (string, error) {
	names, err := fs.Glob(assets, "assets/js/*.js")
	if err != nil {
		return "", fmt.Errorf("assets: %w", err)
	}
	var b strings.Builder
	for _, name := range names {
		text, err := assets.ReadFile(name)
		if err != nil {
			return "", fmt.Errorf("assets: %w", err)
		}
		b.Write(text)
	}
	return b.String(), nil
}

func asset(name string) (string, error) {
	text, err := assets.ReadFile("assets/" + name)
	if err != nil {
		return "", fmt.Errorf("assets: %w", err)
	}
	return string(text), nil
}
