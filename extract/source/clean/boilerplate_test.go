package clean_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/source/clean"
)

func boilerplate(t *testing.T) *clean.Boilerplate {
	t.Helper()
	b, err := clean.Default()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBody(t *testing.T) {
	b := boilerplate(t)
	for _, tt := range []struct{ name, in, want string }{
		{"nothing to drop", "第一段。|第二段。", "第一段。|第二段。"},
		{"dateline stays", "央视网消息（新闻联播）：外长会见来宾。", "央视网消息（新闻联播）：外长会见来宾。"},
		{"credit as a paragraph", "外长会见来宾。|(视频编辑：张三 文字编辑：李四)", "外长会见来宾。"},
		{"credit at the end of a paragraph", "有关人士参加会见。（视频编辑:张三 文字编辑:李四）", "有关人士参加会见。"},
		{"several at the end", "外长会见来宾。（完）|来源：某通讯社|责任编辑：张三|扫码关注我们", "外长会见来宾。"},
		{"before the text", "来源：某某网|2022-01-15 10:20|外长会见来宾。|来源于双方的意愿：合作。", "外长会见来宾。|来源于双方的意愿：合作。"},
		{"in the middle", "第一段。|点击查看大图|第二段。", "第一段。|第二段。"},
		{"related links", "第一段。|相关阅读：|另一条新闻的标题", "第一段。"},
		{"questions stay", "某社记者：对此有何评论？|发言人：我们对此表示关切。", "某社记者：对此有何评论？|发言人：我们对此表示关切。"},
		{"list of the guests stays", "外长会见来宾。|张三、李四等参加会见。", "外长会见来宾。|张三、李四等参加会见。"},
		{"nothing left", "责任编辑：张三", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(b.Body(strings.Split(tt.in, "|")), "|")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Body(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	b := boilerplate(t)
	for in, want := range map[string]string{
		"[视频]两国外长举行会谈":          "两国外长举行会谈",
		"两国外长举行会谈_某某网":          "两国外长举行会谈",
		"两国外长举行会谈-国际在线":         "两国外长举行会谈",
		"两国外长举行会谈——合作的新起点":      "两国外长举行会谈——合作的新起点",
		"两国外长 举行会谈\n":           "两国外长 举行会谈",
		"中国-东盟外长会在京举行":          "中国-东盟外长会在京举行",
		"两国外长举行会谈 — 中华人民共和国外交部": "两国外长举行会谈",
		"某某网": "某某网",
		"环球论坛：“一带一路”在线会议与新闻合作研讨会开幕": "环球论坛：“一带一路”在线会议与新闻合作研讨会开幕",
	} {
		if got := b.Title(in); got != want {
			t.Errorf("Title(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"unknown key", "linez: []\n", "user.yaml:"},
		{"no example", "lines:\n  - pattern: 'a'\n", "user.yaml:2:"},
		{"bad expression", "lines:\n  - {pattern: '(', examples: [a], counterexamples: [b]}\n", "user.yaml:2:"},
		{"example fails", "lines:\n  - {pattern: a, examples: [a], counterexamples: [b]}\n  - {pattern: a, examples: [b], counterexamples: [c]}\n", `user.yaml:3: pattern "a" does not match its example "b"`},
		{"counterexample fails", "tails:\n  - {pattern: a, examples: [a], counterexamples: [a]}\n", "user.yaml:2:"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := (&clean.Boilerplate{}).Load("user.yaml", []byte(tt.in))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Load(%q)\n got %v\nwant %s", tt.in, err, tt.want)
			}
		})
	}
}

func FuzzBody(f *testing.F) {
	b, err := clean.Default()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("外长会见来宾。（完）\n来源：某社\n（视频编辑：某）")
	f.Fuzz(func(t *testing.T, s string) {
		in := clean.Lines(s)
		n := len(in)
		if got := b.Body(in); len(got) > n {
			t.Errorf("Body(%q) has more paragraphs than it was given: %q", s, got)
		}
		b.Title(s)
	})
}
