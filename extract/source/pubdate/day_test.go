package pubdate_test

import (
	"testing"
	"time"

	"github.com/diplograph/diplograph/extract/source/pubdate"
)

func policy(t testing.TB) pubdate.Policy {
	t.Helper()
	p, err := pubdate.New("")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestMetadata(t *testing.T) {
	p := policy(t)
	for in, want := range map[string]string{
		"2022-01-15":                                 "2022-01-15",
		"2022-01-15 19:07:02":                        "2022-01-15",
		"2022-01-15T23:30:00":                        "2022-01-15",
		"2022-01-15T23:30:00+08:00":                  "2022-01-15",
		"2022-01-15T23:30:00+0800":                   "2022-01-15",
		"2022-01-15T12:30:00-05:00":                  "2022-01-16",
		"2022-01-15T09:30:00.123Z":                   "2022-01-15",
		"2022-01-15T19:30:00Z":                       "2022-01-15",
		"2022-01-14T16:00:00.000Z":                   "2022-01-15",
		"Sat, 15 Jan 2022 13:32:45 GMT":              "2022-01-15",
		"Wed, 16 Feb 2022 19:35:37 GMT":              "2022-02-16",
		"Wed, 16 Feb 2022 16:00:00 GMT":              "2022-02-16",
		"Wed, 16 Feb 2022 19:35:37 +0000":            "2022-02-16",
		"Wed, 16 Feb 2022 19:35:37 -0500":            "2022-02-17",
		"January 15, 2022 10:20":                     "2022-01-15",
		"15 January 2022":                            "2022-01-15",
		"2022年1月15日":                                 "2022-01-15",
		"２０２２年０１月１５日 10:20":                          "2022-01-15",
		"发布时间：2022年01月15日 10:20 来源：某社":               "2022-01-15",
		"二〇二二年一月十五日":                                 "2022-01-15",
		"二○二二年十二月三十一日":                               "2022-12-31",
		"2022/1/5 8:00":                              "2022-01-05",
		"2022.01.15":                                 "2022-01-15",
		"20220115":                                   "2022-01-15",
		"20220115193000":                             "2022-01-15",
		"1642240800":                                 "2022-01-15",
		"1642264200000":                              "2022-01-16",
		"Sat Jan 15 23:30:00 CST 2022":               "2022-01-15",
		"Sat Jan  1 23:30:00 2022":                   "2022-01-01",
		"Sat Jan 15 2022 23:30:00 GMT+0800 (中国标准时间)": "2022-01-15",
		"1/15/2022 11:30 PM":                         "2022-01-15",
		"15/01/2022":                                 "2022-01-15",
		"01/02/2022":                                 "",
		"民國111年1月15日":                                "2022-01-15",
		"中華民國 99 年 12 月 31 日":                        "2010-12-31",
		"1970-01-01 08:00:00":                        "",
		"1969-12-31T19:00:00-05:00":                  "",
		"1900-01-01":                                 "",
		"1970-01-02":                                 "1970-01-02",
		"2022-13-40":                                 "",
		"0000-00-00 00:00:00":                        "",
		"2122-01-15":                                 "",
		"昨天":                                         "",
		"":                                           "",
		"2022-02-30":                                 "",
		"3 hours ago":                                "",
	} {
		got, basis := p.Day(pubdate.Evidence{Metadata: []string{in}})
		if got != want {
			t.Errorf("Day(metadata %q)\n got %q\nwant %q", in, got, want)
		}
		if (basis == pubdate.Metadata) != (want != "") {
			t.Errorf("Day(metadata %q) has basis %q", in, basis)
		}
	}
}

func TestDay(t *testing.T) {
	p := policy(t)
	for _, tt := range []struct {
		name       string
		in         pubdate.Evidence
		day, basis string
	}{
		{"metadata before the rest", pubdate.Evidence{Metadata: []string{"?", "2022-01-15"}, URL: "https://x.test/2022/01/14/a.html"}, "2022-01-15", "metadata"},
		{"a placeholder for a day", pubdate.Evidence{Metadata: []string{"1970-01-01 08:00:00"}, URL: "https://x.test/2022/01/14/a.html"}, "2022-01-14", "url"},
		{"file name", pubdate.Evidence{URL: "https://x.test/a", File: "news/2022-01-15-visit.md"}, "2022-01-15", "filename"},
		{"file name in an archive", pubdate.Evidence{File: "site.zip!/_posts/2022-01-15_visit.md"}, "2022-01-15", "filename"},
		{"file name that begins otherwise", pubdate.Evidence{File: "saved-2022-01-15.html"}, "", ""},
		{"file name of a day alone", pubdate.Evidence{File: "2022-01-15.txt"}, "", ""},
		{"dateline before the file name", pubdate.Evidence{File: "2022-01-16-visit.md", Text: []string{"新华社北京2022年1月15日电"}}, "2022-01-15", "dateline"},
		{"url with folders", pubdate.Evidence{URL: "https://x.test/2022/01/15/a.shtml"}, "2022-01-15", "url"},
		{"url with a month and a name", pubdate.Evidence{URL: "https://x.test/202201/t20220115_1049.shtml"}, "2022-01-15", "url"},
		{"url with year-month", pubdate.Evidence{URL: "https://x.test/2022-01/15/content_1.htm"}, "2022-01-15", "url"},
		{"url with year and day", pubdate.Evidence{URL: "https://x.test/n1/2022/0115/c1002-1.html"}, "2022-01-15", "url"},
		{"url with underscores", pubdate.Evidence{URL: "https://x.test/internation/2022_01_15_622376.shtml"}, "2022-01-15", "url"},
		{"url with a time", pubdate.Evidence{URL: "https://x.test/a/20220115132956.html"}, "2022-01-15", "url"},
		{"url with single digits", pubdate.Evidence{URL: "https://x.test/2022/1/5/a.html"}, "2022-01-05", "url"},
		{"url with another number", pubdate.Evidence{URL: "https://x.test/id/920220115777/"}, "", ""},
		{"agency with the year nearby", pubdate.Evidence{Text: []string{"新华社北京1月15日电 外长2022年1月14日会见来宾。"}}, "2022-01-15", "dateline"},
		{"across the new year", pubdate.Evidence{Text: []string{"中新社北京1月1日电 双方2021年12月31日签署协定。"}}, "2022-01-01", "dateline"},
		{"website", pubdate.Evidence{Text: []string{"外交部网站1月15日消息，2022年1月14日，外长会见来宾。"}}, "2022-01-15", "dateline"},
		{"local time", pubdate.Evidence{Text: []string{"当地时间2022年1月15日，外长抵达。"}}, "2022-01-15", "dateline"},
		{"today", pubdate.Evidence{URL: "https://x.test/2022/a/1.htm", Text: []string{"外长今天（1月15日）会见来宾。"}}, "2022-01-15", "dateline"},
		{"reporter", pubdate.Evidence{URL: "https://x.test/202201/c1.htm", Text: []string{"人民网北京1月15日电（记者某某）外长会见来宾。"}}, "2022-01-15", "dateline"},
		{"year unknown", pubdate.Evidence{Text: []string{"新华社北京1月15日电 外长会见来宾。"}}, "", ""},
		{"a date that is no dateline", pubdate.Evidence{Text: []string{"2022年1月14日，外长会见来宾。"}}, "", ""},
		{"Beijing time called GMT", pubdate.Evidence{Metadata: []string{"Sat, 15 Jan 2022 19:35:37 GMT"}, URL: "https://x.test/2022/01/15/a.html"}, "2022-01-15", "metadata"},
		{"true GMT by the address", pubdate.Evidence{Metadata: []string{"Fri, 14 Jan 2022 19:35:37 GMT"}, URL: "https://x.test/2022/01/15/a.html"}, "2022-01-15", "metadata"},
		{"true GMT by the dateline", pubdate.Evidence{Metadata: []string{"2022-01-14T22:10:00Z"}, Text: []string{"新华社北京2022年1月15日电"}}, "2022-01-15", "metadata"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if day, basis := p.Day(tt.in); day != tt.day || basis != tt.basis {
				t.Errorf("Day(%+v)\n got %q by %q\nwant %q by %q", tt.in, day, basis, tt.day, tt.basis)
			}
		})
	}
}

func TestZone(t *testing.T) {
	e := pubdate.Evidence{Metadata: []string{"2022-01-15T19:35:37Z"}}
	trust := policy(t)
	trust.TrustUTC = true
	if got, _ := trust.Day(e); got != "2022-01-16" {
		t.Errorf("Day(%v) with TrustUTC\n got %q\nwant 2022-01-16", e, got)
	}
	if _, err := pubdate.New("Nowhere/City"); err == nil {
		t.Error("New(Nowhere/City) gives no error")
	}
}

func FuzzDay(f *testing.F) {
	p := policy(f)
	f.Add("2022-01-15T19:35:37+08:00", "https://x.test/2022/01/15/", "新华社北京1月15日电 2022年1月14日")
	f.Add("1642264200000", "", "二〇二二年一月十五日讯")
	f.Fuzz(func(t *testing.T, meta, url, text string) {
		day, basis := p.Day(pubdate.Evidence{Metadata: []string{meta}, URL: url, Text: []string{text}})
		if (day == "") != (basis == "") {
			t.Errorf("Day(%q, %q, %q) is %q by %q", meta, url, text, day, basis)
		}
		if day != "" {
			if _, err := time.Parse(time.DateOnly, day); err != nil {
				t.Errorf("Day(%q, %q, %q): %v", meta, url, text, err)
			}
		}
	})
}
