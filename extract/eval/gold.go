package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// Article is what an article says, by the names it uses. It is the form of annotations; a record is brought into it by
// [FromRecord].
type Article struct {
	ID            string           `json:"id"`
	Published     extract.Optional `json:"published"`
	People        []Person         `json:"people"`
	Countries     []Country        `json:"countries"`
	Organizations []Named          `json:"organizations"`
	Places        []Named          `json:"places"`
	Dates         []Date           `json:"dates"`
	Agreements    []Agreement      `json:"agreements"`
	Events        []Event          `json:"events"`
	Positions     []Position       `json:"positions"`
}

// Named is something with a name and the forms in which an article uses it.
type Named struct {
	Name     string           `json:"name"`
	Surfaces []string         `json:"surfaces"`
	Country  extract.Optional `json:"country"`
}

// Person is a person with the offices an article gives them.
type Person struct {
	Named
	Offices []string `json:"offices"`
}

// Country is a state, by its ISO 3166-1 alpha-3 code.
type Country struct {
	ID       string   `json:"id"`
	Surfaces []string `json:"surfaces"`
}

// Date is an expression and its EDTF value.
type Date struct {
	Surface string `json:"surface"`
	Value   string `json:"value"`
}

// Agreement is an instrument, its kind and its parties: codes of states, names of organisations.
type Agreement struct {
	Named
	Kind    string   `json:"kind"`
	Parties []string `json:"parties"`
}

// Event is a happening. Actors, Targets, People, Place and Agreement are names or codes.
type Event struct {
	Type      string           `json:"type"`
	Stage     extract.Optional `json:"stage"`
	Status    string           `json:"status"`
	Date      extract.Optional `json:"date"`
	Place     extract.Optional `json:"place"`
	Actors    []string         `json:"actors"`
	Targets   []string         `json:"targets"`
	People    []string         `json:"people"`
	Agreement extract.Optional `json:"agreement"`
	Trigger   string           `json:"trigger"`
	// Rule and Sentence are what a record adds: the rule that read it, and the words it was read in.
	Rule     string `json:"rule,omitempty"`
	Sentence string `json:"sentence,omitempty"`
}

// Position is a stance on an issue.
type Position struct {
	Holder  string           `json:"holder"`
	Speaker extract.Optional `json:"speaker"`
	Stance  string           `json:"stance"`
	Target  extract.Optional `json:"target"`
	Issue   string           `json:"issue"`
	// Rule and Sentence are as in [Event].
	Rule     string `json:"rule,omitempty"`
	Sentence string `json:"sentence,omitempty"`
}

// Load reads the annotated articles of a folder, in the order of their file names. Every problem is in the error, with
// its file.
func Load(folder fs.FS) ([]Article, error) {
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no annotated articles: it has no file *.json")
	}
	out := make([]Article, 0, len(names))
	seen := map[string]string{}
	var problems []error
	for _, name := range names {
		a, err := read(folder, name)
		if err == nil && seen[a.ID] != "" {
			err = fmt.Errorf("the article %q is in %s as well", a.ID, seen[a.ID])
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", name, err))
			continue
		}
		seen[a.ID] = name
		out = append(out, a)
	}
	return out, errors.Join(problems...)
}

func read(folder fs.FS, name string) (Article, error) {
	b, err := fs.ReadFile(folder, name)
	if err != nil {
		return Article{}, err
	}
	var a Article
	if err := json.Unmarshal(b, &a); err != nil {
		return Article{}, err
	}
	if strings.TrimSpace(a.ID) == "" {
		return Article{}, errors.New("no id")
	}
	return a, nil
}
