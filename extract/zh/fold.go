package zh

import (
	"fmt"
	"unicode/utf8"

	"github.com/longbridgeapp/opencc"
)

// Folder folds text for matching, rune for rune: full-width letters, digits and brackets become half-width, traditional
// characters become simplified. It is read-only and safe to share.
type Folder struct {
	simple map[rune]rune
}

// NewFolder builds the table of characters from OpenCC's traditional-to-simplified data, with the forms that Hong Kong
// writes (敍, 衞). Those that only Taiwan writes are none that a single character tells: 著 is 着 there, but not in 著名.
func NewFolder() (*Folder, error) {
	simplified, err := opencc.New("hk2s")
	if err != nil {
		return nil, fmt.Errorf("traditional characters: %w", err)
	}
	f := &Folder{simple: make(map[rune]rune, 4096)}
	for _, block := range [][2]rune{{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}} {
		for r := block[0]; r <= block[1]; r++ {
			if err := f.add(simplified, r); err != nil {
				return nil, err
			}
		}
	}
	return f, nil
}

func (f *Folder) add(simplified *opencc.OpenCC, r rune) error {
	out, err := simplified.Convert(string(r))
	if err != nil {
		return fmt.Errorf("traditional character %c: %w", r, err)
	}
	if s, n := utf8.DecodeRuneInString(out); n == len(out) && s != r && s != utf8.RuneError {
		f.simple[r] = s
	}
	return nil
}

// Rune folds one rune. Chinese punctuation stays: ，and 、 mean different things.
func (f *Folder) Rune(r rune) rune {
	switch {
	case r < 0x2000:
		return r
	case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
		return r - 0xFEE0
	case r == '（' || r == '）' || r == '－' || r == '／' || r == '．' || r == '％' || r == '～':
		return r - 0xFEE0
	case r == '　':
		return ' '
	case r == '•' || r == '・' || r == '‧' || r == '･' || r == '∙' || r == '●':
		return '·'
	}
	if s, ok := f.simple[r]; ok {
		return s
	}
	return r
}

// String folds a whole string, for dictionary entries and rule words, which must meet folded text.
func (f *Folder) String(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		out = append(out, f.Rune(r))
	}
	return string(out)
}
