package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zlib"
	"github.com/nlnwa/gowarc/v3"
)

// warc reads the responses of web servers in a web archive. Records about how they were fetched hold no articles and
// are passed over. After a broken record reading goes on at the next that begins.
func (f *file) warc(in *input) error {
	const patience = 1000 // broken records in a row before we give up
	m := &meter{Reader: in, limit: f.reader.session.limits.Article}
	r := bufio.NewReaderSize(m, peeked)
	u := gowarc.NewUnmarshaler(gowarc.WithSyntaxErrorPolicy(gowarc.ErrIgnore), gowarc.WithUnknownRecordTypePolicy(gowarc.ErrIgnore), gowarc.WithSkipParseBlock())
	for broken := 0; broken < patience; {
		m.reset()
		rec, _, flaws, err := u.Unmarshal(r)
		if err == nil {
			err = unusable(rec, flaws)
		}
		switch {
		case errors.Is(err, gowarc.ErrNoRecord), errors.Is(err, io.EOF):
			return nil
		case err != nil && m.broken != nil && r.Buffered() == 0: // nothing will follow, however often one looks
			return fmt.Errorf("warc: after %d records: %w", f.count, m.broken)
		case err != nil:
			broken++
			err = f.article(func() (article, error) { return article{}, fmt.Errorf("warc: %w", err) })
		default:
			broken = 0
			err = f.webRecord(rec)
		}
		if err != nil {
			return err
		}
	}
	return errors.New("warc: no record can be read")
}

// unusable is what keeps a record from being read: no length, or a content that ends before it. Other flaws do not.
func unusable(rec gowarc.WarcRecord, flaws []error) error {
	if !rec.WarcHeader().Has(gowarc.ContentLength) {
		return errors.New("a record without a length")
	}
	for _, err := range flaws {
		if length := (*gowarc.ContentLengthError)(nil); errors.As(err, &length) {
			return err
		}
	}
	return nil
}

// webRecord reads one record.
func (f *file) webRecord(rec gowarc.WarcRecord) error {
	defer rec.Close()
	h := rec.WarcHeader()
	switch rec.Type() {
	case gowarc.Response, gowarc.Resource, gowarc.Conversion:
	case gowarc.Revisit:
		return f.article(func() (article, error) {
			return article{}, &Skip{Reason: Duplicate, Detail: "a revisit record", Of: h.Get(gowarc.WarcRefersToTargetURI)}
		})
	default:
		return nil
	}
	address := strings.Trim(h.Get(gowarc.WarcTargetURI), "<>")
	return f.article(func() (article, error) {
		block, err := rec.Block().RawBytes()
		if err != nil {
			return article{}, err
		}
		return f.reader.session.response(block, rec.Type() == gowarc.Response, h.Get(gowarc.ContentType), address)
	})
}

// response is the article in a block: of an HTTP response, or of the page alone.
func (s *session) response(block io.Reader, isHTTP bool, contentType, address string) (article, error) {
	b, err := whole(block, s.limits)
	if err != nil {
		return article{}, err
	}
	status := http.StatusOK
	if isHTTP && strings.HasPrefix(contentType, "application/http") {
		var header http.Header
		if status, header, b, err = s.unwrap(b); err != nil {
			return article{}, err
		}
		contentType = header.Get("Content-Type")
	}
	if status != http.StatusOK {
		return article{}, &Skip{Reason: NotFound, Detail: strconv.Itoa(status)}
	}
	return s.web(b, contentType, address)
}

// unwrap splits an HTTP response and takes the encodings off its body. Archives often hold bodies whose encodings are
// off already while the header still names them; then the body is taken as it is.
func (s *session) unwrap(b []byte) (status int, header http.Header, body []byte, err error) {
	_, raw, ok := bytes.Cut(b, []byte("\r\n\r\n"))
	if !ok {
		_, raw, _ = bytes.Cut(b, []byte("\n\n"))
	}
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(b)), nil)
	if err != nil {
		return 0, nil, nil, fmt.Errorf("http: %w", err)
	}
	defer resp.Body.Close()
	body, err = whole(resp.Body, s.limits)
	if err != nil && !errors.Is(err, errTooLarge) || len(body) == 0 {
		body, err = raw, nil
	}
	if err != nil {
		return 0, nil, nil, err
	}
	body, err = s.inflate(body, resp.Header.Get("Content-Encoding"))
	return resp.StatusCode, resp.Header, body, err
}

// inflate takes compression off a body. What is not compressed, whatever the header says, stays.
func (s *session) inflate(body []byte, encoding string) ([]byte, error) {
	var r io.Reader = bytes.NewReader(body)
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "br":
		r = brotli.NewReader(r)
	case "deflate":
		z, err := zlib.NewReader(r)
		if err != nil {
			return body, nil
		}
		r = z
	}
	in, err := decompress(r, s.limits)
	if err != nil {
		return nil, err
	}
	defer in.close()
	out, err := whole(in, s.limits)
	if err != nil && !errors.Is(err, errTooLarge) && encoding != "" && in.plain {
		return body, nil
	}
	return out, err
}
