package standard

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// theLine is built once for all tests of the package; it is read-only.
var theLine = sync.OnceValues(func() (*Line, error) { return New(Options{}) })

func line(t testing.TB) *Line {
	t.Helper()
	l, err := theLine()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// read takes a text, with a headline if it begins with one behind #, through the whole line.
func read(t *testing.T, text string) extract.Record {
	t.Helper()
	doc := &extract.Document{ID: "test", Published: "2023-09-15", Text: text}
	if title, _, found := strings.Cut(strings.TrimPrefix(text, "#"), "\n"); found && text[0] == '#' {
		doc.Title, doc.Text = title, text[1:]
	}
	rec, err := line(t).Read(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range rec.Entities {
		for _, m := range e.Mentions {
			if m.Of(rec.Text) != m.Text {
				t.Errorf("mention %v of %s is %q, the text there is %q", m.Span, e.ID, m.Text, m.Of(rec.Text))
			}
		}
	}
	return rec
}

// names lists the mentions of a record as words=entity, sorted.
func names(rec extract.Record) string {
	var out []string
	for _, e := range rec.Entities {
		for _, m := range e.Mentions {
			out = append(out, fmt.Sprintf("%05d%s=%s", m.Start, m.Text, e.ID))
		}
	}
	slices.Sort(out)
	for i := range out {
		out[i] = out[i][5:]
	}
	return strings.Join(out, " ")
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"words hide names", "会议集中方面军旧址，日前美好，首尔无锡，发展中国家", "首尔=place/seoul 无锡=place/wuxi"},
		{"a state and its one character", "伊朗外长访华，同中方谈对伊制裁。", "伊朗=country/irn 华=country/chn 中方=country/chn 伊=country/irn"},
		{"runs of characters", "俄乌冲突持续，中美关系也受影响。", "俄=country/rus 乌=country/ukr 中=country/chn 美=country/usa"},
		{"the article decides", "阿尔及利亚总统会见中国客人，中阿关系良好。", "阿尔及利亚=country/dza 中国=country/chn 中=country/chn 阿=country/dza"},
		{"a 方-form before 向", "中方向伊朗提供物资。", "中方=country/chn 伊朗=country/irn"},
		{"a state's body", "俄罗斯外交部发表声明。", "俄罗斯=country/rus 俄罗斯外交部=organization/rus.foreign-ministry"},
		{"places side by side", "会谈在江苏无锡举行。", "江苏无锡=place/wuxi"},
		{"somebody else of a known name", "塞尔维亚总统会见埃及大使哈桑。", "塞尔维亚=country/srb 埃及=country/egy 哈桑=person/egy.哈桑"},
		{"a footballer with a minister's name", "德国队主帅弗里克称赞了球员。", "德国=country/deu 弗里克=person/unknown.弗里克"},
		{"a building that acts, and one in which something happens", "白宫宣布，总统将在白宫会见客人。", "白宫=country/usa 白宫=place/white-house"},
		{"a source is no party", "外交部网站消息，法国外长访问德国。", "法国=country/fra 德国=country/deu"},
		{"names inside a topic", "双方谈到乌克兰问题、加沙局势。", "乌克兰=country/ukr 乌克兰问题=topic/ukraine-crisis 加沙=place/gaza-strip 加沙局势=topic/gaza"},
		{"traditional characters", "美國國務卿訪問歐洲。", "美國=country/usa 歐洲=place/europe"},
	} {
		if diff := cmp.Diff(c.want, names(read(t, c.text))); diff != "" {
			t.Errorf("%s: %s\n-want +got\n%s", c.about, c.text, diff)
		}
	}
}

// TestNewNames reads people who are in no dictionary: every name is made up.
func TestNewNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"新任伊朗外长帕尔维兹扎德抵达北京。", "帕尔维兹扎德 IRN"},
		{"巴西外长若昂·佩鲁蒂尼奥说，巴方愿合作。佩鲁蒂尼奥表示感谢。", "若昂·佩鲁蒂尼奥 BRA"},
		{"法国总统迪瓦勒尔同中方通电话。", "迪瓦勒尔 FRA"},
		{"日本首相冈田三郎会见记者。", "冈田三郎 JPN"},
		{"国务院副秘书长冯守信和巴西客人会谈，卢大勇、蒋思远等参加会见。", "冯守信 CHN, 卢大勇 CHN, 蒋思远 CHN"},
		{"埃塞俄比亚总理塔德马里亚戈、乍得总理与会。", "塔德马里亚戈 ETH"},
		{"俄罗斯副外长西蒙诺夫斯基到访。", "西蒙诺夫斯基 RUS"},
		{"多哥总统夫人玛丽埃·科菲戈陪同参观。", "玛丽埃·科菲戈 TGO"},
		{"几内亚总统阿贝库马和夫人法蒂娅热出席。阿贝库马说，几中友好。", "阿贝库马 GIN, 法蒂娅热 GIN"},
		{"中国同蒙古国加强合作，同巴特策仁总统达成共识。", "巴特策仁 MNG"},
		{"王毅致电卡塔琳娜·沃伊奇克，祝贺她就任波兰总理。", "卡塔琳娜·沃伊奇克 POL, 王毅"},
		{"全国人大常委会副委员长艾尔肯更·苏莱曼尼出席。", "艾尔肯更·苏莱曼尼 CHN"},
		{"外交部发言人 葛守田：中方对此高度关注。", "葛守田 CHN"},
		{"缅甸代表诺罗顿—帕雅—马里萨发言。帕雅说，缅方支持。", "诺罗顿—帕雅—马里萨 MMR"},
		{"委内瑞拉外长埃里亚斯·豪阿到访，豪阿说，委方支持。", "豪阿"},
		{"法国芒市第八大学教授、中国问题专家皮埃尔·佩鲁蒂说，中国在进步。", "皮埃尔·佩鲁蒂 FRA"},
		{"韩国前总统金大中遗孀李姬娜访问朝鲜。李姬娜说，她很高兴。", "李姬娜 KOR, 金大中"},
		{"习近平总书记高度重视这项工作，领导人战略引领方向，高级官员多达百人，记者时指出。", "习近平"},
	} {
		var got []string
		for _, e := range read(t, c.text).Entities {
			switch {
			case e.Kind == extract.Person && e.Known:
				got = append(got, e.Name)
			case e.Kind == extract.Person:
				got = append(got, e.Name+" "+string(e.Country))
			}
		}
		slices.Sort(got)
		want := strings.Split(c.want, ", ")
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n-want +got\n%s", c.text, diff)
		}
	}
}

// TestNewBodies reads organisations and places that are in no dictionary: every name is made up.
func TestNewBodies(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"a party behind its state, later without it", "巴西民主革新运动党发表声明，民主革新运动党反对。", "巴西民主革新运动党=o 民主革新运动党=o"},
		{"a committee with nothing but nouns before it", "双方要发挥渔业合作委员会作用。", "渔业合作委员会=o"},
		{"a joint committee", "塞尔维亚参加中塞冰雪旅游合作委员会会议。", "中塞冰雪旅游合作委员会=o"},
		{"a company by sounds", "他参观了克拉迪姆公司。", "克拉迪姆公司=o"},
		{"companies in general", "会上谈到德国石油公司和多家中国公司、国有银行。", ""},
		{"a ministry is no part of a word", "新格局、干部、中西部、政局、城市。", ""},
		{"a university takes its city in", "代表团访问无锡理工大学。", "无锡理工大学=o"},
		{"an embassy", "法国驻比什凯克总领馆发表声明。", "法国驻比什凯克总领馆=o"},
		{"an embassy is not its host's", "民众聚集在日本驻韩国大使馆前。", "日本驻韩国大使馆=o"},
		{"a palace without a name", "习近平抵达总统府，总统在总统府举行仪式。总统府发表声明，总统府发言人出席。", "总统府=p 总统府=p"},
		{"a palace named before", "示威者聚集在开罗总统府外，一部分人闯入总统府。", "开罗总统府=p 总统府=p"},
		{"a ministry is no part of 部门", "伊拉克文物部门获悉此事。", ""},
		{"an embassy of nobody named", "美方将把驻以色列大使馆迁走。", ""},
		{"a body that is only in a title", "会见克拉迪姆公司总裁。", ""},
		{"an airport", "专机抵达马卡丹国际机场。", "马卡丹国际机场=p"},
		{"a city by sounds, its state stays", "塞尔维亚克拉迪姆市发生地震。", "克拉迪姆市=p"},
		{"places in the names of conferences and games", "北京峰会、巴黎大会、里约奥运会和北京2022年冬奥会取得成功。", ""},
	} {
		var got []string
		rec := read(t, c.text)
		for _, e := range rec.Entities {
			if e.Kind == extract.Organization || e.Kind == extract.Place {
				for _, m := range e.Mentions {
					got = append(got, fmt.Sprintf("%05d%s=%s", m.Start, m.Text, e.Kind[:1]))
				}
			}
		}
		slices.Sort(got)
		for i := range got {
			got[i] = got[i][5:]
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s\n-want +got\n%s", c.about, c.text, diff)
		}
	}
}

func TestTitles(t *testing.T) {
	for _, c := range []struct{ text, person, want string }{
		{"国务委员兼外长王毅出席会议。", "王毅", "国务委员兼外长"},
		{"中共中央政治局常委、国务院总理李强6日抵达雅加达。", "李强", "国务院总理,中共中央政治局常委"},
		{"中国驻俄罗斯大使张汉晖出席仪式。", "张汉晖", "驻俄罗斯大使"},
		{"习近平主席会见客人。", "习近平", "主席"},
		{"王毅作为习近平主席特别代表出席会议。", "王毅", "习近平主席特别代表"},
		{"决定免去冯国强的司法部部长职务，任命卢晓峰为司法部部长。", "卢晓峰", "司法部部长"},
		{"决定免去冯国强的司法部部长职务，任命卢晓峰为司法部部长。", "冯国强", "司法部部长"},
		{"国家主席任命卢大勇为司法部部长。", "卢大勇", "司法部部长"},
		{"卡塔琳娜·沃伊奇克当选波兰总统。", "卡塔琳娜·沃伊奇克", "总统"},
		{"习近平和夫人彭丽媛出席仪式。", "习近平", ""},
		{"王毅代表习近平主席表示祝贺。", "习近平", "主席"},
		{"美国白宫官员说，奥巴马将出席会议。", "奥巴马", ""},
		{"联合国也门问题特使帕尔维兹扎德发言。", "帕尔维兹扎德", "也门问题特使"},
		{"国务院副总理、中俄总理定期会晤委员会中方主席何立峰与会。", "何立峰", "国务院副总理,中俄总理定期会晤委员会中方主席"},
		{"越共中央政治局委员阮富仲讲话。", "阮富仲", "越共中央政治局委员"},
		{"李强总理办公室主任冯守信出席。", "李强", ""},
		{"李强总理办公室主任冯守信出席。", "冯守信", "总理办公室主任"},
		{"白俄罗斯国民会议共和国院主席娜塔莉娅·佩鲁希奇发言。", "娜塔莉娅·佩鲁希奇", "国民会议共和国院主席"},
	} {
		found := read(t, c.text).Entities
		i := slices.IndexFunc(found, func(e extract.EntityRecord) bool { return e.Name == c.person })
		if i < 0 {
			t.Errorf("%s: %s is not found", c.text, c.person)
			continue
		}
		if got := strings.Join(slices.Sorted(slices.Values(found[i].Offices)), ","); got != sortedList(c.want) {
			t.Errorf("%s: offices of %s: got %s, want %s", c.text, c.person, got, c.want)
		}
	}
}

func sortedList(s string) string {
	return strings.Join(slices.Sorted(strings.SplitSeq(s, ",")), ",")
}

func TestReferences(t *testing.T) {
	text := "国务院总理李强6日在雅加达会见柬埔寨首相洪玛奈。李强表示，中方愿同柬方合作。双方就两国关系交换意见。两国总理见证签署文件。"
	rec := read(t, text)
	got := map[string]string{}
	for _, r := range rec.References {
		got[r.Text] = r.By + " " + strings.Join(r.Refers, " ")
	}
	for words, want := range map[string]string{
		"双方":   "ref.pair country/chn country/khm",
		"两国":   "ref.pair country/chn country/khm",
		"两国总理": "ref.governments person/li-qiang person/hun-manet",
	} {
		if g, ok := got[words]; !ok || !strings.HasPrefix(g, strings.Fields(want)[0]) {
			t.Errorf("reference %s: got %q, want %q", words, g, want)
		}
	}
}

func TestAgreements(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"中国和塞尔维亚6日签署《中塞渡轮协定》，该协定明年生效。", "中塞渡轮协定 agreement [country/chn country/srb] 2"},
		{"中国与塞尔维亚启动两国15年能源合作计划落实工作。", "两国15年能源合作计划 plan [country/chn country/srb] 1"},
		{"中国与塞尔维亚关系良好，双方业已达成的渡轮合作协议将得到落实。", "渡轮合作协议 agreement [country/chn country/srb] 1"},
		{"中国与塞尔维亚关系良好。渡轮合作协议将得到落实。", "渡轮合作协议 agreement [] 1"},
		{"在“土地换和平”原则、联合国有关决议基础上推进谈判。", "联合国有关决议 resolution [organization/united-nations] 1"},
		{"协定经联合国安理会决议核可。", "联合国安理会决议 resolution [] 1"},
		{"外交部发表声明，文件指出，声明十分重要。", ""},
	} {
		var got []string
		for _, a := range read(t, c.text).Agreements {
			slices.Sort(a.Parties)
			got = append(got, fmt.Sprint(a.Name, " ", a.Kind, " ", a.Parties, " ", len(a.Mentions)))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s\n-want +got\n%s", c.text, diff)
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	text := "#李强会见柬埔寨首相\n国务院总理李强6日在雅加达会见柬埔寨首相洪玛奈，双方签署合作协定。中方坚决反对单边制裁。"
	a, b := fmt.Sprintf("%+v", read(t, text)), fmt.Sprintf("%+v", read(t, text))
	if a != b {
		t.Errorf("two readings of one text differ\n%s\n%s", a, b)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"国务院总理李强6日会见柬埔寨首相洪玛奈。", "“《（、，。：", "中中中中美美", "總統·斯·", "\x00\xff中方", "𠀀𠀁外长𠀂表示，"} {
		f.Add(s)
	}
	l := line(f) // here: an input may take ten seconds, which building the line can take on a busy machine
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "\uFFFD")
		if len(text) > 2000 {
			return
		}
		rec, err := l.Read(&extract.Document{ID: "fuzz", Published: "2023-09-15", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, ev := range rec.Events {
			if ev.Trigger.Of(rec.Text) != ev.Trigger.Text || !ev.Sentence.Contains(ev.Trigger.Span) {
				t.Errorf("trigger %+v does not lie in its sentence %v", ev.Trigger, ev.Sentence)
			}
		}
	})
}
