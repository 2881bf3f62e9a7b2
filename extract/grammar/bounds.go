package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// presumed tells whether nothing says that the understood subject of a claim is who does it. Of an attack or a sanction that
// a sentence before might be about, nobody is accused; and whoever only speaks of one does not do it, unless he says that he
// will or did: 甲国外长认为，对乙国动武会….
func (g *Grammar) presumed(c claim) bool {
	voice := c.sent.VoiceAt(c.from)
	for _, b := range c.bound("actor") {
		if b.phrase == nil || b.kind != zh.PartyItem {
			continue
		}
		if voice != nil && voice.Span == b.phrase.Span {
			q := g.cueOf(c)
			return c.relative() || (q == nil || q.Status == string(extract.Proposed)) && !c.done() && !g.armed(c.sent, b.phrase)
		}
		if b.span.Empty() && !c.sent.Span.Contains(b.phrase.Span) {
			return true
		}
	}
	return false
}

// done tells whether the words of a claim say that it is over: 实施了空袭, 成功试射.
func (c claim) done() bool {
	for i := max(c.from-1, 0); i < min(c.to+1, len(c.sent.Items)); i++ {
		if it := c.sent.Items[i]; it.Kind == zh.WordItem && (strings.HasSuffix(it.Text, "了") || it.Text == "成功") {
			return true
		}
	}
	return false
}

// perfect tells whether 了 stands right behind the first word of the trigger: 签署了.
func (c claim) perfect() bool {
	next := c.from + 1
	return strings.HasSuffix(c.sent.Items[c.from].Text, "了") || next < len(c.sent.Items) && c.sent.Items[next].Text == "了"
}

// armed tells whether somebody who speaks does so for armed forces, which tell of what they did themselves: 以军称，打死….
func (g *Grammar) armed(s *zh.Sentence, ph *zh.Phrase) bool {
	text := ph.Span.Of(s.Doc.View.Text)
	return slices.ContainsFunc(g.soldiers, func(w string) bool { return strings.Contains(text, w) })
}

// void tells whether the words around a claim make something else of it than an event of its type: of the type's words for
// what is none ([Type.Never]) one stands in the clause.
func (r *docReader) void(c claim, typ *Type) bool {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 || len(typ.Never) == 0 {
		return false
	}
	from, to := c.sent.Clauses[cl].From, max(c.sent.Clauses[cl].To, c.end)
	text := extract.Span{Start: c.sent.Items[min(from, c.start)].Start, End: c.sent.Items[to-1].End}.Of(r.doc.View.Text)
	for _, w := range typ.Spared {
		text = strings.ReplaceAll(text, w, "")
	}
	return slices.ContainsFunc(typ.Never, func(w string) bool { return strings.Contains(text, w) })
}

// amid tells whether a type that is of bodies of states has one to do with: who takes part is no state, or one of the type's words
// ([Type.Amid]) stands in the sentence, the one before or the headline.
func (r *docReader) amid(c claim, typ *Type, ev *event) bool {
	if len(typ.Amid) == 0 || slices.ContainsFunc(ev.Actors, func(id string) bool { return r.stateCode(id) == "" }) {
		return true
	}
	return slices.ContainsFunc(r.around(c), func(s *zh.Sentence) bool {
		return slices.ContainsFunc(typ.Amid, func(w string) bool { return strings.Contains(s.Span.Of(r.doc.View.Text), w) })
	})
}

// around is the sentence of a claim, the one before it, and what the article begins with: its headline and the sentence behind it.
func (r *docReader) around(c claim) []*zh.Sentence {
	out := []*zh.Sentence{c.sent}
	if c.sent.Before != nil {
		out = append(out, c.sent.Before)
	}
	for _, s := range r.sentences {
		if out = append(out, s); !s.Title {
			break
		}
	}
	return out
}

// inward tells whether an event is an inner affair of the state in which the type's articles are written ([Type.Home]): all
// who take part are of that state, and neither the sentences around it nor the headline name anybody abroad or use a word of
// [Type.Outward].
func (r *docReader) inward(c claim, typ *Type, ev *event) bool {
	if typ.Home == "" || slices.ContainsFunc(append(slices.Clone(ev.Actors), ev.Targets...), func(id string) bool { return r.homeOf(id, typ) != typ.Home }) {
		return false
	}
	return !slices.ContainsFunc(r.around(c), func(s *zh.Sentence) bool {
		text := s.Span.Of(r.doc.View.Text)
		return slices.ContainsFunc(typ.Outward, func(w string) bool { return strings.Contains(text, w) }) || r.namesAbroad(s, typ)
	})
}

// namesAbroad tells whether a sentence names somebody, or a treaty, that is not of the type's home state.
func (r *docReader) namesAbroad(s *zh.Sentence, typ *Type) bool {
	for _, m := range r.doc.MentionsIn(r.doc.View.Orig(s.Span)) {
		e := r.entities[m.Entity]
		switch {
		case m.Entity == "" || m.Kind == extract.Topic:
		case m.Kind == extract.Treaty:
			if a, _ := r.agreementOf(m.Entity); a.Known {
				return true
			}
		case m.Kind == extract.Organization && !e.Company:
			if r.homeOf(m.Entity, typ) != typ.Home {
				return true
			}
		case e.Country != "" && e.Country != typ.Home:
			return true
		}
	}
	return false
}

// homeOf is the state of a party. A body that no dictionary knows and that names no state is of the type's home.
func (r *docReader) homeOf(id string, typ *Type) string {
	if e := r.entities[id]; e.Kind == extract.Organization && !e.Known && e.Country == "" {
		if !slices.ContainsFunc(typ.Outward, func(w string) bool { return strings.Contains(e.Name, w) }) {
			return typ.Home
		}
	}
	return r.stateCode(id)
}

// private tells whether only firms and media take part in an event of a type that is none of theirs ([Type.Public]): a firm that supplies
// its customers, a paper that is named beside an attack.
func (r *docReader) private(typ *Type, ev *event) bool {
	if !typ.Public {
		return false
	}
	ev.Actors = slices.DeleteFunc(ev.Actors, func(id string) bool { return r.entities[id].Media })
	return len(ev.Actors) == 0 || len(ev.Targets) == 0 && r.firms(ev.Actors)
}
