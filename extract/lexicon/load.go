package lexicon

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Layer is a folder of dictionary files and the name it has in messages.
type Layer struct {
	Name string
	FS   fs.FS
}

// Load reads all dictionary files of the layers, later layers over earlier ones: the same id replaces, a new id adds,
// `disable` removes. All problems are reported at once as [Problems]; a dictionary with a problem is not returned.
func Load(layers ...Layer) (*Dictionary, error) {
	l := loader{hash: sha256.New(), d: &Dictionary{}}
	for _, layer := range layers {
		if err := l.layer(layer); err != nil {
			return nil, err
		}
	}
	l.finish()
	if len(l.problems) > 0 {
		return nil, l.problems
	}
	return l.d, nil
}

// otherFiles lie among the dictionaries and are read by others: words of dates, shapes of names, closed classes, lines that are no text.
var otherFiles = []string{"datewords.yaml", "nameshapes.yaml", "syntax.yaml", "boilerplate.yaml"}

type loader struct {
	d        *Dictionary
	hash     hash.Hash
	problems Problems
}

func (l *loader) layer(layer Layer) error {
	next := &Dictionary{}
	err := fs.WalkDir(layer.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("dictionaries %s: %w", layer.Name, err)
		}
		if e.IsDir() || !strings.HasSuffix(name, ".yaml") || slices.Contains(otherFiles, path.Base(name)) {
			return nil
		}
		src, err := fs.ReadFile(layer.FS, name)
		if err != nil {
			return fmt.Errorf("dictionaries %s: %w", layer.Name, err)
		}
		l.hash.Write([]byte(name))
		l.hash.Write(src)
		l.file(next, path.Join(layer.Name, name), src)
		return nil
	})
	if err != nil {
		return err
	}
	l.overlay(next)
	return nil
}

// file reads one file's entries into d.
func (l *loader) file(d *Dictionary, name string, src []byte) {
	f, err := parser.ParseBytes(src, 0)
	if err != nil {
		l.problems = append(l.problems, yamlProblem(name, err))
		return
	}
	for _, doc := range f.Docs {
		for _, kv := range mappingValues(doc.Body) {
			l.section(d, name, kv)
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

// section decodes the list under one key.
func (l *loader) section(d *Dictionary, file string, kv *ast.MappingValueNode) {
	switch key := kv.Key.GetToken().Value; key {
	case Countries:
		decode(l, &d.Countries, file, key, kv.Value)
	case People:
		decode(l, &d.People, file, key, kv.Value)
	case Organizations:
		decode(l, &d.Organizations, file, key, kv.Value)
	case Bodies:
		decode(l, &d.Bodies, file, key, kv.Value)
	case Places:
		decode(l, &d.Places, file, key, kv.Value)
	case Agreements:
		decode(l, &d.Agreements, file, key, kv.Value)
	case Topics:
		decode(l, &d.Topics, file, key, kv.Value)
	case Offices:
		decode(l, &d.Offices, file, key, kv.Value)
	case Words:
		decode(l, &d.Words, file, key, kv.Value)
	case Contexts:
		decode(l, &d.Contexts, file, key, kv.Value)
	case Compounds:
		decode(l, &d.Compounds, file, key, kv.Value)
	default:
		l.problems = append(l.problems, Problem{file, kv.Key.GetToken().Position.Line, fmt.Sprintf("unknown key %q", key)})
	}
}

// entry gives the common part of any entry, to read and to complete.
type entry[T any] interface {
	*T
	common() *Common
}

func (c *Common) common() *Common { return c }

// decode appends the entries of a YAML list to out, strictly, with the line of each.
func decode[T any, P entry[T]](l *loader, out *[]T, file, key string, n ast.Node) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		l.problems = append(l.problems, Problem{file, n.GetToken().Position.Line, key + " must be a list"})
		return
	}
	for _, item := range list.Values {
		var e T
		line := item.GetToken().Position.Line
		if err := yaml.NodeToValue(item, &e, yaml.Strict()); err != nil {
			l.problems = append(l.problems, yamlProblem(file, err))
			continue
		}
		c := P(&e).common()
		c.File, c.Line = file, line
		*out = append(*out, e)
	}
}

// overlay puts the entries of next over those read before.
func (l *loader) overlay(next *Dictionary) {
	merge(l, &l.d.Countries, next.Countries)
	merge(l, &l.d.People, next.People)
	merge(l, &l.d.Organizations, next.Organizations)
	merge(l, &l.d.Bodies, next.Bodies)
	merge(l, &l.d.Places, next.Places)
	merge(l, &l.d.Agreements, next.Agreements)
	merge(l, &l.d.Topics, next.Topics)
	merge(l, &l.d.Offices, next.Offices)
	merge(l, &l.d.Words, next.Words)
	merge(l, &l.d.Contexts, next.Contexts)
	merge(l, &l.d.Compounds, next.Compounds)
}

func merge[T any, P entry[T]](l *loader, have *[]T, next []T) {
	at := make(map[string]int, len(*have))
	for i := range *have {
		at[P(&(*have)[i]).common().ID] = i
	}
	first := make(map[string]*Common, len(next))
	for i := range next {
		c := P(&next[i]).common()
		if old := first[c.ID]; old != nil {
			l.problems = append(l.problems, Problem{c.File, c.Line, fmt.Sprintf("id %q stands already at %s:%d", c.ID, old.File, old.Line)})
			continue
		}
		first[c.ID] = c
		if j, ok := at[c.ID]; ok {
			(*have)[j] = next[i]
		} else {
			*have = append(*have, next[i])
		}
	}
	*have = slices.DeleteFunc(*have, func(e T) bool { return P(&e).common().Disable })
	slices.SortStableFunc(*have, func(a, b T) int { return cmp.Compare(P(&a).common().ID, P(&b).common().ID) })
}

func (l *loader) finish() {
	l.d.Hash = hex.EncodeToString(l.hash.Sum(nil))[:16]
	l.problems = append(l.problems, validate(l.d)...)
}
