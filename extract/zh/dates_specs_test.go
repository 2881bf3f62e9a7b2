package zh

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// specCase is a line of shared/specs/dates-recognizers.jsonl.
type specCase struct {
	Input, Reference string
	Expected         []struct {
		Text   string
		Values []string
	}
}

// TestRecognizersSpecs reads the date expressions of another project. A case is right when every expected expression
// has one of its accepted values. That project ends a range of years or months before the last one it names: those cases
// are right in a second count, which writes our values in its convention with [extract.HalfOpen]. What misses there is a
// day in a year without it, 5年前 to the day, and the last day of an old lunar year.
func TestRecognizersSpecs(t *testing.T) {
	const want, wantConverted = 0.83, 0.95
	f, err := os.Open("../../../shared/specs/dates-recognizers.jsonl")
	if err != nil {
		t.Skip("no specs at ../shared/specs: ", err)
	}
	defer f.Close()
	d := testDates(t)
	right, converted, total := 0, 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); total++ {
		var c specCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		got, err := d.Read(c.Input, mustDay(t, c.Reference))
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case c.accepts(got):
			right++
			converted++
		case c.accepts(halfOpen(t, got)):
			converted++
		default:
			t.Logf("%s (%s): got %v, want %v", c.Input, c.Reference, got, c.Expected)
		}
	}
	t.Logf("%d of %d cases have an accepted value, %d written in the convention of the specs", right, total, converted)
	if float64(right) < want*float64(total) {
		t.Errorf("%d of %d cases, want %.0f %%", right, total, 100*want)
	}
	if float64(converted) < wantConverted*float64(total) {
		t.Errorf("%d of %d cases after conversion, want %.0f %%", converted, total, 100*wantConverted)
	}
}

// halfOpen gives the dates with values from the first day until the last, which is left out.
func halfOpen(t *testing.T, dates []extract.Date) []extract.Date {
	t.Helper()
	out := slices.Clone(dates)
	for i, d := range dates {
		from, until, err := extract.HalfOpen(d.Value)
		if err != nil {
			t.Fatal(err)
		}
		out[i].Value = from.String() + "/" + until.String()
	}
	return out
}

// accepts tells whether each expected expression has an accepted value among the dates.
func (c specCase) accepts(got []extract.Date) bool {
	for _, e := range c.Expected {
		i := slices.IndexFunc(got, func(d extract.Date) bool {
			text := strings.ReplaceAll(d.Text, "，", ",")
			return slices.Contains(e.Values, d.Value) && (strings.Contains(e.Text, text) || strings.Contains(text, e.Text))
		})
		if i < 0 {
			return false
		}
	}
	return true
}
