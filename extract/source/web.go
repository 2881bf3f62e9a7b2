package source

import (
	"bytes"
	"mime"
	"net/http"
	"strings"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// web is the article in the body of a web server's answer.
func (s *session) web(b []byte, contentType, address string) (article, error) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil || kind == "" {
		kind = strings.TrimSpace(strings.Split(contentType, ";")[0])
	}
	if kind == "" || kind == "application/octet-stream" {
		kind = strings.Split(http.DetectContentType(b), ";")[0]
	}
	charset := params["charset"]
	if charset == "" {
		charset = decode.Declared(b)
	}
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		return article{url: address}, nil
	case kind == "text/html", kind == "application/xhtml+xml":
		return s.page(decode.Text(b, charset), address)
	case kind == "text/plain":
		a := s.plain(decode.Text(b, charset))
		a.url = address
		return a, nil
	}
	return article{}, &Skip{Reason: NotArticle, Detail: kind}
}
