package page

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// linkedArticle is an article in a page's JSON-LD.
type linkedArticle struct {
	kind, headline, published, url, publisher string
}

// linkedData is the articles that a page describes in JSON-LD (schema.org), in order. Broken JSON is common and passed over.
func linkedData(doc *goquery.Document) []linkedArticle {
	var out []linkedArticle
	doc.Find(`script[type="application/ld+json"]`).Each(func(_ int, s *goquery.Selection) {
		var v any
		// Sites put raw line ends into strings, which JSON does not allow.
		raw := strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(s.Text())
		if err := json.Unmarshal([]byte(raw), &v); err == nil {
			out = appendLinked(out, v, 0)
		}
	})
	return out
}

// appendLinked finds the articles in a value: alone, in a list, or in a @graph.
func appendLinked(out []linkedArticle, v any, depth int) []linkedArticle {
	const deepest = 8
	if depth > deepest {
		return out
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			out = appendLinked(out, e, depth+1)
		}
	case map[string]any:
		out = appendLinked(out, v["@graph"], depth+1)
		if kind := word(v["@type"]); strings.HasSuffix(kind, "Article") || kind == "VideoObject" || kind == "Report" || kind == "BlogPosting" {
			out = append(out, linkedArticle{kind, word(v["headline"]), cmp.Or(word(v["datePublished"]), word(v["dateCreated"])),
				cmp.Or(word(v["url"]), word(v["mainEntityOfPage"]), word(v["@id"])), word(v["publisher"])})
		} else if pub := word(v["pubDate"]); pub != "" {
			// The form of Baidu's own context: {"@context": "…cambrian.jsonld", "title": …, "pubDate": …}.
			out = append(out, linkedArticle{kind: "Article", headline: word(v["title"]), published: pub, url: word(v["@id"])})
		}
	}
	return out
}

// word is a value as a string: itself, the first of a list, the name or address of an object.
func word(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		if len(v) > 0 {
			return word(v[0])
		}
	case map[string]any:
		s, _ := v["name"].(string)
		id, _ := v["@id"].(string)
		return cmp.Or(strings.TrimSpace(s), id)
	}
	return ""
}
