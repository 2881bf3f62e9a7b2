package zh

import (
	"fmt"

	"github.com/goccy/go-yaml"
)

// SyntaxWords are the closed classes of words that reading clauses needs. Read-only once loaded.
type SyntaxWords struct {
	prepositions, joining, circumstances, adverbs, conjunctions, pivots, speech, closers, particles, venues, towards, statements, opening, notices, private, others, wishes, seats, visiting, faulting map[string]bool
	tails, groupTails                                                                                                                                                                                  []string
	references                                                                                                                                                                                         []referenceWords
}

type referenceWords struct {
	ID    string   `yaml:"id"`
	Means string   `yaml:"means"`
	Words []string `yaml:"words"`
}

// LoadSyntaxWords reads the data of a syntax.yaml; file is its name in errors.
func LoadSyntaxWords(file string, src []byte) (*SyntaxWords, error) {
	var raw struct {
		Prepositions  []string         `yaml:"prepositions"`
		Joining       []string         `yaml:"joining"`
		Circumstances []string         `yaml:"circumstances"`
		Adverbs       []string         `yaml:"adverbs"`
		Conjunctions  []string         `yaml:"conjunctions"`
		Pivots        []string         `yaml:"pivots"`
		Speech        []string         `yaml:"speech"`
		Closers       []string         `yaml:"closers"`
		Particles     []string         `yaml:"particles"`
		Venues        []string         `yaml:"venues"`
		Towards       []string         `yaml:"towards"`
		Statements    []string         `yaml:"statements"`
		Opening       []string         `yaml:"opening"`
		Notices       []string         `yaml:"notices"`
		Others        []string         `yaml:"others"`
		Wishes        []string         `yaml:"wishes"`
		Faulting      []string         `yaml:"faulting"`
		Private       []string         `yaml:"private"`
		Seats         []string         `yaml:"seats"`
		Visiting      []string         `yaml:"visiting"`
		Tails         []string         `yaml:"tails"`
		GroupTails    []string         `yaml:"group_tails"`
		References    []referenceWords `yaml:"references"`
	}
	if err := yaml.UnmarshalWithOptions(src, &raw, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &SyntaxWords{
		prepositions: set(raw.Prepositions), joining: set(raw.Joining), circumstances: set(raw.Circumstances),
		adverbs: set(raw.Adverbs), conjunctions: set(raw.Conjunctions), pivots: set(raw.Pivots), speech: set(raw.Speech),
		closers: set(raw.Closers), particles: set(raw.Particles), venues: set(raw.Venues), towards: set(raw.Towards), statements: set(raw.Statements), opening: set(raw.Opening), notices: set(raw.Notices), others: set(raw.Others), wishes: set(raw.Wishes), faulting: set(raw.Faulting), private: set(raw.Private), seats: set(raw.Seats), visiting: set(raw.Visiting),
		tails: raw.Tails, groupTails: raw.GroupTails, references: raw.References,
	}, nil
}

func set(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// Words lists all words of the classes, for the segmenter.
func (s *SyntaxWords) Words() []string {
	var out []string
	for _, class := range []map[string]bool{s.prepositions, s.adverbs, s.conjunctions, s.pivots, s.speech, s.closers, s.others} {
		for w := range class {
			out = append(out, w)
		}
	}
	for _, r := range s.references {
		out = append(out, r.Words...)
	}
	return append(append(out, s.tails...), s.groupTails...)
}
