package graph

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// chunks cuts text into at most n pieces of about size runes with a space between them, because Neo4j Browser breaks a
// caption at spaces only. What does not fit is dropped behind an ellipsis.
func chunks(text string, size, n int) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	// Pieces of one length: 习近平会 见普京, not 习近平会见普 京.
	pieces := (len(runes) + size) / (size + 1)
	var out []string
	for len(runes) > 0 {
		if len(out) == n {
			out[n-1] += "…"
			break
		}
		k := min(size, len(runes))
		if pieces <= n {
			k = (len(runes) + pieces - len(out) - 1) / (pieces - len(out))
		}
		out = append(out, strings.TrimSpace(string(runes[:k])))
		runes = runes[k:]
	}
	return strings.Join(out, " ")
}

// name is what the record calls an entity, else the last part of its id.
func (r *reporter) name(id string) string {
	if e := r.entities[id]; e != nil && e.Name != "" {
		return e.Name
	}
	if r.opt.Entity != nil {
		if e, ok := r.opt.Entity(id); ok {
			return e.Name
		}
	}
	return id[strings.LastIndexByte(id, '/')+1:]
}

// eventCaption is who, what and whom in a few words: 王毅 阿卜杜拉希扬 会谈; 中国 援助 老挝; 全面合作计划 签署.
func (r *reporter) eventCaption(ev *extract.Event) string {
	t, ok := r.schema.EventType(ev.Type)
	if !ok {
		return ev.Type
	}
	actors, targets := r.sides(ev)
	if t.Personal && len(ev.People) > 0 {
		principals := slices.DeleteFunc(r.principals(ev, actors, targets), func(id string) bool { return id == unknownOffice })
		if len(principals) > 1 || !t.Symmetric && len(principals) > 0 {
			actors = principals
		}
		if !t.Symmetric {
			actors = actors[:1]
		}
	}
	words := r.names(actors)
	verb := t.Verb
	if st, ok := r.schema.Stage(string(ev.Stage)); ok {
		verb = st.Verb
	}
	if ev.Agreement != "" {
		words = []string{chunks(r.agreementName(string(ev.Agreement)), 6, 2)}
	}
	words = append(append(words, verb), r.names(targets)...)
	return strings.Join(words, " ")
}

// names are those of the first two.
func (r *reporter) names(ids []string) []string {
	var out []string
	for i, id := range ids {
		if i == 2 {
			return append(out, "等")
		}
		out = append(out, r.name(id))
	}
	return out
}

func (r *reporter) agreementName(id string) string {
	for _, a := range r.rec.Agreements {
		if a.ID == id {
			return a.Name
		}
	}
	return id
}
