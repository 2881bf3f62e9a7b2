package standard

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// TestBoundaries reads names that other words hold or hide, and short forms that mean several states.
func TestBoundaries(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"东欧 is no 东", "中东欧国家的企业来到中东。", "中东欧=place/central-and-eastern-europe 中东=place/middle-east"},
		{"an idea names no place", "坚决反对台独分裂行径。", ""},
		{"a place in a short form", "涉疆、涉港、涉台问题，两人在京会见。", "疆=place/xinjiang 港=place/hong-kong 台=place/taiwan 京=place/beijing"},
		{"以 is a preposition", "以此为由，以美方的名义，以最快速度。", "美方=country/usa"},
		{"以军 is Israel", "俄军、以军均有伤亡。", "俄=country/rus 以军=country/isr"},
		{"印 is the state that the article names", "印度外长说，中印边境平静，印方满意。", "印度=country/ind 中=country/chn 印=country/ind 印方=country/ind"},
		{"印尼 is not 印", "印尼外长发言。", "印尼=country/idn"},
		{"巴 by the article", "巴西代表说，中巴关系良好。", "巴西=country/bra 中=country/chn 巴=country/bra"},
		{"巴 by the article, another", "巴基斯坦代表说，中巴关系良好。", "巴基斯坦=country/pak 中=country/chn 巴=country/pak"},
		{"阿 of two states stays open", "阿富汗和阿根廷都参加，中阿关系良好。", "阿富汗=country/afg 阿根廷=country/arg 中=country/chn"},
		{"苏 of 苏联, where the article names it", "苏联解体前，美国说，美苏、中苏关系缓和。", "苏联=country/rus 美国=country/usa 美=country/usa 苏=country/rus 中=country/chn 苏=country/rus"},
		{"苏 by the article", "苏丹代表说，俄罗斯重视中苏关系。", "苏丹=country/sdn 俄罗斯=country/rus 中=country/chn 苏=country/sdn"},
		{"塞 of no state stays open", "中塞关系良好。", "中=country/chn"},
		{"中 before a state of more characters", "中印尼关系良好，双方签署《中印尼行动计划》，会谈中印尼总统发言。", "中=country/chn 印尼=country/idn 中=country/chn 印尼=country/idn 印尼=country/idn"},
		{"non-governmental is not Africa", "外国非政府组织，伊拉克安全部队。", "伊拉克=country/irq"},
		{"a party of the state that the article names", "德国总理说，自民党同社民党谈判。", "德国=country/deu 自民党=organization/de-fdp 社民党=organization/de-spd"},
		{"a party of another state", "日本首相说，自民党同社民党谈判。", "日本=country/jpn 自民党=organization/jp-ldp 社民党=organization/jp-sdp"},
		{"four in a run", "孟中印缅经济走廊十分重要，委方愿借鉴中方建设经济特区的经验。", "孟=country/bgd 中=country/chn 印=country/ind 缅=country/mmr 中方=country/chn 经济特区=topic/industrial-parks"},
		{"currency and time are no states", "美元升值，日前中午，英寸，法律，德行。", ""},
		{"我国 is China, 我 is not", "我国企业同我驻外使馆联系。", "我国=country/chn"},
		{"an idea with a person's name", "习近平新时代中国特色社会主义思想。", ""},
		{"欧 is the Union, 欧洲 a place", "中欧关系良好，欧洲企业。", "中=country/chn 欧=organization/european-union 欧洲=place/europe"},
		{"a state before a badly cut office", "应白俄罗斯总统办公厅邀请。", "白俄罗斯=country/blr 白俄罗斯总统办公厅=organization/blr.presidential-office"},
		{"欧 within the name of the Union", "欧盟成员国举行会议。", "欧盟=organization/european-union"},
		{"日 of a date before an office", "6月17日外交部发言人答问，十八日外交部发言人答问。", ""},
		{"a state before the office of a spokesman", "俄外交部发言人说，美国务院发言人没有回应。", "俄=country/rus 美=country/usa"},
		{"a state's full name before an office", "哈萨克斯坦共和国总统发言。", "哈萨克斯坦共和国=country/kaz"},
	} {
		if diff := cmp.Diff(c.want, names(read(t, c.text))); diff != "" {
			t.Errorf("%s: %s\n-want +got\n%s", c.about, c.text, diff)
		}
	}
}

// TestOpen reads a short form that the article does not decide: it stays a mention, with everybody it could mean.
func TestOpen(t *testing.T) {
	doc := &extract.Document{ID: "open", Published: "2023-09-15", Text: "阿富汗和阿根廷都参加，中阿关系良好。"}
	if _, err := line(t).Read(doc); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range doc.Mentions {
		if m.Entity == "" {
			got = append(got, m.Span.Of(doc.Text), m.By)
			got = append(got, m.Candidates...)
		}
	}
	if diff := cmp.Diff([]string{"阿", "shorts.open", "country/afg", "country/arg"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestBearers reads names that several people bear.
func TestBearers(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"the office tells them apart", "吉尔吉斯斯坦总理扎帕罗夫到机场迎接。", "扎帕罗夫=person/akylbek-japarov"},
		{"and so does the other office", "吉尔吉斯斯坦总统扎帕罗夫到机场迎接。", "扎帕罗夫=person/sadyr-japarov"},
		{"a bearer named in full", "古巴革命领导人菲德尔·卡斯特罗会见客人，卡斯特罗状态很好。", "菲德尔·卡斯特罗=person/fidel-castro 卡斯特罗=person/fidel-castro"},
		{"a name that is a thing's", "四台“马克”机器人运往前线，陆海空三军司令出席。", ""},
		{"two bearers in one article", "阿联酋总理穆罕默德出席，阿联酋总统穆罕默德没有出席。", "穆罕默德=person/mohammed-bin-rashid 穆罕默德=person/mohamed-bin-zayed"},
		{"a given name of many", "游客哈米德说，他很高兴。", "哈米德=person/unknown.哈米德"},
		{"somebody who comes from elsewhere", "孟加拉国队获胜，来自伊拉克的哈米德十分高兴。", "哈米德=person/irq.哈米德"},
		{"somebody of a place elsewhere", "阿曼队获胜，卢克索省省长巴德尔十分高兴。", "巴德尔=person/egy.巴德尔"},
		{"a weak name whose office the headline gives", "#李强会见喀麦隆总统\n李强同比亚握手。", "李强=person/li-qiang 李强=person/li-qiang 比亚=person/paul-biya"},
		{"a weak name without it", "李强同比亚握手。", "李强=person/li-qiang"},
		{"somebody of another state", "玻利维亚外长武契奇发言。武契奇说，玻方支持。", "武契奇=person/bol.武契奇 武契奇=person/bol.武契奇"},
	} {
		rec := read(t, c.text)
		people := rec.Entities[:0:0]
		for _, e := range rec.Entities {
			if e.Kind == extract.Person {
				people = append(people, e)
			}
		}
		rec.Entities = people
		if diff := cmp.Diff(c.want, names(rec)); diff != "" {
			t.Errorf("%s: %s\n-want +got\n%s", c.about, c.text, diff)
		}
	}
}

// TestWhatWordsStandFor resolves references and names the rule.
func TestWhatWordsStandFor(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"法国总统马克龙会见德国总理默茨。前者表示支持。", "前者", "ref.former [person/emmanuel-macron]"},
		{"法国总统马克龙会见德国总理默茨。后者表示支持。", "后者", "ref.latter [person/friedrich-merz]"},
		{"各方都表示支持。后者没有回应。", "后者", "ref.latter []"},
		{"李强会见法国总统马克龙。该国议会表示支持。", "该国", "ref.state [country/fra]"},
		{"李强会见法国总统马克龙。马克龙说，他期待访问。", "他", "ref.person [person/emmanuel-macron]"},
		{"李强会见法国总统马克龙。马克龙说，对方的建议很好。", "对方", "ref.other [country/chn]"},
		{"李强会见法国总统马克龙。马克龙重申其立场。", "其", "ref.open []"},
		{"#李强同法国总统会谈\n李强7日同马克龙会谈。", "总统", "ref.office [person/emmanuel-macron]"},
		{"#李强会见克罗地亚议长\n李强7日会见勃兰季奇。勃兰季奇说，克方支持。", "议长", "ref.sole [person/hrv.勃兰季奇]"},
	} {
		got := "nothing"
		for _, r := range read(t, c.text).References {
			if r.Text == c.word {
				got = r.By + " [" + strings.Join(r.Refers, " ") + "]"
				break
			}
		}
		if got != c.want {
			t.Errorf("%s: %s stands for %s, want %s", c.text, c.word, got, c.want)
		}
	}
}

// A character that went with a name of the past is read by the day of the article, too.
func TestShortOfTheTime(t *testing.T) {
	for published, want := range map[string]bool{"1987-09-15": true, "1991-12-25": true, "1991-12-26": false, "": false} {
		rec, err := line(t).Read(&extract.Document{ID: "test", Published: published, Text: "美国说，美苏两国外长会谈。"})
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, e := range rec.Entities {
			got = got || e.ID == "country/rus"
		}
		if got != want {
			t.Errorf("published %q: 苏 read as 苏联 is %t, want %t", published, got, want)
		}
	}
}

// One character alone is who does something only at the beginning of a clause, and if it is no ordinary word there.
func TestShortSubjects(t *testing.T) {
	for text, want := range map[string]bool{
		"塞尔维亚外长久里奇发表讲话，塞主张停火。":  true,
		"塞尔维亚外长久里奇重申塞反对制裁。":     true,
		"塞尔维亚外长久里奇要求塞军撤离，道路堵塞。": true,
		"塞尔维亚外长久里奇说，道路堵塞将得到缓解。": false,
		"也门外长说，也希望停火。":          false,
		"以色列外长到访，以反对制裁为名举行会谈。":  false,
		"以色列外长说，局势紧张。以要求立即停火。":  true,
		"中方说，塞主张停火。":            false,
	} {
		rec, err := line(t).Read(&extract.Document{ID: "test", Published: "2024-05-06", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, e := range rec.Entities {
			for _, m := range e.Mentions {
				got = got || len(m.Text) == len("塞") && m.Text != "中"
			}
		}
		if got != want {
			t.Errorf("%s: a character alone is read: %t, want %t", text, got, want)
		}
	}
}

// The views of a newspaper and of scholars are nobody's stand, and no newspaper is one of two sides.
func TestWhoTakesNoStand(t *testing.T) {
	const text = "塞尔维亚《政治报》3日发表评论，反对制裁俄罗斯。\n贝尔格莱德大学教授约万·佩特科夫说，他反对制裁俄罗斯。\n塞尔维亚总统武契奇说，塞方反对制裁俄罗斯。"
	rec, err := line(t).Read(&extract.Document{ID: "test", Published: "2024-05-06", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	if len(rec.Positions) != 1 || string(rec.Positions[0].Speaker) != "person/aleksandar-vucic" {
		t.Errorf("positions %v, want that of 武契奇 alone", rec.Positions)
	}
}

// TestNewPeople reads people whom no dictionary knows: where their names end, whose they are, and what is no name.
func TestNewPeople(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"an office that only China has", "省委书记田立群看望了困难职工，尼泊尔客人同行。", "田立群=CHN"},
		{"whoever is elected in China", "大会选举田立群为省长。", "田立群=CHN"},
		{"an office in a province", "河北省人大主任叶连松表示感谢。", "叶连松=CHN"},
		{"a word within the last part of a name", "马耳他总统乌戈·米夫萨德·邦特奇发表讲话。", "乌戈·米夫萨德·邦特奇=MLT"},
		{"a form of address ends a name", "英国公司总裁斯图尔特·莫里先生说，金价难测。", "斯图尔特·莫里=GBR"},
		{"a state's name begins a name", "圣马力诺执政官路易吉·马扎和马里诺·扎诺特出席仪式。", "路易吉·马扎=SMR 马里诺·扎诺特=SMR"},
		{"a group named after somebody", "反政府武装“安德烈斯·卡斯蒂略联合阵线”交出武器。", ""},
		{"what is said in a headline", "越南总理谈今年工作重点。", ""},
		{"an embassy's diplomat", "伊拉克驻约旦大使馆临时代办希克马特·赫朱遇刺。", "希克马特·赫朱=IRQ"},
	} {
		var got []string
		for _, e := range read(t, c.text).Entities {
			if e.Kind == extract.Person {
				got = append(got, e.Name+"="+string(e.Country))
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s\n-want +got\n%s", c.about, c.text, diff)
		}
	}
}
