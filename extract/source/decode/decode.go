package decode

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding is a way to read bytes, under its WHATWG name (utf-8, gb18030, big5, utf-16le).
type Encoding struct {
	Name string
	enc  encoding.Encoding
}

// The encodings that Chinese text is tried in. GB18030 reads GBK and GB2312 as well.
func candidates() []Encoding {
	return []Encoding{
		{"gb18030", simplifiedchinese.GB18030},
		{"big5", traditionalchinese.Big5},
	}
}

func utf16(order unicode.Endianness, name string) Encoding {
	return Encoding{name, unicode.UTF16(order, unicode.IgnoreBOM)}
}

// sample is how many bytes the choice of an encoding looks at.
const sample = 64 << 10

// Text is b in UTF-8, read in the encoding that [Detect] finds.
func Text(b []byte, declared string) string {
	return Detect(b, declared).Text(b)
}

// Text reads b in the encoding. Bytes that are valid UTF-8 are taken as such, even if the encoding is another one that
// is compatible with ASCII: a line of a file may differ from the rest of it.
func (e Encoding) Text(b []byte) string {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if e.Wide() {
		return strings.TrimPrefix(e.decode(b), "\ufeff")
	}
	if e.enc == nil || utf8.Valid(b) {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return e.decode(b)
}

// Wide tells an encoding in which a line end is more than one byte, so that a stream has to be decoded before it is split.
func (e Encoding) Wide() bool { return strings.HasPrefix(e.Name, "utf-16") }

// decode never fails: the decoders write U+FFFD for what they cannot read.
func (e Encoding) decode(b []byte) string {
	out, err := e.enc.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return strings.ToValidUTF8(string(out), "\ufffd")
}

// Detect finds the encoding of b, or of a text that begins with b. Declared is a label from a header or a meta element,
// empty if there is none. It decides only where the bytes leave a doubt.
func Detect(b []byte, declared string) Encoding {
	b = b[:min(len(b), sample)]
	if e, ok := byMark(b); ok {
		return e
	}
	good, bad := countUTF8(b)
	if good > 20*bad || bad == 0 && bytes.IndexByte(b, 0) < 0 {
		return Encoding{Name: "utf-8"}
	}
	if e := best(b, declared); e.enc != nil {
		return e
	}
	return Encoding{Name: "utf-8"}
}

// byMark reads the byte order mark.
func byMark(b []byte) (Encoding, bool) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return Encoding{Name: "utf-8"}, true
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return utf16(unicode.LittleEndian, "utf-16le"), true
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return utf16(unicode.BigEndian, "utf-16be"), true
	}
	return Encoding{}, false
}

// byPairs is UTF-16 without a mark, where nearly every pair of bytes is an ideograph, Chinese punctuation or an ASCII
// character in the same byte order.
func byPairs(b []byte) []Encoding {
	pairs := len(b) / 2
	var little, big int
	for i := 0; i+1 < len(b); i += 2 {
		if plausible(b[i+1], b[i]) {
			little++
		}
		if plausible(b[i], b[i+1]) {
			big++
		}
	}
	switch {
	case pairs >= 4 && little > big && little*20 >= pairs*19:
		return []Encoding{utf16(unicode.LittleEndian, "utf-16le")}
	case pairs >= 4 && big > little && big*20 >= pairs*19:
		return []Encoding{utf16(unicode.BigEndian, "utf-16be")}
	}
	return nil
}

// plausible tells whether two bytes are a character of Chinese text in UTF-16.
func plausible(high, low byte) bool {
	switch {
	case high == 0:
		return low >= 0x20 && low < 0x7F || low == '\n' || low == '\r' || low == '\t' || low == 0xB7
	case high == 0x20:
		return low >= 0x10 && low <= 0x30
	}
	return high >= 0x4E && high <= 0x9F || high == 0x30 || high == 0xFF
}

// countUTF8 counts the valid sequences of more than one byte and the invalid bytes. A sequence cut off by the end of b
// counts as neither.
func countUTF8(b []byte) (good, bad int) {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1 && utf8.FullRune(b):
			bad++
		case n > 1:
			good++
		}
		b = b[n:]
	}
	return good, bad
}

// best is the encoding whose reading looks most like a text. The declared one is believed where readings are close.
func best(b []byte, declared string) Encoding {
	var win Encoding
	top := 0.0
	if enc, name := charset.Lookup(declared); enc != nil && name != "utf-8" && name != "replacement" {
		win = Encoding{name, enc}
		top = 1.1 * score(win.decode(b))
	}
	for _, e := range append(candidates(), byPairs(b)...) {
		if s := score(e.decode(b)); s > top {
			win, top = e, s
		}
	}
	return win
}

// Reader reads a stream in the encoding as UTF-8.
func (e Encoding) Reader(r io.Reader) io.Reader {
	if e.enc == nil {
		return r
	}
	return transform.NewReader(r, e.enc.NewDecoder())
}

// Declared is the encoding that a page or an XML document names in its first bytes, empty if it names none.
func Declared(head []byte) string {
	m := declaration.FindSubmatch(head[:min(len(head), 4096)])
	if m == nil {
		return ""
	}
	return string(m[1])
}

var declaration = regexp.MustCompile(`(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)`)
