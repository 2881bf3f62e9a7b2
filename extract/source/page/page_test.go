package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/source/clean"
	"github.com/diplograph/diplograph/extract/source/page"
)

func reader(t testing.TB) *page.Reader {
	t.Helper()
	b, err := clean.Default()
	if err != nil {
		t.Fatal(err)
	}
	s, err := page.DefaultSites()
	if err != nil {
		t.Fatal(err)
	}
	return page.New(s, b)
}

func TestFragment(t *testing.T) {
	r := reader(t)
	for _, tt := range []struct{ name, in, want string }{
		{"paragraphs", "<p>第一段。</p>\n<p>第二段。</p>", "第一段。|第二段。"},
		{"line breaks", "第一段。<br/>　　第二段。<br><br>第三段。", "第一段。|第二段。|第三段。"},
		{"inline elements", "<p>外长<strong>王某</strong><span>会见</span>来宾。</p>", "外长王某会见来宾。"},
		{"source wraps", "<p>\n  外长会见\n  来宾。\n</p>", "外长会见来宾。"},
		{"entities", "<p>&ldquo;合作&rdquo;&nbsp;&#8203;与 A&amp;B</p>", "“合作” 与 A&B"},
		{"picture alone", `<p>第一段。</p><p align="center"><img src="a.jpg" title="点击查看大图"></p><p>第二段。</p>`, "第一段。|第二段。"},
		{"centred caption", `<p>第一段。</p><p style="text-align: center;"><img src="a.jpg"></p><p style="text-align:center">两国外长合影。</p><p>第二段。</p>`, "第一段。|第二段。"},
		{"caption in the picture's paragraph", `<p>第一段。</p><p><img src="a.jpg"><br>两国外长合影（某社记者 张三 摄）</p><p>第二段。</p>`, "第一段。|第二段。"},
		{"caption after a picture", `<p>第一段。</p><p><img src="a.jpg"></p><p>图为两国外长会谈现场。</p><p>第二段。</p>`, "第一段。|第二段。"},
		{"text after a picture", `<p><img src="a.jpg"></p><p>两国外长举行会谈，双方就共同关心的问题交换了意见。</p>`, "两国外长举行会谈，双方就共同关心的问题交换了意见。"},
		{"figure", `<figure><img src="a.jpg"><figcaption>两国外长</figcaption></figure><p>正文。</p>`, "正文。"},
		{"caption by class", `<div class="img-desc">两国外长在会谈前握手致意。</div><p>正文。</p>`, "正文。"},
		{"all centred", `<center><p>第一段。</p><p>第二段。</p></center>`, "第一段。|第二段。"},
		{"hidden", `<p>正文。</p><p style="display:none">暗语</p><p hidden>暗语</p><script>var a="暗语"</script><!-- 暗语 -->`, "正文。"},
		{"table of data", `<p>正文。</p><table><tr><td>国家</td><td>金额</td></tr><tr><td>甲国</td><td>5</td></tr></table>`, "正文。"},
		{"table of layout", `<table><tr><td>左</td><td><p>` + strings.Repeat("两国外长会谈。", 12) + `</p></td></tr></table>`, "左|" + strings.Repeat("两国外长会谈。", 12)},
		{"preformatted", "<pre>第一行\n第二行</pre>", "第一行|第二行"},
		{"list", "<ul><li>一、合作。</li><li>二、安全。</li></ul>", "一、合作。|二、安全。"},
		{"footnote mark", "<p>协定<sup>[1]</sup>生效。</p>", "协定生效。"},
		{"ruby", "<p><ruby>外<rt>wài</rt></ruby>长会谈。</p>", "外长会谈。"},
		{"unclosed", "<p>第一段。<p>第二段。<div>第三段。", "第一段。|第二段。|第三段。"},
		{"plain", "没有标记的文字。", "没有标记的文字。"},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ps, err := r.Fragment(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, strings.Join(ps, "|")); diff != "" {
				t.Errorf("Fragment(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestFragmentTooDeep(t *testing.T) {
	if ps, err := reader(t).Fragment(strings.Repeat("<div>", 100_000) + "深"); err == nil {
		t.Errorf("Fragment of HTML nested 100,000 deep gives %q and no error", ps)
	}
}

func FuzzPage(f *testing.F) {
	r := reader(f)
	f.Add("<html><head><title>两国外长会谈</title></head><body><div id=content><p>第一段。</p><img><p>第二段。</body>", "https://x.test/a")
	f.Add(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"会谈"}</script><table><tr><td>a<td>b</table>`, "")
	f.Fuzz(func(t *testing.T, s, address string) {
		p, err := r.Page(s, address)
		if err != nil {
			return
		}
		for _, line := range append(p.Paragraphs, p.Title) {
			if clean.Line(line) != line {
				t.Errorf("Page(%q): %q is not clean", s, line)
			}
		}
	})
}
