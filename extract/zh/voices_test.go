package zh_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/standard"
	"github.com/diplograph/diplograph/extract/zh"
)

// newLine is the line on board, made once for all tests.
var newLine = sync.OnceValues(func() (*standard.Line, error) { return standard.New(standard.Options{}) })

func testLine(t *testing.T) *standard.Line {
	t.Helper()
	line, err := newLine()
	if err != nil {
		t.Fatal(err)
	}
	return line
}

// TestVoices reads who the last clause of a text is about, and whose words it reports.
func TestVoices(t *testing.T) {
	line := testLine(t)
	before := line.Before("events")
	for _, c := range []struct{ text, subject, voice string }{
		{"王毅说，中方愿同塞方深化合作，反对干涉内政。", "中方", "王毅"},
		{"外交部发言人今天答记者问。发言人表示，反对外部干涉。", "发言人", "发言人"},
		{"俄罗斯外交部发言人发表声明。发言人说，反对外部干涉。", "发言人", "发言人"},
		{"习近平提出三点建议。\n第一，推动局势缓和。支持各方对话。", "", "习近平"},
		{"习近平提出三点建议。第一，推动局势缓和。支持各方对话。", "习近平", "习近平"},
		{"中国和埃及达成共识：\n一、支持各方对话。", "中国和埃及", ""},
	} {
		doc := &extract.Document{ID: "test", Text: c.text, Published: "2024-05-06"}
		if _, err := before.Read(doc); err != nil {
			t.Fatal(err)
		}
		readings := line.Grammar.Explain(doc)
		s := readings[len(readings)-1].Sentence
		last := s.Clauses[len(s.Clauses)-1]
		got := []string{words(doc, last.Subject), words(doc, last.Voice)}
		if diff := cmp.Diff([]string{c.subject, c.voice}, got); diff != "" {
			t.Errorf("%s: subject and voice (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestHeadlineClauses cuts a headline at its spaces.
func TestHeadlineClauses(t *testing.T) {
	line := testLine(t)
	const title = "中方敦促美方停止打压 外交部：将采取必要措施"
	doc := &extract.Document{ID: "test", Title: title, Text: title + "\n正文。", Published: "2024-05-06"}
	if _, err := line.Before("events").Read(doc); err != nil {
		t.Fatal(err)
	}
	s := line.Grammar.Explain(doc)[0].Sentence
	var got []string
	for _, cl := range s.Clauses {
		got = append(got, strings.TrimSpace(s.TextOf(cl.From, cl.To)))
	}
	if diff := cmp.Diff([]string{"中方敦促美方停止打压", "外交部", "将采取必要措施"}, got); diff != "" {
		t.Errorf("clauses of %q (-want +got):\n%s", title, diff)
	}
}

func words(doc *extract.Document, ph *zh.Phrase) string {
	if ph == nil {
		return ""
	}
	return ph.Span.Of(doc.View.Text)
}

// TestDiary reads who does what a diary leaves without a subject, and on which day.
func TestDiary(t *testing.T) {
	line := testLine(t)
	const text = "武契奇总统一周活动\n5月1日\n上午，在贝尔格莱德会见来访的匈牙利外长西雅尔多。\n5月2日下午，同保加利亚总统拉德夫通电话。晚，会见希腊外长耶拉佩特里蒂斯。致电波兰总统杜达。\n塞尔维亚议会通过预算。"
	doc := &extract.Document{ID: "test", Title: "武契奇总统一周活动", Text: text, Published: "2024-05-06"}
	rec, err := line.Read(doc)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, ev := range rec.Events {
		if ev.Type == "meeting" || ev.Type == "call" || ev.Type == "message" {
			got = append(got, strings.Join(append([]string{ev.Type, string(ev.Date)}, ev.Actors...), " "))
		}
	}
	want := []string{"meeting 2024-05-01 country/srb country/hun", "call 2024-05-02 country/bgr country/srb", "meeting 2024-05-02 country/srb country/grc", "message 2024-05-02 country/srb"}
	for _, list := range [][]string{got, want} {
		for i := range list {
			words := strings.Fields(list[i])
			slices.Sort(words)
			list[i] = strings.Join(words, " ")
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events of the diary (-want +got):\n%s", diff)
	}
}

// TestChronicle reads a diary whose year stands in the headline alone; 两国 in an entry are its own two.
func TestChronicle(t *testing.T) {
	line, err := standard.New(standard.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const text = "武契奇年谱（2019年）\n3月2日 会见意大利外长塔亚尼。\n4月5日 致电波兰总统杜达，祝贺波兰国庆。\n4月6日 同马耳他总理阿贝拉会谈，谈到两国关系。"
	rec, err := line.Read(&extract.Document{ID: "test", Title: "武契奇年谱（2019年）", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, ev := range rec.Events {
		got = append(got, fmt.Sprint(ev.Type, " ", ev.Date, " ", ev.Actors, " ", ev.Targets))
	}
	for _, p := range rec.Positions {
		got = append(got, fmt.Sprint(p.Stance, " ", p.Holder, " ", p.Target))
	}
	for _, r := range rec.References {
		got = append(got, fmt.Sprint(r.Text, " ", r.Refers))
	}
	want := []string{
		"meeting 2019-03-02 [country/ita country/srb] []", "message 2019-04-05 [country/srb] [country/pol]", "meeting 2019-04-06 [country/mlt country/srb] []",
		"praise country/srb country/pol", "两国 [country/srb country/mlt]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestAnswers reads a press conference whose answers do not name who gives them; a question states nothing.
func TestAnswers(t *testing.T) {
	line := testLine(t)
	const text = "外交部发言人答记者问\n问：塞方反对有关决议，塞尔维亚总统将访问中国，中方有何评论？\n答：我们反对任何形式的单边制裁。应邀，匈牙利外长将访问中国。我们重申，中国一贯守法。中方反对滥用武力。"
	rec, err := line.Read(&extract.Document{ID: "test", Title: "外交部发言人答记者问", Text: text, Published: "2024-05-06"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, ev := range rec.Events {
		got = append(got, ev.Type+" "+strings.Join(ev.Actors, " "))
	}
	for _, p := range rec.Positions {
		got = append(got, strings.Join([]string{p.Stance, p.Holder, string(p.Speaker), p.Issue.Text}, " "))
	}
	want := []string{"visit country/hun", "oppose country/chn 外交部发言人 任何形式的单边制裁", "oppose country/chn 外交部发言人 滥用武力"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// TestGovernedPronoun reads whom 他 stands for as an object: not whoever does it.
func TestGovernedPronoun(t *testing.T) {
	line := testLine(t)
	for text, want := range map[string]string{
		"匈牙利外长西雅尔多3日访问埃及。埃及总统塞西同他举行会谈。":           "person/peter-szijjarto",
		"匈牙利外长西雅尔多3日访问埃及。他说，访问富有成果。":              "person/peter-szijjarto",
		"匈牙利外长西雅尔多转达了欧尔班总理的问候。他说，访问富有成果。":         "person/peter-szijjarto",
		"匈牙利外长西雅尔多请埃及外长转达对塞西总统的问候，他表示，访问富有成果。":    "person/peter-szijjarto",
		"匈牙利外长西雅尔多抵达开罗。埃及总统塞西会见了他，埃及外长舒克里与他共进午餐。": "person/peter-szijjarto",
	} {
		doc := &extract.Document{ID: "test", Text: text, Published: "2024-05-06"}
		if _, err := line.Read(doc); err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, r := range doc.References {
			if r.By != "ref.person" {
				continue
			}
			if found++; !slices.Equal(r.Refers, []string{want}) {
				t.Errorf("%s: 他 is %v, want %s", text, r.Refers, want)
			}
		}
		if found == 0 {
			t.Errorf("%s: 他 is not read", text)
		}
	}
}

// TestSubjectPronoun reads whom 他 stands for at the beginning of a clause: who the sentence before is about, not whoever it names last.
func TestSubjectPronoun(t *testing.T) {
	line := testLine(t)
	for text, want := range map[string]string{
		"塞尔维亚总统武契奇3日欢迎匈牙利外长西雅尔多来访。他说，两国关系很好。":                "person/aleksandar-vucic",
		"塞尔维亚总统武契奇3日对匈牙利外长西雅尔多来访表示欢迎。他积极评价两国关系。":             "person/aleksandar-vucic",
		"塞尔维亚总统武契奇请匈牙利外长西雅尔多转达他对匈牙利总理欧尔班的问候。":                "person/aleksandar-vucic",
		"塞尔维亚总统武契奇3日说，塞方对匈牙利外长西雅尔多的访问十分期待，对他近年来的努力表示赞赏。":     "person/peter-szijjarto",
		"塞尔维亚总统武契奇发表讲话，对他访问匈牙利时受到的接待表示感谢。":                   "person/aleksandar-vucic",
		"塞尔维亚总统武契奇欢迎匈牙利外长西雅尔多来访，希望他的访问取得成功。":                 "person/peter-szijjarto",
		"塞尔维亚总统武契奇3日访问匈牙利。匈牙利安全政策特别协调员西雅尔多随后发表谈话。他说，会谈富有成果。": "person/peter-szijjarto",
	} {
		doc := &extract.Document{ID: "test", Text: text, Published: "2024-05-06"}
		if _, err := line.Read(doc); err != nil {
			t.Fatal(err)
		}
		var got [][]string
		for _, r := range doc.References {
			if r.By == "ref.person" {
				got = append(got, r.Refers)
			}
		}
		if diff := cmp.Diff([][]string{{want}}, got); diff != "" {
			t.Errorf("%s: 他 (-want +got):\n%s", text, diff)
		}
	}
}

// TestPairWhoMet reads 双方 as the two who have met where the sentence names more.
func TestPairWhoMet(t *testing.T) {
	line := testLine(t)
	const text = "在美国威胁对伊朗动武之际，塞尔维亚总统武契奇3日会见了匈牙利外长西雅尔多，双方反对使用武力。\n双方支持和平解决争端。"
	rec, err := line.Read(&extract.Document{ID: "test", Text: text, Published: "2024-05-06"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range rec.Positions {
		got = append(got, p.Holder+" "+p.Stance+" "+p.Issue.Text)
	}
	want := []string{"country/srb oppose 使用武力", "country/hun oppose 使用武力", "country/srb support 和平解决争端", "country/hun support 和平解决争端"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("positions (-want +got):\n%s", diff)
	}
}

// TestNarrates reads the day of what the one who spoke before did: it is told, not said.
func TestNarrates(t *testing.T) {
	line := testLine(t)
	const text = "塞尔维亚总统武契奇3日会见匈牙利外长西雅尔多。武契奇说，两国友谊深厚。他请西雅尔多转达对匈牙利总理欧尔班的问候。"
	rec, err := line.Read(&extract.Document{ID: "test", Text: text, Published: "2024-05-06"})
	if err != nil {
		t.Fatal(err)
	}
	for _, ev := range rec.Events {
		if ev.Type == "message" && string(ev.Date) == "2024-05-03" {
			return
		}
	}
	t.Errorf("no message of 2024-05-03 in %v", rec.Events)
}

// TestStands reads stands over several sentences: what two sides are only to do is none.
func TestStands(t *testing.T) {
	line, err := standard.New(standard.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"埃及总统塞西说，双方要深化合作。加强协调，坚定支持多边主义，反对强权政治。":     "",
		"埃及总统塞西说，双方要深化合作。埃方坚定支持多边主义。":               "support country/egy 多边主义",
		"埃及总统塞西说，双方要深化合作。反对干涉埃及内政的，只有少数国家。埃方不支持制裁。": "oppose country/egy 制裁",
		"埃及总统塞西说，匈牙利作为主席国，为会议做了大量工作，埃方表示赞赏。":        "praise country/egy 为会议做了大量工作 country/hun",
		"埃及总统塞西称匈牙利限制对埃及出口，对此非常担心。":                 "concern country/egy 匈牙利限制对埃及出口 country/hun",
		"埃及和匈牙利都坚持多边主义，都维护国际法，双方理应合作。":              "support country/egy 多边主义; support country/hun 多边主义; support country/egy 国际法; support country/hun 国际法",
		"埃及总统塞西说，匈牙利政府以安全为由，决定实施禁运，埃方对此表示严重关切。":     "concern country/egy 决定实施禁运 country/hun",
		"埃及总统塞西说，双方要深化合作。加强协调，共同倡导真正的多边主义。":         "",
		"埃及和匈牙利都指责对方违反停火协议。":                        "accuse country/egy 对方违反停火协议 country/hun; accuse country/hun 对方违反停火协议 country/egy",
		"埃及外长表示，会谈中匈牙利坚持己见，拒绝解决分歧。":                 "reject country/hun 解决分歧",
		"埃及总统塞西：埃匈对话令人失望。":                          "concern country/egy 埃匈对话",
		"埃及总统塞西对匈牙利拒绝开放边境表示失望。":                     "reject country/hun 开放边境; concern country/egy 匈牙利拒绝开放边境 country/hun",
		"埃及外交部发表声明。声明说，北约国家恶意炒作，拒绝平等对话。":            "reject organization/nato 平等对话",
		"埃及总统塞西说，埃方珍视友谊。非洲衷心感谢中国的帮助。":               "",
		"埃及总统塞西发表讲话，倡议各国坚持多边主义、坚持和平解决争端、加强团结。":      "propose country/egy 各国坚持多边主义、坚持和平解决争端、加强团结",
		"埃及总统塞西说，我要向中国表示衷心感谢，我们要向中国共产党取得的成就表示热烈祝贺。": "praise country/egy 中国共产党取得的成就 organization/cpc",
	} {
		rec, err := line.Read(&extract.Document{ID: "test", Text: text, Published: "2024-05-06"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range rec.Positions {
			got = append(got, strings.Join(strings.Fields(strings.Join([]string{p.Stance, p.Holder, p.Issue.Text, string(p.Target)}, " ")), " "))
		}
		if diff := cmp.Diff(want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// TestWhoseStand reads whose stand it is where several are named.
func TestWhoseStand(t *testing.T) {
	line := testLine(t)
	for text, want := range map[string]string{
		// whoever speaks goes on with 并, and nobody demands of himself
		"塞尔维亚总统武契奇说，美国的做法损害互信，并警告局势可能失控。":        "country/srb threaten 局势可能失控",
		"塞尔维亚总统武契奇警告说，匈牙利损害互信，强烈敦促匈牙利停止挑衅。":      "country/srb threaten 匈牙利损害互信 country/srb demand 停止挑衅",
		"塞尔维亚总统武契奇说，美国对伊朗动武是不能接受的。":              "country/srb reject 美国对伊朗动武",
		"塞尔维亚总统武契奇批评匈牙利坚持错误做法，拒绝恢复谈判。":           "country/srb accuse 坚持错误做法 country/hun reject 恢复谈判",
		"塞尔维亚总统武契奇说，塞方认为匈牙利是真正的朋友，对匈牙利帮助塞方深表谢意。": "country/srb praise 匈牙利帮助塞方",
		"塞尔维亚外交部发言人：我们反对单边制裁。":                   "country/srb oppose 单边制裁",
		"匈牙利记者：塞方反对单边制裁。匈方有何评论？":                 "",
		"塞尔维亚总统武契奇到访，匈牙利宣布制裁。我们反对单边制裁。":          "",
		"塞尔维亚总统武契奇说，针对匈牙利支持乌克兰加入北约，塞方表示遗憾。":      "country/srb concern 匈牙利支持乌克兰加入北约",
	} {
		rec, err := line.Read(&extract.Document{ID: "test", Text: text, Published: "2024-05-06"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range rec.Positions {
			got = append(got, p.Holder, p.Stance, p.Issue.Text)
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: positions (-want +got):\n%s", text, diff)
		}
	}
}
