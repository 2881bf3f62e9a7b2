package zh

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

// NameShapes says what names look like that no dictionary knows. Read-only once loaded.
type NameShapes struct {
	transliteration map[rune]bool
	surnames        map[rune]bool
	double          []string
	japanese        []string
	speech          []string
	attendance      []string
	introducing     []string
	words           []string
	followers       string
	offices         []string
	never           map[rune]bool
	namesakes       []string
}

// LoadNameShapes reads the data of a nameshapes.yaml; file is its name in errors.
func LoadNameShapes(file string, src []byte, fold func(string) string) (*NameShapes, error) {
	var raw struct {
		Transliteration string   `yaml:"transliteration"`
		Surnames        string   `yaml:"surnames"`
		Double          []string `yaml:"double_surnames"`
		Japanese        []string `yaml:"japanese_surnames"`
		Speech          []string `yaml:"speech"`
		Attendance      []string `yaml:"attendance"`
		Introducing     []string `yaml:"introducing"`
		Words           []string `yaml:"words"`
		Followers       string   `yaml:"followers"`
		Offices         []string `yaml:"chinese_offices"`
		Never           string   `yaml:"never"`
		Namesakes       []string `yaml:"namesakes"`
	}
	if err := yaml.UnmarshalWithOptions(src, &raw, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for i, s := range raw.Japanese {
		raw.Japanese[i] = fold(s)
	}
	return &NameShapes{
		transliteration: runeSet(fold(raw.Transliteration)), surnames: runeSet(fold(raw.Surnames)),
		double: raw.Double, japanese: raw.Japanese, speech: raw.Speech, attendance: raw.Attendance, introducing: raw.Introducing, words: raw.Words, followers: raw.Followers, offices: raw.Offices, never: runeSet(raw.Never), namesakes: raw.Namesakes,
	}, nil
}

func runeSet(s string) map[rune]bool {
	set := make(map[rune]bool, len(s)/3)
	for _, r := range strings.ReplaceAll(s, " ", "") {
		set[r] = true
	}
	return set
}

// nameShape is the kind of name that may begin somewhere.
type nameShape int

const (
	chinese nameShape = iota // 王毅, 阮富仲, 朴槿惠
	japan                    // 岸田文雄
	foreign                  // 阿卜杜拉希扬, 埃里亚斯·豪阿
)

// shapesFor is the order in which shapes are tried for people of a state.
func shapesFor(country string) []nameShape {
	switch country {
	case "country/chn", "country/kor", "country/prk", "country/vnm":
		return []nameShape{chinese, foreign}
	case "country/jpn":
		return []nameShape{japan, chinese, foreign}
	case "":
		return []nameShape{chinese, japan, foreign}
	}
	return []nameShape{foreign, chinese}
}

// ends gives the offsets at which a name of this shape that begins at i could end, the shortest first.
func (n *NameShapes) ends(text string, i int, s nameShape) []int {
	rest := []rune(text[i:min(len(text), i+90)])
	switch s {
	case chinese:
		return offsets(text, i, n.chinese(rest))
	case japan:
		return offsets(text, i, n.japaneseName(rest))
	}
	return offsets(text, i, n.foreign(rest))
}

// chinese gives the lengths in characters of Chinese names at the start of rest.
func (n *NameShapes) chinese(rest []rune) []int {
	for _, d := range n.double {
		if family := []rune(d); hasRunes(rest, family) {
			return n.upTo(rest, len(family)+1, len(family)+2)
		}
	}
	if len(rest) > 0 && n.surnames[rest[0]] {
		return n.upTo(rest, 2, 3)
	}
	return nil
}

func (n *NameShapes) japaneseName(rest []rune) []int {
	longest := 0
	for _, f := range n.japanese {
		if family := []rune(f); len(family) > longest && hasRunes(rest, family) {
			longest = len(family)
		}
	}
	if longest == 0 {
		return nil
	}
	return n.upTo(rest, longest, longest+3)
}

// addresses stand behind a name and have characters that are used for sounds.
var addresses = []string{"先生", "女士", "小姐", "夫人"}

// foreign gives the lengths of a transliterated name: characters used for sounds, joined by · or -.
func (n *NameShapes) foreign(rest []rune) []int {
	var out []int
	for i, r := range rest {
		joint := i > 0 && (r == '·' || (r == '-' || r == '—' || r == '.') && i+1 < len(rest) && n.transliteration[rest[i+1]])
		if !joint && !n.transliteration[r] || i > 0 && slices.Contains(addresses, string(rest[i:min(i+2, len(rest))])) {
			break
		}
		if i >= 1 && !joint {
			out = append(out, i+1)
		}
	}
	if n := len(out); n > 0 { // 阿卜杜拉二世
		if end := out[n-1]; end+1 < len(rest) && strings.ContainsRune("一二三四五六七八九十", rest[end]) && rest[end+1] == '世' {
			return []int{end + 2}
		}
	}
	return out
}

// upTo lists the lengths from low to high of what could be a name in Han characters at the start of rest.
func (n *NameShapes) upTo(rest []rune, low, high int) []int {
	var out []int
	for i := 1; i <= min(high, len(rest)); i++ {
		if r := rest[i-1]; r < 0x3400 || r > 0x9FFF || i > 1 && n.never[r] {
			break
		}
		if i >= low {
			out = append(out, i)
		}
	}
	return out
}

func hasRunes(rest, prefix []rune) bool {
	return len(rest) >= len(prefix) && string(rest[:len(prefix)]) == string(prefix)
}

// offsets turns lengths in characters from i on into byte offsets.
func offsets(text string, i int, lengths []int) []int {
	out := make([]int, 0, len(lengths))
	n, at := 0, i
	for _, l := range lengths {
		for n < l {
			at += runeWidth(text, at)
			n++
		}
		out = append(out, at)
	}
	return out
}
