package neardup

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"regexp"
	"strings"
	"unicode"
)

const (
	minima   = 64
	sequence = 5
	// few is the number of sequences below which texts must be equal.
	few = 60
	// Threshold is the least share of equal minima of one article.
	Threshold = 0.8
	// Headline is the least share of equal minima of one article under the same headline and on the same day.
	Headline = 0.6
)

// Sketch is what is remembered of a text. The zero Sketch is of no text.
type Sketch struct {
	// min is the lower half of each minimum.
	min [minima]uint16
	// exact is a hash of all letters, title of those of the headline; sequences is how many sequences there are.
	exact, title uint64
	sequences    uint32
	// names has a bit for each state, person, body and day of the month that is named.
	names [4]uint64
}

// Sketcher makes sketches. The zero Sketcher takes characters as they are and knows no names but days. It may be used by
// several goroutines if its functions may.
type Sketcher struct {
	// Fold makes one character of those that are written in several ways, as traditional and simplified ones are.
	Fold func(rune) rune
	// Names is who is named in a paragraph that is folded and has no spaces, each by an id.
	Names func(text string) []string
}

// dateline is what differs between two prints of one text before it begins: 新华社北京1月15日电, 央视网消息（新闻联播）：.
var dateline = regexp.MustCompile(`^[^，。；！？]{0,30}?(\d日[专综]?[电讯]|消息|报道|播报|联播[)）])([(（][^()（）]{0,24}[)）])?[:：,，]*`)

// day is a day of the month; 1月15日 and 15日 are the same.
var day = regexp.MustCompile(`\d{1,2}日`)

// Sketch is the sketch of a text.
func (k Sketcher) Sketch(title string, paragraphs []string) Sketch {
	title = k.folded(title)
	body, named := make([]rune, 0, 1024), []string{title}
	for i, p := range paragraphs {
		p = k.folded(p)
		if i == 0 {
			p = p[len(dateline.FindString(p)):]
		}
		body, named = letters(body, p), append(named, p)
	}
	s := Sketch{exact: hash(body), sequences: uint32(max(len(body)-sequence+1, 0))}
	if t := letters(nil, title); len(t) > 0 {
		s.title = hash(t)
	}
	for _, p := range named {
		s.name(day.FindAllString(p, -1))
		if k.Names != nil {
			s.name(k.Names(p))
		}
	}
	s.fill(body)
	return s
}

// folded is a text without spaces, which some write around figures, and with one character for each that is written in
// several ways.
func (k Sketcher) folded(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case k.Fold != nil:
			return k.Fold(r)
		}
		return r
	}, s)
}

// name notes who is named.
func (s *Sketch) name(ids []string) {
	for _, id := range ids {
		h := hash([]rune(id))
		s.names[h>>6%4] |= 1 << (h % 64)
	}
}

// Apart tells whether each of two texts names somebody, or a day, whom the other does not.
func (s Sketch) Apart(t Sketch) bool {
	var here, there uint64
	for i := range s.names {
		here |= s.names[i] &^ t.names[i]
		there |= t.names[i] &^ s.names[i]
	}
	return here != 0 && there != 0
}

// letters appends the letters and digits of a text, in lower case.
func letters(out []rune, s string) []rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, unicode.ToLower(r))
		}
	}
	return out
}

// fill computes the minima: of each sequence one hash, which steps of a linear generator turn into 64.
func (s *Sketch) fill(letters []rune) {
	var least [minima]uint32
	for i := range least {
		least[i] = ^uint32(0)
	}
	for i := 0; i+sequence <= len(letters); i++ {
		h := hash(letters[i : i+sequence])
		for k := range least {
			h = h*0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03
			least[k] = min(least[k], uint32(h>>32))
		}
	}
	for i, v := range least {
		s.min[i] = uint16(v)
	}
}

// hash is FNV-1a over characters, mixed so that near inputs lie far apart.
func hash(rs []rune) uint64 {
	h := uint64(0xCBF29CE484222325)
	for _, r := range rs {
		h = (h ^ uint64(r)) * 0x100000001B3
	}
	h ^= h >> 32
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>29
}

// Similarity is the estimated share of sequences that two texts have in common, from 0 to 1; of short texts it is 1 or 0.
func (s Sketch) Similarity(t Sketch) float64 {
	if s.exact == t.exact {
		return 1
	}
	if min(s.sequences, t.sequences) < few {
		return 0
	}
	n := 0
	for i := range s.min {
		if s.min[i] == t.min[i] {
			n++
		}
	}
	return float64(n) / minima
}

// packed is the length of a sketch in bytes; those of earlier versions end before the names.
const (
	packed  = unnamed + 4*8
	unnamed = minima*2 + 8 + 8 + 4
)

// MarshalText writes the sketch in base64, for manifests.
func (s Sketch) MarshalText() ([]byte, error) {
	b := make([]byte, 0, packed)
	for _, m := range s.min {
		b = binary.LittleEndian.AppendUint16(b, m)
	}
	b = binary.LittleEndian.AppendUint64(b, s.exact)
	b = binary.LittleEndian.AppendUint64(b, s.title)
	b = binary.LittleEndian.AppendUint32(b, s.sequences)
	for _, n := range s.names {
		b = binary.LittleEndian.AppendUint64(b, n)
	}
	return []byte(base64.RawStdEncoding.EncodeToString(b)), nil
}

// UnmarshalText reads what MarshalText wrote.
func (s *Sketch) UnmarshalText(text []byte) error {
	b, err := base64.RawStdEncoding.DecodeString(string(text))
	if err != nil {
		return err
	}
	if len(b) != packed && len(b) != unnamed {
		return errors.New("not a sketch of a text")
	}
	*s = Sketch{}
	for i := range s.min {
		s.min[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	s.exact = binary.LittleEndian.Uint64(b[2*minima:])
	s.title = binary.LittleEndian.Uint64(b[2*minima+8:])
	s.sequences = binary.LittleEndian.Uint32(b[2*minima+16:])
	for i := range s.names {
		if len(b) == packed {
			s.names[i] = binary.LittleEndian.Uint64(b[unnamed+8*i:])
		}
	}
	return nil
}
