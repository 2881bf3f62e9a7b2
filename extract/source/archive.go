package source

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/diplograph/diplograph/extract/source/decode"
)

// zip reads the files in a ZIP archive, in its order.
func (f *file) zip(in *input) error {
	r, size, done, err := f.random(in)
	if err != nil {
		return err
	}
	defer done()
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return err
	}
	if k, ok := packedDocument(z); ok {
		f.format = k.format
		return f.skipFile(k)
	}
	// Members may share bytes of the archive: what counts is how far all of it expands.
	all := &bomb{packed: &counter{n: size}, limits: f.reader.session.limits}
	for i, entry := range z.File {
		if i >= all.limits.Members {
			return errMembers(all.limits.Members)
		}
		name := entry.Name
		if entry.NonUTF8 {
			name = decode.Text([]byte(name), "")
		}
		if entry.FileInfo().IsDir() || !entry.Mode().IsRegular() {
			continue
		}
		if err := f.member(name, func(m *file) error { return m.unzip(entry, all) }); err != nil {
			return err
		}
	}
	return nil
}

// packedDocument tells a document whose file is a ZIP archive: of an office, or a book.
func packedDocument(z *zip.Reader) (kind, bool) {
	for _, entry := range z.File {
		switch {
		case entry.Name == "[Content_Types].xml":
			return kind{format: "office", detail: "a document of an office program (.docx, .xlsx, .pptx)"}, true
		case entry.Name == "mimetype":
			return kind{format: "office", detail: "a document or book in a ZIP archive (.odt, .epub)"}, true
		}
	}
	return kind{}, false
}

// unzip reads one member of a ZIP archive.
func (f *file) unzip(entry *zip.File, all *bomb) error {
	r, err := entry.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	all.Reader = r
	return f.stream(all)
}

// tar reads the files in a tar archive.
func (f *file) tar(in *input) error {
	limit := f.reader.session.limits.Members
	t := tar.NewReader(in)
	for n := 0; ; n++ {
		h, err := t.Next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil && !errors.Is(err, tar.ErrInsecurePath):
			return err
		case n >= limit:
			return errMembers(limit)
		case h.Typeflag != tar.TypeReg:
			continue
		}
		if err := f.member(decode.Text([]byte(h.Name), ""), func(m *file) error { return m.stream(t) }); err != nil {
			return err
		}
	}
}

func errMembers(limit int) error {
	return fmt.Errorf("more than %d members", limit)
}

// member reads a file inside this one, under the name archive!/name. A member that fails costs no other.
func (f *file) member(name string, read func(*file) error) error {
	name = path.Clean(strings.ReplaceAll(name, `\`, "/"))
	m := &file{reader: f.reader, path: f.path + "!/" + name, depth: f.depth + 1, yield: f.yield}
	if strings.HasPrefix(path.Base(name), ".") && path.Base(name) != ".." || strings.HasPrefix(name, "__MACOSX/") {
		return nil
	}
	limit := f.reader.session.limits.Depth
	var err error
	switch {
	case path.IsAbs(name) || name == ".." || strings.HasPrefix(name, "../"):
		err = errors.New("the name leads out of the archive")
	case m.depth > limit:
		err = fmt.Errorf("archives within archives, more than %d deep", limit)
	case m.done():
		return nil
	default:
		err = read(m)
	}
	if !m.end(err) {
		f.stopped = true
		return errStopped
	}
	return nil
}
