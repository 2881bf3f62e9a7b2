package layer

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Layer is a folder of data files and the name it has in messages.
type Layer struct {
	Name string
	FS   fs.FS
}

// Head is what every entry has.
type Head struct {
	ID      string `yaml:"id"`
	Disable bool   `yaml:"disable"`
	// File and Line say where the entry stands.
	File string `yaml:"-"`
	Line int    `yaml:"-"`
}

// Heading gives the head of an entry that embeds it.
func (h *Head) Heading() *Head { return h }

// Problem is a problem with the entry.
func (h *Head) Problem(format string, args ...any) Problem {
	return Problem{h.File, h.Line, h.ID + ": " + fmt.Sprintf(format, args...)}
}

// Read reads all .yaml files of the layers except those named in other, which are read elsewhere, into lists. Each list
// is sorted by id at the end. It returns a hash of the content of all files read and all problems at once as [Problems].
func Read(layers []Layer, other []string, lists ...List) (hash string, err error) {
	r := reader{lists: lists}
	sum := sha256.New()
	for _, l := range layers {
		files, err := dataFiles(l, other)
		if err != nil {
			return "", err
		}
		for _, name := range files {
			src, err := fs.ReadFile(l.FS, name)
			if err != nil {
				return "", fmt.Errorf("%s: %w", l.Name, err)
			}
			sum.Write([]byte(name))
			sum.Write(src)
			r.file(path.Join(l.Name, name), src)
		}
		for _, list := range lists {
			r.problems = append(r.problems, list.overlay()...)
		}
	}
	if len(r.problems) > 0 {
		return "", r.problems
	}
	return hex.EncodeToString(sum.Sum(nil))[:16], nil
}

// dataFiles lists the YAML files of a layer in order of their names.
func dataFiles(l Layer, other []string) ([]string, error) {
	var out []string
	err := fs.WalkDir(l.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("%s: %w", l.Name, err)
		}
		if !e.IsDir() && strings.HasSuffix(name, ".yaml") && !slices.Contains(other, path.Base(name)) {
			out = append(out, name)
		}
		return nil
	})
	return out, err
}

type reader struct {
	lists    []List
	problems Problems
}

func (r *reader) file(name string, src []byte) {
	f, err := parser.ParseBytes(src, 0)
	if err != nil {
		r.problems = append(r.problems, yamlProblem(name, err))
		return
	}
	for _, doc := range f.Docs {
		for _, kv := range mappingValues(doc.Body) {
			r.section(name, kv)
		}
	}
}

func mappingValues(n ast.Node) []*ast.MappingValueNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

// section hands what stands under one key to its list.
func (r *reader) section(file string, kv *ast.MappingValueNode) {
	key := kv.Key.GetToken().Value
	for _, l := range r.lists {
		if l.key() == key {
			r.problems = append(r.problems, l.decode(file, kv.Value)...)
			return
		}
	}
	r.problems = append(r.problems, Problem{file, kv.Key.GetToken().Position.Line, fmt.Sprintf("unknown key %q", key)})
}
