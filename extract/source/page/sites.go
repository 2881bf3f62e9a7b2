package page

import (
	_ "embed"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/andybalholm/cascadia"
	"github.com/goccy/go-yaml"
	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/extract/source/clean"
)

//go:embed sites.yaml
var embedded []byte

// Sites is what is known of sites. It is read-only once built and safe to share.
type Sites struct {
	content, publishers []cascadia.Matcher
	hosts               []host
}

type host struct {
	Host string `yaml:"host"`
	Name string `yaml:"name"`
}

// DefaultSites is the list that the program carries.
func DefaultSites() (*Sites, error) {
	s := &Sites{}
	return s, s.Load("sites.yaml", embedded)
}

// Load puts the selectors and hosts of a YAML file before those that are there. Name is for error messages.
func (s *Sites) Load(name string, data []byte) error {
	var f struct {
		Content    []string `yaml:"content"`
		Publishers []string `yaml:"publishers"`
		Hosts      []host   `yaml:"hosts"`
	}
	if err := yaml.UnmarshalWithOptions(data, &f, yaml.Strict()); err != nil {
		return fmt.Errorf("%s:%w", name, err)
	}
	content, err := selectors(f.Content)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	publishers, err := selectors(f.Publishers)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	s.content = append(content, s.content...)
	s.publishers = append(publishers, s.publishers...)
	s.hosts = append(f.Hosts, s.hosts...)
	return nil
}

// selectors compiles CSS selectors.
func selectors(list []string) ([]cascadia.Matcher, error) {
	out := make([]cascadia.Matcher, len(list))
	for i, c := range list {
		m, err := cascadia.ParseGroup(c)
		if err != nil {
			return nil, fmt.Errorf("selector %q: %w", c, err)
		}
		out[i] = m
	}
	return out, nil
}

// named is the words of the first element that names who publishes a page, empty if there is none.
func (s *Sites) named(doc *html.Node) string {
	for _, m := range s.publishers {
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode && m.Match(n) {
				return clean.Line(content(n))
			}
		}
	}
	return ""
}

// reveal shows the elements with the text that a page hides until a script of it has run.
func (s *Sites) reveal(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || !hidden(n) {
			continue
		}
		if slices.ContainsFunc(s.content, func(m cascadia.Matcher) bool { return m.Match(n) }) {
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
				return a.Key == "style" || a.Key == "hidden" || a.Key == "aria-hidden"
			})
		}
	}
}

// Publisher is the name under which the host of an address publishes, empty if it is not known.
func (s *Sites) Publisher(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	name := strings.ToLower(u.Hostname())
	best := host{}
	for _, h := range s.hosts {
		if (name == h.Host || strings.HasSuffix(name, "."+h.Host)) && len(h.Host) > len(best.Host) {
			best = h
		}
	}
	return best.Name
}
