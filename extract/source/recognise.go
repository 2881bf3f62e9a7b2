package source

import (
	"bytes"
	"net/http"
	"path"
	"regexp"
	"strings"

	"github.com/tidwall/gjson"
	"golang.org/x/net/html/atom"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// kind is a format and how to read it; a kind without read holds no articles, and detail says what it is.
type kind struct {
	format, detail string
	read           func(*file, *input) error
}

// recognise tells the format of a stream by its first bytes. The name decides only between kinds of text.
func (s *session) recognise(head []byte, name string) kind {
	if k, ok := byMagic(head); ok {
		return k
	}
	enc := decode.Detect(head, "")
	if bytes.IndexByte(head, 0) >= 0 && !enc.Wide() && binary(head) {
		return kind{format: "binary", detail: http.DetectContentType(head)}
	}
	ext := suffix(name)
	text := strings.TrimLeft(enc.Text(head), "\ufeff \t\r\n\v\f\u3000")
	switch {
	case strings.HasPrefix(text, "<"):
		return markupKind(text, ext)
	case strings.HasPrefix(text, "{") && jsonMatter(text, ext):
		return kind{"markdown", "", (*file).markdown}
	case strings.HasPrefix(text, "{"), array.MatchString(text):
		return jsonKind(text, ext)
	case mimeHeader.MatchString(text):
		return kind{"mhtml", "", (*file).mhtml}
	case frontMatter.MatchString(text):
		return kind{"markdown", "", (*file).markdown}
	case ext == ".csv", ext == ".tsv", ext == ".tab", s.tabular(text):
		if comma(text) == '\t' {
			return kind{"tsv", "", (*file).table}
		}
		return kind{"csv", "", (*file).table}
	}
	return textKind(ext)
}

// suffix is the end of a name without that of a compression.
func suffix(name string) string {
	name = strings.ToLower(name)
	for _, ext := range []string{".gz", ".zst", ".zstd", ".bz2"} {
		name = strings.TrimSuffix(name, ext)
	}
	return path.Ext(name)
}

// byMagic tells the formats that are not text, or not text alone.
func byMagic(head []byte) (kind, bool) {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return kind{"zip", "", (*file).zip}, true
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return kind{"tar", "", (*file).tar}, true
	case bytes.HasPrefix(head, []byte("PAR1")):
		return kind{"parquet", "", (*file).parquet}, true
	case bytes.HasPrefix(head, []byte("WARC/")):
		return kind{"warc", "", (*file).warc}, true
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return kind{format: "pdf", detail: "application/pdf"}, true
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return kind{format: "rtf", detail: "application/rtf"}, true
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return kind{format: "office", detail: "a document of an old office program (.doc, .xls, .ppt)"}, true
	}
	return kind{}, false
}

// array and frontMatter are how a JSON array of objects and a Markdown file with metadata begin.
var (
	array       = regexp.MustCompile(`^\[\s*[{\]]`)
	frontMatter = regexp.MustCompile(`^(---|\+\+\+)[ \t]*\r?\n`)
	mimeHeader  = regexp.MustCompile(`(?i)^(?:[a-z-]+: .*\r?\n(?:[ \t].*\r?\n)*){0,20}?mime-version: 1\.0`)
	element     = regexp.MustCompile(`^<([A-Za-z][A-Za-z0-9:_-]*)`)
)

// binary tells bytes that are no text in any encoding: of a known other kind, or with many zeros and controls. A text
// may have a few: what wrote it was broken.
func binary(head []byte) bool {
	kind := http.DetectContentType(head)
	if kind != "application/octet-stream" {
		return !strings.HasPrefix(kind, "text/")
	}
	controls := 0
	for _, c := range head {
		if c < 0x09 || c > 0x0D && c < 0x20 {
			controls++
		}
	}
	return controls*20 > len(head)
}

// root is the name of the first element, after declarations and comments.
func root(text string) string {
	for {
		text = strings.TrimLeft(text, " \t\r\n")
		end := ">"
		switch {
		case strings.HasPrefix(text, "<!--"):
			end = "-->"
		case strings.HasPrefix(text, "<?"):
			end = "?>"
		case strings.HasPrefix(text, "<!"):
		default:
			if m := element.FindStringSubmatch(text); m != nil {
				return strings.ToLower(m[1])
			}
			return ""
		}
		_, rest, ok := strings.Cut(text, end)
		if !ok {
			return ""
		}
		text = rest
	}
}

// markupKind tells feeds and other XML from HTML.
func markupKind(text, ext string) kind {
	switch name := root(text); {
	case name == "rss":
		return kind{"rss", "", (*file).feed}
	case name == "feed":
		return kind{"atom", "", (*file).feed}
	case strings.HasSuffix(name, ":rdf"):
		return kind{"rdf", "", (*file).feed}
	case atom.Lookup([]byte(name)) != 0 || strings.HasPrefix(strings.ToLower(text), "<!doctype html"):
		return kind{"html", "", (*file).html}
	case strings.HasPrefix(text, "<?xml"), name != "" && strings.Contains(strings.ToLower(text), "</"+name+">"):
		return kind{format: "xml", detail: "XML with the root element " + name}
	}
	return textKind(ext) // 《协定》 in angle brackets begins a text, too
}

// jsonKind tells JSON Lines from one JSON value: there the first line is a value of its own, and others follow. Some who
// write it separate the lines with commas.
func jsonKind(text, ext string) kind {
	line, rest, more := strings.Cut(text, "\n")
	lines := ext == ".jsonl" || ext == ".ndjson" || ext != ".json" && more
	if more && strings.TrimSpace(rest) != "" || !more && !lines {
		lines = more
	}
	if strings.HasPrefix(text, "{") && lines && (!more || gjson.Valid(strings.TrimRight(line, ", \t\r"))) {
		return kind{"jsonl", "", (*file).jsonLines}
	}
	return kind{"json", "", (*file).json}
}

// textKind goes by the name: nothing in a text tells prose from a program.
func textKind(ext string) kind {
	switch ext {
	case ".md", ".markdown", ".mdown":
		return kind{"markdown", "", (*file).markdown}
	case ".css", ".js", ".mjs", ".map", ".py", ".go", ".java", ".c", ".h", ".sh", ".ini", ".toml", ".yaml", ".yml", ".log", ".svg":
		return kind{format: strings.TrimPrefix(ext, "."), detail: "a " + ext + " file"}
	case ".htm", ".html", ".xhtml", ".shtml":
		return kind{"html", "", (*file).html}
	}
	return kind{"text", "", (*file).text}
}
