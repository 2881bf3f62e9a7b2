package lexicon

import (
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Sources is the stage that takes away bodies which are only named as the source of the news: 外交部网站消息, 路透社记者. It
// runs before the sides of an article are settled.
type Sources struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s Sources) Annotate(doc *extract.Document) error {
	doc.Mentions = slices.DeleteFunc(doc.Mentions, func(m extract.Mention) bool {
		return m.Kind == extract.Organization && !m.Inside && s.source(doc, m)
	})
	return nil
}

func (s Sources) source(doc *extract.Document, m extract.Mention) bool {
	rest := strings.TrimPrefix(doc.View.Text[doc.View.Folded(m.Span).End:], "》")
	if dateline.MatchString(rest) {
		return true
	}
	return slices.ContainsFunc(s.Lexicon.dict.Contexts, func(x Context) bool {
		return x.Source && slices.ContainsFunc(x.After, func(w string) bool { return strings.HasPrefix(rest, w) })
	})
}

// dateline is what follows the agency that sent a report: 新华社【莫斯科9月3日电】, 路透社【基辅5月8日 - 】.
var dateline = regexp.MustCompile(`^[\p{Han}·]{0,12}?(\d{4}年)?(\d{1,2}|[〇一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]([\p{Han}]{0,2}电|讯|综合?消息|综合?报道|消息|\s*[-－—])`)

// IdleMedia is the stage that takes away media and think tanks that play no part in any event or position.
type IdleMedia struct {
	Lexicon *Lexicon
}

// Annotate implements [extract.Stage].
func (s IdleMedia) Annotate(doc *extract.Document) error {
	busy := map[string]bool{}
	for _, ev := range doc.Events {
		for _, id := range append(append([]string{}, ev.Actors...), ev.Targets...) {
			busy[id] = true
		}
	}
	for _, p := range doc.Positions {
		busy[p.Holder], busy[string(p.Target)] = true, true
	}
	idle := func(id string) bool {
		o := s.Lexicon.Organization(id)
		return o != nil && o.Kind == "media" && !busy[id]
	}
	gone, kept := []extract.Span{}, map[string]bool{}
	for _, m := range doc.Mentions {
		if idle(m.Entity) {
			gone = append(gone, m.Span)
		}
	}
	within := func(m extract.Mention) bool { // 朝 and 中 of 朝中社 go with it
		return slices.ContainsFunc(gone, func(s extract.Span) bool { return s.Contains(m.Span) })
	}
	lost := map[string]bool{}
	doc.Mentions = slices.DeleteFunc(doc.Mentions, func(m extract.Mention) bool {
		lost[m.Entity] = lost[m.Entity] || within(m)
		kept[m.Entity] = kept[m.Entity] || !within(m)
		return within(m)
	})
	for id := range busy {
		kept[id] = true
	}
	doc.Entities = slices.DeleteFunc(doc.Entities, func(e extract.Entity) bool { return idle(e.ID) || lost[e.ID] && !kept[e.ID] })
	return nil
}
