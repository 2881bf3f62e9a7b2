package standard

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

// events lists the events of some types, one line each: type status date actors > targets, and to which of them it belongs.
func events(rec extract.Record, types string) string {
	short := func(ids []string) string {
		var out []string
		for _, id := range ids {
			out = append(out, strings.TrimPrefix(id, "country/"))
		}
		return strings.Join(out, "+")
	}
	kinds := map[string]string{}
	for _, ev := range rec.Events {
		kinds[ev.ID] = ev.Type
	}
	var out []string
	for _, ev := range rec.Events {
		if !strings.Contains(types, ev.Type) {
			continue
		}
		line := fmt.Sprintf("%s %s %s %s", ev.Type, ev.Status, ev.Date, short(ev.Actors))
		if len(ev.Targets) > 0 {
			line += ">" + short(ev.Targets)
		}
		if ev.PartOf != "" {
			line += " in " + kinds[string(ev.PartOf)]
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func TestEventsOfOneArticle(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"talks in the course of a visit", "9月12日，法国总统马克龙抵达布鲁塞尔，开始对比利时进行国事访问。13日，马克龙同比利时首相德克罗举行会谈。",
			"visit happened 2023-09-12 fra>bel; meeting happened 2023-09-13 bel+fra in visit"},
		{"talks elsewhere are none of the visit", "9月12日，法国总统马克龙抵达布鲁塞尔，开始对比利时进行国事访问。13日，马克龙在巴黎同比利时首相德克罗举行会谈。",
			"visit happened 2023-09-12 fra>bel; meeting happened 2023-09-13 bel+fra"},
		{"talks with a third state", "9月12日，法国总统马克龙抵达布鲁塞尔，开始对比利时进行国事访问。13日，马克龙同荷兰首相吕特举行会谈。",
			"visit happened 2023-09-12 fra>bel; meeting happened 2023-09-13 nld+fra"},
		{"talks long before", "9月12日，法国总统马克龙抵达布鲁塞尔，开始对比利时进行国事访问。2022年3月1日，马克龙同比利时首相德克罗在布鲁塞尔举行会谈。",
			"visit happened 2023-09-12 fra>bel; meeting happened 2022-03-01 bel+fra"},
		{"whoever came and is received", "9月12日，法国总统马克龙会见来访的比利时首相德克罗。",
			"meeting happened 2023-09-12 bel+fra in visit; visit happened  bel>fra"},
		{"two states are two visits", "法国总统马克龙9月12日至15日对比利时、荷兰进行正式访问。",
			"visit happened 2023-09-12/2023-09-15 fra>bel; visit happened 2023-09-12/2023-09-15 fra>nld"},
		{"a departure begins the first only", "法国总统马克龙9月12日启程赴比利时访问，并对荷兰进行正式访问。",
			"visit happened 2023-09-12 fra>bel; visit planned  fra>nld"},
		{"a departure begins no talks", "法国总统马克龙9月12日离京，对比利时进行正式访问并同比利时首相德克罗举行会谈。",
			"visit happened 2023-09-12 fra>bel; meeting planned  bel+fra"},
		{"what is to come has not happened where it is only named", "法国总统马克龙将于9月20日对比利时进行访问。此次马克龙来访，两国关系将迎来新机遇。",
			"visit planned 2023-09-20 fra>bel"},
		{"a headline does not say when", "#法国总统马克龙访问比利时\n法国总统马克龙将于9月20日对比利时进行访问。",
			"visit planned 2023-09-20 fra>bel"},
		{"announced and then held", "此前宣布，法国总统马克龙将访问比利时。9月12日，法国总统马克龙对比利时进行访问。",
			"visit happened 2023-09-12 fra>bel"},
		{"what was not long ago is another", "9月12日，法国外长科隆纳在巴黎会见比利时外交大臣拉比卜。科隆纳说，不久前法国总统马克龙同比利时首相德克罗会晤。",
			"meeting happened 2023-09-12 bel+fra; meeting happened  bel+fra"},
		{"what is asked for is a wish, an invitation none of what follows", "应比利时首相德克罗邀请，法国总统马克龙9月12日对比利时进行访问。德克罗希望马克龙明年再次访问比利时。",
			"visit happened 2023-09-12 fra>bel; visit proposed 2024 fra>bel"},
		{"a visit to come that is mentioned again", "发言人宣布法国总统马克龙将访问比利时。发言人说，此访是法国总统马克龙首次访问比利时的重要机会。",
			"visit planned  fra>bel"},
		{"talks in another state are others", "法国总统马克龙9月12日在巴黎同比利时首相德克罗举行会谈。马克龙说，我同首相先生今年在布鲁塞尔举行了会晤。",
			"meeting happened 2023-09-12 bel+fra; meeting happened 2023 bel+fra"},
		{"a headline that sums up", "#法国总统马克龙会见东盟国家领导人\n法国总统马克龙9月12日分别会见泰国总理赛塔和老挝总理宋赛。",
			"meeting happened 2023-09-12 tha+fra; meeting happened 2023-09-12 lao+fra"},
		{"a headline that leaves the middle of a name out", "#法国总统马克龙出席欧洲政治共同体峰会\n法国总统马克龙9月12日在格拉纳达出席欧洲政治共同体格拉纳达峰会。",
			"conference happened 2023-09-12 fra"},
		{"who is received attends, not who receives", "法国总统马克龙9月12日会见来法国出席地中海国家外长会晤的希腊外长耶拉派特里蒂斯。",
			"meeting happened 2023-09-12 grc+fra in visit; visit happened  grc>fra; conference happened  grc"},
		{"greetings conveyed in talks are of their day", "法国总统马克龙9月12日在巴黎会见比利时首相德克罗。德克罗转达了比利时国王菲利普的诚挚问候。",
			"meeting happened 2023-09-12 bel+fra; message happened 2023-09-12 bel>fra"},
		{"a headline goes on with another of the same side", "#法国总统马克龙会见比利时首相德克罗 法国外长科隆纳会见荷兰首相吕特\n会见在巴黎举行。",
			"meeting happened  bel+fra; meeting happened  nld+fra"},
		{"questions tell nothing", "法国总统马克龙是否将访问比利时？", ""},
		{"one after another is one each", "法国总统马克龙9月12日先后会见了比利时首相德克罗、荷兰首相吕特和卢森堡首相贝泰尔。",
			"meeting happened 2023-09-12 bel+fra; meeting happened 2023-09-12 nld+fra; meeting happened 2023-09-12 lux+fra"},
	} {
		if diff := cmp.Diff(c.want, events(read(t, c.text), "meeting visit conference message")); diff != "" {
			t.Errorf("%s: %s\n-want +got\n%s", c.about, c.text, diff)
		}
	}
}

// The items of news in brief share neither days nor sides, and a heading and what stands under it are one report.
func TestNewsInBrief(t *testing.T) {
	rec := read(t, "#国际简讯\n法国总统访问比利时\n9月10日，法国总统马克龙访问了比利时。\n匈牙利波兰外长会谈\n匈牙利外长西雅尔多同波兰外长劳举行会谈。双方讨论了贸易。")
	want := "visit happened 2023-09-10 fra>bel; meeting happened  pol+hun"
	if diff := cmp.Diff(want, events(rec, "meeting visit")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Whoever takes part stands among the entities, without a mention if the text never names them.
func TestEveryoneListed(t *testing.T) {
	rec := read(t, "国家主席习近平9月12日抵达巴黎，开始对法国进行国事访问。")
	if got := events(rec, "visit"); got != "visit happened 2023-09-12 chn>fra" {
		t.Fatalf("the visit reads %q", got)
	}
	for _, e := range rec.Entities {
		if e.ID == "country/chn" && len(e.Mentions) == 0 {
			return
		}
	}
	t.Error("country/chn visits and is not listed")
}

// Announced and then held is one event that keeps both reports.
func TestBothClaimsKept(t *testing.T) {
	rec := read(t, "此前宣布，法国总统马克龙将访问比利时。9月12日，法国总统马克龙对比利时进行访问。")
	if len(rec.Events) != 1 {
		t.Fatalf("got %d events, want 1", len(rec.Events))
	}
	var got []string
	for _, e := range rec.Events[0].Evidence {
		got = append(got, string(e.Status))
	}
	if diff := cmp.Diff([]string{"planned", "happened"}, got); diff != "" {
		t.Errorf("statuses of the evidence, -want +got\n%s", diff)
	}
}

func TestFacts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"法国总统马克龙9月12日对比利时进行国事访问。", "rank=国事访问"},
		{"法国总统马克龙9月12日应约同比利时首相德克罗通电话。", "asked=应约"},
		{"法国总统马克龙9月12日同比利时首相德克罗通电话。", ""},
		{"法国总统马克龙9月12日赴比利时出席峰会，对荷兰进行国事访问。", " rank=国事访问"},
	} {
		var got []string
		for _, ev := range read(t, c.text).Events {
			one := ""
			for _, d := range ev.Details {
				if d.Name != "name" {
					one += d.Name + "=" + d.Quote.Text
				}
			}
			if ev.Type == "visit" || ev.Type == "call" {
				got = append(got, one)
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.text, diff)
		}
	}
}

// TestContracts leaves out what companies sign with each other, but not what one signs with a state.
func TestContracts(t *testing.T) {
	for text, want := range map[string]int{"中国移动与华为3日签署战略合作协议。": 0, "匈牙利政府与华为3日签署战略合作协议。": 1} {
		if rec := read(t, text); len(rec.Events) != want || len(rec.Agreements) != want {
			t.Errorf("%s: %d events and %d agreements, want %d", text, len(rec.Events), len(rec.Agreements), want)
		}
	}
}
