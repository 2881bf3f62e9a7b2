package zh

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each item of news in brief is a story under its own heading; other texts are one story, whatever lines they have.
func TestNewsInBrief(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"a bulletin", "简讯\n本台消息：\n甲国总统访问乙国\n甲国总统3日抵达。\n丙国首相辞职\n首相说，他累了。新首相待定。", "t0 0 t1 1 t2 2 2"},
		{"a lead first", "简讯\n甲国总统3日抵达。\n会谈内容\n双方会谈。\n访问日程\n明天返回。", "t0 0 0 0 0 0"},
		{"a diary", "首相日程\n三月一日\n会见大使。\n三月二日\n出访。", "t0 0 0 0 0"},
		{"numbered parts", "声明\n一、背景\n双方会谈。\n二、结果\n没有。", "t0 0 0 0 0"},
		{"a list of lines", "简讯\n甲国总统\n乙国总统\n丙国首相说，他累了。", "t0 0 0 0"},
		{"one heading", "简讯\n甲国总统访问乙国\n甲国总统3日抵达。", "t0 0 0"},
	} {
		var got []string
		title, _, _ := strings.Cut(c.text, "\n")
		for _, s := range SplitSentences(c.text, title) {
			mark := fmt.Sprint(s.Story)
			if s.Title {
				mark = "t" + mark
			}
			got = append(got, mark)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.about, diff)
		}
	}
}
