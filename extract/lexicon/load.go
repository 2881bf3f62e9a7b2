package lexicon

import "github.com/diplograph/diplograph/extract/layer"

// otherFiles lie among the dictionaries and are read by others: words of dates, shapes of names, closed classes, lines
// that are no text.
var otherFiles = []string{"datewords.yaml", "nameshapes.yaml", "bodyshapes.yaml", "syntax.yaml", "instruments.yaml", "boilerplate.yaml"}

// Load reads all dictionary files of the layers, later layers over earlier ones: the same id replaces, a new id adds,
// `disable` removes. All problems are reported at once as [layer.Problems]; a dictionary with a problem is not returned.
func Load(layers ...layer.Layer) (*Dictionary, error) {
	d := &Dictionary{}
	hash, err := layer.Read(layers, otherFiles,
		layer.Into(Countries, &d.Countries), layer.Into(People, &d.People), layer.Into(Organizations, &d.Organizations),
		layer.Into(Bodies, &d.Bodies), layer.Into(Places, &d.Places), layer.Into(Agreements, &d.Agreements),
		layer.Into(Topics, &d.Topics), layer.Into(Offices, &d.Offices), layer.Into(Words, &d.Words),
		layer.Into(Contexts, &d.Contexts), layer.Into(Compounds, &d.Compounds))
	if err != nil {
		return nil, err
	}
	d.Hash = hash
	if problems := validate(d); len(problems) > 0 {
		return nil, problems
	}
	return d, nil
}

// entry gives the common part of any entry.
type entry[T any] interface {
	*T
	common() *Common
}

func (c *Common) common() *Common { return c }
