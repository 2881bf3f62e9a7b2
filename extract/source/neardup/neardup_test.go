package neardup_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract/source/neardup"
)

// story is four paragraphs about a meeting of the ministers of two countries.
func story(lead, guest string) []string {
	return []string{
		lead + "外长15日在首都会见" + guest + "外长，双方就双边关系和共同关心的国际地区问题深入交换了意见，达成广泛共识。",
		"外长表示，两国建交以来关系稳步发展，政治互信不断加深，经贸合作成果丰硕。愿同" + guest + "一道，落实好两国领导人达成的重要共识，推动两国关系迈上新台阶。",
		guest + "外长表示，高度重视发展双边关系，愿进一步扩大贸易、投资、能源、农业等领域务实合作，加强在多边事务中的沟通协调，维护国际公平正义。",
		"会谈后，两国外长共同签署了关于加强渔业合作的协定，并共同会见了记者，就地区局势回答了提问，表示将继续支持通过对话协商解决分歧。",
	}
}

func TestFind(t *testing.T) {
	base := neardup.Article{ID: "base", Sketch: neardup.Sketcher{}.Sketch("甲国外长会见乙国外长", story("新华社某地1月15日电（记者张三）", "乙国"))}
	x := neardup.NewIndex(10)
	x.Add(base)
	lead := story("央视网消息（新闻联播）：", "乙国")
	credit := append(story("", "乙国"), "（某报驻甲国记者）")
	first := story("", "乙国")
	first[0] = "双边关系又有新进展。"
	for _, tt := range []struct {
		name, title string
		text        []string
		want        bool
	}{
		{"another dateline", "两国外长会谈", lead, true},
		{"a credit more", "两国外长会谈", credit, true},
		{"another first line under the same headline", "甲国外长 会见乙国外长", first, true},
		{"punctuation and spaces", "两国外长会谈", []string{strings.NewReplacer("，", ", ", "。", ". ").Replace(strings.Join(story("", "乙国"), ""))}, true},
		{"another guest in the same words", "甲国外长会见丙国外长", []string{"甲国外长16日会见丙国议长，就议会交往交换意见。双方同意办好明年的论坛，邀请青年代表互访，扩大媒体合作，共同纪念建交周年。"}, false},
		{"the lead alone", "甲国外长会见乙国外长", story("", "乙国")[:1], false},
		{"nothing", "甲国外长会见乙国外长", nil, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			sketch := neardup.Sketcher{}.Sketch(tt.title, tt.text)
			if _, _, found := x.Find(neardup.Article{Sketch: sketch}); found != tt.want {
				t.Errorf("a copy with %q is found: %v at %.2f, want %v", tt.text, found, base.Sketch.Similarity(sketch), tt.want)
			}
		})
	}
}

// readout is a short report whose words are those of any other such meeting.
func readout(day, state, guest string) []string {
	return []string{
		"某部副部长" + day + "会见" + state + "驻华大使" + guest + "，就双边关系和共同关心的国际地区问题交换意见。副部长积极评价两国关系，表示愿同" + state + "加强各层级交往，深化各领域务实合作，推动双边关系不断向前发展。" +
			guest + "表示，" + state + "高度重视对华关系，愿同中方一道落实好两国领导人重要共识，扩大经贸、文化、教育等领域交流合作，密切多边沟通协调，更好造福两国人民。",
		"双方还就筹备下一轮政治磋商、便利人员往来等具体问题深入沟通，同意保持联系。两部有关司局负责人参加了会见。",
	}
}

func TestNames(t *testing.T) {
	x := neardup.NewIndex(10)
	base := neardup.Article{ID: "base", Day: "2022-01-15", Sketch: folding.Sketch("副部长会见甲国大使", readout("15日", "甲国", "张三"))}
	x.Add(base)
	for _, tt := range []struct {
		name, title string
		text        []string
		want        bool
	}{
		{"another state", "副部长会见乙国大使", readout("15日", "乙国", "张三"), false},
		{"another state under one headline", "副部长会见大使", readout("15日", "乙国", "张三"), false},
		{"another day", "副部长会见甲国大使", readout("14日", "甲国", "张三"), false},
		{"a guest spelt in another way", "副部长会见甲国大使", readout("15日", "甲国", "张叁"), true},
		{"a state more", "副部长会见甲国大使", append(readout("15日", "甲国", "张三"), "乙国代表列席。"), true},
		{"another headline", "某部：愿同各国加强合作", readout("15日", "甲国", "张三"), true},
		{"in traditional characters", "副部長會見甲國大使", tradition(readout("15日", "甲国", "张三")), true},
		{"in traditional characters, another state", "副部長會見乙國大使", tradition(readout("15日", "乙国", "张三")), false},
		{"with spaces around figures", "副部长会见甲国大使", readout(" 15 日", "甲国", "张三"), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := neardup.Article{Day: "2022-01-15", Sketch: folding.Sketch(tt.title, tt.text)}
			if _, _, found := x.Find(a); found != tt.want {
				t.Errorf("found: %v at %.2f, want %v", found, base.Sketch.Similarity(a.Sketch), tt.want)
			}
			if s := base.Sketch.Similarity(a.Sketch); s < neardup.Headline {
				t.Errorf("a similarity of %.2f tests nothing", s)
			}
		})
	}
}

// tradition writes the characters that fold knows as Taiwan does.
func tradition(paragraphs []string) []string {
	out := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		out[i] = strings.NewReplacer("国", "國", "会", "會", "见", "見", "华", "華", "双", "雙", "议", "議", "长", "長").Replace(p)
	}
	return out
}

func TestIndexDays(t *testing.T) {
	long, short := neardup.Sketcher{}.Sketch("甲", story("", "乙国")), neardup.Sketcher{}.Sketch("甲", []string{"双方同意尽快复会。"})
	for _, tt := range []struct {
		name, day, other string
		sketch           neardup.Sketch
		want             bool
	}{
		{"same day", "2022-01-15", "2022-01-15", long, true},
		{"three days", "2022-01-15", "2022-01-18", long, true},
		{"four days", "2022-01-15", "2022-01-19", long, false},
		{"one day unknown", "2022-01-15", "", long, true},
		{"short text, same day", "2022-01-15", "2022-01-15", short, true},
		{"short text, next day", "2022-01-15", "2022-01-16", short, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			x := neardup.NewIndex(10)
			x.Add(neardup.Article{ID: "first", Day: tt.day, Sketch: tt.sketch})
			of, _, found := x.Find(neardup.Article{ID: "second", Day: tt.other, Sketch: tt.sketch})
			if found != tt.want || found && of.ID != "first" {
				t.Errorf("days %s and %s: found %v %q, want %v", tt.day, tt.other, found, of.ID, tt.want)
			}
		})
	}
}

func TestIndexWindow(t *testing.T) {
	x := neardup.NewIndex(3)
	article := func(i int) neardup.Article {
		return neardup.Article{ID: fmt.Sprint(i), Sketch: neardup.Sketcher{}.Sketch("", []string{strings.Repeat(fmt.Sprintf("第%d次会谈讨论第%d项议题。", i, i*7), 20)})}
	}
	for i := range 5 {
		x.Add(article(i))
	}
	for i, want := range []bool{false, false, true, true, true} {
		if of, _, found := x.Find(article(i)); found != want || found && of.ID != fmt.Sprint(i) {
			t.Errorf("article %d of 5 in a window of 3: found %v %q, want %v", i, found, of.ID, want)
		}
	}
}

func TestSketchText(t *testing.T) {
	s := neardup.Sketcher{}.Sketch("甲国外长会见乙国外长", story("", "乙国"))
	text, err := s.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	var back neardup.Sketch
	if err := back.UnmarshalText(text); err != nil || back != s {
		t.Errorf("sketch %s is read back as %v, %v", text, back, err)
	}
	raw, err := base64.RawStdEncoding.DecodeString(string(text))
	if err != nil {
		t.Fatal(err)
	}
	earlier := base64.RawStdEncoding.EncodeToString(raw[:len(raw)-32]) // before names were noted
	if err := back.UnmarshalText([]byte(earlier)); err != nil || back.Similarity(s) != 1 || back.Apart(s) {
		t.Errorf("a sketch of an earlier version is read with %v, and is of another text", err)
	}
	if err := back.UnmarshalText([]byte("AAAA")); err == nil {
		t.Error("a text that is no sketch is read without an error")
	}
}

func BenchmarkNew(b *testing.B) {
	text := story("", "乙国")
	for b.Loop() {
		neardup.Sketcher{}.Sketch("", text)
	}
}

// TestIndexGrows finds every article among many.
func TestIndexGrows(t *testing.T) {
	const n = 10_000
	article := func(i int, lead string) neardup.Article {
		var text strings.Builder
		for k := range 12 {
			fmt.Fprintf(&text, "第%d项议题由%d号代表提出。", i*31+k, i*17+k*k)
		}
		return neardup.Article{ID: fmt.Sprint(i), Sketch: neardup.Sketcher{}.Sketch(fmt.Sprint("会议", i), []string{lead + text.String()})}
	}
	x := neardup.NewIndex(n)
	for i := range n {
		x.Add(article(i, "新华社某地1月15日电 "))
	}
	lost := 0
	for i := range n {
		if of, _, found := x.Find(article(i, "")); !found || of.ID != fmt.Sprint(i) {
			lost++
		}
	}
	if lost > 0 {
		t.Errorf("%d of %d articles are not found again", lost, n)
	}
}
