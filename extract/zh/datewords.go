package zh

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// DateWords are the words that dates are made of, as datewords.yaml in the dictionaries holds them; what the lists mean
// is said there. The value is read-only and safe to share.
type DateWords struct {
	file string
	data dateData
}

// LoadDateWords reads the file of that name. Unknown keys are refused; errors carry file and line.
func LoadDateWords(fsys fs.FS, name string) (*DateWords, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("words of dates: %w", err)
	}
	return ParseDateWords(name, src)
}

// ParseDateWords reads the data of a datewords.yaml; name is what errors call it.
func ParseDateWords(name string, src []byte) (*DateWords, error) {
	var file struct {
		Words dateData `yaml:"datewords"`
	}
	if err := yaml.UnmarshalWithOptions(src, &file, yaml.Strict()); err != nil {
		return nil, dateWordsError(name, err)
	}
	return &DateWords{file: name, data: file.Words}, nil
}

// dateWordsError gives a YAML error its file and line.
func dateWordsError(name string, err error) error {
	var y yaml.Error
	if errors.As(err, &y) && y.GetToken() != nil {
		return fmt.Errorf("%s:%d: %s", name, y.GetToken().Position.Line, y.GetMessage())
	}
	return fmt.Errorf("%s: %w", name, err)
}

// lined is an entry of a list and the line it stands in.
type lined[T any] struct {
	entry T
	line  int
}

// UnmarshalYAML keeps the line, for error messages.
func (l *lined[T]) UnmarshalYAML(node ast.Node) error {
	l.line = node.GetToken().Position.Line
	return yaml.NodeToValue(node, &l.entry, yaml.Strict())
}

// wordEntry is an entry of most lists. Which of the numbers a list uses, datewords.yaml says.
type wordEntry struct {
	Words  []string `yaml:"words"`
	Unit   string   `yaml:"unit"`
	Of     string   `yaml:"of"`
	By     int      `yaml:"by"`
	From   string   `yaml:"from"`
	Part   bool     `yaml:"part"`
	Beside bool     `yaml:"beside"`
	Alone  bool     `yaml:"alone"`
	Bare   bool     `yaml:"bare"`
	Lunar  bool     `yaml:"lunar"`
	Season int      `yaml:"season"`
	To     int      `yaml:"to"`
	Month  int      `yaml:"month"`
	Day    int      `yaml:"day"`
	First  int      `yaml:"first"`
	Value  string   `yaml:"value"`
}

// stretchEntry is a run of months or days.
type stretchEntry struct {
	Words []string `yaml:"words"`
	From  int      `yaml:"from"`
	To    int      `yaml:"to"`
}

// feastEntry says on which day a festival falls.
type feastEntry struct {
	Words   []string `yaml:"words"`
	Lunar   bool     `yaml:"lunar"`
	Month   int      `yaml:"month"`
	Day     int      `yaml:"day"`
	Days    int      `yaml:"days"`
	Weekday int      `yaml:"weekday"`
	Nth     int      `yaml:"nth"`
	Term    string   `yaml:"term"`
	Easter  *int     `yaml:"easter"`
}

// guardEntry says what stands around words of a shape when they are no date.
type guardEntry struct {
	Shape string `yaml:"shape"`
	// Before and After are what may not stand there; Except wins over After. One of PrecededBy must stand before unless
	// the clause begins, one of FollowedBy after unless the clause ends, or, if Strict is set, in any case.
	Before     []string `yaml:"before"`
	PrecededBy []string `yaml:"preceded_by"`
	After      []string `yaml:"after"`
	Except     []string `yaml:"except"`
	FollowedBy []string `yaml:"followed_by"`
	Strict     bool     `yaml:"strict"`
}

type dateData struct {
	Relative        []lined[wordEntry]    `yaml:"relative"`
	Neighbours      []lined[wordEntry]    `yaml:"neighbours"`
	Moved           []lined[wordEntry]    `yaml:"moved"`
	Units           []lined[wordEntry]    `yaml:"units"`
	Weeks           []string              `yaml:"weeks"`
	Weekdays        []lined[wordEntry]    `yaml:"weekdays"`
	Weekends        []string              `yaml:"weekends"`
	Parts           []string              `yaml:"parts"`
	Seasons         []lined[wordEntry]    `yaml:"seasons"`
	RelativeSeasons []lined[wordEntry]    `yaml:"relative_seasons"`
	Pairs           []lined[wordEntry]    `yaml:"pairs"`
	Stretches       []lined[stretchEntry] `yaml:"stretches"`
	Tendays         []lined[stretchEntry] `yaml:"tendays"`
	Edges           []lined[wordEntry]    `yaml:"edges"`
	Months          []lined[wordEntry]    `yaml:"months"`
	Lunar           []string              `yaml:"lunar"`
	Gregorian       []string              `yaml:"gregorian"`
	BeforeChrist    []string              `yaml:"before_christ"`
	Festivals       []lined[feastEntry]   `yaml:"festivals"`
	Eras            []lined[wordEntry]    `yaml:"eras"`
	Anchors         []lined[wordEntry]    `yaml:"anchors"`
	Vague           []string              `yaml:"vague"`
	Windows         []lined[wordEntry]    `yaml:"windows"`
	Approximately   struct {
		Before []string `yaml:"before"`
		After  []string `yaml:"after"`
		Not    []string `yaml:"not"`
	} `yaml:"approximately"`
	Sets     []string            `yaml:"sets"`
	Weather  string              `yaml:"weather"`
	Until    []string            `yaml:"until"`
	SoFar    []string            `yaml:"so_far"`
	Future   []string            `yaml:"future"`
	Past     []string            `yaml:"past"`
	Happened []string            `yaml:"happened"`
	NoTense  []string            `yaml:"no_tense"`
	Dateline []string            `yaml:"dateline"`
	Not      []string            `yaml:"not"`
	Guards   []lined[guardEntry] `yaml:"guards"`
	Names    struct {
		Words   []string `yaml:"words"`
		Between []string `yaml:"between"`
	} `yaml:"names"`
}
