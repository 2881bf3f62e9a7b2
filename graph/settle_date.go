package graph

import (
	"slices"
)

// settledDate is the date of an event: that of the best claim, or, where another is finer and within it, that one; of a
// visit the days from the first to the last that articles give. The claims are in order of worth.
func settledDate(claims []Claim) string {
	best := firstText(claims, "date")
	if claims[0].Says.text("type") == "visit" {
		return stayDate(claims, best)
	}
	for i := range claims {
		if d := claims[i].Says.text("date"); d != "" && d != best && covers(best, d) {
			best = d
		}
	}
	return best
}

// stayDate spans the fine dates of a visit: those on which it happened; if it did not, those planned.
func stayDate(claims []Claim, best string) string {
	var all span
	whole := ""
	for i := range claims {
		says := claims[i].Says
		p, err := period(says.text("date"))
		if err != nil || !fine(p) || says.text("status") != claims[0].Says.text("status") {
			continue
		}
		if all.first.IsZero() {
			all = spanOf(p)
		}
		all = all.join(spanOf(p))
	}
	if all.first.IsZero() {
		return best
	}
	if whole = all.first.String(); all.first != all.last {
		whole += "/" + all.last.String()
	}
	// What was planned and covers the days on which something is told of the visit is its length.
	for i := range claims {
		if d := claims[i].Says.text("date"); fineDate(d) && covers(d, whole) {
			whole = d
		}
	}
	return whole
}

func fineDate(value string) bool {
	p, err := period(value)
	return err == nil && value != "" && fine(p)
}

func covers(a, b string) bool {
	p, err := period(a)
	q, err2 := period(b)
	return err == nil && err2 == nil && p.Covers(q)
}

// compatible tells whether of any two dates one is within the other.
func compatible(dates []string) bool {
	for i, a := range dates {
		if slices.ContainsFunc(dates[i+1:], func(b string) bool { return !covers(a, b) && !covers(b, a) }) {
			return false
		}
	}
	return true
}

// mergedBy are the rules of coreference that joined claims.
func mergedBy(claims []Claim) []string {
	var out []string
	for i := range claims {
		if r := claims[i].Merge.Rule; r != "" {
			out = append(out, r)
		}
	}
	return sorted(out)
}

// decidedBy are the decisions of analysts about claims.
func decidedBy(claims []Claim) []string {
	var out []string
	for i := range claims {
		out = append(out, claims[i].Decisions...)
	}
	return sorted(out)
}

// parents are the events of which an event is part.
func parents(id string, claims []Claim) []string {
	var out []string
	for i := range claims {
		if p := claims[i].Parent; p != "" && p != id {
			out = append(out, p)
		}
	}
	return sorted(out)
}
