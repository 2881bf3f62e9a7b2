package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// walker goes through folders in the order of names, each real folder once.
type walker struct {
	seen map[string]bool
	// visit is called with a file and its size, or with what is wrong with a path; false ends the walk.
	visit func(path string, size int64, err error) bool
}

// walk visits all files at and below the paths. Entries whose names begin with a dot are passed over.
func walk(paths []string, visit func(path string, size int64, err error) bool) {
	w := &walker{seen: map[string]bool{}, visit: visit}
	for _, p := range paths {
		if !w.path(p) {
			return
		}
	}
}

// path visits a file or folder; links are followed.
func (w *walker) path(path string) bool {
	if path == "-" {
		return w.visit(path, -1, nil)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return w.visit(path, 0, &Failure{extract.Source{Path: path}, reason(err)})
	case info.IsDir():
		return w.folder(path)
	case !info.Mode().IsRegular():
		return w.visit(path, -1, nil)
	}
	return w.visit(path, info.Size(), nil)
}

// folder visits a folder unless it was visited before: under another name, or as one that holds itself by a link.
func (w *walker) folder(path string) bool {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return w.visit(path, 0, &Failure{extract.Source{Path: path}, reason(err)})
	}
	if w.seen[real] {
		return w.visit(path, 0, &Skip{Source: extract.Source{Path: path}, Reason: Loop})
	}
	w.seen[real] = true
	entries, err := os.ReadDir(path) // sorted by name
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || !readable(e) {
			continue
		}
		if !w.path(filepath.Join(path, e.Name())) {
			return false
		}
	}
	if err != nil {
		return w.visit(path, 0, &Failure{extract.Source{Path: path}, reason(err)})
	}
	return true
}

// readable tells entries of a folder that can be read to an end: no pipes, sockets or devices, unless named outright.
func readable(e fs.DirEntry) bool {
	return e.Type().IsRegular() || e.IsDir() || e.Type()&fs.ModeSymlink != 0
}

// reason is the error without the path, which the message around it has already.
func reason(err error) error {
	if pe, ok := err.(*fs.PathError); ok { //nolint:errorlint // one that is wrapped has been told about already
		return pe.Err
	}
	return err
}
