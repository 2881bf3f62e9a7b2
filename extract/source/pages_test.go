package source_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/source"
)

// TestFurtherPages reads an article of three pages; the second sorts before the first.
func TestFurtherPages(t *testing.T) {
	page := func(n int, links string) string {
		return fmt.Sprintf(`<html><head><title>两国外长会谈</title></head><body><h1>两国外长会谈</h1><div class="article-content"><p>2022年01月15日 08:15 来源：某网</p><p>这是报道的第%d页，双方就有关问题交换意见。</p></div><div>%s</div></body></html>`, n, links)
	}
	dir := files(t, map[string]string{
		"c1.html":   page(1, `<a href="c1-2.html">下一页</a> <a href="d.html">下一篇</a>`),
		"c1-2.html": page(2, `<a href="c1.html">上一页</a> <a href="/news/c1-3.html?from=2">[下一页]</a>`),
		"c1-3.html": page(3, `<a href="c1-2.html">上一页</a>`),
		"d.html":    strings.ReplaceAll(page(9, `<a href="c1.html">上一篇</a> <a href="gone.html">下一页</a>`), "两国", "三国"),
	})
	want := []string{"c1-2.html:0 skipped continuation", "c1-3.html:0 skipped continuation", "c1.html:0 read", "d.html:0 read"}
	if diff := cmp.Diff(want, places(t, dir, source.Options{}, dir)); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
	docs, _ := read(t, source.Options{}, dir)
	text := "两国外长会谈\n这是报道的第1页，双方就有关问题交换意见。\n这是报道的第2页，双方就有关问题交换意见。\n这是报道的第3页，双方就有关问题交换意见。"
	if diff := cmp.Diff(text, docs[0].Text); diff != "" {
		t.Errorf("text of all pages (-want +got):\n%s", diff)
	}
}
