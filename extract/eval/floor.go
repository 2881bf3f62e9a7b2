package eval

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Floor is the least value of a layer's F1, or of an attribute's accuracy.
type Floor struct {
	Name  string
	Value float64
}

// ParseFloors reads lines of a name and a value between 0 and 1; lines that begin with # are remarks.
func ParseFloors(text string) ([]Floor, error) {
	var out []Floor
	for n, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		if len(words) != 2 {
			return nil, fmt.Errorf("line %d: %q is no name and value", n+1, line)
		}
		v, err := strconv.ParseFloat(words[1], 64)
		if err != nil || v < 0 || v > 1 {
			return nil, fmt.Errorf("line %d: %s is no value between 0 and 1", n+1, words[1])
		}
		out = append(out, Floor{words[0], v})
	}
	return out, nil
}

// Below says of each measure that lies more than the tolerance below its floor how far it fell. A floor for what was not
// measured is below, too.
func (r *Result) Below(floors []Floor, tolerance float64) []string {
	var out []string
	for _, f := range floors {
		v, ok := r.value(f.Name)
		switch {
		case !ok:
			out = append(out, fmt.Sprintf("%s: there is a floor for it, but it was not measured", f.Name))
		case v < f.Value-tolerance:
			out = append(out, fmt.Sprintf("%s: %.3f is below the floor %.3f", f.Name, v, f.Value))
		}
	}
	return out
}

// value is the F1 of a layer or type, or the share of an attribute.
func (r *Result) value(name string) (float64, bool) {
	for _, s := range slices.Concat(r.Layers, r.Types) {
		if s.Name == name {
			return s.F1(), true
		}
	}
	for _, a := range r.Attributes {
		if a.Name == name {
			return a.Share(), true
		}
	}
	return 0, false
}
