package grammar

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// positions makes the positions of a claim: one for each holder, as a common stand of two sides is one each, and for each
// issue.
func (r *docReader) positions(c claim) {
	holders := c.bound("actor")
	if len(holders) == 0 || !r.stands(c, holders) {
		return
	}
	for _, b := range c.bound("issue") {
		issue := trimIssue(r.doc.View.Text, b.span)
		if issue.Empty() {
			continue
		}
		taker := r.taker(c, holders[0], issue)
		if taker == nil {
			continue
		}
		for _, holder := range taker.Acting() {
			if r.entities[holder].Media || r.unofficial(taker, holder) {
				continue
			}
			r.position(c, taker, holder, issue)
		}
	}
}

// taker is who takes the stand: the holder of the claim, but not one of whom the issue tells (甲说，乙动武是不能接受的) or of whom it is
// demanded (甲警告，乙…，敦促乙…): then it is whoever speaks, and nobody where that is nobody else.
func (r *docReader) taker(c claim, holder binding, issue extract.Span) *zh.Phrase {
	within := !holder.span.Empty() && issue.Contains(holder.span)
	asked := false
	if i := c.sent.ItemAt(issue.Start); holder.span.Empty() && i < len(c.sent.Items) && c.sent.Items[i].Kind == zh.PartyItem {
		asked = slices.Equal(c.sent.Phrases[c.sent.Items[i].Ref].Acting(), holder.phrase.Acting())
	}
	if bs := c.bound("target"); c.rule.Position == "demand" && holder.span.Empty() && len(bs) > 0 {
		asked = asked || slices.Equal(bs[0].phrase.Acting(), holder.phrase.Acting())
	}
	voice := c.sent.VoiceAt(c.from)
	if holder.span.Empty() && voice != nil && c.isAbout(issue) {
		return voice
	}
	if !within && !asked {
		return holder.phrase
	}
	if voice == nil || slices.Equal(voice.Acting(), holder.phrase.Acting()) {
		if c.rule.Position != "demand" && !within {
			return holder.phrase
		}
		return nil
	}
	return voice
}

// isAbout tells whether the issue is all that stands in the clause before the trigger, so that it is its subject: 动武不可接受.
func (c claim) isAbout(issue extract.Span) bool {
	cl := c.sent.ClauseOf(c.from)
	return cl >= 0 && issue.Start == c.sent.Items[c.sent.Clauses[cl].From].Start && issue.End <= c.sent.Items[c.from].Start
}

// stands tells whether a claim is a stand that somebody takes: not one that is denied, only possible, or said to be due.
func (r *docReader) stands(c claim, holders []binding) bool {
	st := r.g.standing(c)
	said := c.rule.Position == "praise" // 我要向中方表示感谢: said with it
	switch {
	case st.noStance && !said, c.rule.Position != "demand" && !said && r.g.due(c), st.status == extract.Negated, st.modality == "conditional", st.modality == "hypothetical":
		return false
	}
	if c.rule.Position == "support" && holders[0].span.Empty() && c.sent.Wished(c.from) {
		return false
	}
	if c.rule.Position != "demand" && c.sent.WishedHere(c.from) {
		return false
	}
	switch c.rule.Position {
	case "support", "oppose", "reject", "propose":
		if holders[0].span.Empty() && r.g.dueBefore(c) {
			return false
		}
	}
	return !c.sent.Asked && !c.inWork() && !c.mentioned() && !(holders[0].span.Empty() && c.continues())
}

// unofficial tells whether it is somebody unknown who speaks and bears no title but those of scholars and business people: his stand is
// not that of his state.
func (r *docReader) unofficial(ph *zh.Phrase, holder string) bool {
	for _, m := range ph.Members {
		if m.Acts != holder {
			continue
		}
		if !m.Person || r.entities[m.Entity].Known {
			return false
		}
		titled := false
		for _, t := range r.doc.Titles {
			if t.Holder != m.Entity {
				continue
			}
			if t.Role != "academic" && t.Role != "business" && t.Role != "honorific" && t.Role != "spouse" {
				return false
			}
			titled = titled || t.Role != "honorific"
		}
		if !titled {
			return false
		}
	}
	return true
}

// continues tells whether the clause before says with the same word what somebody is thanked for or asked to do, so that
// this one goes on with it: 感谢中方支持和平，支持重建.
func (c claim) continues() bool {
	cl := c.sent.ClauseOf(c.from)
	if cl < 1 {
		return false
	}
	before := c.sent.Clauses[cl-1]
	for k := before.From; k < before.To; k++ {
		if c.sent.Items[k].Text != c.sent.Items[c.from].Text {
			continue
		}
		if _, i := c.sent.SubjectAt(k); i >= 0 && c.sent.Pivoted(i) {
			return true
		}
	}
	return false
}

// mostMentioned is the length in characters up to which words in quotation marks are a name and no speech.
const mostMentioned = 14

// mentioned tells whether the trigger stands within words that quotation marks only name: 打着“反对霸权”的旗号.
func (c claim) mentioned() bool {
	open := -1
	for i, it := range c.sent.Items[:c.from] {
		switch it.Text {
		case "“":
			open = i
		case "”":
			open = -1
		}
	}
	if open <= 0 || c.sent.Items[open-1].Kind == zh.PunctItem || takesTowards[c.sent.Items[open-1].Text] { // 表示“非常遗憾”
		return false
	}
	left := mostMentioned
	for _, it := range c.sent.Items[open+1:] {
		if it.Text == "”" {
			return true
		}
		if left -= runes(it.Text); left < 0 || endsClause(it) {
			return false
		}
	}
	return false
}

// inWork tells whether the trigger stands within the name of a work: 《关于坚持通过谈判解决争议的声明》.
func (c claim) inWork() bool {
	depth := 0
	for _, it := range c.sent.Items[:c.from] {
		switch it.Text {
		case "《":
			depth++
		case "》":
			depth--
		}
	}
	return depth > 0
}

func (r *docReader) position(c claim, ph *zh.Phrase, holder string, issue extract.Span) {
	p := extract.Position{Holder: holder, Stance: c.rule.Position, Topics: r.topicsIn(c.sent, issue)}
	p.Speaker = extract.Optional(r.speaker(c, ph, holder))
	p.Target = extract.Optional(r.targetOf(c, issue, holder))
	p.Issue = r.doc.QuoteAt(r.doc.View.Orig(issue))
	p.Trigger = r.quote(c.sent, c.from, c.to)
	p.Sentence = r.doc.View.Orig(c.sent.Span)
	p.Rule, p.Confidence = c.rule.ID, c.confidence()
	i := slices.IndexFunc(r.doc.Positions, func(o extract.Position) bool { return samePosition(o, p) })
	switch {
	case i < 0:
		r.doc.Positions = append(r.doc.Positions, p)
	case r.inTitle(r.doc.Positions[i]): // the body says it better
		p.Speaker, p.Target = cmp.Or(p.Speaker, r.doc.Positions[i].Speaker), cmp.Or(p.Target, r.doc.Positions[i].Target)
		r.doc.Positions[i] = p
	}
}

func (r *docReader) inTitle(p extract.Position) bool {
	return len(r.doc.Sentences) > 0 && r.doc.Sentences[0].Title && p.Sentence == r.doc.Sentences[0].Span
}

func samePosition(a, b extract.Position) bool {
	return a.Holder == b.Holder && a.Stance == b.Stance && (a.Issue.Overlaps(b.Issue.Span) || sameIssue(a.Issue.Text, b.Issue.Text))
}

// sameIssue tells whether two stretches say the same: of the pairs of neighbouring characters of the shorter, four in five
// are in the longer.
func sameIssue(a, b string) bool {
	x, y := pairs(strings.ReplaceAll(a, "的", "")), pairs(strings.ReplaceAll(b, "的", ""))
	if len(x) > len(y) {
		x, y = y, x
	}
	common := 0
	for _, p := range x {
		if slices.Contains(y, p) {
			common++
		}
	}
	return a == b || len(x) > 0 && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) || len(x) > 2 && common*5 >= len(x)*4
}

func pairs(s string) []string {
	runes := []rune(s)
	var out []string
	for i := 1; i < len(runes); i++ {
		out = append(out, string(runes[i-1:i+1]))
	}
	return out
}

// trimIssue takes marks and empty words off the ends of an issue.
func trimIssue(text string, s extract.Span) extract.Span {
	if s.Empty() {
		return s
	}
	w := s.Of(text)
	for _, but := range []string{"但是", "但", "而"} {
		if rest, found := strings.CutPrefix(w, but); found && (strings.HasPrefix(rest, "“") || rest == "") {
			s.Start, w = s.Start+len(but), rest
		}
	}
	s.Start += len(w) - len(strings.TrimLeft(w, " ，、：:了过"))
	s.End = s.Start + len(strings.TrimRight(s.Of(text), " ，、。；！：:"))
	letters := 0
	for _, r := range s.Of(text) {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < 2 {
		return extract.Span{}
	}
	return s
}

// speaker is who takes the stand in person or as a body: the subject, else whoever is quoted for the holder. A spokesperson
// without a name is the words that say so (外交部发言人); a state speaks for itself and has no speaker.
func (r *docReader) speaker(c claim, ph *zh.Phrase, holder string) string {
	if s := r.voiceOf(c, ph, holder); s != "" {
		return s
	}
	if voice := c.sent.VoiceAt(c.from); voice != nil {
		return r.voiceOf(c, voice, holder)
	}
	if k := c.sent.SaysFirst(c.from); k >= 0 { // 甲国总统祝贺…，重申甲国奉行…
		if voice, _ := c.sent.SubjectAt(k); voice != nil {
			return r.voiceOf(c, voice, holder)
		}
	}
	return ""
}

// voiceOf is the member of a phrase that speaks for the holder: a person, a body, or the words of a title.
func (r *docReader) voiceOf(c claim, ph *zh.Phrase, holder string) string {
	for _, m := range ph.Members {
		if m.Acts == holder && (m.Person || m.Entity != holder) {
			return m.Entity
		}
	}
	if len(ph.Members) == 1 && ph.Members[0].Acts == holder {
		return r.titleWords(c, r.doc.View.Orig(ph.Span))
	}
	return ""
}

// titleWords are the words of the title that ends at the end of s, with the state before it; empty where none does. 发言人
// alone is the fuller title before it, if there is one.
func (r *docReader) titleWords(c claim, s extract.Span) string {
	var last string
	for _, t := range r.doc.Titles {
		if t.Start > s.End {
			break
		}
		if t.End == s.End {
			if id := r.bearer(t); id != "" {
				return id
			}
			words := s.Of(r.doc.Text)
			if strings.HasSuffix(last, words) {
				return last
			}
			return words
		}
		if t.Holder == "" && t.Role == "spokesperson" {
			last = t.Text
		}
	}
	if s.Of(r.doc.Text) == zh.Answer {
		return last
	}
	return ""
}

// bearer is the person for whom a title without a name stands: 匈牙利外长 in the headline.
func (r *docReader) bearer(t extract.Title) string {
	for _, ref := range r.doc.References {
		if ref.Span == t.Span && len(ref.Refers) == 1 && strings.HasPrefix(ref.Refers[0], "person/") {
			return ref.Refers[0]
		}
	}
	return ""
}

// targetOf is whom the stand is about: whoever the pattern says, else the party with which the issue begins, else the only
// other party in an issue that somebody is helped, asked or thanked for. A stand on one China has none.
func (r *docReader) targetOf(c claim, issue extract.Span, holder string) string {
	if bs := c.bound("target"); len(bs) > 0 && len(bs[0].phrase.Acting()) == 1 {
		if bs[0].phrase.Acting()[0] != holder {
			return bs[0].phrase.Acting()[0]
		}
		return c.counterpart(holder)
	}
	if strings.HasPrefix(issue.Of(r.doc.View.Text), "对方") && c.counterpart(holder) != "" {
		return c.counterpart(holder)
	}
	if c.rule.Position == "support" && strings.Contains(issue.Of(r.doc.View.Text), "一个中国") {
		return ""
	}
	switch c.rule.Position {
	case "accuse", "condemn", "threaten", "demand", "praise":
		if id := r.doer(c, issue); id != "" && id != holder {
			return id
		}
	}
	target, sure := c.partyIn(issue, holder)
	if sure {
		return target
	}
	switch c.rule.Position {
	case "concern", "condemn", "oppose", "reject":
		return r.doerBefore(c, issue, holder)
	case "support", "praise", "demand":
		if c.rule.ID == "stance.support-principle" || c.rule.ID == "stance.support-advocated" {
			return ""
		}
		return cmp.Or(target, r.doerBefore(c, issue, holder))
	}
	return ""
}

// partyIn is the only party beside the holder that an issue names; sure is set where the issue begins with it, and where
// there are several and so none.
func (c claim) partyIn(issue extract.Span, holder string) (target string, sure bool) {
	for _, ph := range c.sent.Phrases {
		if !issue.Contains(ph.Span) {
			continue
		}
		first := ph.Start == issue.Start
		if !first && c.sent.Governed(c.sent.ItemAt(ph.Start)) {
			continue
		}
		for _, id := range ph.Acting() {
			switch {
			case id == holder || id == target:
			case target != "":
				return "", true
			default:
				target = id
			}
		}
		if first && target != "" {
			return target, true
		}
	}
	return target, false
}

// counterpart is the other of two who take a stand about each other: 双方指责对方违反协议. Empty where they are not two.
func (c claim) counterpart(holder string) string {
	if holders := c.bound("actor"); len(holders) > 0 {
		switch acting := holders[0].phrase.Acting(); {
		case len(acting) != 2:
		case acting[0] == holder:
			return acting[1]
		case acting[1] == holder:
			return acting[0]
		}
	}
	return ""
}

// doerBefore is who does what an issue says that a clause before the stand tells, and whom that clause takes over: 甲国作为主席国，做了大量工作，
// 我表示赞赏.
func (r *docReader) doerBefore(c claim, issue extract.Span, holder string) string {
	cl := c.sent.ClauseOf(c.sent.ItemAt(issue.Start))
	if cl < 0 || cl >= c.sent.ClauseOf(c.from) || c.sent.Clauses[cl].Own || c.sent.Clauses[cl].Subject == nil {
		return ""
	}
	if acting := c.sent.Clauses[cl].Subject.Acting(); len(acting) == 1 && acting[0] != holder {
		return acting[0]
	}
	return ""
}

// doer is who does what an issue says: 指责当时的甲国政府干涉内政.
func (r *docReader) doer(c claim, issue extract.Span) string {
	from, to := c.sent.ItemAt(issue.Start), c.sent.ItemAt(issue.End)
	if i := c.sent.SubjectIn(from, to); i >= 0 {
		if acting := c.sent.Phrases[c.sent.Items[i].Ref].Acting(); len(acting) == 1 {
			return acting[0]
		}
	}
	return ""
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
