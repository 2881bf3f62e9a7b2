package source

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/diplograph/diplograph/extract/source/clean"
)

// expand turns arguments into paths of files and folders that exist, and "-". A path that does not exist, a glob that
// matches nothing and a list that cannot be read are errors.
func expand(args []string, stdin io.Reader) ([]string, error) {
	var out []string
	for _, arg := range args {
		paths, err := expandOne(arg, stdin)
		if err != nil {
			return nil, err
		}
		for _, p := range paths {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out, nil
}

func expandOne(arg string, stdin io.Reader) ([]string, error) {
	list, isList := strings.CutPrefix(arg, "@")
	if arg == "-" {
		return []string{arg}, nil
	}
	if _, err := os.Stat(arg); err == nil {
		return []string{arg}, nil
	} else if isList {
		return readList(list, stdin)
	} else if !strings.ContainsAny(arg, "*?[{") {
		return nil, err
	}
	return glob(arg)
}

// glob is the paths that match a pattern, sorted, hidden ones left out. ** matches folders of any depth; then only files
// are meant.
func glob(pattern string) ([]string, error) {
	opts := []doublestar.GlobOption{doublestar.WithNoHidden()}
	if strings.Contains(pattern, "**") {
		opts = append(opts, doublestar.WithFilesOnly())
	}
	paths, err := doublestar.FilepathGlob(pattern, opts...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", pattern, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: no file matches", pattern)
	}
	slices.Sort(paths)
	return paths, nil
}

// readList is the paths in a list: one a line; empty lines and lines that begin with # are comments. A list may hold
// globs, but no other list. The name - is standard input.
func readList(name string, stdin io.Reader) ([]string, error) {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	if in == nil {
		return nil, nil
	}
	var out []string
	lines := bufio.NewScanner(in)
	for n := 1; lines.Scan(); n++ {
		line := clean.Line(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "@") {
			continue
		}
		paths, err := expandOne(line, nil)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		out = append(out, paths...)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}
