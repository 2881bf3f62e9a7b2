package graph

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// positions are the claims of the record's positions.
func (r *reporter) positions() ([]Claim, error) {
	out := make([]Claim, 0, len(r.rec.Positions))
	for i := range r.rec.Positions {
		c, err := r.position(&r.rec.Positions[i])
		if err != nil {
			return nil, fmt.Errorf("position %s: %w", r.rec.Positions[i].ID, err)
		}
		out = append(out, c)
	}
	return out, nil
}

// position is a claim under an id of holder, stance, target and issue: the same words in another article are the same
// position, whoever speaks.
func (r *reporter) position(p *extract.Position) (Claim, error) {
	id := "position/" + p.Stance + "/" + shortHash(p.Holder, p.Stance, string(p.Target), issueKey(p.Issue.Text))
	says := Props{"key": id, "holder": p.Holder, "stance": p.Stance}
	says.set("issue", p.Issue.Text)
	says.set("speaker", p.Speaker)
	says.set("target", p.Target)
	says.set("topics", sorted(p.Topics))
	says.set("plover", p.PLOVER)
	says.set("mode", p.Mode)
	says.set("cameo", p.CAMEO)
	says.set("caption", r.name(p.Holder)+" "+p.Trigger.Text+" "+chunks(p.Issue.Text, 6, 2))
	if err := r.refs(append([]string{p.Holder}, p.Topics...)...); err != nil {
		return Claim{}, err
	}
	if p.Target != "" {
		if err := r.refs(string(p.Target)); err != nil {
			return Claim{}, err
		}
	}
	if r.isParty(string(p.Speaker)) {
		if err := r.refs(string(p.Speaker)); err != nil {
			return Claim{}, err
		}
	}
	return r.claim(Ref{"Position", id}, says, []passage{{trigger: p.Trigger.Text, sentence: p.Sentence, rule: p.Rule, confidence: p.Confidence}})
}

// issueKey leaves out what does not tell issues apart: spaces, quotation marks, the frame 在…问题上.
func issueKey(issue string) string {
	return strings.NewReplacer(" ", "", "　", "", "“", "", "”", "", "《", "", "》", "").Replace(issue)
}

// isParty tells whether a speaker is an id of someone and not words of the text (外交部发言人).
func (r *reporter) isParty(id string) bool { return partyID(r.schema, id) }

func partyID(s *Schema, id string) bool {
	l, ok := s.Label(s.LabelOf(id))
	return ok && l.Role == EntityRole
}

// agreements are the claims of the record's agreements, and of agreements that only an event names.
func (r *reporter) agreements() ([]Claim, error) {
	var out []Claim
	listed := map[string]bool{}
	for i := range r.rec.Agreements {
		a := &r.rec.Agreements[i]
		listed[a.ID] = true
		c, err := r.agreement(a)
		if err != nil {
			return nil, fmt.Errorf("agreement %s: %w", a.ID, err)
		}
		out = append(out, c)
	}
	for i := range r.rec.Events {
		if id := string(r.rec.Events[i].Agreement); id != "" && !listed[id] {
			return nil, fmt.Errorf("event %s is about %s, which is not among the agreements", r.rec.Events[i].ID, id)
		}
	}
	return out, nil
}

func (r *reporter) agreement(a *extract.Agreement) (Claim, error) {
	if r.schema.LabelOf(a.ID) != "Agreement" {
		return Claim{}, fmt.Errorf("id is of no agreement")
	}
	id := r.agreementIDs[a.ID]
	says := Props{"key": id, "known": a.Known, "caption": chunks(a.Name, 6, 3)}
	says.set("name", a.Name)
	says.set("kind", a.Kind)
	if a.Years != 0 {
		says["years"] = int64(a.Years)
	}
	says.set("fields", a.Fields)
	says.set("parties", sorted(a.Parties))
	if err := r.refs(a.Parties...); err != nil {
		return Claim{}, err
	}
	passages := make([]passage, 0, len(a.Mentions))
	for _, m := range a.Mentions[:min(1, len(a.Mentions))] {
		passages = append(passages, passage{trigger: m.Text, sentence: r.line(m.Span), rule: m.By, confidence: 1})
	}
	if len(passages) == 0 {
		passages = append(passages, passage{confidence: 1})
	}
	return r.claim(Ref{"Agreement", id}, says, passages)
}

// line is the stretch around a mention to quote: its clause sequence up to the next full stop or line end.
func (r *reporter) line(s extract.Span) extract.Span {
	t := r.rec.Text
	if _, err := r.quote(s); err != nil {
		return s
	}
	start, end := 0, len(t)
	for _, stop := range []string{"。", "！", "？", "\n"} {
		if i := strings.LastIndex(t[:s.Start], stop); i >= 0 {
			start = max(start, i+len(stop))
		}
		if i := strings.Index(t[s.End:], stop); i >= 0 {
			stopAt := s.End + i
			if stop != "\n" {
				stopAt += len(stop)
			}
			end = min(end, stopAt)
		}
	}
	return extract.Span{Start: start, End: end}
}
