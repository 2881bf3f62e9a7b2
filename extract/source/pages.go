package source

import (
	"net/url"
	"os"
	"path"
	"path/filepath"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// joined is the article together with its further pages, where those lie in the same folder under the names that the
// links 下一页 have. A further page itself is a continuation and no article.
func (f *file) joined(a article) (article, error) {
	const most = 100
	if first, ok := sibling(f.path, a.previous); ok {
		return a, &Skip{Reason: Continuation, Detail: "of " + first}
	}
	limit := f.reader.session.limits.Article
	seen := map[string]bool{filepath.Clean(f.path): true}
	next, ok := sibling(f.path, a.next)
	for ok && !seen[next] && len(seen) < most {
		seen[next] = true
		more, err := f.reader.session.further(next)
		if err != nil {
			return a, err
		}
		// The headline and what stands below it are there again.
		more.paragraphs = f.reader.session.boilerplate.Body(withoutTitle(a.title, cleanLines(more.paragraphs)))
		for _, p := range more.paragraphs {
			limit -= int64(len(p))
		}
		if limit < 0 {
			return a, errTooLarge
		}
		a.paragraphs = append(a.paragraphs, more.paragraphs...)
		next, ok = sibling(next, more.next)
	}
	return a, nil
}

// further reads a further page.
func (s *session) further(name string) (article, error) {
	in, err := os.Open(name)
	if err != nil {
		return article{}, err
	}
	defer in.Close()
	b, err := whole(in, s.limits)
	if err != nil {
		return article{}, err
	}
	return s.page(decode.Text(b, decode.Declared(b)), "")
}

// sibling is the other file in the folder of name that a link leads to.
func sibling(name, link string) (string, bool) {
	u, err := url.Parse(link)
	if err != nil || u.Path == "" {
		return "", false
	}
	base := path.Base(u.Path)
	other := filepath.Join(filepath.Dir(name), base)
	info, err := os.Stat(other)
	return other, err == nil && info.Mode().IsRegular() && base != filepath.Base(name)
}
