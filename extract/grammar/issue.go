package grammar

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// mostIssue is the length in characters beyond which a stretch is no issue.
const mostIssue = 80

// issuesRight gives the issue that begins at item j and, if the slot asks for it, those of the clauses behind that go on
// with it: 敦促美方停止军售，撤销制裁. end is the position behind the first.
func (m matcher) issuesRight(el *element, j int) (end int, bs []binding) {
	j = m.pastJoined(j)
	end, b := m.issue(el, j, m.issueEnd(j))
	if b == nil {
		return j, nil
	}
	bs = append(bs, *b)
	if len(el.more) == 0 {
		return end, bs
	}
	for at := end; at+1 < len(m.sent.Items) && between(m.sent.Items[at]); {
		from := m.goesOn(el, at+1)
		if from < 0 {
			break
		}
		at = m.issueEnd(from)
		if _, b := m.issue(el, from, at); b != nil {
			bs = append(bs, *b)
		}
	}
	return end, bs
}

// between tells whether an item is a mark that may stand between two issues of one sentence.
func between(it zh.Item) bool { return it.Text == "，" || it.Text == "；" }

// pastJoined is the item behind the stance words joined to the one that ends before item j: 赞赏并坚定支持中方主张 has one
// issue for both.
func (m matcher) pastJoined(j int) int {
	for j < len(m.sent.Items) {
		switch m.sent.Items[j].Text {
		case "说", "称": // 谴责说，…
			j++
			continue
		case "、", "并", "并且", "和", "以及", "与":
		default:
			return j
		}
		next := -1
		for _, k := range m.sent.SkipRight(j + 1) {
			if k < len(m.sent.Items) && k <= j+3 && m.stances[m.sent.Items[k].Text] {
				next = k + 1
				break
			}
		}
		if next < 0 {
			return j
		}
		j = next
	}
	return j
}

// goesOn is the item with which a further issue begins in the clause at item i, -1 for none.
func (m matcher) goesOn(el *element, i int) int {
	for _, j := range m.sent.SkipRight(i) {
		if slices.ContainsFunc(el.more, func(w string) bool { return m.literalRight(w, j) > j }) {
			return i
		}
	}
	return -1
}

// issueEnd is where the issue that begins at item j ends: at the end of the clause, or where the next stance is joined to
// it. Marks inside quotation marks and book titles do not end it.
func (m matcher) issueEnd(j int) int {
	depth, left, party := 0, mostIssue, false
	for end := j; end < len(m.sent.Items); end++ {
		it := m.sent.Items[end]
		switch it.Text {
		case "“", "《", "(":
			depth++
		case "”", "》", ")":
			depth--
		}
		if depth < 0 || depth == 0 && end > j && (takesTowards[it.Text] || m.ends(end) && !m.open(j, end) || m.nextStance(end, party) || m.when(end)) {
			return end
		}
		if left -= runes(it.Text); left < 0 {
			return end
		}
		party = party || it.Kind == zh.PartyItem || m.sent.Unnamed(end)
	}
	return len(m.sent.Items)
}

// when tells whether item i ends words for a time, in which the stance was taken: 祝贺甲当选时说，….
func (m matcher) when(i int) bool {
	if rest, found := strings.CutPrefix(m.sent.Items[i].Text, "时"); found && rest != "" { // jieba keeps 时说 together
		return m.sent.IsSpeech(rest)
	}
	return m.sent.Items[i].Text == "时" && (m.ends(i+1) || m.sent.IsSpeech(m.sent.Items[i+1].Text))
}

// open tells whether the clause of an issue from item j ends at end before it says what it is about: with a circumstance
// (感谢乙国在过去的一年里，为两国友谊作出的努力), with a condition (警告如果谈判失败，将…), with a subject (主张国家不分大小，都应…).
func (m matcher) open(j, end int) bool {
	if end+1 >= len(m.sent.Items) || m.sent.Items[end].Text != "，" || end < 2 {
		return false
	}
	switch m.sent.Items[j].Text {
	case "如果", "若", "如", "一旦", "除非", "只要", "假如":
		return !slices.ContainsFunc(m.sent.Items[j:end], func(it zh.Item) bool { return it.Text == "，" })
	}
	if next := m.sent.Items[end+1].Text; (next == "都" || next == "均") && end+2 < len(m.sent.Items) && !m.stands(end+2) { // 国家不分大小，都是…
		return true
	}
	switch m.sent.Items[end-1].Text {
	case "里", "中", "期间", "方面", "以来", "之际", "内":
	default:
		return false
	}
	for k := end - 2; k >= j; k-- {
		switch it := m.sent.Items[k]; {
		case it.Text == "在" || it.Text == "自":
			return k > j && (m.sent.Items[k-1].Kind == zh.PartyItem || strings.HasPrefix(m.sent.Items[k-1].Tag, "n"))
		case it.Kind == zh.PunctItem && it.Text != "、":
			return false
		}
	}
	return false
}

// stands tells whether a word of a stand is at item i: 中欧都坚持多边主义，都维护国际法.
func (m matcher) stands(i int) bool {
	w := m.sent.Items[i].Text
	return w == m.first || m.stances[w] || w == "坚持" || w == "维护" || w == "主张" || w == "捍卫"
}

// ends tells whether a clause ends before item i.
func (m matcher) ends(i int) bool {
	if i >= len(m.sent.Items) || endsClause(m.sent.Items[i]) {
		return true
	}
	return m.sent.Headline && i > 0 && m.sent.Items[i-1].End < m.sent.Items[i].Start && m.sent.Items[i-1].Text != "、"
}

// nextStance tells whether item i joins another stance to the issue: 反对单边主义、反对保护主义. Behind a party the next verb
// could be its deed (支持埃方维护主权、反对干涉), unless it is the trigger's own.
func (m matcher) nextStance(i int, party bool) bool {
	switch m.sent.Items[i].Text {
	case "、", "并", "并且", "以及", "且":
	default:
		return false
	}
	for _, j := range m.sent.SkipRight(i + 1) {
		if j >= len(m.sent.Items) || j > i+3 {
			break
		}
		if w := m.sent.Items[j].Text; w == m.first || !party && m.stances[w] {
			return true
		}
	}
	return false
}

// issueLeft calls try with every issue that ends before item j, the longest first, until one is taken. It stays in the
// clause unless the slot is wide, and does not go back
// over a verb that itself takes 对 before it: 对停火表示欢迎和对伤亡表示痛心.
func (m matcher) issueLeft(el *element, j int, try func(start int, b *binding) bool) bool {
	first, left := j, mostIssue
	for first > 0 && (el.wide || !m.ends(first-1)) && !takesTowards[m.sent.Items[first-1].Text] {
		if left -= runes(m.sent.Items[first-1].Text); left < 0 {
			break
		}
		first--
	}
	for k := first; k < j; k++ {
		if _, b := m.issue(el, k, j); b != nil && try(k, b) {
			return true
		}
	}
	return false
}

// takesTowards are verbs of stances said with 对 or 就 before them.
var takesTowards = map[string]bool{"表示": true, "深表": true, "深感": true, "感到": true, "予以": true, "表达": true}

// issue is the stretch of items [from,to), nil if it does not begin like an issue, is nothing but a party (支持中方) or fails
// the slot's conditions.
func (m matcher) issue(el *element, from, to int) (int, *binding) {
	if from >= to || m.wrongEnds(from, to) || to == from+1 && m.sent.Items[from].Kind == zh.PartyItem && !strings.Contains(m.sent.Items[from].Text, "当选") {
		return from, nil
	}
	span := extract.Span{Start: m.sent.Items[from].Start, End: m.sent.Items[to-1].End}
	holds := func(w string) bool { return strings.Contains(span.Of(m.sent.Doc.View.Text), w) }
	if len(el.begins) > 0 && !slices.ContainsFunc(el.begins, func(w string) bool { return strings.HasPrefix(span.Of(m.sent.Doc.View.Text), w) }) {
		return from, nil
	}
	if len(el.needs) > 0 && !slices.ContainsFunc(el.needs, holds) || slices.ContainsFunc(el.lacks, holds) {
		return from, nil
	}
	return to, &binding{role: el.role, span: span, ref: -1}
}

// wrongEnds tells whether a stretch begins or ends with what no issue begins or ends with.
func (m matcher) wrongEnds(from, to int) bool {
	first, last := m.sent.Items[from], m.sent.Items[to-1]
	return notFirst[first.Text] || notLast[last.Text] || first.Kind == zh.PunctItem && !strings.Contains("“《(‘", first.Text)
}

// notLast are adverbs of a verb behind the issue: 对进展十分满意.
var notLast = map[string]bool{"十分": true, "非常": true, "深": true, "高度": true, "强烈": true, "坚决": true, "表示": true, "很": true, "极为": true, "极其": true, "明确": true, "予以": true, "感到": true, "深感": true, "深表": true, "一贯": true, "始终": true, "再次": true, "再度": true, "又": true, "热烈": true, "进行": true, "说": true, "称": true, "指出": true, "强调": true, "的": true, "也": true, "均": true, "都": true, "已": true, "将": true, "曾": true}

// notFirst are words with which no issue begins: the stance word before them is a noun (坚持的原则) or one of two.
var notFirst = map[string]bool{"并愿": true, "并将": true, "愿": true, "的": true, "是": true, "并": true, "并且": true, "和": true, "与": true, "及": true, "以及": true, "、": true, "，": true, "力度": true, "多": true, "率": true, "者": true, "派": true, "票": true}

// particle tells whether an item belongs to the verb before it.
func particle(it zh.Item) bool {
	return it.Kind == zh.WordItem && (it.Text == "了" || it.Text == "过" || it.Text == "着")
}

// endsName tells whether an item goes on with something else than the name of a conference: 出席开幕式并在论坛上致辞.
func endsName(it zh.Item) bool {
	if it.Kind != zh.WordItem {
		return false
	}
	switch it.Text {
	case "并", "并将", "并在", "期间", "时", "后", "前", "之际", "之后", "之前", "而", "同时", "以及对", "并对":
		return true
	}
	return false
}

// nameRight calls try with every stretch from item j to a word of the slot's list, the longest first.
func (m matcher) nameRight(el *element, j int, try func(end int, b *binding) bool) bool {
	if j < len(m.sent.Items) && (m.sent.Items[j].Text == "的" || m.sent.Items[j].Text == "了") {
		j++
	}
	var ends []int
	left := mostIssue
	for j < len(m.sent.Items) && particle(m.sent.Items[j]) {
		j++
	}
	for end := j; end < len(m.sent.Items); end++ {
		it := m.sent.Items[end]
		if endsClause(it) || endsName(it) {
			break
		}
		if left -= runes(it.Text); left < 0 {
			break
		}
		if slices.ContainsFunc(el.needs, func(w string) bool {
			return m.literalLeft(w, end+1) <= end || it.Kind == zh.WordItem && strings.HasSuffix(it.Text, w) // 高峰论坛 is a 论坛
		}) {
			ends = append(ends, end+1)
		}
	}
	for _, end := range slices.Backward(ends) {
		span := extract.Span{Start: m.sent.Items[j].Start, End: m.sent.Items[end-1].End}
		if try(end, &binding{role: el.role, span: span, ref: -1}) {
			return true
		}
	}
	return false
}

// endsClause tells whether a mark ends the clause.
func endsClause(it zh.Item) bool {
	return it.Kind == zh.PunctItem && strings.ContainsAny(it.Text, "，。；！？：,;!?:")
}

// nameLeft calls try with the word of the slot's list that ends before item j and the nouns, numbers and marks right before
// it: 一批抗疫物资 in 一批抗疫物资运抵.
func (m matcher) nameLeft(el *element, j int, try func(start int, b *binding) bool) bool {
	start := j
	for _, w := range el.needs {
		start = min(start, m.literalLeft(w, j))
	}
	if start == j {
		return false
	}
	for start > 0 && (partOfName(m.sent.Items[start-1]) || el.role == "name" && m.inTitle(start-1)) {
		start--
	}
	span := extract.Span{Start: m.sent.Items[start].Start, End: m.sent.Items[j-1].End}
	return try(start, &binding{role: el.role, span: span, ref: -1})
}

// inTitle tells whether item i can stand in the title of a conference and in no other name: a place, an office.
func (m matcher) inTitle(i int) bool {
	it := m.sent.Items[i]
	return it.Kind == zh.PlaceItem && !m.sent.Venue(i) || it.Kind == zh.WordItem && it.Tag == "x"
}

// partOfName tells whether an item can belong to what the words behind it name.
func partOfName(it zh.Item) bool {
	switch {
	case it.Kind == zh.PunctItem:
		return it.Text == "“" || it.Text == "”" || it.Text == "、"
	case it.Kind == zh.TopicItem:
		return true
	case it.Kind != zh.WordItem:
		return false
	}
	switch it.Tag {
	case "n", "vn", "nz", "b", "a", "an", "m", "q", "mq", "j":
		return true
	}
	return false
}
