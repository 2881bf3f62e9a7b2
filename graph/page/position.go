package page

import (
	"github.com/diplograph/diplograph/extract"
)

// position is a stance with its reports in all articles.
type position struct {
	ID      string   `json:"id"`
	Holder  string   `json:"holder"`
	Speaker string   `json:"speaker,omitempty"`
	Stance  string   `json:"stance"`
	Target  string   `json:"target,omitempty"`
	Issue   string   `json:"issue"`
	Topics  []string `json:"topics,omitempty"`
	// Day is when the first article that tells of it was published.
	Day    string `json:"day,omitempty"`
	PLOVER string `json:"plover,omitempty"`
	Mode   string `json:"mode,omitempty"`
	CAMEO  string `json:"cameo,omitempty"`
	reports
}

// addPosition merges reports of one position; holder, stance and issue are those of the first.
func (c *catalog) addPosition(rec *extract.Record, pos *extract.Position, article int, limits Limits) {
	p, ok := c.positionAt[pos.ID]
	if !ok {
		if !c.count.positions.take(limits.Positions) {
			return
		}
		p = newPosition(pos, string(rec.Published))
		c.positionAt[pos.ID] = p
		c.positions = append(c.positions, p)
	}
	p.Topics = union(p.Topics, pos.Topics, maxRoles)
	p.reports.add(rec.Text, article, extract.Evidence{Trigger: pos.Trigger, Sentence: pos.Sentence, Rule: pos.Rule,
		Confidence: pos.Confidence}, limits)
}

func newPosition(pos *extract.Position, published string) *position {
	return &position{
		ID: pos.ID, Holder: pos.Holder, Speaker: string(pos.Speaker), Stance: pos.Stance, Target: string(pos.Target),
		Issue: pos.Issue.Text, Day: published, PLOVER: pos.PLOVER, Mode: pos.Mode, CAMEO: pos.CAMEO,
	}
}
