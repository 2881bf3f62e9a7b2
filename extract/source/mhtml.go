package source

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// mhtml reads a page that a browser saved together with its pictures in one file: a MIME message.
func (f *file) mhtml(in *input) error {
	return f.only(func() (article, error) {
		b, err := whole(in, f.reader.session.limits)
		if err != nil {
			return article{}, err
		}
		m, err := mail.ReadMessage(bytes.NewReader(b))
		if err != nil {
			return article{}, err
		}
		return f.reader.session.message(m)
	})
}

// message is the article of the first page in a message.
func (s *session) message(m *mail.Message) (article, error) {
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") {
		return article{}, &Skip{Reason: NotArticle, Detail: "a message"}
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return article{}, &Skip{Reason: NotArticle, Detail: "a message without a page"}
		} else if err != nil {
			return article{}, err
		}
		if !strings.HasPrefix(part.Header.Get("Content-Type"), "text/html") {
			continue
		}
		b, err := whole(transferred(part, part.Header.Get("Content-Transfer-Encoding")), s.limits)
		if err != nil {
			return article{}, err
		}
		address := cmp.Or(part.Header.Get("Content-Location"), m.Header.Get("Snapshot-Content-Location"))
		return s.web(b, part.Header.Get("Content-Type"), address)
	}
}

// transferred takes the encoding for transfer off.
func transferred(r io.Reader, encoding string) io.Reader {
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}
