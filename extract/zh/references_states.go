package zh

import (
	"slices"
	"strings"
)

// states is which states a word with their number stands for: those that the sentence named before it, or the sentence before,
// if they are as many, without China or with it; nobody else.
//
//	应甲、乙、丙三国政府邀请，他将访问上述三国。
func (f *referrer) states(word string) []string {
	n := 0
	for i, digit := range []string{"两", "三", "四", "五", "六", "七"} {
		if strings.Contains(word, digit) {
			n = i + 2
		}
	}
	for _, ids := range [][]string{f.pending, f.two} {
		all := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !strings.HasPrefix(id, "country/") })
		foreign := slices.DeleteFunc(slices.Clone(all), func(id string) bool { return id == china })
		switch n {
		case 0:
			return nil
		case len(foreign):
			return foreign
		case len(all):
			return all
		}
	}
	return nil
}
