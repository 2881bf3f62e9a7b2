package browser

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/diplograph/diplograph/graph"
)

//go:embed guide.yaml guide.html guide.adoc index.html style.grass
var files embed.FS

// Content is all that Browser is given. It is read-only and safe to share.
type Content struct {
	Title  string
	Slides []Slide
	// Saved are the queries to save as favourites, sorted by name.
	Saved []SavedQuery
	// Style is a GraSS style sheet.
	Style []byte
}

// Slide is a page of the guide.
type Slide struct {
	Title   string
	Text    []string
	Queries []Shown
}

// Shown is a query on a slide. Either it is written there or Library names one.
type Shown struct {
	About, Cypher, Library string
}

// SavedQuery is a query with its parameters set, ready for the editor.
type SavedQuery struct {
	Name, Question string
	// Text is the query with a line of Browser's :param before it for each parameter.
	Text string
}

// New reads what is on board. An error is a mistake in guide.yaml or in the library.
func New() (*Content, error) {
	c := &Content{}
	data, err := files.ReadFile("guide.yaml")
	if err != nil {
		return nil, err
	}
	if err := yaml.NewDecoder(bytes.NewReader(data), yaml.Strict()).Decode(c); err != nil {
		return nil, fmt.Errorf("guide.yaml: %w", err)
	}
	if c.Style, err = files.ReadFile("style.grass"); err != nil {
		return nil, err
	}
	library, err := graph.Queries()
	if err != nil {
		return nil, err
	}
	for i := range library {
		c.Saved = append(c.Saved, saved(&library[i]))
	}
	return c, c.fill()
}

// fill puts the library's queries where the slides name them.
func (c *Content) fill() error {
	if len(c.Slides) < 2 {
		return errors.New("guide.yaml: Browser does not run a guide of less than two slides")
	}
	for i := range c.Slides {
		for j := range c.Slides[i].Queries {
			q := &c.Slides[i].Queries[j]
			if q.Library == "" {
				continue
			}
			found := c.find(q.Library)
			if found == nil {
				return fmt.Errorf("guide.yaml: slide %q: no query %q in the library", c.Slides[i].Title, q.Library)
			}
			q.About, q.Cypher = cmp.Or(q.About, found.Question), found.Text
		}
	}
	return nil
}

func (c *Content) find(name string) *SavedQuery {
	for i := range c.Saved {
		if c.Saved[i].Name == name {
			return &c.Saved[i]
		}
	}
	return nil
}

// saved is a query of the library as Browser's editor takes it: the question, what may be changed, the query.
func saved(q *graph.Query) SavedQuery {
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\n", q.Question)
	for _, p := range q.Parameters {
		fmt.Fprintf(&b, ":param %s => %s;\n", p.Name, p.Literal())
	}
	b.WriteString(q.Body())
	return SavedQuery{Name: q.Name, Question: q.Question, Text: strings.TrimSpace(b.String())}
}
