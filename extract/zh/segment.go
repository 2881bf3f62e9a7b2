package zh

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yanyiwu/gojieba"
)

// The dictionary and the model of cppjieba (MIT licence, see jieba/LICENSE) travel with the program: gojieba looks for
// them in its source tree, which is not there on another machine.
//
//go:embed jieba/*.gz
var jiebaData embed.FS

// Word is a word that the segmenter must know. Freq is its least weight, counted as in jieba's dictionary, where 中国 has
// some 48,000; a word with none is added, as a rare one, only if jieba does not know it or the two words it is made of.
// Name tells a name from a word of the rules.
type Word struct {
	Text string
	Freq int
	Name bool
}

// Segmenter cuts folded text into words with jieba. It is safe to share once built.
type Segmenter struct {
	jieba *gojieba.Jieba
	tags  sync.Map // word → part of speech; a cache of a pure function
	// words are the part of speech of the words added that are no names, which jieba gives none (x).
	words map[string]string
	// common are the words that jieba saw often enough to be words and no pieces of names (祖马, 黄润).
	common map[string]bool
}

// NewSegmenter loads jieba's dictionary and adds words, which may not hold spaces. It needs a temporary folder while it
// loads and nothing afterwards.
func NewSegmenter(words []Word) (*Segmenter, error) {
	dir, err := os.MkdirTemp("", "diplograph-jieba-")
	if err != nil {
		return nil, fmt.Errorf("segmenter: %w", err)
	}
	defer os.RemoveAll(dir)
	paths, err := writeJiebaFiles(dir, words)
	if err != nil {
		return nil, fmt.Errorf("segmenter: %w", err)
	}
	dict, err := unpack("jieba/jieba.dict.utf8.gz")
	if err != nil {
		return nil, fmt.Errorf("segmenter: %w", err)
	}
	return &Segmenter{jieba: gojieba.NewJieba(paths...), words: wordTags(words, dict), common: commonWords(dict)}, nil
}

// commonFreq is the weight from which a word of jieba's dictionary is common.
const commonFreq = 20

// commonWords are the common words of jieba's dictionary.
func commonWords(dict []byte) map[string]bool {
	out := make(map[string]bool, 65_000)
	for w, n := range dictionaryWords(dict) {
		if n >= commonFreq {
			out[w] = true
		}
	}
	return out
}

// wordTags gives the part of speech of the words added that are no names: jieba's, or verb.
func wordTags(words []Word, dict []byte) map[string]string {
	out := map[string]string{}
	for _, w := range words {
		if !w.Name {
			out[w.Text] = "v"
		}
	}
	for line := range bytes.Lines(dict) {
		fields := bytes.Fields(line)
		if len(fields) < 3 {
			continue
		}
		if _, ok := out[string(fields[0])]; ok && !bytes.HasPrefix(fields[2], []byte("nr")) { // 祝贺 is no name
			out[string(fields[0])] = string(fields[2])
		}
	}
	return out
}

// writeJiebaFiles lays out the five files that jieba opens, in its order. Keyword extraction is not used: the last two
// are the least that it accepts.
func writeJiebaFiles(dir string, words []Word) ([]string, error) {
	dict, err := unpack("jieba/jieba.dict.utf8.gz")
	if err != nil {
		return nil, err
	}
	model, err := unpack("jieba/hmm_model.utf8.gz")
	if err != nil {
		return nil, err
	}
	known := dictionaryWords(dict)
	files := [][]byte{dropCompounds(dict, known, weights(words)), model, userWords(words, known), []byte("的 1.0\n"), []byte("的\n")}
	paths := make([]string, len(files))
	for i, data := range files {
		paths[i] = filepath.Join(dir, fmt.Sprintf("%d.utf8", i))
		if err := os.WriteFile(paths[i], data, 0o600); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

// nameFreq is the weight from which a word is kept even if it is two words of jieba's.
const nameFreq = 1000

// rareFreq is the weight of a word that rules or syntax need and jieba does not have.
const rareFreq = 50

// userWords writes the words that are added in the form of jieba's user dictionary.
func userWords(words []Word, known map[string]int) []byte {
	var out bytes.Buffer
	for _, w := range words {
		freq := known[w.Text]
		switch {
		case strings.ContainsAny(w.Text, " \t\n"), freq >= max(1, w.Freq), freq == 0 && isCompound(w.Text, known) && w.Freq < nameFreq:
		case w.Freq == 0:
			fmt.Fprintf(&out, "%s %d v\n", w.Text, rareFreq) // words of rules are mostly verbs
		default:
			fmt.Fprintf(&out, "%s %d x\n", w.Text, w.Freq)
		}
	}
	return out.Bytes()
}

// dictionaryWords gives the weight of every word of jieba's dictionary.
func dictionaryWords(dict []byte) map[string]int {
	words := make(map[string]int, 350_000)
	for line := range bytes.Lines(dict) {
		fields := bytes.Fields(line)
		if len(fields) < 2 {
			continue
		}
		n, err := strconv.Atoi(string(fields[1]))
		if err != nil {
			continue
		}
		words[string(fields[0])] = max(1, n)
	}
	return words
}

// dropCompounds takes those words out of jieba's dictionary that hide something: one of ours beside another word (举行会谈),
// what begins with a name (伊朗核), rare names of people, of which many hold the word before or behind (和普京), and 时说, which
// ends who met and begins what he says (会见…时说).
func dropCompounds(dict []byte, known, ours map[string]int) []byte {
	out := make([]byte, 0, len(dict))
	for line := range bytes.Lines(dict) {
		w := firstField(line)
		if holdsOurs(w, known, ours) || beginsWithName(w, ours) || ours[w] == 0 && rareName(line, known[w]) || w == "时说" {
			continue
		}
		out = append(out, line...)
	}
	return out
}

// rareName tells whether a line of jieba's dictionary has a name of three characters or more that it hardly saw.
func rareName(line []byte, freq int) bool {
	fields := bytes.Fields(line)
	if len(fields) < 3 || freq >= 10 || utf8.RuneCount(fields[0]) < 3 {
		return false
	}
	switch string(fields[2]) {
	case "nr", "nrt", "nrfg", "nz":
		return true
	}
	return false
}

// openFreq is the weight from which a name ends every word of jieba's that goes on behind it.
const openFreq = 5000

// weights gives the weight of every word added, 1 at least.
func weights(words []Word) map[string]int {
	out := make(map[string]int, len(words))
	for _, w := range words {
		out[w.Text] = max(1, w.Freq)
	}
	return out
}

// holdsOurs tells whether word is none of ours, and one of ours and another word of two characters or more side by side.
func holdsOurs(word string, known, ours map[string]int) bool {
	if ours[word] > 0 {
		return false
	}
	runes := []rune(word)
	for i := 2; i <= len(runes)-2; i++ {
		a, b := string(runes[:i]), string(runes[i:])
		if ours[a] > 0 && (known[b] > 0 || ours[b] > 0) || ours[b] > 0 && known[a] > 0 {
			return true
		}
	}
	return false
}

// beginsWithName tells whether word is no name and begins with one: the name of a state, or another of four characters.
func beginsWithName(word string, names map[string]int) bool {
	if names[word] > 0 || len(word) <= 2*len("中") {
		return false
	}
	n := 0
	for i := range word {
		if f := names[word[:i]]; f >= openFreq || f >= nameFreq && n >= 4 {
			return true
		}
		n++
	}
	return false
}

func firstField(line []byte) string {
	word, _, _ := bytes.Cut(line, []byte(" "))
	return string(word)
}

// isCompound tells whether word splits into two words of two characters or more.
func isCompound(word string, words map[string]int) bool {
	runes := []rune(word)
	for i := 2; i <= len(runes)-2; i++ {
		if words[string(runes[:i])] > 0 && words[string(runes[i:])] > 0 {
			return true
		}
	}
	return false
}

func unpack(name string) ([]byte, error) {
	packed, err := jiebaData.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return io.ReadAll(r)
}

// Cut gives the words of text in order; together they are text. Words that jieba does not know stay single characters:
// its model for unknown words glues names to what follows (王毅同).
func (s *Segmenter) Cut(text string) []string {
	if text == "" {
		return nil
	}
	return s.jieba.Cut(text, false)
}

// WordTag is the part of speech of a word, also of those that were added for the rules; x for names and for rare words.
func (s *Segmenter) WordTag(word string) string {
	if t, ok := s.words[word]; ok {
		return t
	}
	tag := s.Tag(word)
	if !s.common[word] && !strings.HasPrefix(tag, "nr") {
		return "x"
	}
	return tag
}

// Tag is jieba's part of speech of a word (v verb, n noun, d adverb, p preposition …; x for one it does not know).
func (s *Segmenter) Tag(word string) string {
	if t, ok := s.tags.Load(word); ok {
		return t.(string)
	}
	tag := "x"
	if out := s.jieba.Tag(word); len(out) == 1 {
		if i := strings.LastIndexByte(out[0], '/'); i >= 0 {
			tag = out[0][i+1:]
		}
	}
	s.tags.Store(word, tag)
	return tag
}
