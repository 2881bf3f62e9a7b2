package extract

import "strings"

// View is a folded copy of a text, rune for rune, with a map between the two. Matching works on the view (half-width,
// simplified); findings are kept in offsets of the original. A View is read-only after [NewView] and safe to share.
type View struct {
	Text string
	// toOrig and toView hold one offset a byte, and one more for the end; nil when folding changed no length.
	toOrig, toView []int32
}

// NewView folds every rune of text with fold, which must give one rune for one rune.
func NewView(text string, fold func(rune) rune) View {
	var b strings.Builder
	b.Grow(len(text))
	same := true
	for _, r := range text {
		f := fold(r)
		n := b.Len()
		b.WriteRune(f)
		if b.Len()-n != runeLen(r) {
			same = false
		}
	}
	v := View{Text: b.String()}
	if !same || len(v.Text) != len(text) {
		v.toOrig, v.toView = offsetMaps(text, v.Text)
	}
	return v
}

// offsetMaps pairs the bytes of two texts that have the same number of runes. A byte inside a rune maps to the start of
// the other text's rune, so a span on rune boundaries stays on rune boundaries.
func offsetMaps(orig, view string) (toOrig, toView []int32) {
	toOrig, toView = make([]int32, len(view)+1), make([]int32, len(orig)+1)
	o, v := 0, 0
	for o < len(orig) && v < len(view) {
		ol, vl := widthAt(orig, o), widthAt(view, v)
		for i := range ol {
			toView[o+i] = int32(v)
		}
		for i := range vl {
			toOrig[v+i] = int32(o)
		}
		o, v = o+ol, v+vl
	}
	toOrig[len(view)], toView[len(orig)] = int32(len(orig)), int32(len(view))
	return toOrig, toView
}

// Orig translates a span of the view to the original text.
func (v View) Orig(s Span) Span {
	if v.toOrig == nil {
		return s
	}
	return Span{int(v.toOrig[s.Start]), int(v.toOrig[s.End])}
}

// Folded translates a span of the original text to the view.
func (v View) Folded(s Span) Span {
	if v.toView == nil {
		return s
	}
	return Span{int(v.toView[s.Start]), int(v.toView[s.End])}
}
