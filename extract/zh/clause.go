package zh

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Clause is a stretch of items between commas. Items are [From,To).
type Clause struct {
	From, To int
	// Subject is who does what the clause says: named in it, or understood from the clause or sentence before. Own tells
	// the first.
	Subject *Phrase
	Own     bool
	// Voice is whose words the clause reports; nil for the article's own.
	Voice *Phrase
	// other tells that somebody acts in it who is no party: 会议….
	other bool
	// from tells that it only says where the report is from: 新华社北京1月8日电(记者甲).
	from bool
}

// clauseMarks end a clause. 、 does not: it joins.
const clauseMarks = "，；：—,;:"

// splitClauses cuts the items of a sentence at its clause marks. Marks inside brackets and book titles do not count. In a
// headline white space does what a comma does elsewhere: 王毅会见波兰外长 强调深化合作.
func splitClauses(items []Item, title bool) []Clause {
	var out []Clause
	from, depth := dateline(items), 0
	if from > 0 {
		out = append(out, Clause{To: from, from: true})
	}
	for i, it := range items {
		if i < from {
			continue
		}
		if title && depth == 0 && i > from && items[i-1].End < it.Start && it.Kind != PunctItem {
			out = append(out, Clause{From: from, To: i})
			from = i
		}
		if it.Kind != PunctItem {
			continue
		}
		switch it.Text {
		case "《", "(", "（":
			depth++
		case "》", ")", "）":
			depth = max(0, depth-1)
		}
		if depth == 0 && strings.Contains(clauseMarks, it.Text) {
			if i > from {
				out = append(out, Clause{From: from, To: i})
			}
			from = i + 1
		}
	}
	if from < len(items) {
		out = append(out, Clause{From: from, To: len(items)})
	}
	return out
}

// ClauseOf is the index of the clause that holds item i, -1 for none.
func (s *Sentence) ClauseOf(i int) int {
	for c, cl := range s.Clauses {
		if cl.From <= i && i < cl.To {
			return c
		}
	}
	return -1
}

// readClauses settles subject and voice of every clause, from left to right.
func (s *Sentence) readClauses() {
	s.Clauses = splitClauses(s.Items, s.Headline)
	subject, voice := s.carried, s.voice
	for c := range s.Clauses {
		cl := &s.Clauses[c]
		cl.Voice = voice
		if cl.from {
			continue
		}
		if i := s.ownSubject(cl.From, cl.To); i >= 0 {
			cl.Subject, cl.Own = s.withList(c, &s.Phrases[s.Items[i].Ref]), true
			subject = cl.Subject
			if s.Colon(c) && cl.To-cl.From == 1 { // 毛宁：…
				voice = subject
				continue
			}
			if speaks := s.speechAfter(i, cl.To); speaks >= 0 {
				if voice == nil || cl.Subject.By != "ref.self" { // 发言人：…我们重申，…
					voice = cl.Subject
				}
				if j := s.ownSubject(speaks+1, cl.To); j >= 0 { // 帕纳里蒂表示阿尔巴尼亚珍视…
					subject = &s.Phrases[s.Items[j].Ref]
				}
			} else if s.words.notices[s.Items[cl.To-1].Text] { // 我们注意到，…
				subject = nil
			}
			continue
		}
		cl.Subject, cl.other = subject, s.startsWithOther(*cl)
		if speaks := s.speechIn(cl.From, cl.To); speaks >= 0 && subject != nil && len(subject.People()) > 0 {
			voice = subject
		}
	}
}

// startsWithOther tells whether a clause begins with somebody who acts and is no party: 会议, 与会代表, 多国人士.
func (s *Sentence) startsWithOther(cl Clause) bool {
	if cl.To-cl.From > 1 && s.Items[cl.From].Kind == PlaceItem && s.landActs(cl.From) {
		return true
	}
	for i := cl.From; i < min(cl.To, cl.From+3); i++ {
		it := s.Items[i]
		if it.Kind == PartyItem && i+1 < cl.To && s.newspaper(i+1) {
			return true
		}
		if it.Kind == WordItem && s.words.others[it.Text] {
			return i+1 < cl.To && s.Items[i+1].Text != "的" && !strings.HasPrefix(s.Items[i+1].Tag, "n")
		}
		if it.Kind == WordItem && (s.words.prepositions[it.Text] || s.verbs[it.Text] || strings.HasPrefix(it.Tag, "v")) {
			return false
		}
	}
	return false
}

// landActs tells whether a verb of its own stands right behind the place at i: 非洲真诚欢迎.
func (s *Sentence) landActs(i int) bool {
	for _, it := range s.Items[i+1 : min(len(s.Items), i+4)] {
		switch {
		case it.Kind != WordItem:
			return false
		case s.words.pivots[it.Text]:
			return true
		case !s.words.adverbs[it.Text] && it.Tag != "d" && it.Tag != "ad" && it.Tag != "a":
			return false
		}
	}
	return false
}

// Colon tells whether a colon ends clause c.
func (s *Sentence) Colon(c int) bool {
	to := s.Clauses[c].To
	return to < len(s.Items) && (s.Items[to].Text == "：" || s.Items[to].Text == ":")
}

// withList is a subject together with the parties of the clauses right before it that are nothing but parties: 印度外长甲，
// 伊朗外长乙以及俄罗斯外长丙出席.
func (s *Sentence) withList(c int, subject *Phrase) *Phrase {
	for c--; c >= 0; c-- {
		cl := s.Clauses[c]
		if cl.To-cl.From != 1 || s.Items[cl.From].Kind != PartyItem || s.Colon(c) {
			break
		}
		before := s.Phrases[s.Items[cl.From].Ref]
		subject = &Phrase{Span: before.Join(subject.Span), Members: append(append([]Member{}, before.Members...), subject.Members...), Joined: true}
	}
	return subject
}

// ownSubject is the item in [from,to) that is named as the subject: the first party before any verb that no preposition
// governs and that does not only describe a noun behind it. -1 where there is none.
func (s *Sentence) ownSubject(from, to int) int {
	if i := s.describedSubject(from, to); i >= 0 {
		return i
	}
	for i := from; i < to; i++ {
		it := s.Items[i]
		switch {
		case it.Kind == PartyItem && s.governed(i):
		case it.Kind == PartyItem && s.describes(i):
		case it.Kind == PartyItem:
			return i
		case it.Kind == WordItem && (s.blocks(i) || s.opens(from, i)):
			return -1
		}
	}
	return -1
}

// opens tells whether the clause that begins at from opens with the act at i and whom it concerns, as a diary does: 3月2日，会见
// 意大利外长.
func (s *Sentence) opens(from, i int) bool {
	if !s.noted || i+1 >= len(s.Items) || s.Items[i+1].Kind != PartyItem || !s.verbs[s.Items[i].Text] {
		return false
	}
	for ; from < i; from++ {
		if it := s.Items[from]; it.Kind != DateItem && it.Kind != PunctItem && (it.Kind != WordItem || it.Tag != "t") {
			return false
		}
	}
	return true
}

// blocks tells whether the word at i is a verb with which a clause without a subject of its own begins: 祝贺中国….
func (s *Sentence) blocks(i int) bool {
	it := s.Items[i]
	if it.Text == "为首" { // 以甲国为首的集团…
		return false
	}
	if i+1 < len(s.Items) && strings.HasPrefix(it.Tag, "v") && (s.Items[i+1].Text == "中" || s.Items[i+1].Text == "期间" || s.Items[i+1].Text == "后") { // 会谈中乙国…
		return false
	}
	if s.words.adverbs[it.Text] || s.words.prepositions[it.Text] || s.words.conjunctions[it.Text] {
		return false
	}
	return strings.HasPrefix(it.Tag, "v") || s.words.pivots[it.Text] || s.verbs[it.Text] && i+1 < len(s.Items) && s.Items[i+1].Kind == PartyItem // 在北京会见甲
}

// Governed tells whether a preposition stands before the party at item i.
func (s *Sentence) Governed(i int) bool { return s.governed(i) }

// governed tells whether a preposition stands before the party at i, or before the description that leads to it: 同来华访问的
// 约旦国王.
func (s *Sentence) governed(i int) bool {
	if i == 0 || s.Items[i-1].Kind != WordItem {
		return false
	}
	if s.Items[i-1].Text == "的" {
		return s.described(i) >= 0
	}
	return s.words.prepositions[s.Items[i-1].Text]
}

// described is the preposition before a description that ends with 的 right before the party at i, -1 for none.
func (s *Sentence) described(i int) int {
	if i < 2 || s.Items[i-1].Text != "的" {
		return -1
	}
	for j := i - 2; j >= max(0, i-15); j-- {
		it := s.Items[j]
		if it.Kind == PunctItem && strings.Contains(clauseMarks, it.Text) {
			return -1
		}
		if it.Kind == WordItem && (s.words.joining[it.Text] || s.words.towards[it.Text]) {
			return j
		}
		if it.Kind == WordItem && (s.verbs[it.Text] && j < i-2 && s.Items[j+1].Kind == WordItem && s.verbs[s.Items[j+1].Text] && !s.words.adverbs[s.Items[j+1].Text]) {
			return -1
		}
	}
	return -1
}

// describes tells whether the party at i belongs to the noun behind it: 美方的行动, 中国企业.
func (s *Sentence) describes(i int) bool {
	if i+1 >= len(s.Items) {
		return false
	}
	next := s.Items[i+1]
	switch {
	case next.Kind == WordItem && next.Text == "的", s.newspaper(i + 1):
		return true
	case next.Kind == WordItem && s.leadsToPerson(i+1):
		return true
	case next.Tag == "t" && i+2 < len(s.Items) && s.Items[i+2].Text == "的": // 甲国目前的局势
		return true
	case next.Kind == WordItem && (next.Text == "国家" || next.Text == "成员国" || next.Text == "各国"): // 北约国家 act, too
		return i+2 < len(s.Items) && (s.Items[i+2].Text == "的" || strings.HasPrefix(s.Items[i+2].Tag, "n"))
	case next.Kind == WordItem:
		w := next.Text
		return next.Tag == "n" && !s.words.prepositions[w] && !s.words.pivots[w] && !s.words.speech[w] && !s.words.adverbs[w] && !s.verbs[w]
	}
	return false
}

// newspaper tells whether the name of a newspaper begins at item i, maybe with what it is before it: 机关报《甲报》.
func (s *Sentence) newspaper(i int) bool {
	for j := i; j < min(len(s.Items), i+3); j++ {
		if s.Items[j].Text != "《" {
			continue
		}
		for k := j + 1; k < min(len(s.Items), j+8); k++ {
			if s.Items[k].Text == "》" {
				last := s.Items[k-1].Text
				return strings.HasSuffix(last, "报") || strings.HasSuffix(last, "刊") || strings.HasSuffix(last, "杂志") || strings.HasSuffix(last, "新闻")
			}
		}
		return false
	}
	return false
}

// leadsToPerson tells whether nouns from item i on lead to a person with a title, whose office they belong to: 甲国|安全政策特别|协调员乙.
func (s *Sentence) leadsToPerson(i int) bool {
	for ; i < len(s.Items); i++ {
		switch it := s.Items[i]; {
		case it.Kind == PartyItem:
			at := s.Doc.View.Orig(it.Span).Start
			return s.people(it) && slices.ContainsFunc(s.Doc.Titles, func(t extract.Title) bool { return t.Start == at })
		case it.Kind == TopicItem, it.Text == "特别":
		case it.Kind != WordItem || s.words.prepositions[it.Text] || s.words.pivots[it.Text] || s.verbs[it.Text]:
			return false
		case !strings.HasPrefix(it.Tag, "n") && it.Tag != "an" && it.Tag != "vn" && it.Tag != "b" && it.Tag != "j":
			return false
		}
	}
	return false
}

// speechAfter is the verb of speech that belongs to the subject at item i, with only circumstances between; -1 for none.
func (s *Sentence) speechAfter(i, to int) int {
	for j := i + 1; j < to; j++ {
		it := s.Items[j]
		switch {
		case it.Kind == WordItem && s.words.speech[it.Text]:
			return j
		case it.Kind == WordItem && (s.words.adverbs[it.Text] || s.words.conjunctions[it.Text]), it.Kind == DateItem:
		case it.Kind == WordItem && s.words.circumstances[it.Text]:
			j = s.skipCircumstance(j, to)
		default:
			return s.speechLast(j, to)
		}
	}
	return -1
}

// skipCircumstance is the last item of the prepositional phrase that begins at j: up to the party, place or date in it.
func (s *Sentence) skipCircumstance(j, to int) int {
	for k := j + 1; k < min(to, j+8); k++ {
		switch s.Items[k].Kind {
		case PartyItem, PlaceItem, DateItem:
			return k
		}
		if s.Items[k].Text == "中" || s.Items[k].Text == "时" || s.Items[k].Text == "上" || s.Items[k].Text == "后" {
			return k
		}
	}
	return j
}

// speechLast is a verb of speech that ends the clause: 王毅在回答记者提问时表示，.
func (s *Sentence) speechLast(from, to int) int {
	if to > from && s.Items[to-1].Kind == WordItem && s.words.speech[s.Items[to-1].Text] && to < len(s.Items) {
		return to - 1
	}
	return -1
}

// speechIn is a verb of speech at the end or start of a clause that names no subject: 表示，…; 并表示，….
func (s *Sentence) speechIn(from, to int) int {
	for i := from; i < min(to, from+2); i++ {
		if s.Items[i].Kind == WordItem && s.words.speech[s.Items[i].Text] {
			return i
		}
	}
	return s.speechLast(from, to)
}

// SubjectAt is who does what stands at item k: the nearest party before it in its clause that is neither governed by a
// preposition nor the object of another verb, else the clause's subject. The second result is the party's item, -1 if
// the subject is understood.
func (s *Sentence) SubjectAt(k int) (*Phrase, int) {
	c := s.ClauseOf(k)
	if c < 0 {
		return nil, -1
	}
	cl := s.Clauses[c]
	joined := false
	for i := k - 1; i >= cl.From; i-- {
		it := s.Items[i]
		switch {
		case s.openPronoun(i):
			return nil, -1
		case it.Kind == WordItem && s.words.conjunctions[it.Text]:
			joined = true
		case it.Kind == PartyItem && i == k-1 && s.governed(i) && s.Items[i-1].Text != "向" && s.relative(k):
			return &s.Phrases[it.Ref], i
		case it.Kind == PartyItem && s.feltAbout(i, k, cl.To):
			return &s.Phrases[it.Ref], i
		case it.Kind != PartyItem || s.governed(i) || s.describes(i):
		case !joined && (s.pivotBefore(i, cl.From) || s.ownSubject(cl.From, i+1) == i || s.embedded(i, k)):
			return &s.Phrases[it.Ref], i
		}
	}
	if cl.Own && s.ownSubject(cl.From, cl.To) > k {
		return s.before(c), -1
	}
	return cl.Subject, -1
}

// openPronoun tells whether a pronoun stands at item i of which no rule can tell for whom, and which may do what follows.
func (s *Sentence) openPronoun(i int) bool {
	it := s.Items[i]
	if it.Kind != WordItem || i > 0 && (s.words.prepositions[s.Items[i-1].Text] || strings.HasPrefix(s.Items[i-1].Tag, "v")) || i+1 < len(s.Items) && s.Items[i+1].Text == "的" {
		return false
	}
	switch it.Text {
	case "我们", "我方", "我", "他", "她", "他们", "她们":
		return true
	}
	return false
}

// embedded tells whether the party at i, which a verb precedes, does what stands at item k: between the two there is only what
// can stand between a subject and its verb, and it begins with what no object has behind it: 介绍了习近平主席即将对蒙古国进行访问.
func (s *Sentence) embedded(i, k int) bool {
	if i+1 >= k || s.Items[i+1].Kind != WordItem {
		return false
	}
	next := s.Items[i+1].Text
	if !s.words.opening[next] {
		return false
	}
	for j := i + 1; j < k; j++ {
		if it := s.Items[j]; it.Kind == WordItem && (s.verbs[it.Text] && !s.words.circumstances[it.Text] && !s.words.adverbs[it.Text] || it.Text == "的") {
			return false
		}
	}
	return true
}

// feltAbout tells whether the party at i does what stands at k and somebody feels about it: 对北约拒绝谈判表示失望.
func (s *Sentence) feltAbout(i, k, to int) bool {
	if i == 0 || s.Items[i-1].Text != "对" && s.Items[i-1].Text != "就" {
		return false
	}
	return !feels[s.Items[k].Text] && slices.ContainsFunc(s.Items[k:to], func(it Item) bool { return feels[it.Text] })
}

// feels are words with which somebody says what he feels about something.
var feels = map[string]bool{"表示": true, "发表": true, "发表声明": true, "发表谈话": true, "深表": true, "深感": true, "感到": true, "赞赏": true, "满意": true, "感谢": true, "不满": true, "遗憾": true, "钦佩": true}

// OtherActs tells whether somebody who is no party stands between items from and k, so that it may be he who does what
// stands at k: 一些国家单方面实施制裁.
func (s *Sentence) OtherActs(from, k int) bool {
	for i := max(from, 0); i < k; i++ {
		it := s.Items[i]
		if it.Kind == WordItem && s.words.prepositions[it.Text] {
			return false
		}
		if it.Text == "其" && i > 0 && (s.words.wishes[s.Items[i-1].Text] || s.Items[i-1].Text == "欢迎") { // 欢迎其来访: whoever is spoken of
			return true
		}
		if it.Text == "国家" && i > from && s.Items[i-1].Kind == PlaceItem { // 西方国家
			return true
		}
		if it.Kind != WordItem || !s.words.others[it.Text] {
			continue
		}
		if i == 0 || !s.words.prepositions[s.Items[i-1].Text] && s.Items[i-1].Text != "的" && s.Items[i-1].Kind != PartyItem && s.Items[i+1].Text != "的" && s.Items[i+1].Text != "上" && s.Items[i+1].Text != "中" {
			return true
		}
	}
	return false
}

// HolderAt is who takes the stand said at item k: the subject, but where neither the clause nor one before it in the
// sentence names a subject, whoever speaks: 王毅表示，乌克兰局势令人担忧。支持各方对话.
func (s *Sentence) HolderAt(k int) (*Phrase, int) {
	ph, i := s.SubjectAt(k)
	c := s.ClauseOf(k)
	if c < 0 || s.otherSubject(max(i+1, s.Clauses[c].From), k) {
		return nil, -1
	}
	if i >= 0 {
		return ph, i
	}
	if s.aimedAt(k-1) || s.OtherActs(s.Clauses[c].From, k) { // 海湾国家同样对…表示担忧
		return nil, -1
	}
	for d := c; d >= 0 && !s.Clauses[d].Own; d-- {
		if s.Clauses[d].other {
			return nil, -1
		}
	}
	if v := s.Clauses[c].Voice; v != nil && s.goesOnSpeaking(c, k) { // 甲国表示乙国…，并警告…
		return v, -1
	}
	if blamed := s.blamed(c, k); blamed != nil {
		return blamed, -1
	}
	if before := s.aboutThat(c); before != nil {
		return before, -1
	}
	if p := s.pivotOf(c); p >= 0 { // 希望甲方发挥作用，反对保护主义: not 甲方 opposes
		ph, _ = s.SubjectAt(p)
	}
	for j, cl := range s.Clauses[:c+1] {
		if cl.Own && (j < c || s.ownSubject(cl.From, cl.To) < k) {
			return ph, i
		}
	}
	if v := s.Clauses[c].Voice; v != nil {
		return v, -1
	}
	return ph, i
}

// blamed is whom the clause before c blames, if the verb at item k is one more fault: 批评甲国坚持错误立场，拒绝谈判. nil for nobody.
func (s *Sentence) blamed(c, k int) *Phrase {
	switch s.Items[k].Text {
	case "拒绝", "拒不", "威胁", "扬言", "否认", "不承认":
	default:
		return nil
	}
	if c == 0 {
		return nil
	}
	for i := s.Clauses[c-1].From; i+1 < s.Clauses[c-1].To; i++ {
		if s.words.faulting[s.Items[i].Text] && s.Items[i+1].Kind == PartyItem {
			return &s.Phrases[s.Items[i+1].Ref]
		}
	}
	return nil
}

// aboutThat is who spoke in the clause before where clause c says with 对此 how somebody feels about what was said there: 甲称乙限制出口，对此非常担心.
func (s *Sentence) aboutThat(c int) *Phrase {
	if first := s.Items[s.Clauses[c].From].Text; c < 1 || s.Clauses[c].Own || first != "对此" && first != "就此" {
		return nil
	}
	before := s.Clauses[c-1]
	if i := s.ownSubject(before.From, before.To); i >= 0 && s.speechAfter(i, before.To) >= 0 {
		return &s.Phrases[s.Items[i].Ref]
	}
	return nil
}

// goesOnSpeaking tells whether clause c begins with 并 and the verb at item k, with which somebody who speaks goes on.
func (s *Sentence) goesOnSpeaking(c, k int) bool {
	from := s.Clauses[c].From
	if from >= k || s.Items[from].Text != "并" && s.Items[from].Text != "同时" && s.Items[from].Text != "并且" {
		return false
	}
	for i := from; i < k; i++ {
		if s.Items[i].Kind != WordItem || !s.words.adverbs[s.Items[i].Text] && !s.words.conjunctions[s.Items[i].Text] {
			return false
		}
	}
	switch s.Items[k].Text {
	case "警告", "呼吁", "敦促", "谴责", "指责", "批评", "抨击", "促请", "威胁":
		return true
	}
	return false
}

// aimedAt tells whether the party at item i is whom words behind 针对 are about: 针对甲国支持乙国….
func (s *Sentence) aimedAt(i int) bool {
	if i < 1 || s.Items[i].Kind != PartyItem {
		return false
	}
	switch s.Items[i-1].Text {
	case "针对", "对于", "关于":
		return true
	}
	return false
}

// pivotOf is the verb whose object the subject is that clause c takes over from a clause before it, -1 for none.
func (s *Sentence) pivotOf(c int) int {
	for d := c - 1; d >= 0; d-- {
		if !s.Clauses[d].Own {
			continue
		}
		i := s.ownSubject(s.Clauses[d].From, s.Clauses[d].To)
		if i < 0 || !s.Pivoted(i) {
			return -1
		}
		for i--; !s.words.pivots[s.Items[i].Text]; i-- {
		}
		return i
	}
	return -1
}

// Wished tells whether what stands at item k is only wished of the subject that its clause takes over: 希望日方正视历史，
// 恪守承诺.
func (s *Sentence) Wished(k int) bool {
	c := s.ClauseOf(k)
	if c < 0 {
		return false
	}
	if p := s.pivotOf(c); p >= 0 {
		return s.words.wishes[s.Items[p].Text]
	}
	return s.demanded(c)
}

// WishedHere tells whether the clause wishes what stands at item k of somebody who is no party: 希望欧洲支持停火.
func (s *Sentence) WishedHere(k int) bool {
	c := s.ClauseOf(k)
	if c < 0 {
		return false
	}
	for i := s.Clauses[c].From; i+1 < k; i++ {
		next := s.Items[i+1]
		if it := s.Items[i]; it.Kind != WordItem || !s.words.wishes[it.Text] || it.Text == "愿" || it.Text == "相信" {
			continue
		}
		if next.Kind == PlaceItem || next.Kind == WordItem && (s.words.others[next.Text] || next.Tag == "n" && !s.verbs[next.Text]) {
			return true
		}
	}
	return false
}

// demanded tells whether the clause before c, of which it takes over the subject, demands something of somebody: 敦促日方履行义务，
// 恪守承诺.
func (s *Sentence) demanded(c int) bool {
	for d := c - 1; d >= 0 && !s.Clauses[d+1].Own; d-- {
		cl := s.Clauses[d]
		for i := cl.From; i+1 < cl.To; i++ {
			switch next := s.Items[i+1]; s.Items[i].Text {
			case "敦促", "奉劝", "要求", "呼吁", "督促":
				if next.Kind == PartyItem || s.words.others[next.Text] || next.Tag == "n" {
					return true
				}
			}
		}
	}
	return false
}

// otherSubject tells whether items [from,k) end with a noun that does what stands at k and is no party: 多国人士反对, 检方指控.
// It is none behind a preposition or verb, whose object it is, and none if it is what somebody says: 声明敦促.
func (s *Sentence) otherSubject(from, k int) bool {
	j := k - 1
	for j >= from && s.Items[j].Kind == WordItem && (s.words.adverbs[s.Items[j].Text] || s.words.particles[s.Items[j].Text] || s.Items[j].Tag == "d" || s.Items[j].Tag == "ad") {
		j--
	}
	if j < from || !s.actsUnnamed(s.Items[j]) {
		return false
	}
	if s.words.others[s.Items[j].Text] && j > from && !s.words.prepositions[s.Items[j-1].Text] {
		return true
	}
	for i := j - 1; i >= from; i-- {
		it := s.Items[i]
		if it.Kind == WordItem && (s.words.prepositions[it.Text] || s.verbs[it.Text] || strings.HasPrefix(it.Tag, "v")) {
			return s.words.pivots[it.Text] && !s.words.speech[it.Text] // 禁止公司拒绝: the company refuses
		}
	}
	return true
}

// Unnamed tells whether the item at i is somebody who acts and is no party: 各国, 国际社会.
func (s *Sentence) Unnamed(i int) bool {
	return s.Items[i].Kind == WordItem && s.words.others[s.Items[i].Text]
}

// actsUnnamed tells whether an item is a noun that could be a subject without being a party.
func (s *Sentence) actsUnnamed(it Item) bool {
	if it.Kind != WordItem || s.words.statements[it.Text] || s.words.closers[it.Text] || s.verbs[it.Text] {
		return false
	}
	if s.words.others[it.Text] {
		return true
	}
	switch it.Tag {
	case "n", "vn", "nr", "nt", "nz", "ns", "nrt", "nrfg":
		return true
	}
	return false
}

// Speech tells whether clause c says only who speaks: 外交部发言人表示.
func (s *Sentence) Speech(c int) bool {
	cl := s.Clauses[c]
	return s.speechIn(cl.From, cl.To) == cl.To-1 || cl.Own && s.speechAfter(s.ownSubject(cl.From, cl.To), cl.To) == cl.To-1
}

// Says is the verb of speech that belongs to the subject a clause names, -1 for none.
func (s *Sentence) Says(cl Clause) int {
	if i := s.ownSubject(cl.From, cl.To); i >= 0 {
		return s.speechAfter(i, cl.To)
	}
	return -1
}

// SaysFirst is the verb of speech with which the clause of item k begins, before k; -1 for none.
func (s *Sentence) SaysFirst(k int) int {
	c := s.ClauseOf(k)
	if c < 0 {
		return -1
	}
	for i := s.Clauses[c].From; i < k && s.Items[i].Kind == WordItem; i++ {
		switch w := s.Items[i].Text; {
		case s.words.speech[w]:
			return i
		case !s.words.adverbs[w] && !s.words.conjunctions[w]:
			return -1
		}
	}
	return -1
}

// IsSpeech tells whether a word is a verb of speech.
func (s *Sentence) IsSpeech(word string) bool { return s.words.speech[word] }

// ClauseSubject is the item that clause c names as its subject, -1 for none.
func (s *Sentence) ClauseSubject(c int) int {
	return s.ownSubject(s.Clauses[c].From, s.Clauses[c].To)
}

// SubjectIn is the item in [from,to) that is named as the subject of what these say, -1 for none.
func (s *Sentence) SubjectIn(from, to int) int { return s.ownSubject(from, to) }

// relative tells whether the verb at item k only describes something: 对中方给予的帮助表示感谢.
func (s *Sentence) relative(k int) bool {
	return k+1 < len(s.Items) && s.Items[k+1].Text == "的"
}

// before is the subject of the clause before c, or who the sentence is about.
func (s *Sentence) before(c int) *Phrase {
	if c > 0 {
		return s.Clauses[c-1].Subject
	}
	return s.carried
}

// pivotBefore tells whether the party at i is the object of a verb like 支持 and so does what follows.
func (s *Sentence) pivotBefore(i, from int) bool {
	for i--; i >= from && s.words.particles[s.Items[i].Text]; i-- { // 关注了王毅强调…
	}
	return i >= from && s.Items[i].Kind == WordItem && s.words.pivots[s.Items[i].Text]
}

// VoiceAt is who says what stands at item k, nil for the article itself.
func (s *Sentence) VoiceAt(k int) *Phrase {
	c := s.ClauseOf(k)
	if c < 0 {
		return nil
	}
	cl := s.Clauses[c]
	if i := s.ownSubject(cl.From, k); i >= 0 {
		if v := s.speechAfter(i, k); v >= 0 {
			return &s.Phrases[s.Items[i].Ref]
		}
	}
	return cl.Voice
}

// Narrates tells whether the sentence tells what the one who spoke before it did, so that what stands at item k is no longer
// said: 外长说，…。他向总统转达了问候。
func (s *Sentence) Narrates(k int) bool {
	c := s.ClauseOf(k)
	if c < 0 || s.voice == nil || s.Clauses[c].Voice != s.voice || len(s.voice.Members) != 1 || !s.voice.Members[0].Person {
		return false
	}
	for _, cl := range s.Clauses[:c+1] {
		if cl.Own {
			return cl.Subject.By != "ref.self" && len(cl.Subject.Members) == 1 && cl.Subject.Members[0].Entity == s.voice.Members[0].Entity
		}
	}
	return false
}

// Pivoted tells whether the party at item i is the object of a verb that asks it, supports it or thanks it for doing what
// follows; a verb of speech only says that it does.
func (s *Sentence) Pivoted(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		it := s.Items[j]
		if it.Kind != WordItem {
			return false
		}
		if s.words.pivots[it.Text] {
			return !s.words.speech[it.Text] && it.Text != "是"
		}
		if !s.words.adverbs[it.Text] && !s.words.particles[it.Text] {
			return false
		}
	}
	return false
}
