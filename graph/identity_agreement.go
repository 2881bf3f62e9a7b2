package graph

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// identifyAgreements gives each agreement of the record its id in the graph.
//
// One of the dictionary has its own. Of another the id is made of what is proper to its name and of its parties: those
// that the record gives, else those of an act on it. A name that says no more than what kind of paper it is (联合声明,
// 合作文件) is one paper of many: it has the day on which it was signed or issued in its id, too. What lacks parties, or
// this day, is local to the article.
func (r *reporter) identifyAgreements() {
	r.agreementIDs = make(map[string]string, len(r.rec.Agreements))
	for i := range r.rec.Agreements {
		a := &r.rec.Agreements[i]
		r.agreementIDs[a.ID] = r.agreementID(a)
	}
}

func (r *reporter) agreementID(a *extract.Agreement) string {
	if a.Known || r.schema.LabelOf(a.ID) != "Agreement" {
		return a.ID
	}
	parties, day := sorted(a.Parties), ""
	for _, ev := range r.rec.Events {
		if string(ev.Agreement) != a.ID {
			continue
		}
		if all := sorted(append(slices.Clone(ev.Actors), ev.Targets...)); len(parties) < 2 && len(all) > 1 {
			parties = all
		}
		p, err := period(string(ev.Date))
		if st, ok := r.schema.Stage(string(ev.Stage)); err == nil && ok && st.Signs && fine(p) && (day == "" || string(ev.Date) < day) {
			day = string(ev.Date)
		}
	}
	name := r.properName(a.Name, parties)
	switch {
	case len(parties) == 0 || name == "" && day == "":
		return "agreement/in-article." + a.Name + "/" + shortHash(r.rec.ID, a.ID)
	case name == "":
		return "agreement/" + codes(parties) + "." + kindName(a) + "/" + day
	}
	return "agreement/" + codes(parties) + "." + name
}

// codes are the ends of ids, as chn-irn.
func codes(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id[strings.LastIndexByte(id, '/')+1:]
	}
	return strings.Join(out, "-")
}

func kindName(a *extract.Agreement) string {
	if a.Kind != "" {
		return a.Kind
	}
	return "document"
}

// properName is the name without marks and without the parties that it begins with (中伊全面合作计划,
// 中华人民共和国和伊朗伊斯兰共和国全面合作计划); empty if only words are left that any such paper has.
func (r *reporter) properName(name string, parties []string) string {
	plain := plainName(name)
	var names []string
	initials := ""
	for _, id := range parties {
		e := r.entities[id]
		if e == nil {
			continue
		}
		names = append(append(names, e.Name), e.Aliases...)
		if first := []rune(e.Name); len(first) > 0 {
			initials += string(first[0])
		}
	}
	plain = remover(names).Replace(plain)
	runes := []rune(plain)
	if len(runes) > 3 && len(parties) == 2 && strings.ContainsRune(initials, runes[0]) && strings.ContainsRune(initials, runes[1]) {
		plain = string(runes[2:])
	}
	plain = strings.TrimLeft(plain, "和与同及政府间之")
	if proper(r.schema.words.instrument.Replace(plain), 2) == "" {
		return ""
	}
	return plain
}

func (r *reporter) knownAgreement(id string) bool {
	i := slices.IndexFunc(r.rec.Agreements, func(a extract.Agreement) bool { return a.ID == id })
	return i >= 0 && r.rec.Agreements[i].Known
}
