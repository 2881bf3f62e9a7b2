package grammar

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// cue is a group of words that give a standing, folded.
type cue struct {
	Cue
	words, after, except, unless []string
}

func newCues(cues []Cue, fold func(string) string) []cue {
	all := func(words []string) []string {
		out := make([]string, len(words))
		for i, w := range words {
			out[i] = fold(w)
		}
		return out
	}
	out := make([]cue, len(cues))
	for i, c := range cues {
		out[i] = cue{c, all(c.Words), all(c.After), all(c.Except), all(c.Unless)}
	}
	return out
}

// standing is whether something happened, is planned, wished or denied, and how that is said.
type standing struct {
	status   extract.Status
	modality string
	noStance bool
}

// standing reads the standing of a claim: from its rule, or from the cues in its scope. The scope reaches from the
// trigger left to its subject, over the verb of which the subject is the object (希望双方签署), and, where the clause has
// no subject of its own, over the clauses before it up to the subject they share (愿同…加强合作，签署…). The cue nearest to
// the trigger wins, but weak cues only where there is no other; one behind the trigger (…会晤推迟) wins over those before it.
func (g *Grammar) standing(c claim) standing {
	st := standing{extract.Happened, "asserted", false}
	if c.rule.Status != "" {
		return standing{extract.Status(c.rule.Status), cmp.Or(c.rule.Modality, "asserted"), false}
	}
	if c.from > 0 && c.sent.Items[c.from-1].Text == "不" || c.refrains() {
		return standing{extract.Negated, "negated", false}
	}
	found := g.cueOf(c)
	if typ := g.rules.typ(c.rule.Event); found != nil && found.ID == "decided" && typ != nil && typ.Decided {
		found = nil
	}
	if found != nil {
		st = standing{extract.Status(found.Status), found.Modality, found.NoStance}
	}
	if (found == nil || found.Weak) && c.agreedUpon() {
		st = standing{extract.Planned, "intended", st.noStance}
	}
	if found == nil && c.rule.Event != "" && c.sent.List == nil && c.voiced() && zh.Numbered(c.sent.Span.Of(c.sent.Doc.View.Text)) {
		st = standing{extract.Proposed, "hoped", st.noStance} // 一是开展…对话; 二是…
	}
	return st
}

// cueOf is the cue that gives a claim its standing, nil for none: one behind the trigger, else one between the trigger and the
// predicate that ends the match, else the nearest before it.
func (g *Grammar) cueOf(c claim) *cue {
	found := g.cueAfter(c)
	if n := len(c.variant.elements); found == nil && n > c.variant.to && c.variant.elements[n-1].kind == literal {
		if found = g.cueIn(c, c.to, c.end, false); found != nil && found.Status == string(extract.Proposed) && c.attributive() {
			found = nil
		} // 会谈将于9日举行, but not 否决乙国提出的草案
	}
	for _, weak := range []bool{false, true} {
		for i, span := range g.scope(c) {
			if found != nil {
				return found
			}
			if weak && c.perfect() { // 就促进合作进行了会谈
				break
			}
			if i > 0 && c.perfect() { // 双方同意扩大合作，签署了协议: only the first is to come
				break
			}
			if found = g.cueIn(c, span[0], span[1], weak); found != nil && found.Near && i > 0 {
				found = nil
			}
			if over := g.overrules(c, span, found); over != nil {
				found = over
			}
		}
	}
	return found
}

// attributive tells whether the words between the trigger and the end of the match hold a description with 的: what is
// said in it (要求停火的决议草案) is not said of the event.
func (c claim) attributive() bool {
	return slices.ContainsFunc(c.sent.Items[c.to:c.end], func(it zh.Item) bool { return it.Text == "的" })
}

// overrules is a cue further out that denies or makes conditional what the nearest one plans: 否认将谈判, 没有计划访问.
func (g *Grammar) overrules(c claim, span [2]int, found *cue) *cue {
	if found == nil || found.Status != string(extract.Planned) {
		return nil
	}
	for i := span[1] - 1; i >= span[0]; i-- {
		for j := range g.cues {
			q := &g.cues[j]
			if q.Status != string(extract.Negated) && q.Modality != "conditional" || q.Weak || c.uses(c.sent.Items[i]) {
				continue
			}
			if slices.ContainsFunc(q.words, func(w string) bool { return wordAt(c.sent, i, span[1], w) }) && !q.excepted(c.sent, i) && !isNoun(c.sent, i) {
				return q
			}
		}
	}
	return nil
}

// agreedUpon tells whether the claim is a point of a list of what was agreed: 双方达成以下共识：…六、尽早举行….
func (c claim) agreedUpon() bool {
	if c.sent.List == nil || c.rule.Event == "" {
		return false
	}
	intro := c.sent.List.Span.Of(c.sent.Doc.View.Text)
	return strings.Contains(intro, "共识") || strings.Contains(intro, "商定") || strings.Contains(intro, "一致同意")
}

// refrains tells whether the clause says with a bare 不 before a preposition that nobody does it: 决定不对美国采取措施.
func (c claim) refrains() bool {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return false
	}
	for i := c.from - 1; i > c.sent.Clauses[cl].From; i-- {
		if c.sent.Items[i-1].Text == "不" {
			switch c.sent.Items[i].Text {
			case "对", "向", "同", "与", "在", "从", "再":
				return true
			}
		}
	}
	return false
}

// due tells whether a cue anywhere in the claim's scope says that it is only due: 双方要…，鼓励和支持….
func (g *Grammar) due(c claim) bool {
	for _, span := range g.scope(c) {
		for i := span[0]; i < span[1]; i++ {
			for j := range g.cues {
				q := &g.cues[j]
				if q.NoStance && !c.uses(c.sent.Items[i]) && slices.ContainsFunc(q.words, func(w string) bool { return wordAt(c.sent, i, span[1], w) }) && !q.excepted(c.sent, i) {
					return true
				}
			}
		}
	}
	return false
}

// dueBefore tells whether a claim that names no subject goes on with what the sentences before say is due: 双方要加强合作。支持多边主义.
func (g *Grammar) dueBefore(c claim) bool {
	cl := c.sent.ClauseOf(c.from)
	if first := c.sent.Items[0]; first.Kind == zh.WordItem && !slices.Contains([]string{"v", "d", "a", "c", "p", "z"}, first.Tag[:min(1, len(first.Tag))]) { // 中央政府支持…
		return false
	}
	for _, before := range c.sent.Clauses[:cl+1] {
		if before.Own {
			return false
		}
	}
	for s := c.sent.Before; s != nil && s.Paragraph == c.sent.Paragraph && !s.Title; s = s.Before {
		for i := len(s.Clauses) - 1; i >= 0; i-- {
			if due := g.dueIn(s, s.Clauses[i]); due || s.Clauses[i].Own {
				return due
			}
		}
	}
	return false
}

// dueIn tells whether a clause begins by saying what is due: 双方要….
func (g *Grammar) dueIn(s *zh.Sentence, cl zh.Clause) bool {
	for i := cl.From; i < min(cl.To, cl.From+4); i++ {
		for j := range g.cues {
			q := &g.cues[j]
			if q.NoStance && slices.ContainsFunc(q.words, func(w string) bool { return wordAt(s, i, cl.To, w) }) && !q.excepted(s, i) && !isNoun(s, i) {
				return true
			}
		}
	}
	return false
}

// scope gives stretches of items in which cues hold for the claim, the nearest first.
func (g *Grammar) scope(c claim) [][2]int {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return nil
	}
	_, subject := c.sent.SubjectAt(c.start)
	from := c.sent.Clauses[cl].From
	if c.relative() { // 落实签署的协定: only what stands right before the verb says how it is meant
		return [][2]int{{max(from, c.from-2), c.from}}
	}
	if subject >= 0 {
		from = max(from, subject-2) // the verb whose object the subject is
	}
	out := [][2]int{{from, c.from}}
	for cl > 0 && !c.sent.Clauses[cl].Own && subject < 0 && !c.ofAgreement(cl) && !opposed(c.sent, cl) {
		cl--
		out = append(out, [2]int{c.sent.Clauses[cl].From, c.sent.Clauses[cl].To})
		if c.sent.Clauses[cl].Own {
			break
		}
	}
	return out
}

// opposed tells whether a clause is set against the one before it: 非但没有履行承诺，反而提供武器.
func opposed(s *zh.Sentence, cl int) bool {
	switch s.Items[s.Clauses[cl].From].Text {
	case "反而", "而是", "相反", "却", "反倒", "反":
		return true
	}
	return false
}

// cueIn is the cue that stands last among items [from,to), of the weak ones or of the others.
func (g *Grammar) cueIn(c claim, from, to int, weak bool) *cue {
	s := c.sent
	for i := to - 1; i >= from; i-- {
		if c.uses(s.Items[i]) || weak && i+1 < len(s.Items) && s.Items[i+1].Text == "了" { // 将 in 将…提升为; 推动了…
			continue
		}
		for j := range g.cues {
			q := &g.cues[j]
			if q.Weak == weak && !(weak && topic(s, i, to)) && !(q.Status == string(extract.Negated) && circumstance(s, i, to)) && slices.ContainsFunc(q.words, func(w string) bool { return wordAt(s, i, to, w) }) && !q.excepted(s, i) && !q.void(s, i, to) && !isNoun(s, i) && !s.Describing(i, to) {
				return q
			}
		}
	}
	return nil
}

// circumstance tells whether what stands from item i on is only a condition: 在没有证据的情况下.
func circumstance(s *zh.Sentence, i, to int) bool {
	for ; i+1 < to; i++ {
		if s.Items[i].Text == "情况" && s.Items[i+1].Text == "下" {
			return true
		}
	}
	return false
}

// topic tells whether the words at item i belong to what is only spoken about: 就促进贸易等问题交换意见.
func topic(s *zh.Sentence, i, to int) bool {
	closed := false
	for k := i + 1; k < to && !closed; k++ {
		switch s.Items[k].Text {
		case "问题", "等", "议题", "事宜", "一事":
			closed = true
		case "，", "；":
			return false
		}
	}
	for k := i - 1; closed && k >= 0; k-- {
		switch s.Items[k].Text {
		case "就", "围绕", "针对":
			return true
		case "，", "；":
			return false
		}
	}
	return false
}

// uses tells whether an item is one of the words of the claim's pattern, or of what a stand is about (对甲国拒绝谈判表示失望).
func (c claim) uses(it zh.Item) bool {
	return slices.ContainsFunc(c.bindings, func(b binding) bool { return (b.role == "" || b.role == "issue") && b.span.Contains(it.Span) })
}

// wordAt tells whether the word w stands at item i and ends before item to.
func wordAt(s *zh.Sentence, i, to int, w string) bool {
	for n := 1; i+n <= to && n <= 4; n++ {
		if k := s.Items[i+n-1].Kind; k != zh.WordItem && k != zh.AgreementItem { // 计划 can be either
			return false
		}
		if text := s.TextOf(i, i+n); text == w {
			return true
		} else if !strings.HasPrefix(w, text) {
			return false
		}
	}
	return false
}

// excepted tells whether the words at item i only look like the cue.
func (c *cue) excepted(s *zh.Sentence, i int) bool {
	if s.Items[i].Text == "将" && takesObject(s, i+1) {
		return true
	}
	rest := s.Doc.View.Text[s.Items[i].Start:s.End]
	return slices.ContainsFunc(c.except, func(w string) bool { return strings.HasPrefix(rest, w) })
}

// takesObject tells whether what stands at item i is an object that 将 puts before its verb: 将中越争端公开化, but 将访问.
func takesObject(s *zh.Sentence, i int) bool {
	return i < len(s.Items) && (s.Items[i].Kind == zh.PartyItem || s.Items[i].Kind == zh.AgreementItem)
}

// followed tells whether one of the words stands behind item i in its clause.
func followed(s *zh.Sentence, i int, words ...string) bool {
	for j := i + 1; j < min(len(s.Items), i+15) && (s.Items[j].Kind != zh.PunctItem || s.Items[j].Text == "、"); j++ {
		if slices.Contains(words, s.Items[j].Text) {
			return true
		}
	}
	return false
}

// void tells whether words behind the cue at item i take its effect away: 欢迎…早日来访.
func (c *cue) void(s *zh.Sentence, i, to int) bool {
	for j := i + 1; j < to && len(c.unless) > 0; j++ {
		if k := s.Items[j].Kind; (k == zh.WordItem || k == zh.DateItem) && slices.Contains(c.unless, s.Items[j].Text) {
			return true
		}
	}
	return false
}

// isNoun tells whether the cue at item i is a noun, what somebody's invitation, request or plan is called: 应…邀请,
// 在…支持下, 王毅的邀请.
func isNoun(s *zh.Sentence, i int) bool {
	if i > 0 && s.Items[i-1].Text == "的" {
		return true
	}
	switch s.Items[i].Text {
	case "邀请", "请求", "要求", "建议", "提议", "倡议", "敦促", "支持", "推动", "主张":
	case "应": // 应…邀请
		return followed(s, i, "邀请", "请求", "要求", "约请", "盛情邀请", "之邀", "邀")
	default:
		return false
	}
	for j := i - 1; j >= max(0, i-12); j-- {
		switch it := s.Items[j]; {
		case it.Kind == zh.PunctItem && strings.Contains("，；。", it.Text):
			return false
		case it.Text == "应" || it.Text == "应约" || (it.Text == "在" && i+1 < len(s.Items) && s.Items[i+1].Text == "下"):
			return true
		}
	}
	return false
}

// cueAfter is a cue that stands behind the trigger in its clause: 会晤推迟.
func (g *Grammar) cueAfter(c claim) *cue {
	cl := c.sent.ClauseOf(c.from)
	if cl < 0 {
		return nil
	}
	to := min(c.sent.Clauses[cl].To, max(c.to, c.end)+6)
	for i := c.to; i < to; i++ {
		for j := range g.cues {
			if slices.ContainsFunc(g.cues[j].after, func(w string) bool { return wordAt(c.sent, i, to, w) }) {
				return &g.cues[j]
			}
		}
	}
	return nil
}
