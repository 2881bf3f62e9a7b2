package zh

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// References is the stage that says whom words like 双方, 两国元首, 他, 该国, 对方 and bare titles stand for, each by a named
// rule. What no rule decides stays open: a reference with nobody, or none at all.
//
//	ref.pair     the two sides of the article: the first two in headline and lead, or those of the talks a paragraph is about
//	ref.leaders  these sides and the person of each who is named first
//	ref.heads    their heads of state; ref.governments, ref.ministers their heads of government and foreign ministers
//	ref.person   who the sentence before is about, at the beginning of a clause; else the person named last
//	ref.state    the state or organisation named last
//	ref.other    the side of the article that does not speak; ref.addressee its first person
//	ref.self     the side of whoever speaks
//	ref.title    whoever was named with the same title before
//	ref.former   the first of the two people, or of the two states, that the sentence before names; ref.latter the second
//	ref.states   as many states as the word says, which the sentence or the one before names: 上述四国
//	ref.open     nobody: what the word stands for no rule can tell (其)
//	ref.office   whoever of those named held the office on the day, as the dictionary knows
//	ref.sole     the only person named who acts for the state in which the title is held, if the article gives them no other
//	ref.answer   the spokesperson who answers: 答：…
type References struct {
	Words *SyntaxWords
	// Held tells whether somebody held an office of a state on a day, by their ids; nil knows nobody.
	Held func(person, office, of, day string) bool
}

// Annotate implements [extract.Stage].
func (r References) Annotate(doc *extract.Document) error {
	f := &referrer{doc: doc, ph: newPhraser(doc, r.Words), words: r.Words, held: r.Held, paragraph: -1}
	f.lead(0)
	entries := diaryEntries(doc)
	for i, sent := range doc.Sentences {
		if i > 0 && sent.Story != doc.Sentences[i-1].Story {
			f.lead(i)
		}
		if slices.Contains(entries, i) {
			f.entry(i)
		}
		f.sentence(sent)
	}
	f.bareTitles()
	slices.SortStableFunc(doc.References, func(a, b extract.Reference) int { return a.Start - b.Start })
	return nil
}

type referrer struct {
	doc   *extract.Document
	ph    *phraser
	words *SyntaxWords
	held  func(person, office, of, day string) bool
	// sides are the two parties that the article, or the part that is read, is about; principals a person for each.
	sides, principals []string
	// before are the parties that the sentence names before the word that is read, met the two that a clause of it says
	// have met.
	before, met []string
	// person and state were named last; speaker is whose words are reported, spoke who spoke in the paragraphs before.
	person, state, speaker, spoke string
	spoken                        []spokenOf
	// about are those of whom sentences tell and those who speak, in order.
	about     []subjectOf
	paragraph int
	// two are the people and states that the sentence before names, pending those of the sentence that is read.
	two, pending []string
}

// lead settles the sides by headline and first sentences of the story that begins with a sentence: the first two parties
// that act, China counting wherever it is named there.
func (f *referrer) lead(from int) {
	f.sides, f.about, f.person, f.state = nil, nil, "", ""
	body := 0
	for _, sent := range f.doc.Sentences[from:] {
		if len(f.sides) >= 2 || body > 2 || sent.Story != f.doc.Sentences[from].Story {
			break
		}
		if !sent.Title {
			if body++; body == 1 && len(f.sides) == 0 && f.leadMeeting(sent.Span) {
				break
			}
		}
		for _, m := range f.doc.MentionsIn(sent.Span) {
			f.side(m)
		}
	}
	ms := f.doc.Mentions
	if from > 0 {
		start := f.doc.Sentences[from].Start
		ms = ms[sort.Search(len(ms), func(i int) bool { return ms[i].Start >= start }):]
	}
	f.pickPrincipals(ms)
}

// entry settles the sides of a diary's entry, which begins with a sentence: whose diary it is, and the first other whom the
// entry names.
func (f *referrer) entry(from int) {
	f.sides, f.person, f.state = nil, "", ""
	ms := f.doc.MentionsIn(f.doc.Sentences[0].Span)
	for _, sent := range f.doc.Sentences[from:] {
		if sent.Paragraph != f.doc.Sentences[from].Paragraph {
			break
		}
		ms = append(slices.Clone(ms), f.doc.MentionsIn(sent.Span)...)
	}
	for _, m := range ms {
		f.side(m)
	}
	f.pickPrincipals(ms)
}

func (f *referrer) side(m extract.Mention) {
	acts := f.ph.entities[m.Entity].Acts
	if m.Inside || acts == "" || f.ph.entities[m.Entity].Media || slices.Contains(f.sides, acts) || len(f.sides) >= 2 {
		return
	}
	f.sides = append(f.sides, acts)
}

// pickPrincipals takes the first person of each side.
func (f *referrer) pickPrincipals(ms []extract.Mention) {
	f.principals = nil
	for _, side := range f.sides {
		for _, m := range ms {
			if m.Kind == extract.Person && m.Entity != "" && f.ph.entities[m.Entity].Acts == side {
				f.principals = append(f.principals, m.Entity)
				break
			}
		}
	}
}

// sentence resolves the references of one sentence, in order with the names it has.
func (f *referrer) sentence(sent extract.Sentence) {
	if sent.Paragraph != f.paragraph {
		f.paragraph, f.speaker, f.spoke = sent.Paragraph, "", cmp.Or(f.speaker, f.spoke)
		f.answer(sent)
		f.colon(sent)
	}
	f.turn(sent.Span)
	f.question(sent)
	f.subjects(sent)
	f.before, f.met = nil, nil
	if !sent.Title {
		f.two, f.pending = f.pending, nil
	}
	ms := f.doc.MentionsIn(sent.Span)
	clause := sent.Start
	for _, t := range f.doc.TokensIn(sent.Span) {
		for len(ms) > 0 && ms[0].Start <= t.Start {
			f.named(ms[0])
			ms = ms[1:]
		}
		if t.Text == "，" || t.Text == "；" {
			f.meeting(extract.Span{Start: clause, End: t.Start})
			clause = t.End
		}
		f.word(t)
	}
}

// named notes a name as the last of its kind.
func (f *referrer) named(m extract.Mention) {
	if m.Inside || m.Entity == "" {
		return
	}
	if (m.Kind == extract.Person || m.Kind == extract.Country) && !slices.Contains(f.pending, m.Entity) {
		f.pending = append(f.pending, m.Entity)
	}
	switch m.Kind {
	case extract.Person:
		f.person = m.Entity
		f.spoken = append(f.spoken, spokenOf{m.Entity, m.Start})
		if f.speaks(m.End) || f.opens(f.doc.View.Orig(f.ph.person(m).Span).Start, f.sentenceStart(m.Start)) && f.endsWithSpeech(m.End) {
			f.speaker = m.Entity
		}
	case extract.Country, extract.Organization:
		f.state = m.Entity
	}
	if acts := f.ph.entities[m.Entity].Acts; acts != "" && !f.ph.entities[m.Entity].Media && !slices.Contains(f.before, acts) {
		f.before = append(f.before, acts)
	}
}

// question changes the sides where a press conference turns to the next question: to China and whoever the question is
// about.
func (f *referrer) question(sent extract.Sentence) {
	text := sent.Span.Of(f.doc.Text)
	head, _, found := strings.Cut(text, "：")
	if !found || !strings.HasSuffix(head, "记者") {
		return
	}
	f.sides, f.principals = []string{china}, nil
	for _, m := range f.doc.MentionsIn(extract.Span{Start: sent.Start + len(head), End: f.lineEnd(sent.Start)}) {
		f.side(m)
	}
}

// lineEnd is the end of the paragraph that holds offset i.
func (f *referrer) lineEnd(i int) int {
	if n := strings.IndexByte(f.doc.Text[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(f.doc.Text)
}

// speaks tells whether a verb of speech stands right behind offset at.
func (f *referrer) speaks(at int) bool {
	for i, t := range f.doc.TokensIn(extract.Span{Start: at, End: min(len(f.doc.Text), at+30)}) {
		if f.words.speech[t.Text] {
			return true
		}
		if i > 1 || !f.words.adverbs[t.Text] {
			return false
		}
	}
	return false
}

// turn changes the sides where an article with several meetings turns to the next: 在会见萨尔基相时，…; 会见默克尔时，….
func (f *referrer) turn(sent extract.Span) {
	text := sent.Of(f.doc.Text)
	head, _, found := strings.Cut(text, "，")
	if !found || !strings.HasSuffix(head, "时") || !strings.Contains(head, "见") && !strings.Contains(head, "通话") && !strings.Contains(head, "会谈") && !strings.Contains(head, "会晤") {
		return
	}
	host := ""
	if len(f.sides) > 0 {
		host = f.sides[0]
	}
	for _, m := range f.doc.MentionsIn(extract.Span{Start: sent.Start, End: sent.Start + len(head)}) {
		if m.Kind == extract.Person && f.ph.entities[m.Entity].Acts != host {
			principal := ""
			if len(f.principals) > 0 {
				principal = f.principals[0]
			}
			f.sides, f.principals = []string{host, f.ph.entities[m.Entity].Acts}, []string{principal, m.Entity}
			return
		}
	}
}

// word resolves one word, if it is a reference.
func (f *referrer) word(t extract.Token) {
	for _, r := range f.words.references {
		if slices.Contains(r.Words, t.Text) {
			ids := f.meaning(r.Means, t.Text)
			if r.Means == "person" {
				if ids = f.personAt(t); len(ids) == 1 && f.speaks(t.End) {
					f.speaker = ids[0]
					f.about = append(f.about, subjectOf{spokenOf{ids[0], t.Start}, true, f.paragraph})
				}
			}
			f.add(t.Span, ids, "ref."+r.ID)
			return
		}
	}
}

func (f *referrer) meaning(means, word string) []string {
	switch means {
	case "pair":
		return f.pair()
	case "leaders":
		return f.leaders()
	case "heads":
		return f.officers("head_of_state", "monarch")
	case "governments":
		return f.officers("head_of_government")
	case "ministers":
		return f.officers("foreign_minister")
	case "addressee":
		return f.addressee()
	case "state":
		return some(f.state)
	case "other":
		return f.other()
	case "self":
		return f.self()
	case "former":
		return f.ofTwo(0)
	case "states":
		return f.states(word)
	case "latter":
		return f.ofTwo(1)
	}
	return nil
}

// ofTwo is one of the two people, or else of the two states, that the sentence before names; nobody where there are not just two.
func (f *referrer) ofTwo(i int) []string {
	for _, kind := range []string{"person/", "country/"} {
		ids := slices.DeleteFunc(slices.Clone(f.two), func(id string) bool { return !strings.HasPrefix(id, kind) })
		if len(ids) == 2 {
			return ids[i : i+1]
		}
	}
	return nil
}

// pair is the two parties that the sentence names before, if there are just two, else the two sides.
func (f *referrer) pair() []string {
	if len(f.before) == 2 {
		return slices.Clone(f.before)
	}
	if len(f.met) == 2 {
		return slices.Clone(f.met)
	}
	if len(f.sides) == 2 {
		return f.sides
	}
	return nil
}

func (f *referrer) leaders() []string {
	if len(f.principals) == 2 {
		return f.principals
	}
	return f.pair()
}

// officers are the people of the two sides who hold one of the offices: 两国元首 are not the premiers who meet today. A
// side of which the article names nobody in such an office is there itself.
func (f *referrer) officers(roles ...string) []string {
	sides := f.pair()
	if len(sides) != 2 {
		return f.leaders()
	}
	out := make([]string, 0, 2)
	for _, side := range sides {
		out = append(out, cmp.Or(f.holding(side, roles), side))
	}
	return out
}

// holding is the first person of a side who holds one of the offices in the article.
func (f *referrer) holding(side string, roles []string) string {
	for _, t := range f.doc.Titles {
		if t.Holder != "" && slices.Contains(roles, t.Role) && f.ph.entities[t.Holder].Acts == side {
			return t.Holder
		}
	}
	if id := f.inOfficeOn(side, roles); id != "" {
		return id
	}
	return f.untitled(side)
}

// inOfficeOn is the one person of a side who held on the day the office that the article names without its holder: 新西兰总理 in the
// headline.
func (f *referrer) inOfficeOn(side string, roles []string) string {
	for _, t := range f.doc.Titles {
		if f.held == nil || t.Holder != "" || t.Of != side || !slices.Contains(roles, t.Role) {
			continue
		}
		for _, e := range f.doc.Entities {
			if e.Kind == extract.Person && e.Acts == side && f.held(e.ID, t.Office, side, f.doc.Published) {
				return e.ID
			}
		}
	}
	return ""
}

// untitled is the only person of a side, if the article gives them no office: 德国总理 in the headline and 默克尔说 below.
func (f *referrer) untitled(side string) string {
	only := ""
	for _, e := range f.doc.Entities {
		if e.Kind == extract.Person && e.Acts == side {
			if only != "" {
				return ""
			}
			only = e.ID
		}
	}
	if slices.ContainsFunc(f.doc.Titles, func(t extract.Title) bool { return t.Holder == only }) {
		return ""
	}
	return only
}

// addressee is whom the speaker talks to: the first person of the other side.
func (f *referrer) addressee() []string {
	other := f.other()
	if len(other) != 1 {
		return nil
	}
	for _, p := range f.principals {
		if f.ph.entities[p].Acts == other[0] {
			return some(p)
		}
	}
	return other
}

func (f *referrer) other() []string {
	own := f.ph.entities[cmp.Or(f.speaker, f.spoke)].Acts
	if len(f.sides) != 2 || own == "" {
		return nil
	}
	if f.sides[0] == own {
		return f.sides[1:]
	}
	return f.sides[:1]
}

// self is the speaker, or China's spokesperson in an answer.
func (f *referrer) self() []string {
	if f.speaker != "" {
		return some(f.speaker)
	}
	if strings.HasPrefix(f.line(), "发言人：") {
		return some(china)
	}
	return some(f.spoke)
}

// line is the paragraph that is read.
func (f *referrer) line() string {
	n := 0
	for line := range strings.SplitSeq(f.doc.Text, "\n") {
		if n == f.paragraph {
			return line
		}
		n++
	}
	return ""
}

func some(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}

func (f *referrer) add(s extract.Span, ids []string, by string) {
	f.doc.References = append(f.doc.References, extract.Reference{Span: s, Refers: slices.Clone(ids), By: by})
}

// bareTitles gives a title that stands alone to whoever bore the same office before, and to the holder of that office
// in the same state.
func (f *referrer) bareTitles() {
	for i, t := range f.doc.Titles {
		if t.Holder != "" {
			continue
		}
		if t.Office == spokesperson && t.Of == "" {
			f.add(t.Span, some(f.speaksFor(i)), "ref.title")
			continue
		}
		if f.inOffice(t) {
			continue
		}
		for j := range f.doc.Titles {
			p := f.doc.Titles[j]
			if j == i || p.Office != t.Office || p.Holder == "" && (p.Of == "" || t.Of != "") || (t.Of != "" && t.Of != p.Of) {
				continue
			}
			if id := cmp.Or(p.Holder, p.Of); id != "" {
				f.add(t.Span, []string{id}, "ref.title")
				break
			}
		}
	}
}

// inOffice gives a title of a state to the one person named who held the office on the day, or who alone acts for the state and
// has no other title in the article; it is then one of the offices that the article gives them.
func (f *referrer) inOffice(t extract.Title) bool {
	if !strings.HasPrefix(t.Of, "country/") || t.Of == china || t.Role == "honorific" || t.Role == "spouse" || t.Role == "envoy" {
		return false
	}
	var acting, holding []int
	for i, e := range f.doc.Entities {
		if e.Kind != extract.Person || e.Acts != t.Of {
			continue
		}
		acting = append(acting, i)
		if f.held != nil && f.held(e.ID, t.Office, t.Of, f.doc.Published) {
			holding = append(holding, i)
		}
	}
	by := "ref.office"
	if len(holding) == 0 && len(acting) == 1 && len(f.doc.Entities[acting[0]].Offices) == 0 && t.Role != "other" && t.Role != "spokesperson" {
		holding, by = acting, "ref.sole"
	}
	if len(holding) != 1 {
		return false
	}
	e := &f.doc.Entities[holding[0]]
	f.add(t.Span, some(e.ID), by)
	if len(e.Offices) == 0 {
		e.Offices = []string{t.Text}
	}
	return true
}

// spokesperson is the office of those who speak for a body and are often not named.
const spokesperson = "spokesperson"

// speaksFor is whom a spokesperson without name and state is or speaks for: the one spoken of before, and China where a
// ministry is named without its state (外交部发言人) or the text is a press conference (发言人：…).
func (f *referrer) speaksFor(i int) string {
	t := f.doc.Titles[i]
	ministry := t.Text != "发言人" && t.Text != "新闻发言人"
	for j := i - 1; j >= 0; j-- {
		p := f.doc.Titles[j]
		if p.Office != spokesperson || ministry && !strings.HasSuffix(p.Text, t.Text) {
			continue
		}
		if id := cmp.Or(p.Holder, p.Of); id != "" || j == 0 {
			return cmp.Or(id, f.chinese(p))
		}
	}
	return f.chinese(t)
}

// chinese is China if a title without a state names one of its ministries, or stands as a speaker's name before a colon.
func (f *referrer) chinese(t extract.Title) string {
	for _, body := range []string{"外交部", "国防部", "商务部", "国务院", "国台办", "国新办", "驻港公署", "港澳办"} {
		if strings.Contains(t.Text, body) {
			return china
		}
	}
	if strings.HasPrefix(f.doc.Text[t.End:], "：") {
		return china
	}
	return ""
}
