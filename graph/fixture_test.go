package graph

import (
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// The fixture is a small world told in sentences of our own. Spans are found in the text, so that nobody counts bytes.

// who are the entities of the fixture by id.
var who = map[string]extract.EntityRecord{
	"person/wang-yi":          {Kind: extract.Person, Name: "王毅", NameEN: "Wang Yi", Country: "CHN", Known: true, Holds: []extract.Holding{{Title: "外交部长", Of: "country/chn", From: "2013-03-16", Until: "2022-12-30"}, {Title: "国务委员", Of: "country/chn", From: "2018-03-19", Until: "2023-03-12"}}},
	"person/abdollahian":      {Kind: extract.Person, Name: "阿卜杜拉希扬", Country: "IRN", Offices: []string{"外长"}},
	"person/xi-jinping":       {Kind: extract.Person, Name: "习近平", NameEN: "Xi Jinping", Country: "CHN", Known: true, Holds: []extract.Holding{{Title: "国家主席", Of: "country/chn", From: "2013-03-14"}}},
	"person/putin":            {Kind: extract.Person, Name: "普京", NameEN: "Vladimir Putin", Country: "RUS", Known: true, Holds: []extract.Holding{{Title: "总统", Of: "country/rus", From: "2012-05-07"}}},
	"person/blinken":          {Kind: extract.Person, Name: "布林肯", NameEN: "Antony Blinken", Country: "USA", Known: true, Holds: []extract.Holding{{Title: "国务卿", Of: "country/usa", From: "2021-01-26"}}},
	"person/irn.莱希":           {Kind: extract.Person, Name: "莱希", Country: "IRN", Offices: []string{"总统"}},
	"person/irn.易卜拉欣·莱希":      {Kind: extract.Person, Name: "易卜拉欣·莱希", Country: "IRN", Offices: []string{"总统"}},
	"person/irn.赖西":           {Kind: extract.Person, Name: "赖西", Country: "IRN", Offices: []string{"总统"}},
	"country/chn":             {Kind: extract.Country, Name: "中国", NameEN: "China", Country: "CHN", Known: true, Aliases: []string{"中华人民共和国"}},
	"country/irn":             {Kind: extract.Country, Name: "伊朗", NameEN: "Iran", Country: "IRN", Known: true},
	"country/usa":             {Kind: extract.Country, Name: "美国", NameEN: "United States", Country: "USA", Known: true},
	"country/rus":             {Kind: extract.Country, Name: "俄罗斯", NameEN: "Russia", Country: "RUS", Known: true},
	"country/lao":             {Kind: extract.Country, Name: "老挝", NameEN: "Laos", Country: "LAO", Known: true},
	"organization/un":         {Kind: extract.Organization, Name: "联合国", NameEN: "United Nations", Known: true},
	"place/wuxi":              {Kind: extract.Place, Name: "无锡", NameEN: "Wuxi", Country: "CHN", Known: true, Point: &extract.Point{Latitude: 31.49, Longitude: 120.31}},
	"place/beijing":           {Kind: extract.Place, Name: "北京", NameEN: "Beijing", Country: "CHN", Known: true, Point: &extract.Point{Latitude: 39.9, Longitude: 116.4}},
	"topic/iran-nuclear":      {Kind: extract.Topic, Name: "伊核问题", NameEN: "Iranian nuclear issue", Known: true},
	"topic/vaccines":          {Kind: extract.Topic, Name: "疫苗", NameEN: "vaccines", Known: true},
	"agreement/cooperation":   {Name: "全面合作计划"},
	"agreement/jcpoa":         {Name: "伊核问题全面协议", Known: true},
	"agreement/return":        {Name: "履约协议"},
	"agreement/new-statement": {Name: "联合声明"},
}

// told is an event as a test writes it; words are found in the text.
type told struct {
	id, typ, stage, status, date, place, agreement, cameo, plover string
	actors, targets, people, topics                               []string
	trigger                                                       string
	partOf                                                        string
	// name of a conference, as the text has it.
	name string
}

type story struct {
	id, published, publisher, title string
	paragraphs                      []string
	names                           []string
	agreements                      []extract.Agreement
	events                          []told
	positions                       []extract.Position
}

// record is the record that the line would make of the story.
func (s story) record() extract.Record {
	r := extract.Record{ID: s.id, Source: extract.Source{Path: s.id + ".md", Format: "markdown"}, Title: s.title, Publisher: s.publisher,
		Published: extract.Optional(s.published), Text: extract.NewText(s.title, s.paragraphs), Version: extract.Version{Tool: "test", Dictionaries: "d1", Rules: "r1"},
		References: []extract.ReferenceRecord{}, Dates: []extract.Date{}, VagueDates: []extract.Date{}, Positions: []extract.Position{}}
	r.TextSHA256 = extract.HashText(r.Text)
	for _, id := range s.names {
		e := who[id]
		e.ID = id
		e.Mentions = mentionsOf(r.Text, e.Name)
		r.Entities = append(r.Entities, e)
	}
	r.Agreements = []extract.Agreement{}
	for _, a := range s.agreements {
		a.Name, a.Known = who[a.ID].Name, who[a.ID].Known
		a.Mentions = mentionsOf(r.Text, a.Name)
		r.Agreements = append(r.Agreements, a)
	}
	r.Events = []extract.Event{}
	for _, e := range s.events {
		r.Events = append(r.Events, e.event(r.Text))
	}
	for _, p := range s.positions {
		p.Issue, p.Trigger = quoteIn(r.Text, p.Issue.Text), quoteIn(r.Text, p.Trigger.Text)
		p.Sentence, p.Rule, p.Confidence = sentenceAt(r.Text, p.Trigger.Span), "stance."+p.Stance, 0.9
		r.Positions = append(r.Positions, p)
	}
	return r
}

func (t told) event(text string) extract.Event {
	q := quoteIn(text, t.trigger)
	var details []extract.Detail
	if t.name != "" {
		details = []extract.Detail{{Name: "name", Quote: quoteIn(text, t.name)}}
	}
	return extract.Event{Details: details, ID: t.id, Type: t.typ, Stage: extract.Optional(t.stage), Status: extract.Status(t.status), Modality: "asserted",
		Date: extract.Optional(t.date), DateBasis: extract.Explicit, Place: extract.Optional(t.place), Actors: orNone(t.actors), Targets: orNone(t.targets), People: orNone(t.people),
		Agreement: extract.Optional(t.agreement), Topics: orNone(t.topics), PartOf: extract.Optional(t.partOf), PLOVER: t.plover, CAMEO: t.cameo,
		Trigger: q, Sentence: sentenceAt(text, q.Span), Rule: t.typ + ".test", Confidence: 0.95}
}

func orNone(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func quoteIn(text, words string) extract.Quote {
	i := strings.Index(text, words)
	if i < 0 {
		panic("the text has no " + words)
	}
	return extract.Quote{Span: extract.Span{Start: i, End: i + len(words)}, Text: words}
}

func mentionsOf(text, name string) []extract.MentionRecord {
	out := []extract.MentionRecord{}
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return out
		}
		s := extract.Span{Start: at + i, End: at + i + len(name)}
		out = append(out, extract.MentionRecord{Quote: extract.Quote{Span: s, Text: name}, By: "test"})
		at = s.End
	}
}

func sentenceAt(text string, s extract.Span) extract.Span {
	start := max(strings.LastIndex(text[:s.Start], "。")+len("。"), strings.LastIndex(text[:s.Start], "\n")+1)
	if strings.LastIndex(text[:s.Start], "。") < 0 {
		start = strings.LastIndex(text[:s.Start], "\n") + 1
	}
	end := len(text)
	for _, stop := range []string{"。", "\n"} {
		if i := strings.Index(text[s.End:], stop); i >= 0 {
			end = min(end, s.End+i)
		}
	}
	return extract.Span{Start: start, End: end}
}

func stories() []story {
	meeting := told{id: "e1", typ: "meeting", status: "happened", date: "2022-01-14", place: "place/wuxi", cameo: "043", plover: "CONSULT",
		actors: []string{"country/chn", "country/irn"}, people: []string{"person/wang-yi", "person/abdollahian"}, trigger: "举行会谈"}
	return []story{
		{id: "t/1", published: "2022-01-15", publisher: "甲报", title: "王毅在无锡会见伊朗外长",
			paragraphs: []string{"1月14日，王毅在无锡同伊朗外长阿卜杜拉希扬举行会谈，双方宣布启动全面合作计划。", "中国和伊朗2021年签署全面合作计划。美国2018年5月退出伊核问题全面协议。中国反对对伊朗的单边制裁。"},
			names:      []string{"person/wang-yi", "person/abdollahian", "country/chn", "country/irn", "country/usa", "place/wuxi", "topic/iran-nuclear"},
			agreements: []extract.Agreement{{ID: "agreement/cooperation", Kind: "plan", Parties: []string{"country/chn", "country/irn"}, Years: 25}, {ID: "agreement/jcpoa", Kind: "agreement", Parties: []string{"country/irn", "country/usa", "country/chn", "country/rus"}}},
			events: []told{meeting,
				{id: "e2", typ: "agreement", stage: "implementation_launched", status: "happened", date: "2022-01-14", agreement: "agreement/cooperation", actors: []string{"country/irn", "country/chn"}, cameo: "060", plover: "COOPERATE", trigger: "启动", partOf: "e1"},
				{id: "e3", typ: "agreement", stage: "signed", status: "happened", date: "2021", agreement: "agreement/cooperation", actors: []string{"country/chn", "country/irn"}, cameo: "057", plover: "SUPPORT", trigger: "签署"},
				{id: "e4", typ: "agreement", stage: "withdrawn", status: "happened", date: "2018-05", agreement: "agreement/jcpoa", actors: []string{"country/usa"}, topics: []string{"topic/iran-nuclear"}, cameo: "161", plover: "SANCTION", trigger: "退出"}},
			positions: []extract.Position{{ID: "p1", Holder: "country/chn", Speaker: "person/wang-yi", Stance: "oppose", Target: "", Issue: extract.Quote{Text: "对伊朗的单边制裁"}, Topics: []string{"topic/iran-nuclear"}, CAMEO: "111", PLOVER: "ACCUSE", Trigger: extract.Quote{Text: "反对"}}}},
		{id: "t/2", published: "2022-01-15", publisher: "乙报", title: "中伊外长无锡会谈",
			paragraphs: []string{"伊朗外长阿卜杜拉希扬14日同王毅举行会谈。"},
			names:      []string{"person/wang-yi", "person/abdollahian", "country/chn", "country/irn"},
			events:     []told{{id: "e1", typ: "meeting", status: "happened", date: "2022-01-14", actors: []string{"country/irn"}, targets: []string{"country/chn"}, people: []string{"person/abdollahian", "person/wang-yi"}, trigger: "举行会谈", cameo: "043", plover: "CONSULT"}}},
		{id: "t/3", published: "2022-01-16", publisher: "丙网", title: "中伊外长无锡会谈",
			paragraphs: []string{"伊朗外长阿卜杜拉希扬14日同王毅举行会谈。"},
			names:      []string{"person/wang-yi", "person/abdollahian", "country/chn", "country/irn"},
			events:     []told{{id: "e1", typ: "meeting", status: "happened", date: "2022-01-14", actors: []string{"country/irn", "country/chn"}, people: []string{"person/abdollahian", "person/wang-yi"}, trigger: "举行会谈", cameo: "043", plover: "CONSULT"}}},
		{id: "t/4", published: "2022-02-05", publisher: "甲报", title: "习近平会见普京",
			paragraphs: []string{"2月4日，习近平在北京同俄罗斯总统普京举行会谈。中国和俄罗斯发表联合声明。"},
			names:      []string{"person/xi-jinping", "person/putin", "country/chn", "country/rus", "place/beijing"},
			agreements: []extract.Agreement{{ID: "agreement/new-statement", Kind: "joint_statement", Parties: []string{"country/chn", "country/rus"}}},
			events: []told{
				{id: "e1", typ: "meeting", status: "happened", date: "2022-02-04", place: "place/beijing", actors: []string{"country/chn", "country/rus"}, people: []string{"person/xi-jinping", "person/putin"}, trigger: "举行会谈", cameo: "043", plover: "CONSULT"},
				{id: "e2", typ: "agreement", stage: "issued", status: "happened", date: "2022-02-04", agreement: "agreement/new-statement", actors: []string{"country/chn", "country/rus"}, trigger: "发表", cameo: "057", plover: "SUPPORT"}}},
		{id: "t/5", published: "2022-01-28", publisher: "甲报", title: "王毅同布林肯通电话",
			paragraphs: []string{"1月27日，王毅同美国国务卿布林肯通电话。美国要求俄罗斯缓和局势。布林肯将于5月访问中国。"},
			names:      []string{"person/wang-yi", "person/blinken", "country/chn", "country/usa", "country/rus"},
			events: []told{
				{id: "e1", typ: "call", status: "happened", date: "2022-01-27", actors: []string{"country/chn", "country/usa"}, people: []string{"person/wang-yi", "person/blinken"}, trigger: "通电话", cameo: "041", plover: "CONSULT"},
				{id: "e2", typ: "visit", status: "planned", date: "2022-05", actors: []string{"country/usa"}, targets: []string{"country/chn"}, people: []string{"person/blinken"}, trigger: "访问", cameo: "036", plover: "AGREE"}},
			positions: []extract.Position{{ID: "p1", Holder: "country/usa", Speaker: "外交部发言人", Stance: "demand", Target: "country/rus", Issue: extract.Quote{Text: "缓和局势"}, CAMEO: "100", PLOVER: "REQUEST", Trigger: extract.Quote{Text: "要求"}}}},
		{id: "t/6", published: "2022-03-02", publisher: "乙报", title: "中国向老挝提供疫苗",
			paragraphs: []string{"中国向老挝援助一批疫苗。美国2月10日宣布制裁伊朗。中国反对对伊朗的单边制裁。"},
			names:      []string{"country/chn", "country/lao", "country/usa", "country/irn", "topic/vaccines"},
			events: []told{
				{id: "e1", typ: "aid", status: "happened", actors: []string{"country/chn"}, targets: []string{"country/lao"}, topics: []string{"topic/vaccines"}, trigger: "援助", cameo: "073", plover: "AID"},
				{id: "e2", typ: "sanction", status: "happened", date: "2022-02-10", actors: []string{"country/usa"}, targets: []string{"country/irn"}, trigger: "制裁", cameo: "163", plover: "SANCTION"}},
			positions: []extract.Position{{ID: "p1", Holder: "country/chn", Stance: "oppose", Issue: extract.Quote{Text: "对伊朗的单边制裁"}, CAMEO: "111", PLOVER: "ACCUSE", Trigger: extract.Quote{Text: "反对"}}}},
	}
}

// fixture are the records of all stories.
func fixture() []extract.Record {
	var out []extract.Record
	for _, s := range stories() {
		out = append(out, s.record())
	}
	return out
}

// dictionary knows all entities, as the lexicon does.
func dictionary(id string) (extract.Entity, bool) {
	e, ok := who[id]
	if !ok || !e.Known {
		return extract.Entity{}, false
	}
	return extract.Entity{ID: id, Kind: e.Kind, Name: e.Name, NameEN: e.NameEN, Aliases: e.Aliases, Country: string(e.Country), Holds: e.Holds, Point: e.Point, Known: true}, true
}
