package zh

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// datePhrase is a line of testdata/dates.txt.
type datePhrase struct {
	line               int
	today, read, value string
	text, want         string
}

// TestPhrases holds every phrase of testdata/dates.txt to its one value.
func TestPhrases(t *testing.T) {
	d := testDates(t)
	phrases := readPhrases(t, "testdata/dates.txt")
	if len(phrases) < 600 {
		t.Errorf("%d phrases, want 600", len(phrases))
	}
	for _, p := range phrases {
		if got := p.got(t, d); got != p.expected() {
			t.Errorf("dates.txt:%d: %s (%s, %s)\n got %s\nwant %s", p.line, p.text, p.today, p.read, got, p.expected())
		}
	}
}

// expected writes the finding as got writes what was found.
func (p datePhrase) expected() string {
	switch p.value {
	case "none":
		return "[] []"
	case "vague":
		return fmt.Sprintf("[] [%s]", p.want)
	}
	return fmt.Sprintf("[%s=%s] []", p.want, p.value)
}

// got annotates the phrase as a note, or as a sentence of an article, and writes dates and vague words.
func (p datePhrase) got(t *testing.T, d *Dates) string {
	title, body := "", p.text
	if p.read == "article" {
		title, body = "中外关系", p.text+"。\n双方就共同关心的问题交换了意见，认为合作前景广阔。\n双方将继续加强各领域合作。"
	}
	doc := annotated(t, d, title, body, p.today)
	vague := "[]"
	if len(doc.Vague) > 0 && p.value != "none" {
		vague = written(doc.Vague)
	}
	return written(doc.Dates) + " " + vague
}

func written(dates []extract.Date) string {
	out := make([]string, len(dates))
	for i, d := range dates {
		out[i] = d.Text
		if d.Value != "" {
			out[i] += "=" + d.Value
		}
	}
	return "[" + strings.Join(out, " ") + "]"
}

func readPhrases(t *testing.T, name string) []datePhrase {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []datePhrase
	var p datePhrase
	for lines := bufio.NewScanner(f); lines.Scan(); {
		p.line++
		line := lines.Text()
		key, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || key == "#" || line == "#":
		case key == "today":
			p.today = rest
		case key == "read":
			p.read = rest
		case key == "=":
			p.value = rest
		default:
			p.text, p.want = line, line
			if before, inner, ok := strings.Cut(line, "【"); ok {
				inner, after, _ := strings.Cut(inner, "】")
				p.text, p.want = before+inner+after, inner
			}
			out = append(out, p)
		}
	}
	return out
}
