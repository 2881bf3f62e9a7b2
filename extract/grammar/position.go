package grammar

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// positions makes the position or positions of a claim: one for each holder, as a common stand of two sides is one each.
func (r *docReader) positions(c claim) {
	st := r.g.standing(c)
	holders := c.bound("actor")
	issues := c.bound("issue")
	if len(holders) == 0 || len(issues) == 0 || st.noStance || st.status == extract.Negated {
		return
	}
	issue := trimIssue(r.doc.View.Text, issues[0].span)
	if issue.Empty() {
		return
	}
	for _, holder := range holders[0].phrase.Acting() {
		p := extract.Position{Holder: holder, Stance: c.rule.Position, Topics: r.topicsIn(c.sent, issue)}
		p.Speaker = extract.Optional(r.speaker(c, holders[0].phrase, holder))
		p.Target = extract.Optional(r.targetOf(c, issue, holder))
		p.Issue = r.doc.QuoteAt(r.doc.View.Orig(issue))
		p.Trigger = r.quote(c.sent, c.from, c.to)
		p.Sentence = r.doc.View.Orig(c.sent.Span)
		p.Rule, p.Confidence = c.rule.ID, c.confidence()
		if !slices.ContainsFunc(r.doc.Positions, func(o extract.Position) bool { return samePosition(o, p) }) {
			r.doc.Positions = append(r.doc.Positions, p)
		}
	}
}

func samePosition(a, b extract.Position) bool {
	return a.Holder == b.Holder && a.Stance == b.Stance && (a.Issue.Text == b.Issue.Text || a.Issue.Overlaps(b.Issue.Span))
}

// trimIssue takes marks and empty words off the ends of an issue.
func trimIssue(text string, s extract.Span) extract.Span {
	w := s.Of(text)
	t := strings.TrimLeft(w, " ，、：:了过")
	s.Start += len(w) - len(t)
	s.End = s.Start + len(strings.TrimRight(t, " ，、。；！：:"))
	if utf8.RuneCountInString(s.Of(text)) < 2 {
		return extract.Span{}
	}
	return s
}

// speaker is who takes the stand in person: the subject, or whoever is quoted for the holder.
func (r *docReader) speaker(c claim, ph *zh.Phrase, holder string) string {
	for _, id := range ph.People() {
		if r.entities[id].Acts == holder {
			return id
		}
	}
	if voice := c.sent.VoiceAt(c.from); voice != nil {
		for _, m := range voice.Members {
			if m.Acts == holder {
				return m.Entity
			}
		}
	}
	return ""
}

// targetOf is the only other party that the issue or the sentence names as whom the stand is about.
func (r *docReader) targetOf(c claim, issue extract.Span, holder string) string {
	if bs := c.bound("target"); len(bs) > 0 && len(bs[0].phrase.Acting()) == 1 {
		return bs[0].phrase.Acting()[0]
	}
	target := ""
	for _, ph := range c.sent.Phrases {
		if !issue.Contains(ph.Span) {
			continue
		}
		for _, id := range ph.Acting() {
			if id == holder || id == target {
				continue
			}
			if target != "" {
				return ""
			}
			target = id
		}
	}
	return target
}

func (r *docReader) topicsIn(s *zh.Sentence, v extract.Span) []string {
	var out []string
	for _, it := range s.Items {
		if it.Kind == zh.TopicItem && v.Contains(it.Span) {
			out = addAll(out, []string{r.doc.Mentions[it.Ref].Entity})
		}
	}
	return out
}
