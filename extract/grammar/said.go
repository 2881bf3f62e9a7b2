package grammar

import (
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// said is what 此 or 这 at item i stands for: the nearest clause before that tells what somebody did, in this sentence or
// one of the two before it in the paragraph. Clauses that only say who speaks (发言人表示) or refer back themselves (该案罔顾事实)
// are passed over.
//
//	美方宣布对华加征关税。此举违反规则，中方对此坚决反对。     → 美方宣布对华加征关税
func (m matcher) said(i int) *binding {
	c := m.sent.ClauseOf(min(i, len(m.sent.Items)-1))
	sent := m.sent
	for range 3 {
		if b := told(sent, c); b != nil {
			return b
		}
		before := sent.Before
		if before == nil || before.Title || before.Paragraph != sent.Paragraph && sent != m.sent {
			return nil
		}
		sent, c = before, len(before.Clauses)
	}
	return nil
}

// told is the last of the clauses before clause c that has a subject of its own and tells something; where none has, the
// first that tells something.
func told(s *zh.Sentence, c int) *binding {
	first := -1
	for k := c - 1; k >= 0; k-- {
		cl := s.Clauses[k]
		if cl.To-cl.From < 3 || asks(s, cl) || s.Colon(k) || s.Speech(k) || refersBack(s, cl) {
			continue
		}
		if cl.Own && s.ClauseSubject(k) >= 0 {
			if grounds(s.Items[cl.To-1].Text) && first >= 0 { // 美方以…为由，决定…: what is decided
				cl = s.Clauses[first]
			}
			return issueOf(s, cl)
		}
		first = k
	}
	if first < 0 || refersBack(s, s.Clauses[0]) {
		return nil
	}
	return issueOf(s, s.Clauses[first])
}

// grounds tells whether a clause that ends with this word only says why or when.
func grounds(last string) bool {
	switch last {
	case "为由", "为名", "之际", "时", "后", "由", "名":
		return true
	}
	return false
}

func issueOf(s *zh.Sentence, cl zh.Clause) *binding {
	from := cl.From
	for i := cl.From + 1; i+1 < cl.To; i++ { // 新华社开罗4日电 甲国…: not the dateline
		if s.Items[i-1].Kind == zh.DateItem && dateline(s, i-1) {
			from = i + 1
		}
	}
	if k := s.Says(cl); k >= from && k+1 < cl.To { // 甲国称乙国策划袭击: what is said
		from = k + 1
	}
	switch s.Items[from].Text {
	case "针对", "对于", "就", "对", "关于", "由于", "鉴于":
		from++
	}
	return &binding{role: "issue", span: extract.Span{Start: s.Items[from].Start, End: s.Items[cl.To-1].End}, ref: -1}
}

// asks tells whether a clause asks for a comment: 中方有何评论.
func asks(s *zh.Sentence, cl zh.Clause) bool {
	for _, it := range s.Items[cl.From:cl.To] {
		switch it.Text {
		case "有何", "如何", "何", "什么", "是否", "怎么", "怎样", "为何", "能否", "吗":
			return true
		}
	}
	return false
}

// refersBack tells whether a clause begins with a word for what was told before.
func refersBack(s *zh.Sentence, cl zh.Clause) bool {
	for i := cl.From; i < min(cl.From+3, cl.To); i++ {
		if s.Items[i].Text == "对此" {
			return true
		}
	}
	switch s.Items[cl.From].Text {
	case "这", "此", "此举", "该", "其", "上述", "有关", "这种", "这些", "这一", "这是", "该案", "对此", "为此", "此次", "此事":
		return true
	}
	return false
}
