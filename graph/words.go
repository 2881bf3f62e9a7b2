package graph

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed data/coreference.tsv
var coreferenceTable string

// words is what deciding on identity has to know about words, from data/coreference.tsv.
type words struct {
	offices                [][]string
	conference, instrument *strings.Replacer
	messages               [][]string
	// heads end the names of conferences, side is what tells a meeting at their side.
	heads, side []string
}

func newWords(table string) words {
	var w words
	var conference, instrument []string
	for line := range strings.Lines(table) {
		kind, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		list := strings.Fields(rest)
		switch kind {
		case "office":
			w.offices = append(w.offices, list)
		case "message":
			w.messages = append(w.messages, list)
		case "head":
			w.heads = list
		case "side":
			w.side = list
		case "conference":
			conference = append(conference, list...)
		case "instrument":
			instrument = append(instrument, list...)
		}
	}
	w.conference, w.instrument = remover(conference), remover(instrument)
	return w
}

// remover takes words away, longer ones first.
func remover(list []string) *strings.Replacer {
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	pairs := make([]string, 0, 2*len(list))
	for _, word := range list {
		pairs = append(pairs, word, "")
	}
	return strings.NewReplacer(pairs...)
}

// sameOffice tells whether two titles are one office that only one person can hold.
func (w words) sameOffice(a, b string) bool {
	return slices.ContainsFunc(w.offices, func(list []string) bool { return slices.Contains(list, a) && slices.Contains(list, b) })
}

// messageKind is what a message says, as far as its words tell: congratulation, condolence, greeting, or nothing.
func (w words) messageKind(trigger string) string {
	for _, list := range w.messages {
		if slices.ContainsFunc(list[1:], func(word string) bool { return strings.Contains(trigger, word) }) {
			return list[0]
		}
	}
	return ""
}

// conferenceName is what is proper to the name of a conference: 二十国集团 of 二十国集团领导人第十四次峰会. It is empty if
// less than three characters are left (第五次会议).
func (w words) conferenceName(name string) string {
	return proper(w.conference.Replace(plainName(name)), 3)
}

// conferenceIn finds the name of a conference behind the word that tells of it: 东亚合作领导人系列会议 in
// 出席东亚合作领导人系列会议并访问文莱.
func (w words) conferenceIn(behind string) string {
	runes := []rune(behind)
	behind = string(runes[:min(40, len(runes))])
	end := -1
	for _, head := range w.heads {
		if i := strings.Index(behind, head); i >= 0 && (end < 0 || i+len(head) < end) {
			end = i + len(head)
		}
	}
	if end < 0 || strings.ContainsAny(behind[:end], "，。；") {
		return ""
	}
	return behind[:end]
}

// proper is the text unless it is shorter than n characters.
func proper(text string, n int) string {
	if len([]rune(text)) < n {
		return ""
	}
	return text
}

// plainName leaves out spaces, marks and ordinals (第十四次, 2019年).
func plainName(name string) string {
	runes := []rune(name)
	var b strings.Builder
	for i := 0; i < len(runes); i++ {
		if n := ordinal(runes[i:]); n > 0 {
			i += n - 1
			continue
		}
		if isNameRune(runes[i]) {
			b.WriteRune(runes[i])
		}
	}
	return b.String()
}

const digits = "0123456789０１２３４５６７８９零〇一二三四五六七八九十百"

// ordinal is the length of an ordinal or a year that the text begins with; 0 for none.
func ordinal(runes []rune) int {
	i := 0
	if runes[0] == '第' {
		i = 1
	}
	start := i
	for i < len(runes) && strings.ContainsRune(digits, runes[i]) {
		i++
	}
	if i == start || i == len(runes) || !strings.ContainsRune("次届轮个年号", runes[i]) {
		return 0
	}
	return i + 1
}

func isNameRune(r rune) bool {
	return r >= 0x3400 && r <= 0x9fff || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}
