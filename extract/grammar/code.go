package grammar

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// CodeOf is the first code that fits an event, the zero Code for none.
func (rs *RuleSet) CodeOf(ev *extract.Event) Code {
	fits := func(want, have string) bool { return want == "" || want == have }
	for _, c := range rs.Codes {
		if c.Event == ev.Type && fits(c.Stage, string(ev.Stage)) && fits(c.Status, string(ev.Status)) && fits(c.Rule, ev.Rule) {
			return c
		}
	}
	return Code{}
}

// CodeOfStance is the code of a stance, the zero Code for none.
func (rs *RuleSet) CodeOfStance(stance string) Code {
	for _, c := range rs.Codes {
		if c.Position == stance && stance != "" {
			return c
		}
	}
	return Code{}
}

func (c Code) codes() (plover, mode, cameo string) { return c.PLOVER, c.Mode, c.CAMEO }

// CodeVersions names the lists from which the codes are, with their versions: CAMEO 1.1b3, PLOVER 2021.
func (rs *RuleSet) CodeVersions() string {
	out := make([]string, 0, len(rs.CodeLists))
	for _, l := range rs.CodeLists {
		out = append(out, strings.ToUpper(l.ID)+" "+l.Version)
	}
	return strings.Join(out, ", ")
}
