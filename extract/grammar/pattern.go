package grammar

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A pattern is written as the sentence goes:
//
//	{subject} <with> {actor} [举行 … <talks>]
//
//	词            these characters, as whole words
//	<list>        a word of the list with this id
//	( a | b )     one of these; a? or ( a b )? may be missing
//	…  …12        a gap of up to 30 (12) characters that stays in the clause; …… one of up to 60 that may cross commas
//	{role}        a party that stands here: actor, target, people
//	{role+}       the same, two parties at least
//	{subject}     whoever does what follows, wherever the sentence names them; {subject=target} in another role than actor
//	{holder}      the same for a position: not whoever is only supported, asked or thanked (支持双方维护…)
//	{object}      whom the verb before is about; {object=target} likewise
//	{partner}     whoever the subject does it with (同…, 与…), {recipient} to or for whom (向…, 为…), wherever before the trigger; both
//	              are written right behind {subject}, or first
//	{follower}    whoever the next clause names as its subject: 会见甲时，乙说; takes up no room
//	{target !person}  a party without a person in it: a state, a body; {actor person} one with
//	{place} {date} {agreement} {topic}   a place, date, agreement, topic
//	{issue}       the words up to the end of the clause; {issue <list>} with a word of the list in them, {issue !<list>} without, {issue ^<list>} beginning with one;
//	              {issue ……} across commas before a trigger; {issue +<list>} and a further issue in each clause behind that begins with a word of the list
//	{said}        the issue for which 此 or 这 stands: what the clause or sentence before tells; takes up no room
//	{points}      an issue for each point of the list that follows: 一是…，二是…
//	{end}         the end of the clause
//	{name <list>} the words up to one of the list: the name of a conference; likewise {kind <list>}, {what <list>} and {level <list>}:
//	              they become details of the event
//	[ … ]         the trigger, exactly one: the words that say that something happens
//	a~b           a and b touch. Otherwise circumstances may stand between: dates, 在…, 就…, adverbs, 了
//
// There are no numbered groups and no other characters with a meaning.

// elementKind is what an element of a pattern matches.
type elementKind int

const (
	literal elementKind = iota
	gap
	slot
)

// element is one step of a pattern.
type element struct {
	kind elementKind
	// words are the alternatives of a literal or list, longest first.
	words []string
	// runes is the longest a gap may be; wide gaps cross clause marks.
	runes int
	wide  bool
	// role and what describe a slot: what is party, subject, object, place, date, agreement, topic, issue.
	role, what string
	plural     bool
	// own excludes a subject that only does what somebody else supports, asks or thanks it for.
	own bool
	// needs and lacks are words one of which an issue must hold, or none of which; more are words with which a further
	// issue begins.
	needs, lacks, more []string
	// begins are words with one of which an issue must begin.
	begins []string
	// named excludes a party in which no person is named, unnamed one with a person.
	named, unnamed bool
	// touch forbids circumstances between this element and the one before.
	touch bool
}

// variant is a pattern with its options and alternatives decided: elements, of which [from,to) are the trigger.
type variant struct {
	elements []element
	from, to int
	// src is the pattern as it is written.
	src string
}

const mostVariants = 400

// parsePattern reads a pattern into its variants.
func parsePattern(src string, lists map[string][]string) ([]variant, error) {
	p := parser{src: src, lists: lists}
	seqs, err := p.sequence("")
	if err != nil {
		return nil, err
	}
	if p.at < len(p.src) {
		return nil, fmt.Errorf("unexpected %q", p.src[p.at:])
	}
	out := make([]variant, 0, len(seqs))
	for _, s := range seqs {
		v, err := s.variant()
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// step is an element or one end of the trigger.
type step struct {
	element
	open, close bool
}

type steps []step

func (s steps) variant() (variant, error) {
	v := variant{from: -1, to: -1}
	for _, st := range s {
		switch {
		case st.open && v.from >= 0, st.close && v.to >= 0:
			return v, fmt.Errorf("two triggers")
		case st.open:
			v.from = len(v.elements)
		case st.close:
			v.to = len(v.elements)
		default:
			v.elements = append(v.elements, st.element)
		}
	}
	if v.from < 0 || v.to <= v.from {
		return v, fmt.Errorf("no trigger: put its words into [ ]")
	}
	if first := v.elements[v.from]; first.kind != literal {
		return v, fmt.Errorf("a trigger begins with words")
	}
	return v, nil
}

type parser struct {
	src   string
	at    int
	lists map[string][]string
}

// sequence reads elements up to one of the stop characters and gives all ways to choose among them.
func (p *parser) sequence(stop string) ([]steps, error) {
	out := []steps{nil}
	touch := false
	for {
		p.space()
		if p.at >= len(p.src) || strings.ContainsRune(stop, rune(p.src[p.at])) {
			return out, nil
		}
		if p.src[p.at] == '~' {
			touch = true
			p.at++
			continue
		}
		alts, err := p.one()
		if err != nil {
			return nil, err
		}
		if p.at < len(p.src) && p.src[p.at] == '?' {
			p.at++
			alts = append(alts, nil)
		}
		if out, err = cross(out, alts, touch); err != nil {
			return nil, err
		}
		touch = false
	}
}

// cross appends every alternative to every sequence so far.
func cross(seqs, alts []steps, touch bool) ([]steps, error) {
	if len(seqs)*len(alts) > mostVariants {
		return nil, fmt.Errorf("more than %d ways to match: split the pattern", mostVariants)
	}
	out := make([]steps, 0, len(seqs)*len(alts))
	for _, s := range seqs {
		for _, a := range alts {
			joined := append(append(steps{}, s...), a...)
			if touch && len(a) > 0 {
				for i := len(s); i < len(joined); i++ {
					if !joined[i].open && !joined[i].close {
						joined[i].touch = true
						break
					}
				}
			}
			out = append(out, joined)
		}
	}
	return out, nil
}

func (p *parser) space() {
	for p.at < len(p.src) && (p.src[p.at] == ' ' || p.src[p.at] == '\t') {
		p.at++
	}
}

// one reads a single element, group or trigger.
func (p *parser) one() ([]steps, error) {
	switch c := p.src[p.at]; {
	case c == '(':
		return p.group()
	case c == '[':
		return p.trigger()
	case c == '<':
		return p.list()
	case c == '{':
		return p.slot()
	case strings.HasPrefix(p.src[p.at:], "…"):
		return p.gap()
	}
	return p.word()
}

func (p *parser) group() ([]steps, error) {
	var out []steps
	for {
		p.at++ // past ( or |
		seqs, err := p.sequence("|)")
		if err != nil {
			return nil, err
		}
		out = append(out, seqs...)
		if p.at >= len(p.src) {
			return nil, fmt.Errorf("( without )")
		}
		if p.src[p.at] == ')' {
			p.at++
			return oneOf(out), nil
		}
	}
}

// oneOf makes alternatives that are all words one element, so that ( a | b ) is one way to match and not two.
func oneOf(seqs []steps) []steps {
	var words []string
	for _, s := range seqs {
		if len(s) != 1 || s[0].open || s[0].close || s[0].kind != literal || s[0].touch {
			return seqs
		}
		words = append(words, s[0].words...)
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return []steps{{{element: element{kind: literal, words: slices.Compact(words)}}}}
}

func (p *parser) trigger() ([]steps, error) {
	p.at++
	seqs, err := p.sequence("]")
	if err != nil {
		return nil, err
	}
	if p.at >= len(p.src) {
		return nil, fmt.Errorf("[ without ]")
	}
	p.at++
	for i, s := range seqs {
		seqs[i] = append(append(steps{{open: true}}, s...), step{close: true})
	}
	return seqs, nil
}

func (p *parser) until(end byte) (string, error) {
	i := strings.IndexByte(p.src[p.at:], end)
	if i < 0 {
		return "", fmt.Errorf("%c without %c", p.src[p.at], end)
	}
	s := p.src[p.at+1 : p.at+i]
	p.at += i + 1
	return s, nil
}

func (p *parser) list() ([]steps, error) {
	id, err := p.until('>')
	if err != nil {
		return nil, err
	}
	words, ok := p.lists[id]
	if !ok {
		return nil, fmt.Errorf("no word list <%s>", id)
	}
	return []steps{{{element: element{kind: literal, words: words}}}}, nil
}

func (p *parser) word() ([]steps, error) {
	start := p.at
	for p.at < len(p.src) {
		r, n := utf8.DecodeRuneInString(p.src[p.at:])
		if strings.ContainsRune(" \t~()[]{}<>|?…", r) {
			break
		}
		p.at += n
	}
	if p.at == start {
		return nil, fmt.Errorf("unexpected %q", p.src[p.at:])
	}
	return []steps{{{element: element{kind: literal, words: []string{p.src[start:p.at]}}}}}, nil
}

func (p *parser) gap() ([]steps, error) {
	e := element{kind: gap, runes: 30}
	p.at += len("…")
	if strings.HasPrefix(p.src[p.at:], "…") {
		p.at += len("…")
		e.wide, e.runes = true, 60
	}
	digits := p.at
	for p.at < len(p.src) && p.src[p.at] >= '0' && p.src[p.at] <= '9' {
		p.at++
	}
	if p.at > digits {
		n, err := strconv.Atoi(p.src[digits:p.at])
		if err != nil || n < 1 || n > 200 {
			return nil, fmt.Errorf("gap of %s characters", p.src[digits:p.at])
		}
		e.runes = n
	}
	return []steps{{{element: e}}}, nil
}

// slot reads {role}, {role+}, {subject}, {object=target}, {issue <list>} and the like.
func (p *parser) slot() ([]steps, error) {
	src, err := p.until('}')
	if err != nil {
		return nil, err
	}
	name, rest, _ := strings.Cut(src, " ")
	name, plural := strings.CutSuffix(name, "+")
	name, as, renamed := strings.Cut(name, "=")
	e := element{kind: slot, plural: plural, role: name, what: name}
	if err := p.conditions(&e, rest); err != nil {
		return nil, fmt.Errorf("{%s}: %w", src, err)
	}
	switch name {
	case "actor", "target", "people":
		e.what = "party"
	case "subject", "object", "partner", "follower":
		e.role = "actor"
	case "said", "points":
		e.role = "issue"
	case "recipient":
		e.role = "target"
	case "holder":
		e.role, e.what, e.own = "actor", "subject", true
	case "name", "kind", "what", "level":
		e.what = "name"
	case "place", "date", "agreement", "topic", "issue", "end":
		// written as they are
	default:
		return nil, fmt.Errorf("no role {%s}", src)
	}
	if renamed {
		e.role = as
		switch as {
		case "actor", "target", "people", "context":
		default:
			return nil, fmt.Errorf("no role %q in {%s}", as, src)
		}
	}
	return []steps{{{element: e}}}, nil
}

// conditions reads the <list>, !<list>, ^<list> and +<list> behind the name of a slot.
func (p *parser) conditions(e *element, src string) error {
	for _, c := range strings.Fields(src) {
		if c == "……" {
			e.wide = true
			continue
		}
		if c == "person" || c == "!person" {
			e.named, e.unnamed = c == "person", c == "!person"
			continue
		}
		id, without := strings.CutPrefix(c, "!")
		id, more := strings.CutPrefix(id, "+")
		id, begins := strings.CutPrefix(id, "^")
		id = strings.TrimSuffix(strings.TrimPrefix(id, "<"), ">")
		words, ok := p.lists[id]
		switch {
		case !ok:
			return fmt.Errorf("no word list <%s>", id)
		case without:
			e.lacks = append(e.lacks, words...)
		case begins:
			e.begins = append(e.begins, words...)
		case more:
			e.more = append(e.more, words...)
		default:
			e.needs = append(e.needs, words...)
		}
	}
	if e.what == "name" && len(e.needs) == 0 {
		return fmt.Errorf("needs a <list> for its last word")
	}
	return nil
}
