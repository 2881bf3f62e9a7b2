package grammar

import (
	"github.com/diplograph/diplograph/extract/zh"
)

// alongside are the members of the clauses around a party that are nothing but parties, as lists of people with long titles are
// written: 陪同甲出访的有：某委员乙，某部长丙，某主任丁等.
func (c claim) alongside(b binding) []zh.Member {
	if b.span.Empty() {
		return nil
	}
	at := c.sent.ClauseOf(c.sent.ItemAt(b.span.Start))
	if at < 0 {
		return nil
	}
	var out []zh.Member
	for _, step := range []int{-1, 1} {
		for i := at + step; i >= 0 && i < len(c.sent.Clauses); i += step {
			ph := onlyParty(c.sent, c.sent.Clauses[i])
			if ph == nil || !commaBefore(c.sent, max(i, i-step)) {
				break
			}
			out = append(out, ph.Members...)
		}
	}
	return out
}

// onlyParty is the party of which a clause consists, with 等 at most behind it; nil for other clauses.
func onlyParty(s *zh.Sentence, cl zh.Clause) *zh.Phrase {
	if s.Items[cl.From].Kind != zh.PartyItem {
		return nil
	}
	for i := cl.From + 1; i < cl.To; i++ {
		if t := s.Items[i].Text; t != "等" && t != "。" && t != "等人" {
			return nil
		}
	}
	return &s.Phrases[s.Items[cl.From].Ref]
}

// commaBefore tells whether a comma parts clause i from the one before.
func commaBefore(s *zh.Sentence, i int) bool {
	from := s.Clauses[i].From
	return from > 0 && (s.Items[from-1].Text == "，" || s.Items[from-1].Text == ",")
}
