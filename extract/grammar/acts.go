package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// eachAgreement gives a claim for every agreement of a list of which the pattern bound one: 签署《…协定》和《…备忘录》 is two acts.
// A claim without an agreement stays as it is.
func (r *docReader) eachAgreement(c claim) []claim {
	at := slices.IndexFunc(c.bindings, func(b binding) bool { return b.role == "agreement" })
	if at < 0 || c.rule.Event != "agreement" {
		return []claim{c}
	}
	out := []claim{c}
	i := slices.IndexFunc(c.sent.Items, func(it zh.Item) bool { return it.Span == c.bindings[at].span })
	for _, step := range []int{1, -1} {
		for j := listed(c.sent, i, step); j >= 0; j = listed(c.sent, j, step) {
			other := c
			other.bindings = slices.Clone(c.bindings)
			it := c.sent.Items[j]
			other.bindings[at].span, other.bindings[at].ref = it.Span, it.Ref
			if !r.general(it.Ref) {
				out = append(out, other)
			}
		}
	}
	return out
}

// listed is the next agreement of the list in which item i stands, to the right (step 1) or left (-1); -1 for none.
func listed(s *zh.Sentence, i, step int) int {
	joined := false
	for j := i + step; i >= 0 && j >= 0 && j < len(s.Items); j += step {
		it := s.Items[j]
		switch it.Text {
		case "《", "》", "“", "”":
			joined = joined || step > 0 && it.Text == "《" || step < 0 && it.Text == "》"
			continue
		case "、", "和", "与", "及", "以及":
			joined = true
			continue
		}
		if it.Kind == zh.AgreementItem && joined {
			return j
		}
		return -1
	}
	return -1
}

// unnamed tells whether an event is an act of one state on something that is no instrument: it has no name (总统签署文件), or is a
// paper that only several sign (八部门签署备忘录).
func (r *docReader) unnamed(ev *event) bool {
	if ev.Agreement == "" || len(ev.Actors) == 0 || len(ev.Actors)+len(ev.Targets) > 1 {
		return false
	}
	national := r.stateCode(ev.Actors[0]) != ""
	if national && (ev.Stage == "issued" || ev.Stage == "signed") && r.compatriots(ev) {
		return true
	}
	a, found := r.agreementOf(string(ev.Agreement))
	return found && (national && a.General || ev.Status == extract.Happened && r.alone(ev, a, national))
}

// compatriots tells whether two people or more take part and all are of one state: 总理与反对党领导人发表联合声明.
func (r *docReader) compatriots(ev *event) bool {
	if a, _ := r.agreementOf(string(ev.Agreement)); len(ev.People) < 2 || a.Known || len(a.Parties) > 1 {
		return false
	}
	first := r.entities[ev.People[0]].Country
	return first != "" && !slices.ContainsFunc(ev.People, func(p string) bool { return r.entities[p].Country != first })
}

// alone tells whether an act is one that a state or body does by itself on a paper of its own: it publishes a statement, adopts its
// plan or the resolution of its congress.
func (r *docReader) alone(ev *event, a extract.Agreement, national bool) bool {
	switch ev.Stage {
	case "signed", "issued":
		return national && r.oneSided(a) || a.General && a.Kind == "joint_statement" && !ofMany(a.Name)
	case "adopted", "amended", "implementation_launched", "ratified":
		return national && r.oneSided(a) && a.Kind != "memorandum"
	}
	return false
}

// oneSided tells whether an agreement that no dictionary knows is of a kind that takes two sides, and one state at most is
// its party: a plan, a memorandum.
func (r *docReader) oneSided(a extract.Agreement) bool {
	if a.Known || ofMany(a.Name) || len(a.Parties) > 1 || len(a.Parties) == 1 && r.stateCode(a.Parties[0]) == "" {
		return false
	}
	switch a.Kind {
	case "plan", "memorandum", "document", "contract", "resolution", "joint_statement":
		return true
	case "treaty":
		return strings.HasSuffix(a.Name, "章程")
	}
	return false
}

// ofMany tells whether the name of a statement or list says that several made it.
func ofMany(name string) bool {
	return slices.ContainsFunc([]string{"联合", "共同", "领导人", "峰会", "论坛", "会晤", "首脑", "两国", "双方"}, func(w string) bool { return strings.Contains(name, w) })
}

// general tells whether the mention with index ref is of an agreement that has no name (文件, 协议).
func (r *docReader) general(ref int) bool {
	a, _ := r.agreementOf(r.doc.Mentions[ref].Entity)
	return a.General
}

// ofAgreement tells whether clause cl begins with the agreement of which it tells: 双方要…，自贸协定完成升级.
func (c claim) ofAgreement(cl int) bool {
	from := c.sent.Clauses[cl].From
	for from < c.from && c.sent.Items[from].Text == "《" {
		from++
	}
	return from < c.from && c.sent.Items[from].Kind == zh.AgreementItem
}

// relative tells whether the act only describes what follows it: 签署的协定.
func (c claim) relative() bool {
	return c.end > c.to+1 && c.sent.Items[c.to].Text == "的"
}
