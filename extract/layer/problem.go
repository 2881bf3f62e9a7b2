package layer

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

// Problem is something wrong in a data file.
type Problem struct {
	File string
	Line int
	Text string
}

func (p Problem) Error() string { return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text) }

// Problems is all that is wrong, in order of the files.
type Problems []Problem

func (ps Problems) Error() string {
	const most = 20
	lines := make([]string, 0, most+1)
	for i, p := range ps {
		if i == most {
			lines = append(lines, fmt.Sprintf("and %d more", len(ps)-most))
			break
		}
		lines = append(lines, p.Error())
	}
	return strings.Join(lines, "\n")
}

// yamlProblem gives a YAML error its file and line.
func yamlProblem(file string, err error) Problem {
	var y yaml.Error
	if errors.As(err, &y) {
		line := 0
		if t := y.GetToken(); t != nil {
			line = t.Position.Line
		}
		return Problem{file, line, y.GetMessage()}
	}
	return Problem{file, 0, err.Error()}
}
