package layer

import (
	"cmp"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// List is where the entries under one key go; [Into] makes one.
type List interface {
	key() string
	decode(file string, n ast.Node) Problems
	// overlay puts the entries decoded since the last call over those before.
	overlay() Problems
}

// Into makes a list that collects the entries under key in out.
func Into[T any, P interface {
	*T
	Heading() *Head
}](key string, out *[]T) List {
	return &list[T, P]{name: key, out: out}
}

type list[T any, P interface {
	*T
	Heading() *Head
}] struct {
	name string
	out  *[]T
	next []T
}

func (l *list[T, P]) key() string { return l.name }

func (l *list[T, P]) decode(file string, n ast.Node) Problems {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		return Problems{{file, n.GetToken().Position.Line, l.name + " must be a list"}}
	}
	var problems Problems
	for _, item := range seq.Values {
		var e T
		if err := yaml.NodeToValue(item, &e, yaml.Strict()); err != nil {
			problems = append(problems, yamlProblem(file, err))
			continue
		}
		h := P(&e).Heading()
		h.File, h.Line = file, item.GetToken().Position.Line
		l.next = append(l.next, e)
	}
	return problems
}

func (l *list[T, P]) overlay() Problems {
	at := make(map[string]int, len(*l.out))
	for i := range *l.out {
		at[P(&(*l.out)[i]).Heading().ID] = i
	}
	var problems Problems
	first := make(map[string]*Head, len(l.next))
	for i := range l.next {
		h := P(&l.next[i]).Heading()
		if old := first[h.ID]; old != nil {
			problems = append(problems, h.Problem("the id stands already at %s:%d", old.File, old.Line))
			continue
		}
		first[h.ID] = h
		if j, ok := at[h.ID]; ok {
			(*l.out)[j] = l.next[i]
		} else {
			*l.out = append(*l.out, l.next[i])
		}
	}
	l.next = nil
	*l.out = slices.DeleteFunc(*l.out, func(e T) bool { return P(&e).Heading().Disable })
	slices.SortStableFunc(*l.out, func(a, b T) int { return cmp.Compare(P(&a).Heading().ID, P(&b).Heading().ID) })
	return problems
}
