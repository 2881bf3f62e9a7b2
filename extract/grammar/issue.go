package grammar

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// mostIssue is the length in characters beyond which a stretch is no issue.
const mostIssue = 80

// issueRight is the issue that begins at item j: the words up to the end of the clause. Marks inside quotation marks and
// book titles do not end it.
func (m matcher) issueRight(j int) (end int, b *binding) {
	depth, left := 0, mostIssue
	for end = j; end < len(m.sent.Items); end++ {
		it := m.sent.Items[end]
		if it.Kind == zh.PunctItem {
			switch it.Text {
			case "“", "《", "(":
				depth++
			case "”", "》", ")":
				if depth--; depth < 0 {
					return m.issue(j, end)
				}
			}
			if depth == 0 && strings.Contains("，。；！？：,;!?:", it.Text) {
				break
			}
		}
		if left -= runes(it.Text); left < 0 {
			break
		}
	}
	return m.issue(j, end)
}

// issueLeft calls try with every issue that ends before item j, the shortest first, until one is taken.
func (m matcher) issueLeft(j int, try func(start int, b *binding) bool) bool {
	left := mostIssue
	for k := j - 1; k >= 0; k-- {
		it := m.sent.Items[k]
		if it.Kind == zh.PunctItem && strings.Contains("，。；！？：,;!?:", it.Text) {
			return false
		}
		if left -= runes(it.Text); left < 0 {
			return false
		}
		if _, b := m.issue(k, j); b != nil && try(k, b) {
			return true
		}
	}
	return false
}

func (m matcher) issue(from, to int) (int, *binding) {
	if from >= to {
		return from, nil
	}
	span := extract.Span{Start: m.sent.Items[from].Start, End: m.sent.Items[to-1].End}
	return to, &binding{role: "issue", span: span, ref: -1}
}
