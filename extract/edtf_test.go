package extract

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestParseEDTF(t *testing.T) {
	for _, c := range []struct{ value, start, end, precision string }{
		{"2022-01-14", "2022-01-14", "2022-01-14", "day"},
		{"2022-02", "2022-02-01", "2022-02-28", "month"},
		{"2024-02", "2024-02-01", "2024-02-29", "month"},
		{"2022", "2022-01-01", "2022-12-31", "year"},
		{"199X", "1990-01-01", "1999-12-31", "decade"},
		{"19XX", "1900-01-01", "1999-12-31", "century"},
		{"2022-21", "2022-03-01", "2022-05-31", "season"},
		{"2022-24", "2022-12-01", "2023-02-28", "season"},
		{"2004-XX", "2004-01-01", "2004-12-31", "year"},
		{"1985-04-XX", "1985-04-01", "1985-04-30", "month"},
		{"1985-XX-XX", "1985-01-01", "1985-12-31", "year"},
		{"-0220", "-0220-01-01", "-0220-12-31", "year"},
		{"-02XX", "-0299-01-01", "-0200-12-31", "century"},
		{"Y17000", "Y17000-01-01", "Y17000-12-31", "year"},
		{"2022-01-14/2022-01-16", "2022-01-14", "2022-01-16", "interval"},
		{"2026-07/2026-12", "2026-07-01", "2026-12-31", "interval"},
		{"2013/..", "2013-01-01", "", "interval"},
		{"../2013-05", "", "2013-05-31", "interval"},
		{"2013/", "2013-01-01", "", "interval"},
		{"2013~/2015?", "2013-01-01", "2015-12-31", "interval"},
	} {
		p, err := ParseEDTF(c.value)
		if err != nil {
			t.Errorf("%s: %v", c.value, err)
			continue
		}
		got := []string{p.Start.String(), p.End.String(), string(p.Precision)}
		if diff := cmp.Diff([]string{c.start, c.end, c.precision}, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.value, diff)
		}
	}
}

func TestHalfOpen(t *testing.T) {
	for _, c := range []struct{ value, from, until string }{
		{"2022-01-14", "2022-01-14", "2022-01-15"},
		{"2024-02", "2024-02-01", "2024-03-01"},
		{"199X", "1990-01-01", "2000-01-01"},
		{"2022-24", "2022-12-01", "2023-03-01"},
		{"2018-05/2018-10", "2018-05-01", "2018-10-01"},
		{"2018-10-01/2019-02-03", "2018-10-01", "2019-02-03"},
		{"2015~/2018?", "2015-01-01", "2018-01-01"},
		{"../2013-05", "", "2013-05-01"},
		{"2013/..", "2013-01-01", ""},
	} {
		from, until, err := HalfOpen(c.value)
		if err != nil || from.String() != c.from || until.String() != c.until {
			t.Errorf("%s: got %s until %s, %v; want %s until %s", c.value, from, until, err, c.from, c.until)
		}
	}
	if _, _, err := HalfOpen("2022-13"); err == nil {
		t.Error("no error for a thirteenth month")
	}
}

func TestParseEDTFQualified(t *testing.T) {
	for _, c := range []struct {
		value                  string
		approximate, uncertain bool
	}{
		{"2030~", true, false}, {"2022-01-14?", false, true}, {"2022-05%", true, true}, {"199X~", true, false},
		{"2013~/2015", true, false}, {"2013/2015?", false, true}, {"2013/2015", false, false},
	} {
		p, err := ParseEDTF(c.value)
		if err != nil || p.Approximate != c.approximate || p.Uncertain != c.uncertain {
			t.Errorf("%s: got approximate %v, uncertain %v, %v", c.value, p.Approximate, p.Uncertain, err)
		}
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	for _, value := range []string{
		"", "-", "22", "2022-", "2022-1", "2022-13", "2022-25", "2022-01-32", "2019-02-29", "2022-1-14", "2022/2021",
		"..", "../..", "/", "2022-01-14T10:00", "19X", "1XXX", "XXXX", "19X0", "199X-05", "2022-21-03", "2022-XX-05",
		"Y2022", "Y1234567890", "20 22", "2022~~", "2022-01-14/2022-01-13", "2022-01/2022-02/2022-03", "～2022", "二〇二二",
		"2021-23/2022-21", "196X/197X", "2004-06-XX/2004-07-03",
	} {
		if p, err := ParseEDTF(value); err == nil {
			t.Errorf("%q: got %v, want an error", value, p)
		}
	}
}

func TestPeriodRelations(t *testing.T) {
	for _, c := range []struct {
		a, b             string
		compare          int
		overlaps, covers bool
	}{
		{"2022-01", "2022-01-14", -1, true, true},
		{"2022-01-14", "2022-01", 1, true, false},
		{"2022-01-14", "2022-01-14", 0, true, true},
		{"2021", "2022", -1, false, false},
		{"2013/..", "2022", -1, true, true},
		{"../2013", "2013-12-31", -1, true, true},
		{"../2013", "2014", -1, false, false},
		{"2014", "../2013", 1, false, false},
		{"2013/..", "2013/2015", 1, true, true},
	} {
		a, errA := ParseEDTF(c.a)
		b, errB := ParseEDTF(c.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if a.Compare(b) != c.compare || a.Overlaps(b) != c.overlaps || a.Covers(b) != c.covers {
			t.Errorf("%s and %s: got compare %d, overlaps %v, covers %v; want %d, %v, %v",
				c.a, c.b, a.Compare(b), a.Overlaps(b), a.Covers(b), c.compare, c.overlaps, c.covers)
		}
		if b.Compare(a) != -c.compare || b.Overlaps(a) != c.overlaps {
			t.Errorf("%s and %s: not the same the other way round", c.a, c.b)
		}
	}
}

// TestDayRoundTrip writes any day and reads it back.
func TestDayRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Day{Year: 2000, Month: time.March, Day: 1}.AddDays(rapid.IntRange(-3_000_000, 2_000_000).Draw(t, "days"))
		if d.IsZero() || !d.Valid() {
			t.Fatalf("%#v is not a day", d)
		}
		got, err := ParseDay(d.String())
		if err != nil || got != d {
			t.Fatalf("%s: got %v, %v", d, got, err)
		}
		if next := d.AddDays(1); next.DaysSince(d) != 1 || !d.Before(next) {
			t.Fatalf("%s: the next day is %s", d, next)
		}
	})
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2022-01-14", "199X", "2013/..", "Y17000", "-0220~", "2022-24/2023-21%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParseEDTF(s)
		if err != nil {
			return
		}
		if !p.Start.IsZero() && !p.Start.Valid() || !p.End.IsZero() && !p.End.Valid() {
			t.Errorf("%q: %v to %v are not days", s, p.Start, p.End)
		}
		if !p.Start.IsZero() && !p.End.IsZero() && p.End.Before(p.Start) {
			t.Errorf("%q: ends before it starts", s)
		}
	})
}
