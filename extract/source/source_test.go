package source_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source"
)

// files writes files into a new folder and returns its path.
func files(t testing.TB, content map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, s := range content {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// read reads all articles of the paths.
func read(t testing.TB, opts source.Options, paths ...string) (docs []*extract.Document, errs []error) {
	t.Helper()
	r, err := source.Open(paths, opts)
	if err != nil {
		t.Fatal(err)
	}
	for doc, err := range r.Documents() {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		docs = append(docs, doc)
	}
	return docs, errs
}

// show is what a test compares of documents: a line for each thing.
func show(docs []*extract.Document, errs []error) string {
	var b strings.Builder
	for _, d := range docs {
		fmt.Fprintf(&b, "%s %s:%d | %s | %s | %s | %s %s\n", filepath.Base(d.Source.Path), d.Source.Format, d.Source.Record, d.ID, d.URL, d.Publisher, d.Published, d.PublishedBasis)
		b.WriteString(d.Text + "\n")
	}
	for _, err := range errs {
		var skip *source.Skip
		if errors.As(err, &skip) {
			fmt.Fprintf(&b, "skip %s:%d %s\n", filepath.Base(skip.Source.Path), skip.Source.Record, skip.Reason)
			continue
		}
		fmt.Fprintf(&b, "fail %s\n", filepath.Base(err.Error()))
	}
	return b.String()
}

// zipMembers is a ZIP archive of members in an order: name, content, name, content.
func zipMembers(members ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		if w, err := z.Create(members[i]); err == nil { // into memory nothing fails
			_, _ = io.WriteString(w, members[i+1])
		}
	}
	_ = z.Close()
	return b.String()
}

const story = "两国外长举行会谈\n甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。\n双方签署了合作协定。\n"

// formats has a file for each way to write an article down, and what is read of it.
var formats = []struct{ name, file, content, want string }{
	{"markdown with HTML", "a.md", `
---
title: '两国外长举行会谈'
categories: 
 - 国际
headimg: 'https://x.test/2020/01/01/a.jpg'
author: 某某网
date: Sat, 15 Jan 2022 19:32:45 GMT
---

<div>   
<p>
甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。
</p>
<p align="center">
<img src="https://x.test/a.jpg" title="点击查看大图"> 
</p>
<p>
双方签署了合作协定。
</p>
  
</div>
`, "a.md markdown:0 | HASH |  | 某某网 | 2022-01-15 metadata\n" + story},
	{"markdown with TOML", "a.md", "+++\ntitle = \"两国外长举行会谈\"\ndate = 2022-01-15T19:00:00+08:00\nurl = \"https://x.test/a\"\n+++\n甲国外长15日在京会见乙国外长，\n双方就双边关系交换了意见。\n\n双方**签署**了[合作协定](https://x.test/b)。\n",
		"a.md markdown:0 | https://x.test/a | https://x.test/a |  | 2022-01-15 metadata\n" + story},
	{"markdown with a broken head", "a.md", "---\ntitle: 两国外长: 举行会谈 'x\nid: n1\ndate: 2022-01-15\n---\n双方签署了合作协定。\n",
		"a.md markdown:0 | n1 |  |  | 2022-01-15 metadata\n两国外长: 举行会谈 'x\n双方签署了合作协定。\n"},
	{"markdown without a head", "a.md", "# 两国外长举行会谈\n\n甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。\n\n双方签署了合作协定。\n",
		"a.md markdown:0 | HASH |  |  |  \n" + story},
	{"markdown with fields inside others", "a.md", "---\ntitle: &t 两国外长举行会谈\nheadline: *t\nmeta:\n  source: 某某网\n  date: 2022-01-15T23:30:00\n  title: 别的\n...\n双方签署了合作协定。\n",
		"a.md markdown:0 | HASH |  | 某某网 | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"markdown with tables in TOML", "a.md", "+++\ntitle = \"两国外长举行会谈\"\n[extra]\ndate = 2022-01-15T23:30:00+08:00\nsource = [\"某某网\", \"另一网\"]\n+++\n双方签署了合作协定。\n",
		"a.md markdown:0 | HASH |  | 某某网 | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"markdown with JSON and a link", "a.md", "{\"title\": \"两国外长举行会谈\", \"author\": {\"name\": \"某某网\"}, \"source\": \"某网\", \"date\": \"2022-01-15\"}\n\n[双方](https://x.test/{a})签署了合作协定。\n",
		"a.md markdown:0 | HASH |  | 某网 | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"markdown that begins with a brace", "a.md", "{: .no_toc }\n# 两国外长举行会谈\n\n{{< figure src=\"a.jpg\" >}}\n\n双方签署了合作协定。\n",
		"a.md markdown:0 | HASH |  |  |  \n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"JSON Lines without a name for it", "a", "{\"text\":\"双方签署了合作协定。\"}\n外长发言。\n{\"text\":\"外长发言。\"}\n",
		"a jsonl:1 | HASH |  |  |  \n双方签署了合作协定。\na jsonl:3 | HASH |  |  |  \n外长发言。\nfail a:2: json: invalid character 'å' looking for beginning of value\n"},
	{"markdown with an underlined heading", "2022-01-15-a.md", "[两国外长](https://x.test/)**举行会谈**\n====\n\n双方签署了合作协定。\n",
		"2022-01-15-a.md markdown:0 | HASH |  |  | 2022-01-15 filename\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"text with headers", "a.txt", "id: news/1\npublished: 2022-01-15\ntitle: 两国外长举行会谈\n\n" + strings.TrimPrefix(story, "两国外长举行会谈\n"),
		"a.txt text:0 | news/1 |  |  | 2022-01-15 metadata\n" + story},
	{"text with Chinese headers", "a", "标题：两国外长举行会谈\r\n来源：某某网\r\n发布时间：2022年1月15日 10:20\r\n\r\n　　甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。\r\n　　双方签署了合作协定。\r\n（视频编辑：张三）",
		"a text:0 | HASH |  | 某某网 | 2022-01-15 metadata\n" + story},
	{"text with a title", "a.txt", story, "a.txt text:0 | HASH |  |  |  \n" + story},
	{"text with a line below the title", "a.txt", "两国外长举行会谈\n2022-01-15 13:32  来源：某某网  作者：张三\n\n　　双方签署了合作协定。\n",
		"a.txt text:0 | HASH |  | 某某网 | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"text with lines above the title", "a.txt", "2022年1月15日 星期六\n稿源：某某网\n\n两国外长举行会谈\n双方签署了合作协定。\n",
		"a.txt text:0 | HASH |  | 某某网 | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"text with a header for the text", "a.txt", "标题：两国外长举行会谈\n日期：2022-01-15\n正文：\n双方签署了合作协定。\n外长：愿同贵方合作。\n",
		"a.txt text:0 | HASH |  |  | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n外长：愿同贵方合作。\n"},
	{"markdown with a line below the title", "a.md", "两国外长举行会谈\n\n> 来源：某某网 2022-01-15\n\n双方签署了合作协定。\n",
		"a.md markdown:0 | HASH |  | 某某网 | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"HTML fragment with a title", "a.html", "<p>两国外长举行会谈</p><p>2022-01-15 13:32:00 | 来源：某某网</p><p>双方签署了合作协定。</p>",
		"a.html html:0 | HASH |  | 某某网 | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"page for printing", "a.html", "<html><body onload=\"window.print()\"><h2>两国外长举行会谈</h2><center>2022年01月15日17:20　　来源：某某网</center><p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p>双方签署了合作协定。</p><p>【编辑：张三】</p><p>【打印本页】【关闭窗口】</p><p>分享到：</p></body></html>",
		"a.html html:0 | HASH |  | 某某网 | 2022-01-15 metadata\n" + story},
	{"page that shows its source", "a.html", "<html><head><title>两国外长举行会谈</title></head><body><h1>两国外长举行会谈</h1><p class=\"pic\">图片来源：某图片社</p><div><span>2022年01月15日 10:20</span> 来源：<a href=\"/\">某某网</a></div><article><p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p>双方签署了合作协定。</p></article></body></html>",
		"a.html html:0 | HASH |  | 某某网 | 2022-01-15 metadata\n" + story},
	{"text without a title", "a.txt", "甲国外长：“愿同乙国合作。”\n双方签署了合作协定。", "a.txt text:0 | HASH |  |  |  \n甲国外长：“愿同乙国合作。”\n双方签署了合作协定。\n"},
	{"text wrapped to a width", "a.txt", "两国外长举行会谈\n\n　　甲国外长15日在首都会见到访的乙国外长，双\n方就双边关系、地区形势和共同关心的国际问题深入\n交换了意见。\n　　会谈结束以后，双方共同签署关于加强能源、农\n业、渔业和海上运输合作的协定，并发表了一份共同\n声明。\n　　双方商定明年再次举行会谈，地点在乙国的首都\n。\n",
		"a.txt text:0 | HASH |  |  |  \n两国外长举行会谈\n甲国外长15日在首都会见到访的乙国外长，双方就双边关系、地区形势和共同关心的国际问题深入交换了意见。\n会谈结束以后，双方共同签署关于加强能源、农业、渔业和海上运输合作的协定，并发表了一份共同声明。\n双方商定明年再次举行会谈，地点在乙国的首都。\n"},
	{"JSON Lines", "a.jsonl", `{"id":"news/1","url":"https://x.test/1","title":"两国外长举行会谈","published":"2022-01-15","publisher":"某某网","text":"甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。\n双方签署了合作协定。"}` + "\n\n" + `{"text":"双方签署了合作协定。"}`,
		"a.jsonl jsonl:1 | news/1 | https://x.test/1 | 某某网 | 2022-01-15 metadata\n" + story + "a.jsonl jsonl:2 | HASH |  |  |  \n双方签署了合作协定。\n"},
	{"own records", "a.jsonl", `{"id":"news/1","source":{"path":"b.md","format":"markdown"},"url":"https://x.test/1","title":"两国外长举行会谈","publisher":"某某网","published":"2022-01-15","published_basis":"dateline","text":"两国外长举行会谈\n双方签署了合作协定。","text_sha256":"00","version":{"tool":"0"},"entities":[],"events":[{"id":"e","trigger":{"text":"签署"}}]}`,
		"a.jsonl jsonl:1 | news/1 | https://x.test/1 | 某某网 | 2022-01-15 dateline\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"JSON object", "a.json", `{"headline":"两国外长举行会谈","datePublished":"2022-01-15T10:00:00+08:00","body":["甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。","双方签署了合作协定。"]}`,
		"a.json json:0 | HASH |  |  | 2022-01-15 metadata\n" + story},
	{"JSON array", "a.json", "[\n" + `{"title":"两国外长举行会谈","content":"<p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。<br/></p><p>双方签署了合作协定。</p>"},` + "\n{\"title\":\"无文\"}]",
		"a.json json:1 | HASH |  |  |  \n" + story + "skip a.json:2 no text\n"},
	{"JSON with a list inside", "a.json", `{"total":1,"tags":["外交"],"data":{"list":[{"num":1,"item_title":"x","title":"两国外长举行会谈","link":"https://x.test/2022/01/15/1.html","detail":{"content":"甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。\n双方签署了合作协定。"}}]}}`,
		"a.json json:1 | https://x.test/2022/01/15/1.html | https://x.test/2022/01/15/1.html |  | 2022-01-15 url\n" + story},
	{"JSON values of several lines", "a.jsonl", "{\n  \"title\": \"两国外长举行会谈\",\n  \"text\": \"双方签署了合作协定。\"\n}\n{\n  \"text\": \"外长发言。\"\n}\n{\"text\"",
		"a.jsonl jsonl:1 | HASH |  |  |  \n两国外长举行会谈\n双方签署了合作协定。\na.jsonl jsonl:2 | HASH |  |  |  \n外长发言。\nfail a.jsonl: json: after 2 articles: unexpected EOF\n"},
	{"JSON Lines with commas", "a.jsonl", "{\"text\":\"双方签署了合作协定。\"},\r\n{\"text\":\"外长发言。\"},\r\n",
		"a.jsonl jsonl:1 | HASH |  |  |  \n双方签署了合作协定。\na.jsonl jsonl:2 | HASH |  |  |  \n外长发言。\n"},
	{"JSON with paragraphs as objects", "a.json", `{"title":"两国外长举行会谈","article":{"paragraphs":[{"type":"text","content":"甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。"},{"type":"img"},{"type":"text","content":"双方签署了合作协定。"}]}}`,
		"a.json json:0 | HASH |  |  |  \n" + story},
	{"JSON escaped twice", "a.json", `[{"title":"两国外长举行会谈","content":"&lt;p class=&quot;a&quot;&gt;甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。&lt;/p&gt;&lt;p&gt;双方签署了合作协定。&lt;/p&gt;"},{"content":"外长发言。\\n双方签署了合作协定。"}]`,
		"a.json json:1 | HASH |  |  |  \n" + story + "a.json json:2 | HASH |  |  |  \n外长发言。\n双方签署了合作协定。\n"},
	{"JSON from a database", "a.json", `[{"_id":{"$oid":"61e2"},"title":"两国外长<em>举行</em>会谈","date":{"$date":"2022-01-15T02:20:00Z"},"content":"甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。&nbsp;\n<b>双方</b>签署了合作协定。"}]`,
		"a.json json:1 | 61e2 |  |  | 2022-01-15 metadata\n" + story},
	{"text in angle brackets", "a.txt", "<渔业协定>全文\n第一条：双方同意合作。\n第二条：本协定即日生效。\n",
		"a.txt text:0 | HASH |  |  |  \n<渔业协定>全文\n第一条：双方同意合作。\n第二条：本协定即日生效。\n"},
	{"MHTML", "a.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.test/2022/01/15/a.html\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://x.test/2022/01/15/a.html\r\n\r\n<html><head><title>=E5=A4=96=E9=95=BF=E4=BC=9A=E8=B0=88</title></head><body=\r\n><p>=E5=8F=8C=E6=96=B9=E4=BA=A4=E6=8D=A2=E4=BA=86=E6=84=8F=E8=A7=81=E3=80=82</p></body></html>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n--b--\r\n",
		"a.mhtml mhtml:0 | https://x.test/2022/01/15/a.html | https://x.test/2022/01/15/a.html |  | 2022-01-15 url\n外长会谈\n双方交换了意见。\n"},
	{"message in a message", "a.eml", "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><title>外长会谈</title><p>双方交换了意见。</p></html>\r\n--b--\r\n--a--\r\n",
		"a.eml mhtml:0 | HASH |  |  |  \n外长会谈\n双方交换了意见。\n"},
	{"message without a page", "a.eml", "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nx\r\n--a--\r\n", "skip a.eml:0 not an article\n"},
	{"HTML fragment", "a.html", "<p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p>双方签署了合作协定。</p>",
		"a.html html:0 | HASH |  |  |  \n" + strings.TrimPrefix(story, "两国外长举行会谈\n")},
	{"HTML page", "a.html", `<!DOCTYPE html><html><head><title>两国外长举行会谈_某某网</title><meta property="og:site_name" content="某某网"><link rel="canonical" href="https://x.test/a"></head>
<body><nav><a href="/">首页</a></nav><h1>两国外长举行会谈</h1><div class="info">2022年01月15日 10:20 来源：某社</div><div id="ContentText" class="article-content"><p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p>双方签署了合作协定。</p></div><div class="footer">版权所有</div></body></html>`,
		"a.html html:0 | https://x.test/a | https://x.test/a | 某某网 | 2022-01-15 metadata\n" + story},
	{"CSV", "a.csv", "\ufeff编号,标题,发布时间,来源,正文\r\n1,两国外长举行会谈,2022/1/15 10:20,某某网,\"甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。\n双方签署了合作协定。\"\r\n2,\"\",,,\r\n",
		"a.csv csv:1 | 1 |  | 某某网 | 2022-01-15 metadata\n" + story + "skip a.csv:2 no text\n"},
	{"CSV that tells its separator", "a.csv", "sep=;\r\n标题;日期;正文\r\n两国外长举行会谈;2022-01-15;双方签署了合作协定。\r\n",
		"a.csv csv:1 | HASH |  |  | 2022-01-15 metadata\n两国外长举行会谈\n双方签署了合作协定。\n"},
	{"TSV by content", "a", "title\tdate\tcontent\n两国外长举行会谈\t2022-01-15\t<p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p>双方签署了合作协定。</p>\n",
		"a tsv:1 | HASH |  |  | 2022-01-15 metadata\n" + story},
	{"CSV without a text", "a.csv", "a,b\n1,2\n", "fail a.csv: no column for the text among a, b: name it with the field mapping\n"},
	{"RSS", "a.xml", `<?xml version="1.0" encoding="gb2312"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>某某网</title><link>https://x.test/</link>
<item><title><![CDATA[两国外长举行会谈]]></title><link>https://x.test/1</link><guid isPermaLink="false">77</guid><pubDate>Sat, 15 Jan 2022 19:32:45 GMT</pubDate><description>摘要</description>
<content:encoded><![CDATA[<p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p><img src="a.jpg"></p><p>双方签署了合作协定。</p>]]></content:encoded></item>
<item><title>无文</title><link>https://x.test/2</link></item></channel></rss>`,
		"a.xml rss:1 | https://x.test/1 | https://x.test/1 | 某某网 | 2022-01-15 metadata\n" + story + "skip a.xml:2 no text\n"},
	{"Atom", "a", `<?xml version="1.0"?><!-- feed --><feed xmlns="http://www.w3.org/2005/Atom"><title>某某网</title>
<entry><title>两国外长举行会谈</title><id>tag:x.test,2022:1</id><link href="https://x.test/1"/><published>2022-01-15T10:20:00+08:00</published>
<content type="html">&lt;p&gt;甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。&lt;/p&gt;&lt;p&gt;双方签署了合作协定。&lt;/p&gt;</content></entry></feed>`,
		"a atom:1 | tag:x.test,2022:1 | https://x.test/1 | 某某网 | 2022-01-15 metadata\n" + story},
	{"RDF", "a.rdf", `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.test/"><title>某某网</title></channel>
<item rdf:about="https://x.test/1"><title>两国外长举行会谈</title><link>https://x.test/1</link><dc:date>2022-01-15T10:20:00+08:00</dc:date><description>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。&lt;br&gt;双方签署了合作协定。</description></item></rdf:RDF>`,
		"a.rdf rdf:1 | https://x.test/1 | https://x.test/1 | 某某网 | 2022-01-15 metadata\n" + story},
	{"JSON Feed", "feed.json", `{"version":"https://jsonfeed.org/version/1.1","title":"某某网","items":[{"id":"https://x.test/1","url":"https://x.test/1","title":"两国外长举行会谈","date_published":"2022-01-15T10:20:00+08:00","content_html":"<p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p>双方签署了合作协定。</p>"}]}`,
		"feed.json jsonfeed:1 | https://x.test/1 | https://x.test/1 | 某某网 | 2022-01-15 metadata\n" + story},
	{"sitemap", "a.xml", `<?xml version="1.0"?><urlset><url><loc>https://x.test/</loc></url></urlset>`, "skip a.xml:0 not an article\n"},
	{"picture", "a.jpg", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "skip a.jpg:0 not an article\n"},
	{"PDF", "a.pdf", "%PDF-1.7\n%\xe2\xe3", "skip a.pdf:0 not an article\n"},
	{"office document", "a.docx", zipMembers("[Content_Types].xml", "<Types/>", "word/document.xml", "<?xml version='1.0'?><w:document><w:t>外长发言。</w:t></w:document>"), "skip a.docx:0 not an article\n"},
	{"book", "a.epub", zipMembers("mimetype", "application/epub+zip", "a.xhtml", "<html><body><p>外长发言。</p></body></html>"), "skip a.epub:0 not an article\n"},
	{"old office document", "a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "skip a.doc:0 not an article\n"},
	{"rich text", "a.rtf", `{\rtf1\ansi \'cd\'e2}`, "skip a.rtf:0 not an article\n"},
	{"film", "a.mp4", "\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41" + strings.Repeat("\x00\x01", 90), "skip a.mp4:0 not an article\n"},
	{"markup that is no page", "a.sgml", "<doc><docno>1</docno><text>外长发言。</text></doc>", "skip a.sgml:0 not an article\n"},
	{"style sheet", "a.css", "body { color: red }", "skip a.css:0 not an article\n"},
	{"empty", "a.txt", " \n", "fail a.txt: the file is empty\n"},
	{"English", "a.txt", "The ministers met on Friday.\nThey talked.", "skip a.txt:0 other language\n"},
	{"Japanese", "a.txt", "外務大臣は、両国の関係について述べた。それから会談した。", "skip a.txt:0 other language\n"},
	{"listing", "a.html", "<html><head><title>国际新闻_某某网</title></head><body><div><ul>" + strings.Repeat(`<li><a href="/1.html">两国代表团举行会谈并签署协定</a> 01-15</li>`, 30) + "</ul></div></body></html>",
		"skip a.html:0 listing\n"},
	{"listing with summaries", "a.html", "<html><head><title>国际新闻_某某网</title></head><body>" + strings.Repeat(`<div><a href="/1.html">两国代表团举行会谈并签署协定</a><p>两国代表团昨天举行会谈，签署了协定。</p><span>01-15</span></div>`, 12) + "</body></html>",
		"skip a.html:0 listing\n"},
	{"article with links after it", "a.html", "<html><head><title>两国外长举行会谈</title></head><body><p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p>" + strings.Repeat(`<p>会谈之后，双方签署了合作协定，并就各级别的交往作出了安排。</p>`, 9) + strings.Repeat(`<p><a href="/1.html">两国代表团举行会谈并签署协定</a></p>`, 9) + "</body></html>",
		"a.html html:0 | HASH |  |  |  \n两国外长举行会谈\n甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。\n" + strings.Repeat("会谈之后，双方签署了合作协定，并就各级别的交往作出了安排。\n", 9)},
	{"gallery", "a.html", `<html><head><title>组图：两国外长举行会谈</title></head><body><h1>组图：两国外长举行会谈</h1>` + strings.Repeat(`<div><img src="a.jpg"><p class="caption">1月15日，甲国外长在京会见乙国外长。</p></div>`, 3) + `<figure><img src="b.jpg"><figcaption>双方签署了合作协定。</figcaption></figure></body></html>`,
		"a.html html:0 | HASH |  |  |  \n两国外长举行会谈\n1月15日，甲国外长在京会见乙国外长。\n双方签署了合作协定。\n"},
	{"video page with links and comments", "a.html", `<html><head><title>[视频]两国外长会谈</title></head><body><h1>[视频]两国外长会谈</h1><div id="video"></div><div class="box related-news"><ul><li><a href="/1">三国外长抵达首都出席会议</a></li><li><a href="/2">联合国秘书长呼吁各方保持克制</a></li></ul></div><div class="comment-list">网友评论：这次会谈十分成功，希望两国合作越来越好！</div></body></html>`,
		"skip a.html:0 video without text\n"},
	{"video page", "a.html", `<html><head><title>[视频]两国外长会谈</title><meta property="og:type" content="video"></head><body><video src="a.mp4"></video><div id="content_area"></div></body></html>`,
		"skip a.html:0 video without text\n"},
	{"English page", "a.html", "<html><head><title>Ministers meet</title></head><body><article><p>The foreign ministers of the two countries met on Saturday and signed an agreement on fisheries.</p></article></body></html>",
		"skip a.html:0 other language\n"},
	{"page that a script shows", "a.html", `<!DOCTYPE html><html><head><meta property="og:title" content="两国外长举行会谈"><meta property="og:site_name" content="某平台"></head><body><h1>两国外长举行会谈</h1><a id="js_name"> 某号 </a><em id="publish_time"></em><div id="js_content" style="visibility: hidden; opacity: 0;"><section>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</section><section style="display:none">看不见的话。</section><section>双方签署了合作协定。</section></div><script>var ct = "1642249800";</script></body></html>`,
		"a.html html:0 | HASH |  | 某号 | 2022-01-15 metadata\n" + story},
	{"saved page", "a.html", "<!DOCTYPE html>\n<!-- saved from url=(0024)https://x.test/2022/01/15/a.html -->\n<html><head><title>兩國外長會談</title></head><body><article><p>甲國外長在京會見乙國外長，雙方就關係交換了意見。</p></article></body></html>",
		"a.html html:0 | https://x.test/2022/01/15/a.html | https://x.test/2022/01/15/a.html |  | 2022-01-15 url\n兩國外長會談\n甲國外長在京會見乙國外長，雙方就關係交換了意見。\n"},
	{"WARC", "a.warc", warcRecord("warcinfo", "", "application/warc-fields", "software: x\r\n") +
		warcRecord("response", "https://x.test/2022/01/15/a.html", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>两国外长举行会谈</title><body><p>甲国外长15日在京会见乙国外长，双方就双边关系交换了意见。</p><p>双方签署了合作协定。</p></body></html>") +
		warcRecord("response", "https://x.test/b.png", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
		warcRecord("response", "https://x.test/c", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>没有找到</html>") +
		warcRecord("revisit", "https://x.test/d", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n") +
		warcRecord("response", "https://x.test/e", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>The ministers met on Friday and talked.</p></body></html>") +
		warcRecord("resource", "https://x.test/f", "text/plain", "外长主持会议并致辞。"),
		"a.warc warc:1 | https://x.test/2022/01/15/a.html | https://x.test/2022/01/15/a.html |  | 2022-01-15 url\n" + story +
			"a.warc warc:6 | https://x.test/f | https://x.test/f |  |  \n外长主持会议并致辞。\n" +
			"skip a.warc:2 not an article\nskip a.warc:3 http status\nskip a.warc:4 duplicate\nskip a.warc:5 other language\n"},
	{"broken JSON Lines", "a.jsonl", `{"text":"双方签署了合作协定。"}` + "\n{\"text\":\"双方\n" + `{"text":"双方交换了意见。"}`,
		"a.jsonl jsonl:1 | HASH |  |  |  \n双方签署了合作协定。\na.jsonl jsonl:3 | HASH |  |  |  \n双方交换了意见。\nfail a.jsonl:2: json: cut off before its end\n"},
	{"broken JSON", "a.json", `{"text": 双方}`, "fail a.json: json: invalid character 'å' looking for beginning of value\n"},
}

func TestFormats(t *testing.T) {
	for _, tt := range formats {
		t.Run(tt.name, func(t *testing.T) {
			dir := files(t, map[string]string{tt.file: tt.content})
			docs, errs := read(t, source.Options{}, filepath.Join(dir, tt.file))
			for _, d := range docs {
				if d.ID == extract.HashText(d.Text) {
					d.ID = "HASH"
				}
			}
			if diff := cmp.Diff(tt.want, show(docs, errs)); diff != "" {
				t.Errorf("reading %s (-want +got):\n%s\n%s", tt.file, diff, tt.content)
			}
		})
	}
}
