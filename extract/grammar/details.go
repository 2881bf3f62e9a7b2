package grammar

import (
	"regexp"
	"slices"

	"github.com/diplograph/diplograph/extract"
)

// detailSlots are the slots whose words become details: the name of a conference, the kind of a message, what is given, the
// level of a relationship.
var detailSlots = []string{"name", "kind", "what", "level"}

// amount is a number with what is counted: 100万剂, 5000万元人民币, 一批.
var amount = regexp.MustCompile(`(约|近|逾|超过|总计|价值)?[\d.,一二两三四五六七八九十百千]+[多余]?[百千万亿]*[多余]?(剂|支|吨|公吨|件|台|套|架|辆|艘|顶|份|名|箱|人份|架次|欧元|美元|日元|英镑|卢布|元人民币|人民币|元|批)`)

// details are the words that the claim's pattern binds to slots for details, and how much is given where they say so.
func (r *docReader) details(c claim) []extract.Detail {
	var out []extract.Detail
	for _, slot := range detailSlots {
		for _, b := range c.bound(slot) {
			out = append(out, extract.Detail{Name: slot, Quote: r.doc.QuoteAt(r.doc.View.Orig(b.span))})
			if at := amount.FindStringIndex(b.span.Of(r.doc.View.Text)); slot == "what" && at != nil {
				v := extract.Span{Start: b.span.Start + at[0], End: b.span.Start + at[1]}
				out = append(out, extract.Detail{Name: "amount", Quote: r.doc.QuoteAt(r.doc.View.Orig(v))})
			}
		}
	}
	if c.rule.Detail != "" && !slices.ContainsFunc(out, func(d extract.Detail) bool { return d.Name == c.rule.Detail }) {
		out = append(out, extract.Detail{Name: c.rule.Detail, Quote: r.quote(c.sent, c.from, c.to)})
	}
	return out
}
