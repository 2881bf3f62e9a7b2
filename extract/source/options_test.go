package source_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
)

// TestFields reads records whose usual names mislead.
func TestFields(t *testing.T) {
	const record = `{"id":"wrong","title":"栏目名","text":"简介。","meta":{"no":7,"when":"2022-01-15","site":"某某网"},"doc":{"head":"两国外长会谈","paras":["双方交换了意见。","双方签署了协定。"],"links":["https://x.test/1"]}}`
	for _, tt := range []struct {
		name, file, content string
		fields              source.Fields
		want                string
	}{
		{"JSON", "a.json", `{"other":[{"text":"别的。"}],"items":{"rows":[` + record + `]}}`,
			source.Fields{ID: "meta.no", Title: "doc.head", Text: "doc.paras", URL: "doc.missing, doc.links.0", Publisher: "meta.site", Published: "meta.when", Records: "items.rows"},
			"a.json json:1 | 7 | https://x.test/1 | 某某网 | 2022-01-15 metadata\n两国外长会谈\n双方交换了意见。\n双方签署了协定。\n"},
		{"list of objects", "a.json", `{"doc":{"paras":[{"t":"双方交换了意见。"},{"t":"双方签署了协定。"}]}}`, source.Fields{Text: "doc.paras.#.t"},
			"a.json json:0 | HASH |  |  |  \n双方交换了意见。\n双方签署了协定。\n"},
		{"table", "a.csv", "no,head,paras\n7,两国外长会谈,双方交换了意见。\n", source.Fields{ID: "No", Title: "head", Text: "paras"},
			"a.csv csv:1 | 7 |  |  |  \n两国外长会谈\n双方交换了意见。\n"},
		{"front matter", "a.md", "---\ntitle: 栏目名\ndate: 2022-01-16\nmeta:\n  head: 两国外长会谈\n  when:\n    iso: 2022-01-15\n---\n双方交换了意见。\n", source.Fields{Title: "meta.head", Published: "meta.when.iso"},
			"a.md markdown:0 | HASH |  |  | 2022-01-15 metadata\n两国外长会谈\n双方交换了意见。\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs, errs := read(t, source.Options{Fields: tt.fields}, files(t, map[string]string{tt.file: tt.content}))
			for _, d := range docs {
				if d.ID == extract.HashText(d.Text) {
					d.ID = "HASH"
				}
			}
			if diff := cmp.Diff(tt.want, show(docs, errs)); diff != "" {
				t.Errorf("%s with a mapping (-want +got):\n%s", tt.file, diff)
			}
		})
	}
}

func TestLanguages(t *testing.T) {
	dir := files(t, map[string]string{"en.txt": "The ministers met. They talked.", "ja.txt": "外務大臣は、両国の関係について述べた。", "zh.txt": "外长就关系发表了讲话。"})
	for _, tt := range []struct {
		name      string
		languages []string
		want      []string
	}{
		{"default", nil, []string{"en.txt:0 skipped other language", "ja.txt:0 skipped other language", "zh.txt:0 read"}},
		{"Japanese", []string{"ja"}, []string{"en.txt:0 skipped other language", "ja.txt:0 read", "zh.txt:0 skipped other language"}},
		{"all", []string{"*"}, []string{"en.txt:0 read", "ja.txt:0 read", "zh.txt:0 read"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, places(t, dir, source.Options{Languages: tt.languages}, dir)); diff != "" {
				t.Errorf("languages %v (-want +got):\n%s", tt.languages, diff)
			}
		})
	}
}

// TestUserData adds a line to drop, a selector and a host.
func TestUserData(t *testing.T) {
	dir := files(t, map[string]string{
		"more.yaml":   "lines:\n  - {pattern: '某刊专稿.*', examples: [某刊专稿 第三期], counterexamples: [某刊报道。]}\n",
		"sites.yaml":  "content: ['#story']\nhosts:\n  - {host: x.test, name: 某刊}\n",
		"in/page.htm": `<html><head><title>会谈</title><link rel="canonical" href="https://www.x.test/1"></head><body><div id="detail"><p>这是另一条消息的摘要，摘要不是正文的内容。</p></div><div id="story"><p>两国外长在某地会谈，就有关问题交换了意见。</p><p>某刊专稿 第三期</p></div></body></html>`,
	})
	opts := source.Options{Boilerplate: []string{filepath.Join(dir, "more.yaml")}, Sites: []string{filepath.Join(dir, "sites.yaml")}}
	docs, errs := read(t, opts, filepath.Join(dir, "in"))
	if len(docs) != 1 || len(errs) > 0 {
		t.Fatalf("read\n%s", show(docs, errs))
	}
	want := []string{"某刊", "会谈\n两国外长在某地会谈，就有关问题交换了意见。"}
	if diff := cmp.Diff(want, []string{docs[0].Publisher, docs[0].Text}); diff != "" {
		t.Errorf("with data of the user (-want +got):\n%s", diff)
	}
}
