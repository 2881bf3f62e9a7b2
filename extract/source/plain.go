package source

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// header is a line of metadata before a text: title: …, 发布时间：….
var header = regexp.MustCompile(`^([A-Za-z_-]{2,16}|\p{Han}{2,4})[ \t]*[:：][ \t]*(.*)$`)

// plain is the article of a text: header lines, an empty line or one for the text (正文：), then the text.
func (s *session) plain(text string) article {
	text = strings.TrimLeft(text, "\ufeff\r\n")
	head, body, ok := s.cutHeaders(text)
	var a article
	if headed, known := s.headers(head); ok && known > 0 {
		a, text = headed, body
	}
	a.paragraphs = lines(text)
	return s.headed(a)
}

// cutHeaders splits a text at its first empty line, or at a header for the text itself, if every line before it looks like
// a header.
func (s *session) cutHeaders(text string) (head []string, body string, ok bool) {
	const most = 30
	for range most {
		line, rest, more := strings.Cut(text, "\n")
		line = strings.TrimSpace(line)
		if line == "" {
			return head, rest, len(head) > 0
		}
		m := header.FindStringSubmatch(line)
		if m == nil || !more {
			return nil, "", false
		}
		if ranked(s.usual.Text, m[1]) < len(s.usual.Text) {
			return head, m[2] + "\n" + rest, len(head) > 0
		}
		head, text = append(head, line), rest
	}
	return nil, "", false
}

// headers is the metadata of header lines, and how many of them have a name that we know.
func (s *session) headers(lines []string) (a article, known int) {
	fields := make([]field, len(lines))
	for i, line := range lines {
		m := header.FindStringSubmatch(line)
		fields[i] = field{m[1], m[2]}
	}
	return s.named(fields)
}

// field is a name and a value: of a header line, of front matter, of a row.
type field struct{ name, value string }

// named is the metadata of fields by their usual or mapped names, and how many of them have such a name.
func (s *session) named(fields []field) (a article, known int) {
	m, published := s.opts.Fields, ""
	for _, part := range []struct {
		into    *string
		mapping string
		names   []string
	}{
		{&a.id, m.ID, s.usual.ID}, {&a.url, m.URL, s.usual.URL}, {&a.title, m.Title, s.usual.Title},
		{&a.publisher, m.Publisher, s.usual.Publisher}, {&published, m.Published, s.usual.Published},
	} {
		if *part.into = pick(fields, part.mapping, part.names); *part.into != "" {
			known++
		}
	}
	a.published = []string{published}
	return a, known
}

// pick is the value of the field that the mapping names, or else of the one with the likeliest of the usual names.
func pick(fields []field, mapping string, names []string) string {
	if mapping != "" {
		names = append(strings.Split(strings.ToLower(strings.ReplaceAll(mapping, " ", "")), ","), names...)
	}
	best, rank := "", 2*len(names)
	for _, f := range fields {
		if r := rankedField(names, f.name); r < rank && strings.TrimSpace(f.value) != "" {
			best, rank = f.value, r
		}
	}
	return best
}

// rankedField is the place of a field in the list of names. A field inside another (meta.date) goes by its whole name,
// or else by its own, which counts for less than any of those outside.
func rankedField(names []string, name string) int {
	r := ranked(names, name)
	if at := strings.LastIndexByte(name, '.'); r == len(names) && at >= 0 {
		return len(names) + ranked(names, name[at+1:])
	}
	if r == len(names) {
		return 2 * len(names)
	}
	return r
}

// headline tells a first line that is a title: short, and not a sentence.
func headline(line string) bool {
	const longest = 60 // runes
	n := utf8.RuneCountInString(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	return n <= longest && !strings.ContainsRune("。！；，：…”）", last) && !strings.ContainsRune(line, '。')
}
