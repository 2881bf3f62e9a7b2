package source

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
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
		part, err := f.reader.session.message(textproto.MIMEHeader(m.Header), m.Body, 0)
		if part == nil && err == nil {
			err = &Skip{Reason: NotArticle, Detail: "a message without a page"}
		}
		if err != nil {
			return article{}, err
		}
		if part.address == "" {
			part.address = m.Header.Get("Snapshot-Content-Location")
		}
		return f.reader.session.web(part.body, part.contentType, part.address)
	})
}

// messagePart is a page in a message.
type messagePart struct {
	body                 []byte
	contentType, address string
}

// message is the first page in a message or in the messages that it consists of, nil if there is none.
func (s *session) message(header textproto.MIMEHeader, body io.Reader, depth int) (*messagePart, error) {
	const deepest = 4
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	switch {
	case err == nil && kind == "text/html":
		b, err := whole(transferred(body, header.Get("Content-Transfer-Encoding")), s.limits)
		return &messagePart{b, header.Get("Content-Type"), header.Get("Content-Location")}, err
	case err != nil || !strings.HasPrefix(kind, "multipart/") || depth == deepest:
		return nil, nil
	}
	for parts := multipart.NewReader(body, params["boundary"]); ; {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil, nil
		} else if err != nil {
			return nil, err
		}
		if page, err := s.message(part.Header, part, depth+1); page != nil || err != nil {
			return page, err
		}
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
