package zh

import (
	"fmt"
	"strings"
	"testing"

	"github.com/6tail/lunar-go/calendar"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/extract"
)

// form writes a date in one way and says what it must be read as. d is any day, today the day of publication.
type form struct {
	name  string
	write func(t *rapid.T, d, today extract.Day) (text, value string)
}

// TestWrittenFormsReadBack writes random dates in every form and reads them back, alone and within a sentence.
func TestWrittenFormsReadBack(t *testing.T) {
	dates := testDates(t)
	for _, f := range dateForms() {
		t.Run(f.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				today := extract.Day{Year: 1950, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 36_000).Draw(t, "today"))
				d := extract.Day{Year: 1900, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 70_000).Draw(t, "day"))
				text, value := f.write(t, d, today)
				for _, s := range []string{text, "两国外长" + text + "举行会谈。\n双方签署了协议。"} {
					got, err := dates.Read(s, today)
					if err != nil {
						t.Fatal(err)
					}
					if len(got) != 1 || got[0].Text != text || got[0].Value != value {
						t.Fatalf("%q on %s: got %+v, want %s", s, today, got, value)
					}
				}
			})
		})
	}
}

func dateForms() []form {
	plain := func(name string, write func(d, today extract.Day) (string, string)) form {
		return form{name, func(_ *rapid.T, d, today extract.Day) (string, string) { return write(d, today) }}
	}
	return []form{
		{"day in figures", writeDay},
		{"range of days", writeDayRange},
		{"range of years", writeYearRange},
		{"days from today", writeRelativeDay},
		{"lunar day", writeLunarDay},
		plain("month", func(d, _ extract.Day) (string, string) {
			return fmt.Sprintf("%d年%d月", d.Year, d.Month), d.String()[:7]
		}),
		plain("chinese month", func(d, _ extract.Day) (string, string) {
			return figures(d.Year) + "年" + counted(int(d.Month)) + "月份", d.String()[:7]
		}),
		plain("year", func(d, _ extract.Day) (string, string) { return figures(d.Year) + "年", d.String()[:4] }),
		plain("decade", func(d, _ extract.Day) (string, string) {
			return fmt.Sprintf("%d世纪%02d年代", d.Year/100+1, d.Year/10%10*10), d.String()[:3] + "X"
		}),
		plain("past century", func(d, _ extract.Day) (string, string) { return "19世纪", "18XX" }),
		plain("season", func(d, _ extract.Day) (string, string) {
			n := int(d.Month-1) / 3
			return fmt.Sprintf("%d年%s", d.Year, []string{"春天", "夏季", "秋天", "冬季"}[n]), fmt.Sprintf("%d-%d", d.Year, 21+n)
		}),
		plain("quarter", func(d, _ extract.Day) (string, string) {
			q := (int(d.Month) + 2) / 3
			return fmt.Sprintf("%d年第%s季度", d.Year, counted(q)), fmt.Sprintf("%d-%02d/%d-%02d", d.Year, 3*q-2, d.Year, 3*q)
		}),
		plain("half", func(d, _ extract.Day) (string, string) {
			return fmt.Sprintf("%d年下半年", d.Year), fmt.Sprintf("%d-07/%d-12", d.Year, d.Year)
		}),
		plain("ten days", func(d, _ extract.Day) (string, string) {
			return fmt.Sprintf("%d年%d月中旬", d.Year, d.Month), d.String()[:7] + "-11/" + d.String()[:7] + "-20"
		}),
		plain("weekday of last week", func(_, today extract.Day) (string, string) {
			monday := today.AddDays(-(int(today.Weekday())+6)%7 - 7)
			return "上周四", monday.AddDays(3).String()
		}),
		plain("minguo", func(d, _ extract.Day) (string, string) {
			y := max(d.Year, 1912)
			return fmt.Sprintf("民国%d年", y-1911), fmt.Sprint(y)
		}),
		plain("years ago", func(d, today extract.Day) (string, string) {
			n := d.Year%60 + 1
			return counted(n) + "年前", fmt.Sprint(today.Year - n)
		}),
		plain("month of last year", func(d, today extract.Day) (string, string) {
			return fmt.Sprintf("去年%d月", d.Month), fmt.Sprintf("%d-%02d", today.Year-1, d.Month)
		}),
		plain("open", func(d, _ extract.Day) (string, string) {
			return fmt.Sprintf("%d年至今", d.Year), fmt.Sprintf("%d/..", d.Year)
		}),
		plain("about", func(d, _ extract.Day) (string, string) {
			return fmt.Sprintf("%d年左右", d.Year), fmt.Sprintf("%d~", d.Year)
		}),
	}
}

func writeDay(t *rapid.T, d, _ extract.Day) (string, string) {
	month, day := int(d.Month), d.Day
	return rapid.SampledFrom([]string{
		fmt.Sprintf("%d年%d月%d日", d.Year, month, day),
		fmt.Sprintf("%d年%02d月%02d日", d.Year, month, day),
		fmt.Sprintf("%d年%d月%d号下午", d.Year, month, day),
		fmt.Sprintf("%d 年 %d 月 %d 日", d.Year, month, day),
		figures(d.Year) + "年" + counted(month) + "月" + counted(day) + "日",
		wide(fmt.Sprintf("%d年%d月%d日", d.Year, month, day)),
		fmt.Sprintf("%d年%d月%d日晚", d.Year, month, day),
		fmt.Sprintf("%d年%d月%d日（星期%s）", d.Year, month, day, []string{"日", "一", "二", "三", "四", "五", "六"}[d.Weekday()]),
		d.String(), strings.ReplaceAll(d.String(), "-", "/"), strings.ReplaceAll(d.String(), "-", "."),
	}).Draw(t, "form"), d.String()
}

func writeDayRange(t *rapid.T, d, _ extract.Day) (string, string) {
	until := d.AddDays(rapid.IntRange(1, 400).Draw(t, "length"))
	dash := rapid.SampledFrom([]string{"至", "到", "－", "—", "-", "~"}).Draw(t, "dash")
	right := fmt.Sprintf("%d年%d月%d日", until.Year, until.Month, until.Day)
	switch {
	case d.Year == until.Year && d.Month == until.Month:
		right = fmt.Sprintf("%d日", until.Day)
	case until.DaysSince(d) < 300: // the next such day is meant
		right = fmt.Sprintf("%d月%d日", until.Month, until.Day)
	}
	return fmt.Sprintf("%d年%d月%d日%s%s", d.Year, d.Month, d.Day, dash, right), d.String() + "/" + until.String()
}

func writeYearRange(t *rapid.T, d, _ extract.Day) (string, string) {
	until := d.Year + rapid.IntRange(1, 99).Draw(t, "length")
	text := rapid.SampledFrom([]string{"%d年至%d年", "%d至%d年", "%d—%d年", "%d年到%d年", "%d-%d年"}).Draw(t, "form")
	return fmt.Sprintf(text, d.Year, until), fmt.Sprintf("%d/%d", d.Year, until)
}

func writeRelativeDay(t *rapid.T, _, today extract.Day) (string, string) {
	words := []string{"大前天", "前天晚上", "昨天", "今天上午", "明天", "后天下午", "大后天"}
	n := rapid.IntRange(0, len(words)-1).Draw(t, "word")
	return words[n], today.AddDays(n - 3).String()
}

// writeLunarDay turns a day into the Chinese calendar with the library's other direction.
func writeLunarDay(_ *rapid.T, d, _ extract.Day) (string, string) {
	l := calendar.NewSolarFromYmd(d.Year, int(d.Month), d.Day).GetLunar()
	month, leap := l.GetMonth(), ""
	if month < 0 {
		month, leap = -month, "闰"
	}
	return fmt.Sprintf("农历%d年%s%s月%s", l.GetYear(), leap, counted(month), l.GetDayInChinese()), d.String()
}

// figures writes a number figure for figure: 二〇二二.
func figures(n int) string {
	return strings.Map(func(r rune) rune { return []rune("〇一二三四五六七八九")[r-'0'] }, fmt.Sprint(n))
}

// counted writes a number below 100 with its tens: 二十二.
func counted(n int) string {
	names := []rune("〇一二三四五六七八九")
	switch {
	case n < 10:
		return string(names[n])
	case n < 20:
		return "十" + strings.TrimPrefix(string(names[n-10]), "〇")
	}
	return string(names[n/10]) + "十" + strings.TrimPrefix(string(names[n%10]), "〇")
}

func wide(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r + 0xFEE0
		}
		return r
	}, s)
}

// FuzzAnnotate holds what every text must keep: spans in range and in order, on rune boundaries, inside one sentence;
// values that are EDTF; the same result twice.
func FuzzAnnotate(f *testing.F) {
	d := testDates(f)
	for _, s := range []string{"2022年1月14日至16日", "今天（8日）上午", "农历八月十五", "上世纪五、六十年代", "去年的今天", "闰四月初一",
		"9999年99月99日", "公元前221年", "（（（1日（2日", "《1日》2日", "前前前三十十十年代", "14、15、16、17日", "康熙三年五月初五至次日"} {
		f.Add(s, "2022-01-15")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		doc := annotated(t, d, "", text, published)
		again := annotated(t, d, "", text, published)
		end := 0
		for i, x := range doc.Dates {
			if x.Start < end || x.End > len(text) || x.Span.Of(text) != x.Text || !cmp.Equal(x, again.Dates[i]) {
				t.Fatalf("%q: date %+v", text, x)
			}
			if _, err := extract.ParseEDTF(x.Value); err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			end = x.End
		}
	})
}

// BenchmarkDates is the stage alone, on sentences that are already split.
func BenchmarkDates(b *testing.B) {
	d := testDates(b)
	text := strings.Repeat("国家主席14日下午在人民大会堂同来华进行国事访问的总统举行会谈。双方回顾了去年9月以来两国关系的发展，"+
		"一致同意在2022年年底前完成谈判，并于5月10日至12日在无锡举行下一轮对话。当天，两国元首还共同出席了合作文件签字仪式。\n", 40)
	doc := &extract.Document{Text: text, Published: "2022-01-15"}
	if err := (Sentences{Fold: d.fold}).Annotate(doc); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if err := d.Annotate(doc); err != nil {
			b.Fatal(err)
		}
	}
}
